// Finds the tasks in a stream of bytes: one slice per element of a list, per line of JSON Lines, per root otherwise.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "json/syntax.hpp"
#include "text/position.hpp"

namespace prelabel::json {

// What the root of the stream turned out to be. Known once the first slice is out, but for one thing: `object` becomes
// `lines` when a second root begins.
enum class Form : std::uint8_t {
  empty,    // no byte but blanks, or a list without elements
  list,     // [task, task, ...]
  object,   // one bare object
  lines,    // several roots one behind the other: JSON Lines, or concatenated objects
  scalar,   // one string, number or word
  unknown,  // not started like JSON at all
};

struct Slice {
  std::string_view
      bytes;  // the element's own bytes without blanks around; kPadding readable bytes follow. Dies with the call
  std::uint64_t offset;  // of its first byte in the stream, from 0
  Position position;     // of the same byte
  std::uint64_t index;   // 0, 1, 2 ... among the elements; one too large to be a slice counts as well
  bool mayHaveEscapes;   // false: no string in it has a backslash
  bool truncated;        // the stream ended inside it
};

// Something wrong between the slices, in the frame of the stream. Problems inside a slice are the document's to find.
struct StreamProblem {
  // trailingComma, missingComma, missingValue, comment, unexpectedCharacter, trailingText, truncated (the list is not
  // closed), encoding (UTF-16), tooLarge, empty (nothing but blanks).
  Problem problem;
  std::uint64_t offset;
  std::uint32_t length;
  Position position;
  std::string found;
  std::string expected;
  Mend mend;  // offsets within the stream
};

class SliceHandler {
 public:
  virtual ~SliceHandler() = default;
  // An array or object begins, and `bytes` go on to the last bracket that is there. Who can read it at once (as
  // Document::parsePrefix does) answers its length, so that nobody need look for its end; its slice follows. 0: no.
  virtual std::size_t onElement(std::string_view /*bytes*/) { return 0; }
  // False: stop, no more slices are wanted.
  virtual bool onSlice(const Slice &slice) = 0;
  virtual void onByteOrderMark() = 0;  // a UTF-8 byte-order mark at offset 0; it is skipped
  virtual void onProblem(const StreamProblem &problem) = 0;
};

struct SplitterLimits {
  std::uint64_t maxSliceBytes =
      256ULL << 20;  // a larger element is reported as `tooLarge` and skipped without being held
};

// Feed chunks in order, then finish once. Chunk borders may be anywhere: in a string, an escape, a character, a number.
// The slices, their places and the problems are the same for every way of cutting the stream into chunks.
// A slice that lies within one chunk is not copied; the others are gathered in a buffer that is kept.
// An element whose brackets do not match is ended where the next element visibly starts, so the tasks behind a broken
// one are still found.
class Splitter {
 public:
  explicit Splitter(SliceHandler &handler, SplitterLimits limits = {});
  ~Splitter();
  Splitter(const Splitter &) = delete;
  Splitter &operator=(const Splitter &) = delete;

  // `chunk` must be followed by kPadding readable bytes, and stays the caller's.
  void feed(std::string_view chunk);
  void finish();

  Form form() const;
  std::uint64_t bytesSeen() const;
  Position position() const;  // of the end of what was fed

  class State;  // private to this room

 private:
  std::unique_ptr<State> state_;
};

}  // namespace prelabel::json
