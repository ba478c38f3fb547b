// Which format it is; and the formats whose header needs no search.
#include "images/image_header.hpp"

#include "images/image_formats.hpp"

namespace prelabel {

namespace {

// `<svg` as the first element, behind a byte-order mark, a declaration, a doctype and comments.
bool isSvg(ByteView file) {
  std::size_t at = file.isAt(0, "\xEF\xBB\xBF") ? 3 : 0;
  while (at < file.size()) {
    if (file.isAt(at, "<svg")) return true;
    if (file.isAt(at, "<?") || file.isAt(at, "<!")) {
      const std::string_view end = file.isAt(at, "<!--") ? "-->" : ">";
      while (at < file.size() && !file.isAt(at, end)) ++at;
      at += end.size();
    } else if (file.u8(at) == ' ' || (file.u8(at) >= '\t' && file.u8(at) <= '\r')) {
      ++at;
    } else {
      return false;
    }
  }
  return false;
}

}  // namespace

std::string_view toString(ImageFormat format) {
  constexpr std::string_view kNames[] = {"", "PNG", "JPEG", "GIF", "WebP", "BMP", "SVG"};
  return kNames[static_cast<std::size_t>(format)];
}

ImageHeader readGif(ByteView file) {
  ImageHeader header;
  header.format = ImageFormat::gif;
  header.complete = file.has(0, 10);
  header.alpha = ImageAlpha::possible;
  if (!header.complete) return header;
  header.width = file.le16(6);
  header.height = file.le16(8);
  return header;
}

ImageHeader readBmp(ByteView file) {
  constexpr std::uint32_t kCoreHeader = 12;
  ImageHeader header;
  header.format = ImageFormat::bmp;
  header.complete = file.has(0, 30);
  if (!header.complete) return header;
  header.alpha = file.le16(28) == 32 ? ImageAlpha::possible : ImageAlpha::opaque;
  if (file.le32(14) == kCoreHeader) {
    header.width = file.le16(18);
    header.height = file.le16(20);
    header.alpha = ImageAlpha::opaque;
  } else {
    header.width = file.le32(18);
    const std::uint32_t height = file.le32(22);
    header.height = height >> 31 != 0 ? 0 - height : height;  // negative: the top row comes first
  }
  return header;
}

ImageHeader readImageHeader(std::span<const std::uint8_t> bytes) {
  const ByteView file(bytes);
  if (file.isAt(0, "\x89PNG\r\n\x1a\n")) return readPng(file);
  if (file.isAt(0, "\xff\xd8\xff")) return readJpeg(file);
  if (file.isAt(0, "RIFF") && file.isAt(8, "WEBP")) return readWebp(file);
  if (file.isAt(0, "GIF87a") || file.isAt(0, "GIF89a")) return readGif(file);
  if (file.isAt(0, "BM")) return readBmp(file);
  ImageHeader header;
  if (isSvg(file)) {
    header.format = ImageFormat::svg;
    header.alpha = ImageAlpha::possible;
    header.complete = true;
  }
  return header;
}

}  // namespace prelabel
