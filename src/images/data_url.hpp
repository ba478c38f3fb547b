// Images written into an address: `data:image/png;base64,...`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "images/image_header.hpp"

namespace prelabel {

struct DataUrl {
  bool isDataUrl = false;
  std::string_view type;  // "image/png", as written, without parameters
  bool isBase64 = false;
  std::string_view payload;  // behind the comma
};

// The parts of an address; views of `text`.
DataUrl readDataUrl(std::string_view text);

// The first `most` bytes that base64 text stands for; fewer when it ends or is no base64 from some place on, and then
// `valid` is false. Blanks are skipped, both alphabets understood.
std::vector<std::uint8_t> decodeBase64(std::string_view text, std::size_t most, bool &valid);

// The header of the image in a base64 payload, of which no more is decoded than the header needs.
ImageHeader readEmbeddedHeader(std::string_view payload);

}  // namespace prelabel
