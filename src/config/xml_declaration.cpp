// The line `<?xml version="1.0" encoding="UTF-8"?>` at the very start of a text.
#include <array>

#include "config/xml_characters.hpp"
#include "config/xml_cursor.hpp"

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 3> kParts = {"version", "encoding", "standalone"};

bool isWord(std::string_view text, std::string_view extra) {
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!plain && extra.find(c) == std::string_view::npos) return false;
  }
  return !text.empty();
}

bool isAllowed(std::size_t part, std::string_view value) {
  if (part == 0) return value.empty() || isWord(value, "_.-");
  if (part == 1) return isWord(value, "._-") && isXmlNameStart(static_cast<unsigned char>(value.front()));
  return value == "yes" || value == "no";
}

// One ` name="value"`; returns its index in kParts, or nothing when it is not written so.
std::optional<std::size_t> readPart(XmlCursor &cursor) {
  const std::string_view name = cursor.readName();
  cursor.skipBlanks();
  if (cursor.peek() != '=') return std::nullopt;
  cursor.advance(1);
  cursor.skipBlanks();
  const char quote = cursor.peek();
  if (quote != '"' && quote != '\'') return std::nullopt;
  const std::size_t start = cursor.pos() + 1;
  const std::size_t end = cursor.text().find(quote, start);
  if (end == std::string_view::npos) return std::nullopt;
  cursor.moveTo(end + 1);
  for (std::size_t part = 0; part < kParts.size(); ++part) {
    if (kParts[part] == name && isAllowed(part, cursor.between(start, end))) return part;
  }
  return std::nullopt;
}

}  // namespace

bool scanDeclaration(XmlCursor &cursor) {
  const std::size_t start = cursor.pos();
  const auto wrong = [&] {
    return cursor.fail(start, 5, "The first line is not written as XML asks: `<?xml version=\"1.0\"?>`", "xml");
  };
  cursor.advance(5);
  std::size_t next = 0;  // parts come in the order of kParts; only the first must be there
  while (true) {
    const bool blank = cursor.skipBlanks();
    if (cursor.startsWith("?>")) break;
    if (!blank) return wrong();
    const std::optional<std::size_t> part = readPart(cursor);
    if (!part || *part < next || (next == 0 && *part != 0)) return wrong();
    next = *part + 1;
  }
  if (next == 0) return wrong();
  cursor.advance(2);
  return true;
}

}  // namespace prelabel
