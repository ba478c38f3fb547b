// Numbers out of the bytes of a file; whatever lies beyond its end reads as 0. Private to this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace prelabel {

class ByteView {
 public:
  explicit ByteView(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  std::size_t size() const { return bytes_.size(); }
  bool has(std::size_t at, std::size_t count) const { return at <= size() && count <= size() - at; }

  std::uint32_t u8(std::size_t at) const { return at < size() ? bytes_[at] : 0; }
  std::uint32_t be16(std::size_t at) const { return u8(at) << 8 | u8(at + 1); }
  std::uint32_t be32(std::size_t at) const { return be16(at) << 16 | be16(at + 2); }
  std::uint32_t le16(std::size_t at) const { return u8(at) | u8(at + 1) << 8; }
  std::uint32_t le24(std::size_t at) const { return le16(at) | u8(at + 2) << 16; }
  std::uint32_t le32(std::size_t at) const { return le16(at) | le16(at + 2) << 16; }

  bool isAt(std::size_t at, std::string_view text) const {
    if (!has(at, text.size())) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (bytes_[at + i] != static_cast<std::uint8_t>(text[i])) return false;
    }
    return true;
  }

  // Where the chunk of a PNG that starts at `at` ends; the end of the file when it says more than there is.
  std::size_t pngChunkEnd(std::size_t at) const {
    constexpr std::size_t kFrame = 12;
    return has(at, kFrame) && be32(at) <= size() - at - kFrame ? at + kFrame + be32(at) : size();
  }

  // The bytes from `at` on, at most `count`.
  ByteView part(std::size_t at, std::size_t count) const {
    if (at >= size()) return ByteView({});
    return ByteView(bytes_.subspan(at, count < size() - at ? count : size() - at));
  }

 private:
  std::span<const std::uint8_t> bytes_;
};

}  // namespace prelabel
