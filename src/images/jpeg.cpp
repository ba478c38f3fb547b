// JPEG: segments up to the frame header, which has the size; EXIF comes before it.
#include "images/exif.hpp"
#include "images/image_formats.hpp"

namespace prelabel {

namespace {

constexpr std::uint32_t kTables = 0xC4, kExtension = 0xC8, kConditioning = 0xCC, kExif = 0xE1, kScan = 0xDA,
                        kEnd = 0xD9;

bool isFrame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != kTables && marker != kExtension && marker != kConditioning;
}

// Markers without a segment.
bool isBare(std::uint32_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); }

}  // namespace

ImageHeader readJpeg(ByteView file) {
  ImageHeader header;
  header.format = ImageFormat::jpeg;
  header.alpha = ImageAlpha::opaque;
  bool hasExif = false;
  for (std::size_t at = 2; file.has(at, 2);) {
    if (file.u8(at) != 0xFF) {  // no marker: damaged
      header.complete = true;
      break;
    }
    const std::uint32_t marker = file.u8(at + 1);
    if (marker == 0xFF) {  // filler
      ++at;
      continue;
    }
    at += 2;
    if (isBare(marker)) continue;
    const std::uint32_t length = file.be16(at);
    if (isFrame(marker)) {
      if (!file.has(at, 7)) break;
      header.height = file.be16(at + 3);
      header.width = file.be16(at + 5);
    }
    if (marker == kExif && !hasExif && file.isAt(at + 2, std::string_view("Exif\0\0", 6)) && length > 8) {
      hasExif = true;
      header.orientation = readOrientation(file.part(at + 8, length - 8));
    }
    if (header.isSized() || marker == kScan || marker == kEnd) {
      header.complete = true;
      break;
    }
    at += length < 2 ? 2 : length;
  }
  return header;
}

}  // namespace prelabel
