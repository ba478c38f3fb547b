// A reading head over XML text that remembers the first problem. Shared by the parts of the scanner.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "config/labeling_config.hpp"

namespace prelabel {

class XmlCursor {
 public:
  XmlCursor(std::string_view text, std::size_t start) : text_(text), pos_(start) {}

  std::string_view text() const { return text_; }
  std::size_t pos() const { return pos_; }
  bool atEnd() const { return pos_ >= text_.size(); }
  char peek() const { return atEnd() ? '\0' : text_[pos_]; }
  bool startsWith(std::string_view word) const { return text_.substr(pos_, word.size()) == word; }
  void advance(std::size_t bytes) { pos_ += bytes; }
  void moveTo(std::size_t pos) { pos_ = pos; }
  std::string_view between(std::size_t from, std::size_t to) const { return text_.substr(from, to - from); }

  // True when there was at least one blank.
  bool skipBlanks();
  // The name that starts here, behind which the cursor then stands; "" when none does.
  std::string_view readName();

  // Always false, so that a step can `return fail(...)`. Only the first problem counts.
  bool fail(std::size_t offset, std::size_t length, std::string what, std::string_view detail = {},
            std::string advice = {});
  bool forbid(std::size_t offset, std::size_t length, std::string what, std::string advice);
  const std::optional<XmlProblem> &problem() const { return problem_; }

 private:
  std::string_view text_;
  std::size_t pos_;
  std::optional<XmlProblem> problem_;
};

// The user's word in back-ticks, shortened when it is very long.
std::string ticked(std::string_view word);
// The character at a place, as a message shows it.
std::string tickedCharacter(std::string_view text, std::size_t offset);

// Parts of the text that need no stack; each starts at its first character and ends behind its last.
bool scanReference(XmlCursor &cursor);      // `&amp;`, `&#65;`
bool scanComment(XmlCursor &cursor);        // `<!-- -->`
bool scanInstruction(XmlCursor &cursor);    // `<?name ?>`
bool scanDeclaration(XmlCursor &cursor);    // `<?xml version="1.0"?>` at the start
bool scanCharacterData(XmlCursor &cursor);  // text up to the next `<`

}  // namespace prelabel
