// What every fuzzer needs: a check that ends the program, and texts in memory of their own.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace fuzz {

inline void require(bool holds, const char *what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

// A copy with exactly the padding that the readers ask for, filled with bytes that tempt them to read on.
class Padded {
 public:
  explicit Padded(std::string_view text, char filler = '1') : size_(text.size()), bytes_(text.begin(), text.end()) {
    bytes_.resize(size_ + prelabel::json::kPadding, filler);
    bytes_.shrink_to_fit();
  }
  std::string_view text() const { return {bytes_.data(), size_}; }

 private:
  std::size_t size_;
  std::vector<char> bytes_;
};

}  // namespace fuzz
