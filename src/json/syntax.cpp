// What is wrong with a text that is not JSON: what may stand where.
#include "json/syntax.hpp"

#include <algorithm>

#include "json/bytes.hpp"
#include "json/document.hpp"
#include "json/syntax_scanner.hpp"
#include "text/utf8.hpp"

namespace prelabel::json {

namespace {

constexpr std::size_t kMostFound = 40;

bool beginsValue(char c) {
  return c == '"' || c == '\'' || c == '{' || c == '[' || c == '-' || isDigit(c) || isLetter(c);
}
bool beginsBare(char c) { return isLetter(c) || isDigit(c) || c == '_' || c == '$'; }

}  // namespace

std::string shortened(std::string_view text) {
  constexpr std::string_view kEllipsis = "…";
  std::string valid = toValidUtf8(text.substr(0, 4 * kMostFound));
  if (valid.size() <= kMostFound) return valid;
  std::size_t end = kMostFound - kEllipsis.size();
  while ((static_cast<unsigned char>(valid[end]) & 0xC0) == 0x80) --end;
  return valid.substr(0, end).append(kEllipsis);
}

bool SyntaxScanner::fail(Problem problem, std::size_t offset, std::size_t length, std::string_view expected) {
  diagnosis_.problem = problem;
  diagnosis_.offset = offset;
  diagnosis_.length = length;
  diagnosis_.found = shortened(text_.substr(offset, length));
  diagnosis_.expected = expected;
  return false;
}

void SyntaxScanner::mend(std::size_t offset, std::size_t length, std::string text) {
  diagnosis_.mend = {true, offset, length, std::move(text)};
}

std::string SyntaxScanner::closers() const {
  std::string out;
  std::for_each(open_.rbegin(), open_.rend(), [&out](char c) { out.push_back(c == '{' ? '}' : ']'); });
  return out;
}

std::string_view SyntaxScanner::expected() const {
  switch (due_) {
    case Due::key:
      return "a key in double quotes";
    case Due::firstKey:
      return "a key in double quotes or }";
    case Due::colon:
      return "a colon";
    case Due::firstItem:
      return "a value or ]";
    case Due::separator:
      return inObject() ? "a comma or }" : "a comma or ]";
    default:
      return "a value";
  }
}

Diagnosis SyntaxScanner::run() {
  if (text_.size() >= kMaxTextBytes) {
    fail(Problem::tooLarge, 0, 0);
  } else if (trim(text_).empty()) {
    fail(Problem::empty, 0, 0);
  } else {
    while (step()) {
    }
  }
  return std::move(diagnosis_);
}

bool SyntaxScanner::step() {
  while (at_ < text_.size() && isBlank(text_[at_])) ++at_;
  if (at_ == text_.size()) return due_ != Due::nothing && endOfText();
  if (text_[at_] == '/' && at_ + 1 < text_.size() && (text_[at_ + 1] == '/' || text_[at_ + 1] == '*')) return comment();
  switch (due_) {
    case Due::firstItem:
      return text_[at_] == ']' ? close() : value();
    case Due::firstKey:
      return text_[at_] == '}' ? close() : key();
    case Due::key:
      return key();
    case Due::colon:
      return colon();
    case Due::separator:
      return separator();
    case Due::nothing:
      return trailing();
    default:
      return value();
  }
}

bool SyntaxScanner::value() {
  const char c = text_[at_];
  if (c == '"') return string();
  if (c == '{' || c == '[') return open();
  if (c == '-' || c == '+' || c == '.' || isDigit(c)) return number();
  if (isLetter(c) || c == '_' || c == '$') return word();
  if (c == '\'') return singleQuotes();
  if (c == ',' || c == '}' || c == ']') return noValue();
  return unexpected();
}

bool SyntaxScanner::open() {
  if (open_.size() == maxDepth_) return fail(Problem::tooDeep, at_, 1, std::to_string(maxDepth_));
  open_.push_back(text_[at_]);
  due_ = inObject() ? Due::firstKey : Due::firstItem;
  ++at_;
  return true;
}

bool SyntaxScanner::close() {
  open_.pop_back();
  due_ = Due::separator;
  return afterValue(at_ + 1);
}

bool SyntaxScanner::afterValue(std::size_t end) {
  at_ = valueEnd_ = end;
  due_ = due_ == Due::key || due_ == Due::firstKey ? Due::colon : open_.empty() ? Due::nothing : Due::separator;
  return true;
}

// A comma or closing bracket where a value is due.
bool SyntaxScanner::noValue() {
  const char c = text_[at_];
  if (due_ == Due::root) return unexpected();
  if (due_ == Due::value) {
    fail(Problem::missingValue, at_, 1, expected());
    mend(at_, 0, "null");
  } else if (c == ',') {
    fail(Problem::missingValue, at_, 1, expected());
    mend(at_, 1, "");
  } else if (c == '}') {
    return wrongBracket();
  } else {
    fail(Problem::trailingComma, comma_, 1);
    mend(comma_, 1, "");
  }
  return false;
}

bool SyntaxScanner::key() {
  const char c = text_[at_];
  if (c == '"') return string();
  if (c == '\'') return singleQuotes();
  if (beginsBare(c)) return bareKey();
  return noKey();
}

bool SyntaxScanner::noKey() {
  const char c = text_[at_];
  if (c == '}') {
    fail(Problem::trailingComma, comma_, 1);
    mend(comma_, 1, "");
    return false;
  }
  if (c == ']') return wrongBracket();
  if (c == ',') {
    fail(Problem::missingValue, at_, 1, expected());
    mend(at_, 1, "");
    return false;
  }
  // `[{"a":1, {"a":2}]`: the brace before the comma is missing.
  const bool inList = open_.size() > 1 && open_[open_.size() - 2] == '[';
  if (c == '{' && due_ == Due::key && inList) {
    fail(Problem::missingBracket, at_, 1, "}");
    mend(valueEnd_, 0, "}");
    return false;
  }
  return unexpected();
}

bool SyntaxScanner::colon() {
  const char c = text_[at_];
  if (c == ':') {
    ++at_;
    due_ = Due::value;
    return true;
  }
  if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F) return unexpected();
  fail(Problem::missingColon, at_, 1);
  if (c == '=') {
    mend(at_, 1, ":");
  } else if (beginsValue(c)) {
    mend(valueEnd_, 0, ":");
  }
  return false;
}

