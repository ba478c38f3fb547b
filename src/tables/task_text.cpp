// Writing a row as JSON, and remembering what came from where.
#include "tables/task_text.hpp"

#include <algorithm>

#include "text/json_escape.hpp"

namespace prelabel::tables {

void TaskText::writeString(std::string_view text, std::uint32_t column, bool isName) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  text_ += '"';
  appendJsonEscaped(text_, text);
  text_ += '"';
  origins_.push_back({begin, static_cast<std::uint32_t>(text_.size()), column, isName});
}

std::string_view TaskText::write(const Layout &layout, std::string_view row, std::size_t padding) {
  text_ = "{\"data\":{";
  origins_.clear();
  kinds_.clear();
  splitRow(row, layout.separator, cells_);
  for (std::uint32_t column = 0; column < layout.columns.size(); ++column) {
    if (column > 0) text_ += ',';
    writeString(layout.columns[column], column, true);
    text_ += ':';
    const Cell *cell = cellOf(layout, column);
    const std::string text = cell ? textOf(row, *cell) : std::string();
    kinds_.push_back(kindOf(text));
    writeString(kinds_.back() == CellKind::empty ? std::string_view() : text, column, false);
  }
  text_ += "}}";
  const std::size_t size = text_.size();
  text_.append(padding, '\0');
  return std::string_view(text_).substr(0, size);
}

const Origin *TaskText::originOf(std::uint64_t offset) const {
  const auto next = std::upper_bound(origins_.begin(), origins_.end(), offset,
                                     [](std::uint64_t at, const Origin &origin) { return at < origin.begin; });
  if (next == origins_.begin() || std::prev(next)->end <= offset) return nullptr;
  return &*std::prev(next);
}

const Cell *TaskText::cellOf(const Layout &layout, std::uint32_t column) const {
  const std::size_t index = std::size_t{layout.dropped} + column;
  return index < cells_.size() ? &cells_[index] : nullptr;
}

}  // namespace prelabel::tables
