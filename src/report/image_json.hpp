// The header of an image file as JSON.
#pragma once

#include <string>

#include "images/image_header.hpp"

namespace prelabel {

// `{ format, width, height, orientation }`: the size as stored, 0 when the bytes do not tell it.
std::string imageHeaderJson(const ImageHeader &header);

}  // namespace prelabel
