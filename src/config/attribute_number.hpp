// Numbers in attributes, as JavaScript reads them.
#pragma once

#include <optional>
#include <string_view>

namespace prelabel {

// The number an attribute begins with, blanks and a plus sign before it allowed, as parseFloat reads it; `whole`:
// nothing may stand behind it. Nothing when there is none.
std::optional<double> attributeNumber(std::string_view text, bool whole = true);

}  // namespace prelabel
