// One row as the task that Label Studio makes of it, written as JSON: what reads tasks then reads rows as well.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tables/cells.hpp"

namespace prelabel::tables {

// What the reading of rows needs to know of their table.
struct Layout {
  char separator = ',';
  std::vector<std::string> columns;  // names, as keys of the data
  // Cells at the start of each row that belong to no column: the first row has so many more than the header.
  std::uint32_t dropped = 0;
};

// Where a name or a value of the written task comes from.
struct Origin {
  std::uint32_t begin;  // bytes of the written text, quotes included
  std::uint32_t end;
  std::uint32_t column;  // index into the layout's columns
  bool isName;
};

class TaskText {
 public:
  // `{"data":{"a":"1","b":""}}`: all values are text, of empty and missing cells the empty one. `padding`
  // readable bytes follow. Good until the next call; keeps its memory.
  std::string_view write(const Layout &layout, std::string_view row, std::size_t padding);

  const std::vector<Cell> &cells() const { return cells_; }      // of the row
  const std::vector<CellKind> &kinds() const { return kinds_; }  // by column
  // The name or value at a place of the text; nullptr: it belongs to the row as a whole.
  const Origin *originOf(std::uint64_t offset) const;
  // The cell of a column; nullptr when the row ends before it.
  const Cell *cellOf(const Layout &layout, std::uint32_t column) const;

 private:
  void writeString(std::string_view text, std::uint32_t column, bool isName);

  std::string text_;
  std::vector<Cell> cells_;
  std::vector<CellKind> kinds_;
  std::vector<Origin> origins_;  // by their place
};

}  // namespace prelabel::tables
