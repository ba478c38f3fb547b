// Names as pandas gives them.
#include "tables/columns.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace prelabel::tables {

void Column::add(CellKind kind) {
  if (kind == CellKind::empty) return;
  hasValue = true;
  hasText = hasText || kind == CellKind::text;
  hasBoolean = hasBoolean || kind == CellKind::boolean;
  hasFraction = hasFraction || kind == CellKind::fraction || kind == CellKind::infinite;
  hasNumber = hasNumber || kind == CellKind::integer || kind == CellKind::fraction || kind == CellKind::infinite;
}

std::vector<Column> readHeader(std::string_view row, char separator) {
  std::vector<Cell> cells;
  splitRow(row, separator, cells);
  std::vector<Column> columns;
  std::unordered_set<std::string> taken;
  for (const Cell &cell : cells) {
    Column &column = columns.emplace_back();
    column.written = textOf(row, cell);
    column.cell = cell;
    column.name = column.written.empty() ? "Unnamed: " + std::to_string(columns.size() - 1) : column.written;
    taken.insert(column.name);
  }
  std::unordered_map<std::string, std::uint64_t> counts;
  for (Column &column : columns) {
    const std::string name = column.name;
    std::uint64_t count = counts[name];
    while (count > 0) {
      counts[name] = count + 1;
      column.name = name + "." + std::to_string(count);
      count = taken.contains(column.name) ? count + 1 : counts[column.name];
    }
    counts[column.name] = count + 1;
  }
  return columns;
}

}  // namespace prelabel::tables
