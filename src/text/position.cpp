// Bytes to line and column: a walk that looks at eight bytes at a time.
#include "text/position.hpp"

#include <algorithm>

#include "text/utf8.hpp"
#include "text/words.hpp"

namespace prelabel {

// Eats what belongs to a byte-order mark at the very start. A beginning that turns out not to be one takes a column:
// its first byte starts a unit, its second is a continuation byte.
std::string_view PositionTracker::advanceMark(std::string_view bytes) {
  while (markBytes_ < kMarkDecided && !bytes.empty()) {
    if (bytes.front() != kByteOrderMark[markBytes_]) {
      position_.column += markBytes_ > 0 ? 1 : 0;
      markBytes_ = kMarkDecided;
      break;
    }
    ++markBytes_;
    bytes.remove_prefix(1);
  }
  return bytes;
}

void PositionTracker::advanceByte(unsigned char byte) {
  const bool breaks = byte == '\r' || (byte == '\n' && !afterCarriageReturn_);
  if (breaks) {
    ++position_.line;
    position_.column = 1;
  } else if (byte != '\n') {
    position_.column += utf16UnitsOf(byte);
  }
  afterCarriageReturn_ = byte == '\r';
}

// Runs of ASCII without a line break: most of a file, 32 bytes at a step.
const char *PositionTracker::advancePlain(const char *at, const char *end) {
  const auto odd = [](std::uint64_t word) { return word | (word - kLowBits * ('\r' + 1)); };
  const char *const begin = at;
  while (end - at >= 32) {
    const std::uint64_t any =
        odd(loadWord(at)) | odd(loadWord(at + 8)) | odd(loadWord(at + 16)) | odd(loadWord(at + 24));
    if ((any & kHighBits) != 0) break;
    at += 32;
  }
  if (at == begin) return at;
  position_.column += static_cast<std::uint64_t>(at - begin);
  afterCarriageReturn_ = false;
  return at;
}

void PositionTracker::advance(std::string_view bytes) {
  if (markBytes_ < kMarkDecided) bytes = advanceMark(bytes);
  const char *at = bytes.data();
  const char *const end = at + bytes.size();
  while (end - at >= 8) {
    if ((at - bytes.data()) % 32 == 0) at = advancePlain(at, end);
    if (end - at < 8) break;
    const std::uint64_t word = loadWord(at);
    if (afterCarriageReturn_ || anyByteEqual(word, '\r') != 0) {
      for (const char *const stop = at + 8; at < stop; ++at) advanceByte(static_cast<unsigned char>(*at));
      continue;
    }
    at += 8;
    const std::uint64_t breaks = bytesEqual(word, '\n');
    if (breaks == 0) {
      position_.column += utf16Units(word);
      continue;
    }
    position_.line += countMarked(breaks);
    // What stands behind the last break, moved to the front; the zeros that follow count one unit each.
    const unsigned behind = static_cast<unsigned>(std::countl_zero(breaks)) / 8;
    const std::uint64_t rest = behind == 0 ? 0 : word >> (64 - 8 * behind);
    position_.column = 1 + utf16Units(rest) - (8 - behind);
  }
  for (; at < end; ++at) advanceByte(static_cast<unsigned char>(*at));
}

Position PositionTracker::position() const { return position_; }

Position positionAt(std::string_view text, std::size_t offset) {
  PositionTracker tracker;
  tracker.advance(text.substr(0, std::min(offset, text.size())));
  return tracker.position();
}

}  // namespace prelabel
