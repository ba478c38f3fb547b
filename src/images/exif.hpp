// The orientation in a block of EXIF. Private to this room.
#pragma once

#include "images/byte_view.hpp"

namespace prelabel {

// 1 to 8; 1 also when the block, which begins with its TIFF header, does not say.
std::uint8_t readOrientation(ByteView tiff);

}  // namespace prelabel
