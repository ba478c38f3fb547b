// What the first bytes of an image file say: format, size, orientation, whether anything can be transparent.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace prelabel {

enum class ImageFormat : std::uint8_t { unknown, png, jpeg, gif, webp, bmp, svg };

std::string_view toString(ImageFormat format);  // "PNG" ...; "" of unknown

enum class ImageAlpha : std::uint8_t {
  unknown,   // the bytes at hand do not say
  opaque,    // no pixel can be transparent
  possible,  // some may be
};

struct ImageHeader {
  ImageFormat format = ImageFormat::unknown;
  // Pixels as stored; 0 while unknown (always of an SVG, whose size is a matter of layout).
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  // EXIF: 1 to 8; 5 to 8 swap the sides when the image is shown.
  std::uint8_t orientation = 1;
  ImageAlpha alpha = ImageAlpha::unknown;
  // More bytes of the file would not say more.
  bool complete = false;

  bool isSized() const { return width > 0 && height > 0; }
  bool isTurned() const { return orientation >= 5; }
  // As browsers show it, and so as Label Studio counts it.
  std::uint32_t shownWidth() const { return isTurned() ? height : width; }
  std::uint32_t shownHeight() const { return isTurned() ? width : height; }
};

// Reads as much as the bytes have; 64 KiB are enough for nearly every file.
ImageHeader readImageHeader(std::span<const std::uint8_t> bytes);

}  // namespace prelabel
