// What is wrong with a string: quotes, escapes, control characters.
#include <algorithm>

#include "json/bytes.hpp"
#include "json/strings.hpp"
#include "json/syntax_scanner.hpp"
#include "text/utf8.hpp"

namespace prelabel::json {

namespace {

std::string escaped(char c) {
  switch (c) {
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '"':
      return "\\\"";
    default:
      break;
  }
  if (static_cast<unsigned char>(c) >= 0x20) return {c};
  constexpr std::string_view kDigits = "0123456789abcdef";
  return std::string("\\u00") + kDigits[static_cast<unsigned char>(c) >> 4] +
         kDigits[static_cast<unsigned char>(c) & 15];
}

std::string escapeControls(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '"' ? std::string(1, c) : escaped(c);
  return out;
}

// What stands between two single quotes, written for double ones.
std::string requoted(std::string_view content) {
  std::string out = "\"";
  for (std::size_t i = 0; i < content.size(); ++i) {
    const bool isEscape = content[i] == '\\' && i + 1 < content.size();
    if (!isEscape) {
      out += escaped(content[i]);
    } else if (content[++i] == '\'') {
      out += '\'';
    } else {
      out += '\\';
      out += content[i];
    }
  }
  return out + '"';
}

// Where a quote closes the string that `from` is in, or npos.
std::size_t closingQuote(std::string_view text, std::size_t from, char quote) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == quote) return at;
    if (text[at] == '\\') ++at;
  }
  return std::string_view::npos;
}

}  // namespace

bool SyntaxScanner::string() {
  const std::size_t quote = at_++;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '"') return afterValue(at_ + 1);
    if (c == '\\') {
      if (at_ + 1 == text_.size()) break;
      if (!escape()) return false;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      return control(quote);
    } else {
      const std::size_t length = utf8SequenceLength(text_.substr(at_));
      if (length == 0) return encoding();
      at_ += length;
    }
  }
  return stringWithoutEnd(quote);
}

bool SyntaxScanner::escape() {
  const std::string_view rest = text_.substr(at_);
  const Escape escape = readEscape(rest);
  if (escape.kind != EscapeKind::invalid) {
    at_ += escape.length;
    return true;
  }
  // Of an escape that names a code point, its digits belong to it.
  std::size_t length = 1 + std::max<std::size_t>(1, utf8SequenceLength(rest.substr(1)));
  if (rest[1] == 'u') {
    constexpr std::string_view kHexDigits = "0123456789abcdefABCDEF";
    while (length < 6 && length < rest.size() && kHexDigits.find(rest[length]) != std::string_view::npos) ++length;
    if (length == rest.size()) {
      at_ = text_.size();
      return true;
    }
  }
  fail(Problem::badEscape, at_, length);
  if (rest[1] == '\'') {
    mend(at_, 2, "'");
  } else {
    mend(at_, 1, "\\\\");
  }
  return false;
}

// A raw control character. A line that breaks before what can only follow a string has lost its closing quote.
bool SyntaxScanner::control(std::size_t quote) {
  if (isLineBreak(text_[at_])) {
    const std::string_view line = trimEnd(text_.substr(quote + 1, at_ - quote - 1));
    const std::size_t next = text_.find_first_not_of(" \t\r\n", at_);
    const char follows = next == std::string_view::npos ? '\0' : text_[next];
    const bool afterComma = line.ends_with(',') && (follows == '"' || follows == '{' || follows == '[');
    if (afterComma || follows == '}' || follows == ']') {
      const std::size_t end = quote + 1 + line.size() - (line.ends_with(',') ? 1 : 0);
      fail(Problem::unterminatedString, quote, end - quote);
      mend(end, 0, "\"");
      return false;
    }
  }
  fail(Problem::controlCharacter, at_, 1);
  diagnosis_.found = escaped(text_[at_]);
  const std::size_t end = closingQuote(text_, at_, '"');
  const std::size_t length = end == std::string_view::npos ? 1 : end - at_;
  mend(at_, length, escapeControls(text_.substr(at_, length)));
  return false;
}

bool SyntaxScanner::stringWithoutEnd(std::size_t quote) {
  if (!atEnd_) return fail(Problem::unterminatedString, quote, text_.size() - quote);
  fail(Problem::truncated, text_.size(), 0, "a closing quote");
  diagnosis_.found = "end of file";
  return false;
}

bool SyntaxScanner::singleQuotes() {
  const std::size_t end = closingQuote(text_, at_ + 1, '\'');
  if (end == std::string_view::npos) return fail(Problem::singleQuotes, at_, 1);
  fail(Problem::singleQuotes, at_, end + 1 - at_);
  mend(at_, end + 1 - at_, requoted(text_.substr(at_ + 1, end - at_ - 1)));
  return false;
}

}  // namespace prelabel::json
