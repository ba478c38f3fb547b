// The cells of one row: where each stands, what text it holds, and what pandas takes that text for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace prelabel::tables {

// Bytes from the start of the row; quotes are part of it.
struct Cell {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  bool quoted = false;  // it begins with a quote: within, separators and line breaks are text
};

// How far a reader of cells is, from byte to byte.
enum class CellState : std::uint8_t { start, plain, quoted, quoteInQuoted };
inline CellState afterByte(CellState state, char byte, char separator) {
  switch (state) {
    case CellState::start:
      if (byte == '"') return CellState::quoted;
      return byte == separator ? CellState::start : CellState::plain;
    case CellState::plain:
      return byte == separator ? CellState::start : CellState::plain;
    case CellState::quoted:
      return byte == '"' ? CellState::quoteInQuoted : CellState::quoted;
    default:  // a doubled quote is one; behind a closing quote the cell goes on as plain text
      if (byte == '"') return CellState::quoted;
      return byte == separator ? CellState::start : CellState::plain;
  }
}

// The cells of a row without its line break; at least one. `cells` is storage.
void splitRow(std::string_view row, char separator, std::vector<Cell> &cells);

// The text of a cell: quotes around and doubled ones resolved; bytes that are no UTF-8 become U+FFFD.
std::string textOf(std::string_view row, const Cell &cell);

// A text as one cell, in quotes where it needs them.
std::string asCell(std::string_view text, char separator);

// What pandas makes of a cell when the whole column is of one kind.
enum class CellKind : std::uint8_t {
  empty,     // nothing, or a word that pandas takes for "no value": NA, null, None, nan, N/A ...
  integer,   // 17
  fraction,  // 1.5, 1e3
  infinite,  // inf, -Infinity, 1e999
  boolean,   // True, false, TRUE
  text,
};
CellKind kindOf(std::string_view text);

}  // namespace prelabel::tables
