// PNGs with pixels in them, packed by all the means that the format has.
#pragma once

#include <cstdlib>

#include "images/image_bytes.hpp"

namespace prelabel::test {

// Deflated bytes: one block, with the codes that the format fixes or with its own ones.
class Packer {
 public:
  explicit Packer(bool hasOwnCodes) : hasOwnCodes_(hasOwnCodes) {
    number(1, 1);  // the last block
    number(hasOwnCodes ? 2 : 1, 2);
    if (hasOwnCodes) addLengths();
  }

  // What repeats the three bytes that stand four before is packed as that.
  File pack(const Bytes &bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const bool repeats = i >= 4 && i + 3 <= bytes.size() && bytes[i] == bytes[i - 4] &&
                           bytes[i + 1] == bytes[i - 3] && bytes[i + 2] == bytes[i - 2];
      symbol(repeats ? kThree : bytes[i]);
      if (!repeats) continue;
      hasOwnCodes_ ? code(0, 1) : code(3, 5);  // four back
      i += 2;
    }
    symbol(kEnd);
    File out;
    out.raw({0x78, 1});
    for (const std::uint8_t byte : packed_) out.raw({byte});
    return out;
  }

 private:
  static constexpr unsigned kEnd = 256, kThree = 257;

  void bit(unsigned one) {
    if (bits_++ % 8 == 0) packed_.push_back(0);
    packed_.back() = static_cast<std::uint8_t>(packed_.back() | one << (bits_ - 1) % 8);
  }
  void number(unsigned value, unsigned bits) {
    for (unsigned i = 0; i < bits; ++i) bit(value >> i & 1);
  }
  void code(unsigned value, unsigned bits) {
    while (bits-- > 0) bit(value >> bits & 1);
  }

  void symbol(unsigned value) {
    if (hasOwnCodes_) return value < 254 ? code(value, 8) : code(508 + value - 254, 9);
    if (value < 144) return code(0x30 + value, 8);
    value < kEnd ? code(0x190 + value - 144, 9) : code(value - kEnd, 7);
  }

  // Eight bits for the first 254 symbols, nine for the other four; of the distances only the fourth has a code. The
  // lengths themselves: 8 is 00, 9 is 01, "the last one again" 10, 0 is 110, 1 is 111.
  void addLengths() {
    number(1, 5);
    number(3, 5);
    number(14, 4);
    for (const unsigned length : {2, 0, 0, 3, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3}) number(length, 3);
    code(0, 2);
    for (int i = 0; i < 42; ++i) {
      code(2, 2);
      number(3, 2);  // six times
    }
    code(0, 2);
    for (int i = 0; i < 4; ++i) code(1, 2);
    for (int i = 0; i < 3; ++i) code(6, 3);
    code(7, 3);
  }

  bool hasOwnCodes_;
  Bytes packed_;
  std::size_t bits_ = 0;
};

// A row of pixels of four bytes, less what the filter guesses from the pixels to the left and above.
inline Bytes filtered(int type, const Bytes &row, const Bytes &up) {
  Bytes out = {static_cast<std::uint8_t>(type)};
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int left = i < 4 ? 0 : row[i - 4], corner = i < 4 ? 0 : up[i - 4], above = up[i];
    const int sum = left + above - corner;
    const int a = std::abs(sum - left), b = std::abs(sum - above), c = std::abs(sum - corner);
    const int nearest = a <= b && a <= c ? left : b <= c ? above : corner;
    const int guesses[] = {0, left, above, (left + above) / 2, nearest};
    out.push_back(static_cast<std::uint8_t>(row[i] - guesses[type]));
  }
  return out;
}

// Coloured pixels, each row by another filter; transparent but for the last one, which has this alpha.
inline File packedPng(std::uint32_t width, std::uint32_t height, std::uint8_t lastAlpha, bool hasOwnCodes) {
  Bytes pixels, up(std::size_t{width} * 4);
  for (std::uint32_t y = 0; y < height; ++y) {
    Bytes row;
    for (std::uint32_t x = 0; x < width; ++x) {
      const bool isLast = x + 1 == width && y + 1 == height;
      for (const std::uint32_t part : {x / 4 * 37 + y, y * 91, x * y, isLast ? std::uint32_t{lastAlpha} : 0U}) {
        row.push_back(static_cast<std::uint8_t>(part));
      }
    }
    for (const std::uint8_t byte : filtered(static_cast<int>(y % 5), row, up)) pixels.push_back(byte);
    up = row;
  }
  const File body = Packer(hasOwnCodes).pack(pixels);
  File header;
  header.big(width, 4).big(height, 4).raw({8, 6, 0, 0, 0});
  File file;
  file.raw({0x89}).text("PNG\r\n\x1a\n").add(pngChunk("IHDR", header)).add(pngChunk("IDAT", body));
  return file.add(pngChunk("IEND", {}));
}

}  // namespace prelabel::test
