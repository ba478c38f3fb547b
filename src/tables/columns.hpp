// The columns of a table: what pandas calls them, and what their cells have been so far.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tables/cells.hpp"

namespace prelabel::tables {

struct Column {
  std::string name;     // the key of the data
  std::string written;  // as the header has it
  Cell cell;            // within the header row
  bool hasText = false;
  bool hasValue = false;     // some cell is not empty
  bool hasFraction = false;  // some number is none
  bool hasBoolean = false;
  bool hasNumber = false;

  // One cell more.
  void add(CellKind kind);
  // The column as a whole is read as numbers (or as true and false): not one cell of it stays text.
  bool isNumeric() const { return hasNumber && !hasText && !hasBoolean; }
  bool isBoolean() const { return hasBoolean && !hasText && !hasNumber; }
};

// The columns of a header row: `Unnamed: 0` without a name, `a.1` for a second `a`.
std::vector<Column> readHeader(std::string_view row, char separator);

}  // namespace prelabel::tables
