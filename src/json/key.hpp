// Keys of objects: told apart by a number first, by their bytes then.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "text/words.hpp"

namespace prelabel::json {

// Of the first eight bytes of a key, zeros behind shorter ones, and of its last eight.
constexpr std::uint32_t mixKey(std::uint64_t first, std::uint64_t last, std::size_t length) {
  const std::uint64_t word = length < 8 ? first : first + std::rotl(last, 23);
  return static_cast<std::uint32_t>((word + length) * 0x9E3779B97F4A7C15 >> 32);
}

// Up to eight bytes of `text` from `begin` on, zeros behind them.
constexpr std::uint64_t wordOfKey(std::string_view text, std::size_t begin) {
  if (!std::is_constant_evaluated() && text.size() >= 8) return loadWord(text.data() + begin);
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < 8 && begin + i < text.size(); ++i) {
    word |= std::uint64_t{static_cast<unsigned char>(text[begin + i])} << (8 * i);
  }
  return word;
}

// The hash of a text with eight readable bytes from its start.
inline std::uint32_t keyHashPadded(const char *text, std::size_t length) {
  if (length >= 8) return mixKey(loadWord(text), loadWord(text + length - 8), length);
  return mixKey(loadWord(text) & ~(~std::uint64_t{0} << (8 * length)), 0, length);
}

// A key to look for. Made once where it is looked for often.
struct Key {
  std::string_view text;
  std::uint64_t first = 0;  // its first eight bytes, zeros behind a shorter one
  std::uint64_t last = 0;   // its last eight bytes; 0 for a shorter one
  std::uint32_t hash = 0;

  explicit constexpr Key(std::string_view key)
      : text(key),
        first(wordOfKey(key, 0)),
        last(key.size() < 8 ? 0 : wordOfKey(key, key.size() - 8)),
        hash(mixKey(first, last, key.size())) {}

  // Whether the key is written in `length` bytes at `at`, eight of which are readable.
  bool isAt(const char *at, std::size_t length) const {
    if (length != text.size()) return false;
    if (length < 8) return (loadWord(at) & ~(~std::uint64_t{0} << (8 * length))) == first;
    if (loadWord(at) != first || loadWord(at + length - 8) != last) return false;
    return length <= 16 || std::memcmp(at, text.data(), length) == 0;
  }
};

// Some keys: whether a key may be one of them is told by one look at its hash.
class KeySet {
 public:
  constexpr void add(std::string_view key) { bits_ |= bitOf(Key(key).hash); }
  constexpr bool mayHold(std::uint32_t hash) const { return (bits_ & bitOf(hash)) != 0; }

 private:
  static constexpr std::uint64_t bitOf(std::uint32_t hash) { return std::uint64_t{1} << (hash >> 26); }
  std::uint64_t bits_ = 0;
};

}  // namespace prelabel::json
