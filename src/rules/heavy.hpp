// shape/heavy: so many parts in one region that the editor gets slow.
#pragma once

#include <span>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> heavyRules();

// Reports it at `where`: "This mask has 1000000 bytes.", `shape` being "mask" and `parts` "bytes".
void reportHeavy(TaskContext &context, json::Value where, std::string_view shape, double count, std::string_view parts);

}  // namespace prelabel
