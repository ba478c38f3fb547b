// Runs of words into bits.
#include "images/mask_encoder.hpp"

#include <algorithm>

namespace prelabel {

namespace {

constexpr unsigned kWordBits = 8;
constexpr unsigned kCountBits[4] = {3, 4, 8, 16};

}  // namespace

MaskEncoder::MaskEncoder(std::uint32_t words) : left_(words) {
  bits(words, 32);
  bits(kWordBits - 1, 5);
  for (const unsigned size : kCountBits) bits(size - 1, 4);
}

void MaskEncoder::bits(std::uint32_t value, unsigned count) {
  bits_ = bits_ << count | value;
  held_ += count;
  while (held_ >= 8) {
    held_ -= 8;
    bytes_.push_back(static_cast<std::uint8_t>(bits_ >> held_));
  }
}

void MaskEncoder::put(std::uint8_t word, std::uint32_t count) {
  count = std::min(count, left_);
  left_ -= count;
  if (word != word_) {
    flush();
    word_ = word;
  }
  run_ += count;
}

void MaskEncoder::flush() {
  constexpr std::uint32_t kLongest = 1U << kCountBits[3];
  for (; run_ > kLongest; run_ -= kLongest) record(kLongest);
  if (run_ > 0) record(run_);
  run_ = 0;
}

// One run: 1 bit "repeated", 2 bits which size of count, the count less 1, the word.
void MaskEncoder::record(std::uint32_t count) {
  unsigned size = 0;
  while (count > 1U << kCountBits[size]) ++size;
  bits(4 | size, 3);
  bits(count - 1, kCountBits[size]);
  bits(word_, kWordBits);
}

std::vector<std::uint8_t> MaskEncoder::finish() {
  if (left_ > 0) put(0, left_);
  flush();
  if (held_ > 0) bits(0, 8 - held_);
  return std::move(bytes_);
}

std::vector<std::uint8_t> encodeMask(std::span<const std::uint8_t> alpha) {
  MaskEncoder encoder(static_cast<std::uint32_t>(alpha.size() * 4));
  for (const std::uint8_t value : alpha) encoder.put(value, 4);
  return encoder.finish();
}

std::string byteList(std::span<const std::uint8_t> bytes) {
  std::string list = "[";
  for (const std::uint8_t byte : bytes) {
    if (list.size() > 1) list += ',';
    list += std::to_string(byte);
  }
  return list + "]";
}

}  // namespace prelabel
