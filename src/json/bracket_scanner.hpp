// Finds the end of one array, object or string in a stream of bytes, and notices when its brackets or quotes cannot be
// right. Private to this room.
#pragma once

#include <cstdint>
#include <vector>

namespace prelabel::json {

enum class Scan : std::uint8_t {
  more,    // not ended yet
  done,    // ended
  broken,  // something stands here that no JSON has at such a place
};

// What counts as broken is impossible in every correct text:
//   - a bracket that closes the other kind;
//   - a line break inside a string;
//   - an opening bracket in an object with anything but a colon before it (`{"a":1}, {` with a brace missing);
//   - a string followed at once by something else than a blank, comma, colon or closing bracket (a stray quote).
class BracketScanner {
 public:
  void reset();

  // Goes on with the bytes in [at, end), the first of all being the opening bracket or quote. Moves `at` behind the
  // closing one (done), to the byte that cannot be (broken) or to `end`. Eight bytes behind `end` must be readable.
  Scan scan(const char *&at, const char *end);

  // Bytes from the first of all to the quote of the last string that was begun: where a stray quote may stand.
  std::uint64_t lastString() const { return lastString_; }
  bool hasEscape() const { return hasEscape_; }

 private:
  Scan scanString(const char *&at, const char *end);
  Scan endString(const char *&at, const char *end);
  Scan openBracket(const char *&at, const char *begin);
  Scan closeBracket(const char *&at);
  bool colonBefore(const char *at, const char *begin) const;
  void remember(const char *begin, const char *end);

  std::uint64_t seen_ = 0;  // bytes of earlier calls
  std::uint64_t lastString_ = 0;
  std::uint64_t kinds_ = 0;             // of the open brackets, one bit each, the innermost lowest: 1 for an object
  std::vector<std::uint64_t> outside_;  // the same for each 64 brackets further out
  std::uint32_t depth_ = 0;
  char lastByte_ = 0;  // that is no blank, of earlier calls
  bool inString_ = false;
  bool afterBackslash_ = false;
  bool afterQuote_ = false;
  bool hasEscape_ = false;
};

}  // namespace prelabel::json
