// Finding the end of an element: the hot loop of splitting, eight bytes at a time in strings and between brackets.
#include "json/bracket_scanner.hpp"

#include "json/bytes.hpp"
#include "text/words.hpp"

namespace prelabel::json {

namespace {

constexpr std::uint32_t kKindsInWord = 64;

// Marks quotes and brackets of a word (and, beside them, Y, _, y and DEL, which no JSON has outside of strings).
std::uint64_t markStructure(std::uint64_t word) {
  return anyByteEqual(word | (kLowBits * 0x26), 0x7F) | anyByteEqual(word, '"');
}

std::uint64_t markInString(std::uint64_t word) {
  return anyByteEqual(word, '"') | anyByteEqual(word, '\\') | anyControl(word);
}

bool mayFollowString(char c) { return isBlank(c) || c == ',' || c == ':' || c == '}' || c == ']'; }

}  // namespace

void BracketScanner::reset() {
  std::vector<std::uint64_t> kept = std::move(outside_);
  kept.clear();
  *this = BracketScanner();
  outside_ = std::move(kept);
}

Scan BracketScanner::scan(const char *&at, const char *end) {
  const char *const begin = at;
  Scan result = Scan::more;
  if (afterQuote_ && at < end) result = endString(at, end);
  while (result == Scan::more && at < end) {
    if (inString_) {
      result = scanString(at, end);
      continue;
    }
    const std::uint64_t special = markStructure(loadWord(at));
    if (special == 0) {
      at += 8;
      continue;
    }
    at += firstMarked(special);
    if (at >= end) break;
    switch (*at) {
      case '"':
        inString_ = true;
        lastString_ = seen_ + static_cast<std::uint64_t>(at - begin);
        ++at;
        break;
      case '{':
      case '[':
        result = openBracket(at, begin);
        break;
      case '}':
      case ']':
        result = closeBracket(at);
        break;
      default:
        ++at;
    }
  }
  if (at > end) at = end;
  if (result == Scan::more) remember(begin, end);
  return result;
}

Scan BracketScanner::scanString(const char *&at, const char *end) {
  if (afterBackslash_) {
    afterBackslash_ = false;
    if (!isLineBreak(*at)) ++at;
  }
  while (at < end) {
    const std::uint64_t special = markInString(loadWord(at));
    if (special == 0) {
      at += 8;
      continue;
    }
    at += firstMarked(special);
    if (at >= end) break;
    const char c = *at;
    if (isLineBreak(c)) return Scan::broken;
    ++at;
    if (c == '"') {
      inString_ = false;
      return endString(at, end);
    }
    if (c != '\\') continue;
    hasEscape_ = true;
    if (at == end) {
      afterBackslash_ = true;
    } else if (!isLineBreak(*at)) {
      ++at;
    }
  }
  return Scan::more;
}

// Behind a closing quote.
Scan BracketScanner::endString(const char *&at, const char *end) {
  if (depth_ == 0) return Scan::done;
  afterQuote_ = at >= end;
  return afterQuote_ || mayFollowString(*at) ? Scan::more : Scan::broken;
}

Scan BracketScanner::openBracket(const char *&at, const char *begin) {
  if (depth_ > 0 && (kinds_ & 1) != 0 && !colonBefore(at, begin)) return Scan::broken;
  if (depth_ > 0 && depth_ % kKindsInWord == 0) outside_.push_back(kinds_);
  kinds_ = (kinds_ << 1) | static_cast<std::uint64_t>(*at == '{');
  ++depth_;
  ++at;
  return Scan::more;
}

Scan BracketScanner::closeBracket(const char *&at) {
  if (((kinds_ & 1) != 0) != (*at == '}')) return Scan::broken;
  ++at;
  if (--depth_ == 0) return Scan::done;
  kinds_ >>= 1;
  if (depth_ % kKindsInWord == 0) {
    kinds_ = outside_.back();
    outside_.pop_back();
  }
  return Scan::more;
}

bool BracketScanner::colonBefore(const char *at, const char *begin) const {
  while (at > begin) {
    --at;
    if (!isBlank(*at)) return *at == ':';
  }
  return lastByte_ == ':';
}

void BracketScanner::remember(const char *begin, const char *end) {
  seen_ += static_cast<std::uint64_t>(end - begin);
  const char *at = end;
  while (at > begin && isBlank(at[-1])) --at;
  if (at > begin) lastByte_ = at[-1];
}

}  // namespace prelabel::json
