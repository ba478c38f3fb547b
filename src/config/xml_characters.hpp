// Which characters XML 1.0 allows where. UTF-8 in, nothing kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace prelabel {

// One character of a text: its code point and how many bytes it takes. `length` 0: the end, or not UTF-8.
struct XmlCharacter {
  char32_t codePoint = 0;
  std::size_t length = 0;
};
XmlCharacter xmlCharacterAt(std::string_view text, std::size_t offset);

constexpr bool isXmlBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Allowed anywhere in a document: no control characters but tab and line ends, no U+FFFE and U+FFFF.
constexpr bool isXmlCharacter(char32_t c) {
  return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

bool isXmlNameStart(char32_t c);
bool isXmlNamePart(char32_t c);

// Bytes of the name that starts at `offset`; 0: no name starts there.
std::size_t xmlNameLength(std::string_view text, std::size_t offset);

// Offset of the first byte that no XML document may hold: not UTF-8, or a forbidden character. npos: none.
std::size_t firstForbiddenByte(std::string_view text);

}  // namespace prelabel
