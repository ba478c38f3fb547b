// Writing brush masks in the format of Label Studio (`value.rle`).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "images/mask_pixels.hpp"

namespace prelabel {

// Takes words in runs and gives the bytes: words of 8 bits, counts of 3, 4, 8 or 16 bits, as Label Studio writes them.
class MaskEncoder {
 public:
  // How many words there will be: four a pixel.
  explicit MaskEncoder(std::uint32_t words);

  // The next `count` words; equal neighbours become one run.
  void put(std::uint8_t word, std::uint32_t count);
  // The bytes of all that was put; missing words are written as 0, words too many are left out.
  std::vector<std::uint8_t> finish();

 private:
  void bits(std::uint32_t value, unsigned count);
  void flush();
  void record(std::uint32_t count);

  std::vector<std::uint8_t> bytes_;
  std::uint64_t bits_ = 0;
  unsigned held_ = 0;
  std::uint32_t left_;  // words that are not put yet
  std::uint32_t run_ = 0;
  std::uint8_t word_ = 0;
};

// A mask as the editor exports it: red, green, blue and alpha of a pixel are all its alpha. `alpha` holds less than
// 2^30 pixels.
std::vector<std::uint8_t> encodeMask(std::span<const std::uint8_t> alpha);

// Bytes as a JSON list: `[0,0,0,4]`.
std::string byteList(std::span<const std::uint8_t> bytes);

}  // namespace prelabel
