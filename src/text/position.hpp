// Bytes to line and column, counted as text editors count them.
#pragma once

#include <cstdint>
#include <string_view>

namespace prelabel {

// A place in a text. Lines start at 1 and end at LF, CRLF or a lone CR; columns start at 1 and count UTF-16 units.
struct Position {
  std::uint64_t line = 1;
  std::uint64_t column = 1;

  friend bool operator==(const Position &, const Position &) = default;
};

// Walks a text forward, chunk by chunk, and knows the position of the byte that comes next. Chunks may end anywhere,
// also inside a character or between CR and LF. A byte-order mark at the very start takes no column. Malformed UTF-8
// never fails: a stray continuation byte takes no column, every other byte starts a unit (from F0 on: two). The place
// between CR and LF is the start of the next line.
class PositionTracker {
 public:
  PositionTracker() = default;
  // Starts inside a text, at a known place.
  explicit PositionTracker(Position start) : position_(start), markBytes_(kMarkDecided) {}

  void advance(std::string_view bytes);
  Position position() const;

 private:
  static constexpr std::uint8_t kMarkDecided = 3;

  std::string_view advanceMark(std::string_view bytes);
  void advanceByte(unsigned char byte);
  const char *advancePlain(const char *at, const char *end);

  Position position_;
  std::uint8_t markBytes_ = 0;  // of a byte-order mark at the start: bytes seen so far
  bool afterCarriageReturn_ = false;
};

// The position of byte `offset` of a whole text. `offset` past the end means the end.
Position positionAt(std::string_view text, std::size_t offset);

}  // namespace prelabel
