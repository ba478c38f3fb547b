// Finds the rows in a stream of bytes, header included: pandas' rules for quotes, line breaks and blank lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tables/cells.hpp"
#include "tables/dialect.hpp"
#include "text/position.hpp"

namespace prelabel::tables {

struct Row {
  std::string_view bytes;  // without the line break behind it; dies with the call
  std::uint64_t offset;    // of its first byte in the stream, from 0
  Position position;       // of the same byte
  std::uint64_t index;     // 0: the header
};

enum class RowProblem : std::uint8_t {
  unclosedQuote,  // the stream ended within a quoted cell; the place is its opening quote
  tooLarge,       // a row has more bytes than allowed, and is left out; the place is its start
  utf16,          // a byte-order mark of UTF-16 at the start; there are no rows
};

class RowHandler {
 public:
  virtual ~RowHandler() = default;
  // False: stop, no more rows are wanted.
  virtual bool onRow(const Row &row) = 0;
  virtual void onRowProblem(RowProblem problem, std::uint64_t offset, Position position) = 0;
};

// Feed chunks in order, cut anywhere, then finish once: the rows and their places are the same for every way of
// cutting. A row that lies within one chunk is not copied. Blank lines are no rows. A byte-order mark of UTF-8 is
// skipped.
class RowReader {
 public:
  RowReader(RowHandler &handler, TableForm form, std::uint64_t maxRowBytes);

  void feed(std::string_view chunk);
  void finish();

  char separator() const { return separator_; }
  std::uint64_t bytesSeen() const { return seen_; }

 private:
  void begin();
  void scan(std::string_view chunk);
  std::size_t skipText(std::string_view chunk, std::size_t at);
  void take(std::string_view chunk, std::size_t at);
  void endRow(std::string_view bytes);
  void beginRow(std::string_view passed);
  void hold(std::string_view bytes);

  RowHandler &handler_;
  TableForm form_;
  std::uint64_t maxRowBytes_;
  char separator_ = 0;     // 0: the first line is not complete
  std::string firstLine_;  // until then
  std::string held_;       // of the row at hand, what earlier chunks had
  bool tooLarge_ = false;  // it is not held any more
  bool stopped_ = false;
  bool afterCarriageReturn_ = false;
  bool isBlank_ = true;  // so far the row at hand is nothing but blanks
  CellState state_ = CellState::start;
  std::uint64_t seen_ = 0;
  std::uint64_t at_ = 0;     // where the chunk at hand begins
  std::uint64_t start_ = 0;  // of the row at hand
  Position startPosition_;
  std::uint64_t quote_ = 0;  // where its last quoted cell begins
  std::uint64_t index_ = 0;
  PositionTracker tracker_;
};

}  // namespace prelabel::tables
