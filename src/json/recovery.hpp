// Looks for the element behind a broken one. Private to this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/position.hpp"

namespace prelabel::json {

// A broken element cannot be trusted in its quotes and brackets, so the next one is looked for in the bare bytes. A
// place is taken for the begin of the next element when the bracket that the broken one began with stands there and
//   - both begin their lines with the same indentation; or
//   - it follows a comma or a closing bracket, and begins with the same key as the broken one, followed by a value of
//     the same kind (`{"id":1` is another begin than `{"id":"a1"`), unless the indentations of their lines differ.
// Roots of a stream without a list must begin at the very begin of a line. The quotes of a key cannot stand unescaped
// inside a string, so a text that talks of tasks is not mistaken for one.
class Recovery {
 public:
  struct Broken {
    std::string_view bytes;  // at least its begin
    Position position;
    bool beginsLine;  // only blanks stand before it in its line
    bool inList;
  };

  // `offset`, `position`: of the held text in the stream. `from`: index in it where the next element may begin at the
  // earliest. `limit`: index where to cut the broken one when no other follows.
  void begin(const Broken &broken, std::uint64_t offset, Position position, std::size_t from, std::size_t limit);

  // Looks on in `bytes`, the held text, for the next element: its index, or npos. `atEnd`: no more will come.
  std::size_t search(std::string_view bytes, bool atEnd);

  // All that is before this index in the held text has been looked at.
  std::size_t searched() const { return searched_; }
  std::size_t limit() const { return limit_; }

  // The broken element has been handed out; of the held text only a little is needed from now on.
  bool wasCut() const { return wasCut_; }
  void setCut() { wasCut_ = true; }
  void forget(std::string &held);

  std::uint64_t offsetOf(std::size_t index) const { return offset_ + index; }
  Position positionOf(std::string_view held, std::size_t index) const;
  // Whether only blanks stand before `index` in its line.
  static bool beginsLine(std::string_view held, std::size_t index);

 private:
  enum class Answer { no, yes, unknown };

  Answer isNext(std::string_view bytes, std::size_t index, bool atEnd) const;
  // A begin: key and kind of its value; empty when it has none. `incomplete` when the bytes do not suffice.
  static std::string beginOf(std::string_view bytes, bool &incomplete);

  char opener_ = 0;
  bool inList_ = false;
  bool beginsLine_ = false;
  bool wasCut_ = false;
  std::uint64_t indentation_ = 0;
  std::string signature_;
  std::size_t searched_ = 0;
  std::size_t limit_ = 0;
  std::uint64_t offset_ = 0;  // of the held text in the stream
  Position position_;
};

}  // namespace prelabel::json
