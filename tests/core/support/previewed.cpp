// Making a preview, and counting in it.
#include "support/previewed.hpp"

#include <catch2/catch_test_macros.hpp>

#include "preview.hpp"

namespace prelabel::test {

namespace {

template <typename Count>
std::size_t countResults(const nlohmann::json &preview, Count count) {
  std::size_t sum = 0;
  for (const auto &prediction : preview["predictions"]) {
    for (const char *list : {"regions", "values", "relations"}) {
      for (const auto &result : prediction[list]) sum += count(result) ? 1 : 0;
    }
  }
  return sum;
}

}  // namespace

nlohmann::json previewOf(std::string_view config, const std::string &task, const std::string &options) {
  std::string error;
  const std::optional<CheckOptions> read = readOptions(options, error);
  INFO(error);
  REQUIRE(read.has_value());
  std::optional<LabelingConfig> parsed;
  if (!config.empty()) parsed = LabelingConfig::parse(config);
  const LabelingConfig *usable = parsed && parsed->usable() ? &*parsed : nullptr;
  std::string padded = task;
  padded.append(json::kPadding, '\0');
  return nlohmann::json::parse(
      previewTask(*read, usable, "config.xml", std::string_view(padded).substr(0, task.size()), {}, {}));
}

std::size_t notShown(const nlohmann::json &preview) {
  return countResults(preview, [](const nlohmann::json &result) { return !result.value("shown", true); });
}

std::size_t listed(const nlohmann::json &preview) {
  return countResults(preview, [](const nlohmann::json &) { return true; });
}

}  // namespace prelabel::test
