// WebP: a RIFF file whose first chunk has the size: VP8 (lossy), VP8L (lossless) or VP8X (with more chunks behind).
#include "images/exif.hpp"
#include "images/image_formats.hpp"

namespace prelabel {

namespace {

constexpr std::size_t kFirstChunk = 12, kBody = 20;

void readLossy(ByteView file, ImageHeader &header) {
  header.complete = file.has(kBody, 10);
  header.alpha = ImageAlpha::opaque;
  if (!file.isAt(kBody + 3, "\x9d\x01\x2a")) return;
  header.width = file.le16(kBody + 6) & 0x3FFF;
  header.height = file.le16(kBody + 8) & 0x3FFF;
}

void readLossless(ByteView file, ImageHeader &header) {
  header.complete = file.has(kBody, 5);
  if (!header.complete || file.u8(kBody) != 0x2F) return;
  const std::uint32_t bits = file.le32(kBody + 1);
  header.width = (bits & 0x3FFF) + 1;
  header.height = (bits >> 14 & 0x3FFF) + 1;
  header.alpha = (bits >> 28 & 1) != 0 ? ImageAlpha::possible : ImageAlpha::opaque;
}

void readExtended(ByteView file, ImageHeader &header) {
  constexpr std::uint32_t kHasExif = 0x08, kHasAlpha = 0x10;
  if (!file.has(kBody, 10)) return;
  const std::uint32_t flags = file.u8(kBody);
  header.width = file.le24(kBody + 4) + 1;
  header.height = file.le24(kBody + 7) + 1;
  header.alpha = (flags & kHasAlpha) != 0 ? ImageAlpha::possible : ImageAlpha::opaque;
  header.complete = (flags & kHasExif) == 0;
  for (std::size_t at = kFirstChunk; !header.complete && file.has(at, 8);) {
    const std::size_t length = file.le32(at + 4);
    if (file.isAt(at, "EXIF") && file.has(at + 8, length)) {
      const std::size_t skip = file.isAt(at + 8, std::string_view("Exif\0\0", 6)) ? 6 : 0;
      header.orientation = readOrientation(file.part(at + 8 + skip, length - skip));
      header.complete = true;
    }
    if (length > file.size()) break;  // or the sum may be less than its parts
    at += 8 + length + (length & 1);
  }
}

}  // namespace

ImageHeader readWebp(ByteView file) {
  ImageHeader header;
  header.format = ImageFormat::webp;
  if (file.isAt(kFirstChunk, "VP8 "))
    readLossy(file, header);
  else if (file.isAt(kFirstChunk, "VP8L"))
    readLossless(file, header);
  else if (file.isAt(kFirstChunk, "VP8X"))
    readExtended(file, header);
  return header;
}

}  // namespace prelabel
