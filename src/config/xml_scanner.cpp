// The scanner itself: the prolog, the nesting of tags, what may follow the root.
#include "config/xml_scanner.hpp"

#include <algorithm>

#include "config/xml_characters.hpp"
#include "config/xml_cursor.hpp"
#include "config/xml_start_tag.hpp"
#include "tags/ascii_case.hpp"
#include "text/utf8.hpp"

namespace prelabel {

namespace {

std::string closingAdvice(std::string_view name) {
  return "Write " + ticked("</" + std::string(name) + ">") + " where it ends, or end this tag with `/>`";
}

class Scanner {
 public:
  explicit Scanner(std::string_view text)
      : cursor_(text, text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0) {}

  XmlScan run();

 private:
  bool document();
  bool outside(bool behindRoot);
  bool content();
  bool startTag();
  bool endTag();
  bool mismatch(std::size_t start, std::string_view name);
  bool neverClosed();
  bool characterSection();
  bool doctype();

  std::string_view nameOf(std::size_t tag) const {
    const ConfigPlace &place = scan_.tags[tag].name;
    return cursor_.text().substr(place.offset, place.length);
  }

  XmlCursor cursor_;
  XmlScan scan_;
  std::vector<std::size_t> open_;  // indexes into scan_.tags
  XmlPrefixes prefixes_;
};

bool Scanner::doctype() {
  const std::size_t end = std::min(cursor_.text().find('>', cursor_.pos()), cursor_.text().size());
  return cursor_.forbid(cursor_.pos(), std::min<std::size_t>(end + 1, cursor_.text().size()) - cursor_.pos(),
                        "The config holds a `<!DOCTYPE`", "Delete this declaration");
}

// Blanks, comments and instructions before or behind the root.
bool Scanner::outside(bool behindRoot) {
  while (true) {
    cursor_.skipBlanks();
    if (cursor_.atEnd()) return true;
    if (cursor_.startsWith("<!--")) {
      if (!scanComment(cursor_)) return false;
    } else if (cursor_.startsWith("<?")) {
      if (!scanInstruction(cursor_)) return false;
    } else if (cursor_.startsWith("<!DOCTYPE")) {
      return doctype();
    } else if (cursor_.peek() == '<' && !behindRoot && !cursor_.startsWith("<!") && !cursor_.startsWith("</")) {
      return true;
    } else {
      break;
    }
  }
  const std::size_t here = cursor_.pos();
  if (cursor_.startsWith("</")) return endTag();
  if (cursor_.peek() == '<' && behindRoot && xmlNameLength(cursor_.text(), here + 1) > 0) {
    cursor_.advance(1);
    const std::string_view name = cursor_.readName();
    return cursor_.fail(
        here, 1 + name.size(),
        ticked(name) + " stands behind the closed " + ticked(nameOf(0)) + ": everything must be inside one outer tag",
        name);
  }
  const std::size_t end = std::min(cursor_.text().find_first_of("<\r\n", here + 1), cursor_.text().size());
  return cursor_.fail(here, end - here,
                      behindRoot ? "There is text behind the closing tag of " + ticked(nameOf(0))
                                 : std::string("There is text before the first tag"));
}

bool Scanner::startTag() {
  XmlTagPlace tag;
  bool closed = false;
  if (!scanStartTag(cursor_, prefixes_, tag, closed)) return false;
  const ConfigPlace place = tag.tag;
  scan_.tags.push_back(std::move(tag));
  if (closed) {
    prefixes_.leave();
    return true;
  }
  open_.push_back(scan_.tags.size() - 1);
  if (open_.size() <= kMaxXmlDepth) return true;
  return cursor_.fail(place.offset, place.length, "Tags are nested more than 200 levels deep", nameOf(open_.back()));
}

bool Scanner::endTag() {
  const std::size_t start = cursor_.pos();
  cursor_.advance(2);
  const std::string_view name = cursor_.readName();
  if (name.empty()) return cursor_.fail(start, 2, "`</` is not followed by the name of a tag");
  cursor_.skipBlanks();
  if (cursor_.peek() != '>') {
    return cursor_.fail(start, 2 + name.size(), "`</" + std::string(name) + "` is not finished: `>` is missing", name);
  }
  if (open_.empty() || nameOf(open_.back()) != name) return mismatch(start, name);
  cursor_.advance(1);
  scan_.tags[open_.back()].endName = {static_cast<std::uint32_t>(start + 2), static_cast<std::uint32_t>(name.size())};
  open_.pop_back();
  prefixes_.leave();
  return true;
}

// A closing tag that does not fit. When it closes a tag further out, the fault is the tag left open inside.
bool Scanner::mismatch(std::size_t start, std::string_view name) {
  const std::size_t length = cursor_.pos() + 1 - start;
  const std::string closing = ticked("</" + std::string(name) + ">");
  if (open_.empty()) return cursor_.fail(start, length, closing + " closes a tag that was never opened", name);
  const std::size_t inner = open_.back();
  const std::string_view innerName = nameOf(inner);
  const bool closesOuter =
      std::any_of(open_.begin(), open_.end(), [&](std::size_t tag) { return nameOf(tag) == name; });
  if (closesOuter) {
    const ConfigPlace &place = scan_.tags[inner].tag;
    return cursor_.fail(place.offset, place.length,
                        ticked(innerName) + " is opened here but not closed before " + closing, innerName,
                        closingAdvice(innerName));
  }
  if (equalIgnoringCase(innerName, name)) {
    return cursor_.fail(start, length,
                        closing + " does not close " + ticked(innerName) + ": capital and small letters must agree",
                        innerName);
  }
  return cursor_.fail(start, length, closing + " closes a tag that is not open: " + ticked(innerName) + " is", name);
}

bool Scanner::neverClosed() {
  const ConfigPlace &place = scan_.tags[open_.back()].tag;
  const std::string_view name = nameOf(open_.back());
  return cursor_.fail(place.offset, place.length, ticked(name) + " is opened here but never closed", name,
                      closingAdvice(name));
}

bool Scanner::characterSection() {
  constexpr std::size_t kOpening = 9;  // `<![CDATA[`
  const std::size_t end = cursor_.text().find("]]>", cursor_.pos() + kOpening);
  if (end == std::string_view::npos) {
    return cursor_.fail(cursor_.pos(), kOpening, "This `<![CDATA[` is never closed: `]]>` is missing");
  }
  cursor_.moveTo(end + 3);
  return true;
}

bool Scanner::content() {
  if (!startTag()) return false;
  while (!open_.empty()) {
    if (cursor_.atEnd()) return neverClosed();
    bool fine = true;
    if (cursor_.peek() != '<') {
      fine = scanCharacterData(cursor_);
    } else if (cursor_.startsWith("</")) {
      fine = endTag();
    } else if (cursor_.startsWith("<!--")) {
      fine = scanComment(cursor_);
    } else if (cursor_.startsWith("<![CDATA[")) {
      fine = characterSection();
    } else if (cursor_.startsWith("<?")) {
      fine = scanInstruction(cursor_);
    } else if (cursor_.startsWith("<!DOCTYPE")) {
      fine = doctype();
    } else {
      fine = startTag();
    }
    if (!fine) return false;
  }
  return true;
}

bool Scanner::document() {
  if (cursor_.startsWith("<?xml") && cursor_.text().size() > cursor_.pos() + 5 &&
      isXmlBlank(cursor_.text()[cursor_.pos() + 5])) {
    if (!scanDeclaration(cursor_)) return false;
  }
  if (!outside(false)) return false;
  if (cursor_.atEnd()) {
    const bool blank = cursor_.text().find_first_not_of(" \t\r\n") == std::string_view::npos;
    return cursor_.fail(0, 0,
                        blank || cursor_.text() == kByteOrderMark ? "The config is empty" : "The config holds no tag");
  }
  return content() && outside(true);
}

XmlScan Scanner::run() {
  if (cursor_.text().size() > kMaxXmlBytes) {
    cursor_.fail(0, 0, "The config is larger than 64 MB");
  } else {
    // A parser meets a forbidden byte on its way: a problem before it comes first.
    const std::size_t forbidden = firstForbiddenByte(cursor_.text());
    const bool fine = document();
    if (forbidden != std::string_view::npos && (fine || cursor_.pos() >= forbidden)) {
      cursor_ = XmlCursor(cursor_.text(), forbidden);
      const bool utf8 = xmlCharacterAt(cursor_.text(), forbidden).length > 0;
      cursor_.fail(
          forbidden, 1,
          utf8 ? "This character is not allowed in XML" : "The file is not UTF-8 text: this byte does not fit");
    }
  }
  scan_.problem = cursor_.problem();
  if (scan_.problem) scan_.tags.clear();
  return std::move(scan_);
}

}  // namespace

XmlScan scanXml(std::string_view text) { return Scanner(text).run(); }

}  // namespace prelabel
