// PNG: the size stands in the first chunk; what is transparent in the colour type, or a tRNS chunk before the pixels.
#include "images/image_formats.hpp"

namespace prelabel {

ImageHeader readPng(ByteView file) {
  constexpr std::size_t kFirstChunk = 8, kHeaderEnd = 33;
  constexpr std::uint32_t kGreyAlpha = 4, kColourAlpha = 6;
  ImageHeader header;
  header.format = ImageFormat::png;
  if (!file.has(0, kHeaderEnd)) return header;
  if (!file.isAt(kFirstChunk + 4, "IHDR")) {
    header.complete = true;
    return header;
  }
  header.width = file.be32(16);
  header.height = file.be32(20);
  const std::uint32_t colourType = file.u8(25);
  if (colourType == kGreyAlpha || colourType == kColourAlpha) {
    header.alpha = ImageAlpha::possible;
    header.complete = true;
    return header;
  }
  for (std::size_t at = kHeaderEnd; file.has(at, 8); at = file.pngChunkEnd(at)) {
    const bool isTransparency = file.isAt(at + 4, "tRNS");
    if (!isTransparency && !file.isAt(at + 4, "IDAT")) continue;
    header.alpha = isTransparency ? ImageAlpha::possible : ImageAlpha::opaque;
    header.complete = true;
    break;
  }
  return header;
}

}  // namespace prelabel
