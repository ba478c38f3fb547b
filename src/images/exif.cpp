// TIFF 6.0: byte order, 42, offset of the first directory; there, entries of 12 bytes: tag, type, count, value.
#include "images/exif.hpp"

namespace prelabel {

std::uint8_t readOrientation(ByteView tiff) {
  constexpr std::uint32_t kOrientation = 0x0112, kShort = 3;
  const bool isLittle = tiff.isAt(0, "II");
  if (!isLittle && !tiff.isAt(0, "MM")) return 1;
  const auto u16 = [&](std::size_t at) { return isLittle ? tiff.le16(at) : tiff.be16(at); };
  if (u16(2) != 42) return 1;
  const std::size_t directory = isLittle ? tiff.le32(4) : tiff.be32(4);
  const std::uint32_t entries = u16(directory);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + std::size_t{12} * i;
    if (!tiff.has(entry, 12)) return 1;
    if (u16(entry) != kOrientation || u16(entry + 2) != kShort) continue;
    const std::uint32_t value = u16(entry + 8);
    return value >= 1 && value <= 8 ? static_cast<std::uint8_t>(value) : 1;
  }
  return 1;
}

}  // namespace prelabel
