// Eight bytes of text at a time in one 64-bit word: the fast paths of whoever walks every byte of a large file.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace prelabel {

static_assert(std::endian::native == std::endian::little, "the first byte of a text must be the lowest of its word");

inline constexpr std::uint64_t kLowBits = 0x0101010101010101;
inline constexpr std::uint64_t kHighBits = 0x8080808080808080;

inline std::uint64_t loadWord(const char *bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  return word;
}

inline std::uint32_t loadHalf(const char *bytes) {
  std::uint32_t half = 0;
  std::memcpy(&half, bytes, sizeof(half));
  return half;
}

// a == b, in line: names are short, and WebAssembly's memcmp goes byte by byte.
inline bool sameText(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) {
      if (loadWord(a.data() + at) != loadWord(b.data() + at)) return false;
    }
    return loadWord(a.data() + size - 8) == loadWord(b.data() + size - 8);
  }
  if (size >= 4) {
    return loadHalf(a.data()) == loadHalf(b.data()) && loadHalf(a.data() + size - 4) == loadHalf(b.data() + size - 4);
  }
  for (std::size_t at = 0; at < size; ++at) {
    if (a[at] != b[at]) return false;
  }
  return true;
}

// A hash of a text for tables in memory, eight bytes at a time: std::hash goes byte by byte in WebAssembly.
inline std::uint64_t quickHash(std::string_view text) {
  const auto mix = [](std::uint64_t hash) {
    hash *= 0x9E3779B97F4A7C15;
    return hash ^ (hash >> 29);
  };
  const char *at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = mix(left);
  if (left >= 8) {
    for (; left > 8; left -= 8, at += 8) hash = mix(hash ^ loadWord(at));
    return mix(hash ^ loadWord(at + left - 8));
  }
  if (left >= 4) {
    return mix(hash ^ (std::uint64_t{loadHalf(at)} << 32 | loadHalf(at + left - 4)));
  }
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < left; ++i) word = word << 8 | static_cast<unsigned char>(at[i]);
  return mix(hash ^ word);
}

// The high bit of every byte of `word` that equals `byte`, exactly: no other bit is set.
constexpr std::uint64_t bytesEqual(std::uint64_t word, unsigned char byte) {
  const std::uint64_t difference = word ^ (kLowBits * byte);
  return ~(((difference & ~kHighBits) + ~kHighBits) | difference) & kHighBits;
}

// Not zero when a byte of `word` equals `byte`; quicker than bytesEqual, and exact up to the first such byte.
constexpr std::uint64_t anyByteEqual(std::uint64_t word, unsigned char byte) {
  const std::uint64_t difference = word ^ (kLowBits * byte);
  return (difference - kLowBits) & ~difference & kHighBits;
}

// Whether `byte` stands in a text, which is short: WebAssembly's memchr goes byte by byte.
inline bool holdsByte(std::string_view text, unsigned char byte) {
  const char *at = text.data();
  std::size_t left = text.size();
  for (; left >= 8; left -= 8, at += 8) {
    if (anyByteEqual(loadWord(at), byte) != 0) return true;
  }
  for (; left > 0; --left, ++at) {
    if (static_cast<unsigned char>(*at) == byte) return true;
  }
  return false;
}

// Not zero when a byte of `word` is a control character (below 0x20); exact up to the first such byte.
constexpr std::uint64_t anyControl(std::uint64_t word) { return (word - kLowBits * 0x20) & ~word & kHighBits; }

// Not zero when a byte of `word` ends a plain run inside a JSON string: a quote, a backslash, a control character, or
// one beyond ASCII; exact up to the first such byte. Flipping bit 1 puts the quote next to the control characters.
constexpr std::uint64_t anySpecialInString(std::uint64_t word) {
  const std::uint64_t quoteOrControl = (word ^ (kLowBits * 0x02)) - kLowBits * 0x21;
  const std::uint64_t backslash = (word ^ (kLowBits * '\\')) - kLowBits;
  return (quoteOrControl | backslash | word) & kHighBits;
}

// Index of the first byte that a mask of high bits marks.
constexpr unsigned firstMarked(std::uint64_t mask) { return static_cast<unsigned>(std::countr_zero(mask)) / 8; }

// How many bytes a mask of high bits marks. A multiplication: a population count is a call on plain x86-64.
constexpr std::uint64_t countMarked(std::uint64_t mask) { return ((mask >> 7) * kLowBits) >> 56; }

// UTF-16 units that start in a byte: none in a continuation byte, two in the first byte of a four-byte character.
constexpr unsigned utf16UnitsOf(unsigned char byte) { return (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1; }

constexpr std::uint64_t utf16Units(std::uint64_t word) {
  const std::uint64_t high = word & kHighBits;
  if (high == 0) return 8;
  const std::uint64_t continuation = high & ~(word << 1);
  const std::uint64_t four = high & (word << 1) & (word << 2) & (word << 3);
  return 8 - countMarked(continuation) + countMarked(four);
}

}  // namespace prelabel
