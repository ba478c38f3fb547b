// The parts of XML text that need no knowledge of open tags: references, comments, instructions, plain text.
#include <algorithm>

#include "config/xml_characters.hpp"
#include "config/xml_cursor.hpp"
#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

int digitValue(char c, unsigned base) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = lowerAscii(c);
  return base == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// `&#65;` and `&#x41;`: digits, a semicolon, and a character that XML allows.
bool scanCharacterReference(XmlCursor &cursor, std::size_t start) {
  const unsigned base = cursor.peek() == 'x' ? 16 : 10;
  if (base == 16) cursor.advance(1);
  const std::size_t digits = cursor.pos();
  char32_t codePoint = 0;
  for (int digit = digitValue(cursor.peek(), base); digit >= 0; digit = digitValue(cursor.peek(), base)) {
    codePoint = std::min<char32_t>(codePoint * base + static_cast<char32_t>(digit), 0x110000);
    cursor.advance(1);
  }
  const std::size_t length = cursor.pos() - start;
  if (cursor.pos() == digits || cursor.peek() != ';') {
    return cursor.fail(
        start, length,
        ticked(cursor.between(start, cursor.pos())) + " does not name a character: write it like `&#65;`");
  }
  cursor.advance(1);
  if (isXmlCharacter(codePoint)) return true;
  return cursor.fail(start, length + 1,
                     ticked(cursor.between(start, cursor.pos())) + " names a character that XML does not allow");
}

bool isPredefined(std::string_view name) {
  return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

}  // namespace

bool scanReference(XmlCursor &cursor) {
  const std::size_t start = cursor.pos();
  cursor.advance(1);
  if (cursor.peek() == '#') {
    cursor.advance(1);
    return scanCharacterReference(cursor, start);
  }
  const std::string_view name = cursor.readName();
  if (name.empty() || cursor.peek() != ';') {
    return cursor.fail(start, 1, "`&` stands alone: in XML it is written `&amp;`", "&");
  }
  cursor.advance(1);
  if (isPredefined(name)) return true;
  return cursor.fail(start, cursor.pos() - start,
                     ticked(cursor.between(start, cursor.pos())) + " is not known in XML: write the character itself",
                     name);
}

bool scanComment(XmlCursor &cursor) {
  constexpr std::size_t kOpening = 4;  // `<!--`
  const std::size_t start = cursor.pos();
  const std::size_t hyphens = cursor.text().find("--", start + kOpening);
  if (hyphens == kNowhere) return cursor.fail(start, kOpening, "This comment is never closed: `-->` is missing");
  if (cursor.text().substr(hyphens, 3) != "-->") {
    cursor.moveTo(hyphens);
    return cursor.fail(hyphens, 2, "A comment must not hold `--`");
  }
  cursor.moveTo(hyphens + 3);
  return true;
}

bool scanInstruction(XmlCursor &cursor) {
  const std::size_t start = cursor.pos();
  cursor.advance(2);
  const std::string_view target = cursor.readName();
  if (target.empty()) return cursor.fail(start, 2, "`<?` is not followed by a name");
  if (equalIgnoringCase(target, "xml")) {
    return cursor.fail(start, 2 + target.size(), "`<?xml` must be the very first thing in the file", target);
  }
  if (target.find(':') != kNowhere)
    return cursor.fail(start, 2 + target.size(), "`<?` is followed by a name with a colon");
  const std::size_t end = cursor.text().find("?>", cursor.pos());
  if (end == kNowhere) return cursor.fail(start, 2, "This `<?` is never closed: `?>` is missing", target);
  if (end != cursor.pos() && !isXmlBlank(cursor.peek())) {
    return cursor.fail(cursor.pos(), 1, "A blank is missing behind " + ticked(target), target);
  }
  cursor.moveTo(end + 2);
  return true;
}

bool scanCharacterData(XmlCursor &cursor) {
  while (!cursor.atEnd() && cursor.peek() != '<') {
    if (cursor.peek() == '&') {
      if (!scanReference(cursor)) return false;
    } else if (cursor.startsWith("]]>")) {
      return cursor.fail(cursor.pos(), 3, "`]]>` must not stand in text: write `]]&gt;`");
    } else {
      cursor.advance(1);
    }
  }
  return true;
}

}  // namespace prelabel
