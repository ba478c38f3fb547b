// One task through the check and through the preview, side by side.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "support/run.hpp"

namespace prelabel::test {

// The preview of a task, as the check of its file would have it made; `place` as for readPreviewPlace.
nlohmann::json previewOf(std::string_view config, const std::string &task, const std::string &options = "{}",
                         std::string_view place = "{}");

// Results that the preview says are not shown; and all it lists.
std::size_t notShown(const nlohmann::json &preview);
std::size_t listed(const nlohmann::json &preview);

}  // namespace prelabel::test
