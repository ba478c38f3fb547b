// The colours that CSS knows by name.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "config/colour.hpp"

namespace prelabel {

// One of the 148 named colours, any letter case. Not `transparent`, which is no colour of its own.
std::optional<Colour> namedColour(std::string_view name);

// All names, sorted.
std::vector<std::string_view> colourNames();

// Grey spellings that brushes of the editor do not know and draw black.
bool isGreyUnknownToBrushes(std::string_view name);

// Words that CSS takes for a colour and the editor dies of: `transparent`, `currentColor`, `inherit`, system colours.
bool isColourKeyword(std::string_view word);

}  // namespace prelabel
