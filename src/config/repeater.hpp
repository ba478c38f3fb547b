// Names that a Repeater multiplies: `labels_{{idx}}` becomes `labels_0`, `labels_1` ...
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prelabel {

inline constexpr std::string_view kDefaultIndexFlag = "{{idx}}";

// True when the pattern holds at least one of the flags.
bool holdsIndexFlag(std::string_view pattern, const std::vector<std::string> &flags);

// True when `name` is the pattern with every flag replaced by an index (digits, no leading zero).
bool matchesIndexPattern(std::string_view pattern, std::string_view name, const std::vector<std::string> &flags);

}  // namespace prelabel
