// Whether a text was there before: a set of hashes in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace prelabel {

// A hash of 64 bits, the same on every platform.
std::uint64_t hash64(std::string_view text);

// Remembers hashes, the first kMost of them, in at most 8 MiB. Of a hash it keeps 32 bits in one of 2^21 places: that
// two different ones are taken for equal happens less than once in a thousand sets that are full.
class Fingerprints {
 public:
  static constexpr std::size_t kMost = 1'500'000;

  // Whether this hash was added before; adds it, if there is room.
  bool seen(std::uint64_t hash);
  std::size_t bytes() const {
    return slots_.capacity() * sizeof(std::uint32_t) + few_.capacity() * sizeof(std::uint64_t);
  }

 private:
  bool seenAmongMany(std::uint64_t hash);
  void grow();

  std::vector<std::uint64_t> few_;    // whole hashes by their place, until they are many; 0: free
  std::vector<std::uint32_t> slots_;  // 0: free
  std::size_t size_ = 0;
};

}  // namespace prelabel
