// What is wrong with bytes that are not UTF-8, and which encoding they were probably written in.
#include <array>

#include "json/syntax_scanner.hpp"
#include "text/utf8.hpp"

namespace prelabel::json {

namespace {

constexpr std::size_t kLongestMend = 4096;  // bytes

// Windows-1252 from 0x80 to 0x9F; above, and in every place it leaves free, it is as Latin-1.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

void appendWindows1252(std::string &out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  appendUtf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : char32_t{byte});
}

// A byte that stands alone among ASCII, as the letters of one-byte encodings mostly do.
bool standsAlone(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest.front());
  return byte < 0xFE && (rest.size() < 2 || static_cast<unsigned char>(rest[1]) < 0x80);
}

std::string hex(unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return std::string("0x") + kDigits[byte >> 4] + kDigits[byte & 15];
}

}  // namespace

// At a byte that begins no character. When it looks like Windows-1252, all such bytes up to the end of the text (or of
// what is sensible) are written anew.
bool SyntaxScanner::encoding() {
  const std::string_view rest = text_.substr(at_);
  const bool oneByte = standsAlone(rest);
  fail(Problem::encoding, at_, 1, oneByte ? "Windows-1252" : "");
  diagnosis_.found = hex(static_cast<unsigned char>(rest.front()));
  if (!oneByte) return false;
  std::string out;
  std::string mended;
  std::size_t length = 0;
  for (std::size_t at = 0; at < std::min(rest.size(), kLongestMend);) {
    const std::size_t valid = utf8SequenceLength(rest.substr(at));
    if (valid == 0) {
      appendWindows1252(out, rest[at]);
      length = ++at;
      mended = out;
    } else {
      out.append(rest.substr(at, valid));
      at += valid;
    }
  }
  mend(at_, length, std::move(mended));
  return false;
}

}  // namespace prelabel::json
