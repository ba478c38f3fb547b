// What UTF-8 bytes mean: validity, code points, UTF-16 units. The only place that converts units of text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace prelabel {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Bytes of the character that `bytes` starts with, or 0 when they start with none (or are empty).
std::size_t utf8SequenceLength(std::string_view bytes);

// The bytes that may follow a lead byte of two or more: the range that rules out overlong forms and surrogates.
struct Utf8Range {
  unsigned first;
  unsigned last;
};
Utf8Range secondByteRange(unsigned lead);

// Offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and values above U+10FFFF included), or
// std::string_view::npos when all is valid.
std::size_t firstInvalidUtf8(std::string_view bytes);

// UTF-16 units / code points the text takes. Malformed bytes count as PositionTracker counts them.
std::uint64_t utf16Length(std::string_view text);
std::uint64_t codePointLength(std::string_view text);

// Appends one code point (0 to 0x10FFFF, surrogates as U+FFFD) as UTF-8.
void appendUtf8(std::string &out, char32_t codePoint);

// The text with every malformed sequence replaced by U+FFFD: safe to put into JSON.
std::string toValidUtf8(std::string_view bytes);

}  // namespace prelabel
