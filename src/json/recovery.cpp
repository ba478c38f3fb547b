// Looks for the element behind a broken one.
#include "json/recovery.hpp"

#include <algorithm>

#include "json/bytes.hpp"

namespace prelabel::json {

namespace {

// Fixed distances, so that the answer does not depend on how the stream was cut into chunks.
constexpr std::size_t kLookBack = 256;
constexpr std::size_t kLookAhead = 256;
constexpr std::size_t kForgetAt = 64 << 10;

// Blanks (or, `inLine`, those that end no line) directly before `index`.
std::size_t blanksBefore(std::string_view bytes, std::size_t index, bool inLine) {
  std::size_t count = 0;
  while (count < std::min(index, kLookBack)) {
    const char c = bytes[index - 1 - count];
    if (!isBlank(c) || (inLine && isLineBreak(c))) break;
    ++count;
  }
  return count;
}

char kindOf(char c) { return isDigit(c) || c == '-' ? '0' : c; }

}  // namespace

void Recovery::begin(const Broken &broken, std::uint64_t offset, Position position, std::size_t from,
                     std::size_t limit) {
  opener_ = broken.bytes.front();
  inList_ = broken.inList;
  beginsLine_ = broken.beginsLine;
  wasCut_ = false;
  indentation_ = broken.position.column - 1;
  bool incomplete = false;
  signature_ = beginOf(broken.bytes, incomplete);
  searched_ = std::max<std::size_t>(from, 1);
  limit_ = limit;
  offset_ = offset;
  position_ = position;
}

std::string Recovery::beginOf(std::string_view bytes, bool &incomplete) {
  std::size_t at = 1;
  const std::size_t end = std::min(bytes.size(), kLookAhead);
  const auto skip = [&] {
    while (at < end && isBlank(bytes[at])) ++at;
    return at < end;
  };
  incomplete = bytes.size() < kLookAhead;
  if (!skip()) return {};
  if (bytes[at] != '"') return incomplete = false, std::string();
  const std::size_t key = at;
  const std::size_t quote = bytes.substr(0, end).find('"', key + 1);
  if (quote == std::string_view::npos) return {};
  at = quote + 1;
  if (!skip()) return {};
  if (bytes[at] != ':') return incomplete = false, std::string();
  ++at;
  if (!skip()) return {};
  incomplete = false;
  return std::string(bytes.substr(key, quote + 1 - key)) + kindOf(bytes[at]);
}

Recovery::Answer Recovery::isNext(std::string_view bytes, std::size_t index, bool atEnd) const {
  const std::size_t indentation = blanksBefore(bytes, index, true);
  const bool begins = beginsLine(bytes, index);
  if (!inList_) return begins && indentation == 0 ? Answer::yes : Answer::no;
  if (begins && beginsLine_) return indentation == indentation_ ? Answer::yes : Answer::no;
  if (signature_.empty()) return Answer::no;
  const std::size_t blanks = blanksBefore(bytes, index, false);
  if (blanks == index) return Answer::no;
  const char before = bytes[index - blanks - 1];
  if (before != ',' && before != '}' && before != ']') return Answer::no;
  bool incomplete = false;
  const std::string begin = beginOf(bytes.substr(index), incomplete);
  if (incomplete && !atEnd) return Answer::unknown;
  return begin == signature_ ? Answer::yes : Answer::no;
}

std::size_t Recovery::search(std::string_view bytes, bool atEnd) {
  while (true) {
    const std::size_t found = bytes.find(opener_, searched_);
    if (found == std::string_view::npos) {
      searched_ = std::max(searched_, bytes.size());
      return found;
    }
    searched_ = found;
    const Answer answer = isNext(bytes, found, atEnd);
    if (answer == Answer::unknown) return std::string_view::npos;
    if (answer == Answer::yes) return found;
    ++searched_;
  }
}

void Recovery::forget(std::string &held) {
  if (searched_ < kForgetAt) return;
  const std::size_t count = searched_ - kLookBack - 1;
  position_ = positionOf(held, count);
  held.erase(0, count);
  offset_ += count;
  searched_ -= count;
}

bool Recovery::beginsLine(std::string_view held, std::size_t index) {
  const std::size_t blanks = blanksBefore(held, index, true);
  return index > blanks && isLineBreak(held[index - blanks - 1]);
}

Position Recovery::positionOf(std::string_view held, std::size_t index) const {
  PositionTracker tracker(position_);
  tracker.advance(held.substr(0, index));
  return tracker.position();
}

}  // namespace prelabel::json
