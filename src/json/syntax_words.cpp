// What is wrong with a number or a bare word.
#include <algorithm>
#include <array>

#include "json/bytes.hpp"
#include "json/number.hpp"
#include "json/syntax_scanner.hpp"

namespace prelabel::json {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char &c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

// The JSON word that was meant, or nothing.
std::string_view meantWord(std::string_view word) {
  const std::string plain = lower(word);
  if (plain == "true") return "true";
  if (plain == "false") return "false";
  if (plain == "none" || plain == "null" || plain == "undefined" || plain == "nil") return "null";
  return {};
}

bool isNonFinite(std::string_view word) {
  if (word.starts_with('-') || word.starts_with('+')) word.remove_prefix(1);
  const std::string plain = lower(word);
  return plain == "nan" || plain == "inf" || plain == "infinity";
}

enum class Reading { none, finite, beyond };

Reading readWhole(const std::string &text) {
  const NumberText number = readNumberText(text);
  if (number.length == 0 || number.length != text.size()) return Reading::none;
  return number.isFinite ? Reading::finite : Reading::beyond;
}

// 0x1F as decimal digits; empty when it is none or too large for a double to hold exactly.
std::string fromHex(std::string_view digits) {
  if (digits.empty() || digits.size() > 13) return {};
  std::uint64_t value = 0;
  for (const char c : lower(digits)) {
    if (!isDigit(c) && (c < 'a' || c > 'f')) return {};
    value = value * 16 + static_cast<std::uint64_t>(isDigit(c) ? c - '0' : c - 'a' + 10);
  }
  return std::to_string(value);
}

// The number as JSON writes it, or nothing when it is not clear which one is meant.
std::string plainNumber(std::string_view written) {
  std::string digits(written);
  digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
  std::string sign;
  if (digits.starts_with('-')) sign = "-";
  if (digits.starts_with('-') || digits.starts_with('+')) digits.erase(0, 1);
  if (digits.starts_with("0x") || digits.starts_with("0X")) {
    const std::string value = fromHex(std::string_view(digits).substr(2));
    return value.empty() ? value : sign + value;
  }
  while (digits.size() > 1 && digits[0] == '0' && isDigit(digits[1])) digits.erase(0, 1);
  if (digits.starts_with('.')) digits.insert(0, 1, '0');
  const std::size_t point = digits.find('.');
  if (point != std::string::npos && (point + 1 == digits.size() || !isDigit(digits[point + 1])))
    digits.insert(point + 1, 1, '0');
  digits.insert(0, sign);
  return readWhole(digits) == Reading::finite ? digits : std::string();
}

}  // namespace

// Everything up to a blank, a quote or a mark that has a meaning in JSON.
std::string_view SyntaxScanner::bareRun() const {
  const std::size_t end = text_.find_first_of(" \t\r\n,:{}[]\"'/=", at_);
  const std::string_view run = text_.substr(at_, end == std::string_view::npos ? end : end - at_);
  const auto stop = std::find_if(run.begin(), run.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F;
  });
  return run.substr(0, static_cast<std::size_t>(stop - run.begin()));
}

bool SyntaxScanner::number() {
  const std::string run(bareRun());
  const Reading reading = readWhole(run);
  const bool isLast = atEnd_ && at_ + run.size() == text_.size();
  if (reading == Reading::finite) return isLast && !open_.empty() ? cutWord() : afterValue(at_ + run.size());
  if (reading == Reading::beyond || isNonFinite(run)) return fail(Problem::nonFinite, at_, run.size());
  // Cut before its end: it would be a number with one more digit.
  const bool cut = isLast && readWhole(run + '1') != Reading::none;
  if (cut) {
    return cutWord();
  }
  const std::string plain = plainNumber(run);
  const bool isWord = plain.empty() && std::any_of(run.begin(), run.end(), isLetter);
  fail(isWord ? Problem::missingQuotes : Problem::badNumber, at_, std::max<std::size_t>(1, run.size()));
  if (isWord) {
    mend(at_, run.size(), '"' + run + '"');
  } else if (!plain.empty()) {
    mend(at_, run.size(), plain);
  }
  return false;
}

bool SyntaxScanner::word() {
  const std::string_view run = bareRun();
  if (run == "true" || run == "false" || run == "null") return afterValue(at_ + run.size());
  if (wordAtEnd(run)) {
    return cutWord();
  }
  if (isNonFinite(run)) return fail(Problem::nonFinite, at_, run.size());
  const std::string_view meant = meantWord(run);
  fail(meant.empty() ? Problem::missingQuotes : Problem::pythonWord, at_, run.size(), meant);
  mend(at_, run.size(), meant.empty() ? '"' + std::string(run) + '"' : std::string(meant));
  return false;
}

// The text ends inside a number or word, or right behind a number: what it would have become is not known.
bool SyntaxScanner::cutWord() {
  at_ = text_.size();
  due_ = open_.empty() ? Due::value : Due::separator;
  endOfText();
  diagnosis_.mend = {};
  return false;
}

// Whether the end of the text has cut one of JSON's words.
bool SyntaxScanner::wordAtEnd(std::string_view word) {
  if (!atEnd_ || at_ + word.size() != text_.size()) return false;
  constexpr std::array<std::string_view, 3> kWords = {"true", "false", "null"};
  return std::any_of(kWords.begin(), kWords.end(), [word](std::string_view whole) { return whole.starts_with(word); });
}

bool SyntaxScanner::bareKey() {
  const std::size_t length = bareRun().size();
  fail(Problem::missingQuotes, at_, length, expected());
  mend(at_, length, '"' + std::string(text_.substr(at_, length)) + '"');
  return false;
}

}  // namespace prelabel::json
