// Bits of a source of bytes, most significant first.
#pragma once

#include <cstdint>

namespace prelabel {

template <class Bytes>
class BitReader {
 public:
  explicit BitReader(Bytes &bytes) : bytes_(bytes) {}

  // The next `count` bits (1 to 32) into `value`; false: the source does not have that many.
  bool read(unsigned count, std::uint32_t &value) {
    while (held_ < count) {
      const int byte = bytes_.next();
      if (byte < 0) return false;
      bits_ = bits_ << 8 | static_cast<unsigned>(byte);
      held_ += 8;
    }
    held_ -= count;
    value = static_cast<std::uint32_t>(bits_ >> held_ & ((std::uint64_t{1} << count) - 1));
    return true;
  }

 private:
  Bytes &bytes_;
  std::uint64_t bits_ = 0;  // the lowest `held_` of them are not read yet
  unsigned held_ = 0;
};

}  // namespace prelabel
