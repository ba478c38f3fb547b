// Beginnings of image files, made by hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace prelabel::test {

using Bytes = std::vector<std::uint8_t>;

class File {
 public:
  File &text(std::string_view text) {
    for (const char c : text) bytes_.push_back(static_cast<std::uint8_t>(c));
    return *this;
  }
  // Zeros beyond the fourth.
  static std::uint8_t byteOf(std::uint32_t value, unsigned index) {
    return index < 4 ? static_cast<std::uint8_t>(value >> 8 * index) : std::uint8_t{0};
  }
  File &raw(std::initializer_list<int> bytes) {
    for (const int byte : bytes) bytes_.push_back(static_cast<std::uint8_t>(byte));
    return *this;
  }
  File &big(std::uint32_t value, unsigned size) {
    for (unsigned i = size; i-- > 0;) bytes_.push_back(byteOf(value, i));
    return *this;
  }
  File &little(std::uint32_t value, unsigned size) {
    for (unsigned i = 0; i < size; ++i) bytes_.push_back(byteOf(value, i));
    return *this;
  }
  File &add(const File &other) {
    for (const std::uint8_t byte : other.bytes_) bytes_.push_back(byte);
    return *this;
  }
  std::size_t size() const { return bytes_.size(); }
  const Bytes &bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

inline File pngChunk(std::string_view type, const File &body) {
  return File().big(static_cast<std::uint32_t>(body.size()), 4).text(type).add(body).big(0, 4);
}

// Colour type: 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.
inline File png(std::uint32_t width, std::uint32_t height, int colourType, const File &chunks = {}) {
  File header;
  header.big(width, 4).big(height, 4).raw({8, colourType, 0, 0, 0});
  return File().raw({0x89}).text("PNG\r\n\x1a\n").add(pngChunk("IHDR", header)).add(chunks).add(pngChunk("IDAT", {}));
}

// A TIFF with one entry before the orientation.
inline File exif(int orientation, bool isLittle) {
  File tiff;
  const auto put = [&](std::uint32_t value, unsigned size) {
    isLittle ? tiff.little(value, size) : tiff.big(value, size);
  };
  tiff.text(isLittle ? "II" : "MM");
  put(42, 2);
  put(8, 4);
  put(2, 2);
  put(0x010F, 2), put(2, 2), put(4, 4), put(0x41414100, 4);
  put(0x0112, 2), put(3, 2), put(1, 4), put(static_cast<std::uint32_t>(orientation), 2), put(0, 2);
  put(0, 4);
  return tiff;
}

inline File jpegSegment(int marker, const File &body) {
  return File().raw({0xFF, marker}).big(static_cast<std::uint32_t>(body.size() + 2), 2).add(body);
}

inline File jpegFrame(std::uint32_t width, std::uint32_t height, int marker = 0xC0) {
  return jpegSegment(marker, File().raw({8}).big(height, 2).big(width, 2).raw({3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0}));
}

inline File jpegExif(int orientation, bool isLittle = false) {
  return jpegSegment(0xE1, File().text(std::string_view("Exif\0\0", 6)).add(exif(orientation, isLittle)));
}

inline File webp(std::string_view chunk, const File &body) {
  File riff;
  riff.text("RIFF").little(static_cast<std::uint32_t>(body.size() + 12), 4).text("WEBP").text(chunk);
  return riff.little(static_cast<std::uint32_t>(body.size()), 4).add(body);
}

inline std::string base64(const Bytes &bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t three = 0;
    for (std::size_t k = 0; k < 3; ++k) three = three << 8 | (i + k < bytes.size() ? bytes[i + k] : 0U);
    for (unsigned k = 0; k < 4; ++k) text += i + k > bytes.size() ? '=' : kLetters[three >> (18 - 6 * k) & 63];
  }
  return text;
}

}  // namespace prelabel::test
