// What a bitmask shows: an image within an address, of which only the transparency counts.
#pragma once

#include <string_view>

namespace prelabel {

// Whether the browser finds an image in the address, and something in it that can be seen. Only what is known for sure
// is told: an image of a form that is not read here, or an address that holds text, counts as visible.
bool holdsVisibleImage(std::string_view address);

}  // namespace prelabel