bool SyntaxScanner::separator() {
  const char c = text_[at_];
  if (c == ',') {
    comma_ = at_++;
    due_ = inObject() ? Due::key : Due::item;
    return true;
  }
  if (c == closer()) return close();
  if (c == '}' || c == ']') return wrongBracket();
  return noSeparator();
}

bool SyntaxScanner::noSeparator() {
  const char c = text_[at_];
  const bool begins = inObject() ? c == '"' || c == '\'' || beginsBare(c) : beginsValue(c);
  // A word that touches a string is what follows an unescaped quote: `"the "best" box"`.
  const bool afterQuote = at_ == valueEnd_ && text_[at_ - 1] == '"' && c != '"';
  if (!begins || afterQuote) return unexpected();
  fail(Problem::missingComma, at_, c == '"' || c == '\'' || c == '{' || c == '[' ? 1 : bareRun().size());
  mend(valueEnd_, 0, ",");
  return false;
}

// A bracket that closes the other kind. When that kind is open further out, the inner one was forgotten.
bool SyntaxScanner::wrongBracket() {
  const std::string due(1, closer());
  fail(Problem::mismatchedBracket, at_, 1, due);
  const bool forgotten = open_.size() > 1 && open_[open_.size() - 2] == (text_[at_] == '}' ? '{' : '[');
  if (due_ == Due::separator || due_ == Due::firstItem || due_ == Due::firstKey) {
    mend(at_, forgotten ? 0 : 1, due);
  } else if (due_ == Due::item || due_ == Due::key) {
    mend(comma_, at_ + 1 - comma_, forgotten ? due + text_[at_] : due);
  }
  return false;
}

bool SyntaxScanner::comment() {
  const bool isLine = text_[at_ + 1] == '/';
  const std::size_t end = isLine ? text_.find_first_of("\r\n", at_) : text_.find("*/", at_ + 2);
  const std::size_t behind = end == std::string_view::npos ? text_.size() : isLine ? end : end + 2;
  fail(Problem::comment, at_, behind - at_);
  mend(at_, behind - at_, "");
  return false;
}

bool SyntaxScanner::unexpected() {
  const std::size_t length = utf8SequenceLength(text_.substr(at_));
  if (length == 0) return encoding();
  fail(Problem::unexpectedCharacter, at_, length, expected());
  const std::string_view found = text_.substr(at_, length);
  if (found == kByteOrderMark) mend(at_, length, "");
  if (found == "\xC2\xA0") mend(at_, length, " ");  // a no-break space
  return false;
}

bool SyntaxScanner::trailing() {
  if (utf8SequenceLength(text_.substr(at_)) == 0) return encoding();
  const std::string_view rest = trimEnd(text_.substr(at_));
  fail(Problem::trailingText, at_, rest.size());
  if (rest.find_first_not_of("]} \t\r\n,") == std::string_view::npos) mend(at_, rest.size(), "");
  return false;
}

// The text is over and something is still due.
bool SyntaxScanner::endOfText() {
  const std::size_t end = text_.size();
  const bool afterComma = due_ == Due::item || due_ == Due::key;
  const bool closable = afterComma || due_ == Due::separator || due_ == Due::firstItem || due_ == Due::firstKey;
  const std::string due = closable ? std::string(1, closer()) : std::string(expected());
  if (atEnd_) {
    fail(Problem::truncated, end, 0, due);
    diagnosis_.found = "end of file";
  } else {
    fail(closable             ? Problem::missingBracket
         : due_ == Due::colon ? Problem::missingColon
                              : Problem::missingValue,
         end, 0, due);
    diagnosis_.found = "end of task";
  }
  if (closable) mend(afterComma ? comma_ : end, afterComma ? end - comma_ : 0, closers());
  return false;
}

Diagnosis diagnose(std::string_view text, std::uint32_t maxDepth, bool atEnd) {
  return SyntaxScanner(text, maxDepth, atEnd).run();
}

}  // namespace prelabel::json
