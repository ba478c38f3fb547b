// Canonical Huffman codes.
#include "images/inflate.hpp"

namespace prelabel {

bool HuffmanCode::assign(const std::uint8_t *lengths, std::size_t count) {
  counts_.fill(0);
  for (std::size_t i = 0; i < count; ++i) ++counts_[lengths[i]];
  counts_[0] = 0;
  int room = 1;
  std::array<std::uint16_t, kMostBits + 2> starts{};
  for (std::size_t length = 1; length <= kMostBits; ++length) {
    room = (room << 1) - counts_[length];
    if (room < 0) return false;
    starts[length + 1] = static_cast<std::uint16_t>(starts[length] + counts_[length]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (lengths[i] != 0) symbols_[starts[lengths[i]]++] = static_cast<std::uint16_t>(i);
  }
  return true;
}

}  // namespace prelabel
