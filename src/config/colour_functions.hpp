// Colours written as functions: `rgb(10, 20, 30)`, `hsl(120, 50%, 50%)`.
#pragma once

#include <string_view>

#include "config/colour.hpp"

namespace prelabel {

// Text that is neither a name nor a hex form. The old comma forms are read as the editor's colour library reads them;
// every newer form that a browser takes leaves the page blank.
ColourReading readColourFunction(std::string_view text);

}  // namespace prelabel
