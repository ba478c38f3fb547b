// Reading a start tag: its name, its attributes, and what newcomers get wrong there.
#include "config/xml_start_tag.hpp"

#include <algorithm>

#include "config/xml_characters.hpp"

namespace prelabel {

namespace {

ConfigPlace placeOf(std::size_t from, std::size_t to) {
  return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
}

// Bytes of the curly quote that stands here; 0: none does.
std::size_t curlyQuoteLength(std::string_view text, std::size_t offset) {
  constexpr std::u32string_view kQuotes = U"\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB";
  const XmlCharacter c = xmlCharacterAt(text, offset);
  return c.length > 0 && kQuotes.find(c.codePoint) != kQuotes.npos ? c.length : 0;
}

class StartTag {
 public:
  StartTag(XmlCursor &cursor, XmlPrefixes &prefixes, XmlTagPlace &tag)
      : cursor_(cursor), prefixes_(prefixes), tag_(tag), start_(cursor.pos()) {}

  bool read(bool &closed);

 private:
  bool attribute(bool afterBlank);
  bool equalsSign(std::size_t nameStart, std::string_view name);
  bool value(std::string_view name);
  bool unfinished();
  bool checkDuplicates();
  bool checkPrefixes();
  bool checkPrefix(const ConfigPlace &place);

  std::string_view textOf(const ConfigPlace &place) const { return cursor_.text().substr(place.offset, place.length); }

  XmlCursor &cursor_;
  XmlPrefixes &prefixes_;
  XmlTagPlace &tag_;
  std::size_t start_;
  std::string_view name_;
};

bool StartTag::unfinished() {
  return cursor_.fail(start_, 1 + name_.size(), ticked(name_) + " is not finished: its `>` is missing", name_);
}

bool StartTag::value(std::string_view name) {
  const char quote = cursor_.peek();
  const std::size_t start = cursor_.pos();
  cursor_.advance(1);
  while (cursor_.peek() != quote || cursor_.atEnd()) {
    if (cursor_.atEnd()) return cursor_.fail(start, 1, "The closing quote of " + ticked(name) + " is missing", name);
    if (cursor_.peek() == '<') {
      return cursor_.fail(start, cursor_.pos() - start,
                          "The closing quote of " + ticked(name) + " is missing, or its value holds `<` (write `&lt;`)",
                          name);
    }
    if (cursor_.peek() != '&') {
      cursor_.advance(1);
    } else if (!scanReference(cursor_)) {
      return false;
    }
  }
  cursor_.advance(1);
  tag_.attributes.back().value = placeOf(start, cursor_.pos());
  return true;
}

bool StartTag::equalsSign(std::size_t nameStart, std::string_view name) {
  cursor_.skipBlanks();
  if (cursor_.peek() != '=') {
    return cursor_.fail(nameStart, name.size(), ticked(name) + " has no value: write it like `name=\"value\"`", name);
  }
  cursor_.advance(1);
  cursor_.skipBlanks();
  if (cursor_.peek() == '"' || cursor_.peek() == '\'') return true;
  if (const std::size_t curly = curlyQuoteLength(cursor_.text(), cursor_.pos())) {
    return cursor_.fail(cursor_.pos(), curly, ticked(name) + " has curly quotes: XML needs straight ones, `\"`", name);
  }
  return cursor_.fail(nameStart, name.size(), "The value of " + ticked(name) + " needs quotes", name);
}

bool StartTag::attribute(bool afterBlank) {
  const std::size_t start = cursor_.pos();
  const std::string_view name = cursor_.readName();
  if (name.empty()) {
    return cursor_.fail(start, 1, tickedCharacter(cursor_.text(), start) + " is out of place in " + ticked(name_),
                        name_);
  }
  if (!afterBlank) {
    return cursor_.fail(start, name.size(),
                        ticked(name) + " stands right behind a value: a blank or a quote is missing before it", name);
  }
  tag_.attributes.push_back({placeOf(start, cursor_.pos()), {}});
  return equalsSign(start, name) && value(name);
}

// By sorted names, so that a tag with thousands of attributes stays cheap. Reports the first repetition in the text.
bool StartTag::checkDuplicates() {
  std::vector<std::size_t> order(tag_.attributes.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto nameAt = [&](std::size_t i) { return textOf(tag_.attributes[i].name); };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const int compared = nameAt(a).compare(nameAt(b));
    return compared != 0 ? compared < 0 : a < b;
  });
  std::size_t second = order.size();
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (nameAt(order[i - 1]) == nameAt(order[i])) second = std::min(second, order[i]);
  }
  if (second == order.size()) return true;
  const ConfigPlace place = tag_.attributes[second].name;
  return cursor_.fail(place.offset, place.length, ticked(name_) + " has " + ticked(textOf(place)) + " twice",
                      textOf(place));
}

bool StartTag::checkPrefix(const ConfigPlace &place) {
  const std::string_view name = textOf(place);
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos || name.starts_with("xmlns:")) return true;
  const bool two = xmlNameLength(name, colon + 1) == name.size() - colon - 1 && colon > 0 &&
                   name.find(':', colon + 1) == std::string_view::npos;
  if (two && prefixes_.knows(name.substr(0, colon))) return true;
  return cursor_.fail(place.offset, place.length,
                      ticked(name) + " holds a colon: what stands before it means nothing here", name);
}

bool StartTag::checkPrefixes() {
  constexpr std::string_view kDeclaration = "xmlns:";
  for (const XmlAttributePlace &attribute : tag_.attributes) {
    const std::string_view name = textOf(attribute.name);
    if (name.starts_with(kDeclaration)) prefixes_.declare(name.substr(kDeclaration.size()));
  }
  return checkPrefix(tag_.name) && std::all_of(tag_.attributes.begin(), tag_.attributes.end(),
                                               [&](const XmlAttributePlace &a) { return checkPrefix(a.name); });
}

bool StartTag::read(bool &closed) {
  cursor_.advance(1);
  name_ = cursor_.readName();
  if (name_.empty()) return cursor_.fail(start_, 1, "`<` does not start a tag here: in text it is written `&lt;`", "<");
  tag_.name = placeOf(start_ + 1, cursor_.pos());
  while (true) {
    const bool blank = cursor_.skipBlanks();
    if (cursor_.atEnd() || cursor_.peek() == '<') return unfinished();
    closed = cursor_.startsWith("/>");
    if (closed || cursor_.peek() == '>') break;
    if (!attribute(blank)) return false;
  }
  cursor_.advance(closed ? 2 : 1);
  tag_.tag = placeOf(start_, cursor_.pos());
  prefixes_.enter();
  return checkDuplicates() && checkPrefixes();
}

}  // namespace

void XmlPrefixes::leave() {
  while (!known_.empty() && known_.back().first == depth_) known_.pop_back();
  --depth_;
}

bool XmlPrefixes::knows(std::string_view prefix) const {
  return prefix == "xml" ||
         std::any_of(known_.begin(), known_.end(), [&](const auto &entry) { return entry.second == prefix; });
}

bool scanStartTag(XmlCursor &cursor, XmlPrefixes &prefixes, XmlTagPlace &tag, bool &closed) {
  return StartTag(cursor, prefixes, tag).read(closed);
}

}  // namespace prelabel
