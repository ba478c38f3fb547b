// Moving over XML text, and the words of problems.
#include "config/xml_cursor.hpp"

#include <utility>

#include "config/xml_characters.hpp"

namespace prelabel {

bool XmlCursor::skipBlanks() {
  const std::size_t start = pos_;
  while (!atEnd() && isXmlBlank(text_[pos_])) ++pos_;
  return pos_ != start;
}

std::string_view XmlCursor::readName() {
  const std::size_t length = xmlNameLength(text_, pos_);
  pos_ += length;
  return text_.substr(pos_ - length, length);
}

bool XmlCursor::fail(std::size_t offset, std::size_t length, std::string what, std::string_view detail,
                     std::string advice) {
  if (!problem_) {
    problem_ = XmlProblem{false,
                          static_cast<std::uint32_t>(offset),
                          static_cast<std::uint32_t>(length),
                          std::move(what),
                          std::string(detail),
                          std::move(advice)};
  }
  return false;
}

bool XmlCursor::forbid(std::size_t offset, std::size_t length, std::string what, std::string advice) {
  fail(offset, length, std::move(what), {}, std::move(advice));
  problem_->forbidden = true;
  return false;
}

std::string ticked(std::string_view word) {
  constexpr std::size_t kLongest = 60;
  if (word.size() <= kLongest) return "`" + std::string(word) + "`";
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;  // not inside a character
  return "`" + std::string(word.substr(0, end)) + "…`";
}

std::string tickedCharacter(std::string_view text, std::size_t offset) {
  const XmlCharacter c = xmlCharacterAt(text, offset);
  if (c.length == 0 || c.codePoint < 0x20) return "This character";
  if (c.codePoint == '`') return "A back-tick";
  return ticked(text.substr(offset, c.length));
}

}  // namespace prelabel
