// What UTF-8 bytes mean: validity, code points, UTF-16 units.
#include "text/utf8.hpp"

#include "text/words.hpp"

namespace prelabel {

namespace {

unsigned byteAt(std::string_view bytes, std::size_t index) { return static_cast<unsigned char>(bytes[index]); }

bool isContinuation(unsigned byte) { return (byte & 0xC0) == 0x80; }

// How many bytes from the start belong together as one malformed sequence: what one U+FFFD stands for.
std::size_t malformedLength(std::string_view bytes) {
  const unsigned lead = byteAt(bytes, 0);
  if (lead < 0xE0 || lead > 0xF4 || bytes.size() < 2) return 1;
  const Utf8Range second = secondByteRange(lead);
  if (byteAt(bytes, 1) < second.first || byteAt(bytes, 1) > second.last) return 1;
  if (lead < 0xF0 || bytes.size() < 3 || !isContinuation(byteAt(bytes, 2))) return 2;
  return 3;
}

}  // namespace

Utf8Range secondByteRange(unsigned lead) {
  switch (lead) {
    case 0xE0:
      return {0xA0, 0xBF};  // below: overlong
    case 0xED:
      return {0x80, 0x9F};  // above: surrogates
    case 0xF0:
      return {0x90, 0xBF};  // below: overlong
    case 0xF4:
      return {0x80, 0x8F};  // above: beyond U+10FFFF
    default:
      return {0x80, 0xBF};
  }
}

std::size_t utf8SequenceLength(std::string_view bytes) {
  if (bytes.empty()) return 0;
  const unsigned lead = byteAt(bytes, 0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (bytes.size() < length) return 0;
  const Utf8Range second = secondByteRange(lead);
  if (byteAt(bytes, 1) < second.first || byteAt(bytes, 1) > second.last) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (!isContinuation(byteAt(bytes, i))) return 0;
  }
  return length;
}

std::size_t firstInvalidUtf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (bytes.size() - at >= 8 && (loadWord(bytes.data() + at) & kHighBits) == 0) {
      at += 8;
      continue;
    }
    const std::size_t length = utf8SequenceLength(bytes.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::uint64_t utf16Length(std::string_view text) {
  std::uint64_t units = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) units += utf16Units(loadWord(text.data() + at));
  for (; at < text.size(); ++at) units += utf16UnitsOf(static_cast<unsigned char>(text[at]));
  return units;
}

std::uint64_t codePointLength(std::string_view text) {
  std::uint64_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++at) points += !isContinuation(byteAt(text, at));
  return points;
}

void appendUtf8(std::string &out, char32_t codePoint) {
  if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) codePoint = 0xFFFD;
  const auto put = [&out](char32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
  if (codePoint < 0x80) {
    put(codePoint);
  } else if (codePoint < 0x800) {
    put(0xC0 | (codePoint >> 6));
    put(0x80 | (codePoint & 0x3F));
  } else if (codePoint < 0x10000) {
    put(0xE0 | (codePoint >> 12));
    put(0x80 | ((codePoint >> 6) & 0x3F));
    put(0x80 | (codePoint & 0x3F));
  } else {
    put(0xF0 | (codePoint >> 18));
    put(0x80 | ((codePoint >> 12) & 0x3F));
    put(0x80 | ((codePoint >> 6) & 0x3F));
    put(0x80 | (codePoint & 0x3F));
  }
}

std::string toValidUtf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (true) {
    const std::size_t bad = firstInvalidUtf8(bytes);
    out.append(bytes.substr(0, bad));
    if (bad == std::string_view::npos) return out;
    bytes.remove_prefix(bad);
    appendUtf8(out, 0xFFFD);
    bytes.remove_prefix(malformedLength(bytes));
  }
}

}  // namespace prelabel
