// Places in a table: of rows and cells, and of findings that were made on a row written as a task.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "findings/finding.hpp"
#include "tables/cells.hpp"
#include "tables/dialect.hpp"
#include "tables/task_text.hpp"

namespace prelabel {

// A row of a table: a task, or the header.
struct RowPlace {
  std::uint32_t file = 0;
  std::string_view bytes;
  std::uint64_t offset = 0;  // of its first byte in the file
  Position position;         // of the same byte
  std::string pointer;       // `/12`: of the task that is made of it, in the list that is made of the rows
  std::int64_t task = kNoIndex;
};

// Places a finding at a cell of a row, or at the row as a whole.
void placeAtCell(Finding &finding, const RowPlace &row, const tables::Cell &cell);
void placeAtRow(Finding &finding, const RowPlace &row);

// What a written task was made of.
struct WrittenRow {
  const tables::Layout &layout;
  const RowPlace &header;
  std::span<const tables::Cell> headerCells;
  const RowPlace &row;
  const tables::TaskText &text;
};

// Moves findings about the written task to the row: to the cell their place came from, or to the cell of the header.
// Of their fixes only a new text for one cell is left.
void moveToRow(std::span<Finding> findings, const WrittenRow &written);

}  // namespace prelabel
