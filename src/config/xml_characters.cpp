// Character classes of XML 1.0 as ranges: those of the fifth edition, cut where the server's parser, which goes by the
// fourth, knows no names any more (behind the Hangul syllables).
#include "config/xml_characters.hpp"

#include <algorithm>
#include <array>

namespace prelabel {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr std::array<Range, 13> kNameStart = {{{':', ':'},
                                               {'A', 'Z'},
                                               {'_', '_'},
                                               {'a', 'z'},
                                               {0xC0, 0xD6},
                                               {0xD8, 0xF6},
                                               {0xF8, 0x2FF},
                                               {0x370, 0x37D},
                                               {0x37F, 0x1FFF},
                                               {0x200C, 0x200D},
                                               {0x2070, 0x218F},
                                               {0x2C00, 0x2FEF},
                                               {0x3001, 0xD7A3}}};
constexpr std::array<Range, 6> kNamePart = {
    {{'-', '-'}, {'.', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};

template <std::size_t N>
bool within(const std::array<Range, N> &ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](const Range &r) { return c >= r.first && c <= r.last; });
}

// Bytes of a sequence by its first byte, 0 for a byte that starts none.
constexpr std::size_t sequenceLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

}  // namespace

XmlCharacter xmlCharacterAt(std::string_view text, std::size_t offset) {
  constexpr std::array<char32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  if (offset >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::size_t length = sequenceLength(lead);
  if (length == 0 || text.size() - offset < length) return {};
  char32_t codePoint = length == 1 ? lead : lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[offset + i]);
    if ((byte & 0xC0) != 0x80) return {};
    codePoint = (codePoint << 6) | (byte & 0x3Fu);
  }
  const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
  if (codePoint < kLeast[length] || codePoint > 0x10FFFF || surrogate) return {};
  return {codePoint, length};
}

bool isXmlNameStart(char32_t c) { return within(kNameStart, c); }
bool isXmlNamePart(char32_t c) { return within(kNameStart, c) || within(kNamePart, c); }

std::size_t xmlNameLength(std::string_view text, std::size_t offset) {
  XmlCharacter c = xmlCharacterAt(text, offset);
  if (c.length == 0 || !isXmlNameStart(c.codePoint)) return 0;
  std::size_t end = offset;
  do {
    end += c.length;
    c = xmlCharacterAt(text, end);
  } while (c.length != 0 && isXmlNamePart(c.codePoint));
  return end - offset;
}

std::size_t firstForbiddenByte(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const XmlCharacter c = xmlCharacterAt(text, offset);
    if (c.length == 0 || !isXmlCharacter(c.codePoint)) return offset;
    offset += c.length;
  }
  return std::string_view::npos;
}

}  // namespace prelabel
