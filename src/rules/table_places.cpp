// From bytes of a written task back to the cells they came from.
#include "rules/table_places.hpp"

#include <optional>
#include <utility>

#include "json/document.hpp"

namespace prelabel {

namespace {

// The cell behind a name or value of the written task; nullptr: there is none.
const tables::Cell *cellOf(const WrittenRow &written, const tables::Origin &origin) {
  if (!origin.isName) return written.text.cellOf(written.layout, origin.column);
  return origin.column < written.headerCells.size() ? &written.headerCells[origin.column] : nullptr;
}

// The text that a JSON string means; nothing when it is no string.
std::optional<std::string> meantBy(const std::string &json) {
  std::string padded = json;
  padded.append(json::kPadding, '\0');
  json::Document document;
  if (!document.parse(std::string_view(padded).substr(0, json.size())) || !document.root().isString()) return {};
  return document.root().text();
}

// The same fix on the table; nothing when it has none.
std::optional<Fix> moved(const Fix &fix, const WrittenRow &written) {
  if (fix.edits.size() != 1) return {};
  const Edit &edit = fix.edits.front();
  const tables::Origin *origin = written.text.originOf(edit.offset);
  if (!origin || origin->begin != edit.offset || origin->end != edit.offset + edit.length) return {};
  const tables::Cell *cell = cellOf(written, *origin);
  const std::optional<std::string> text = meantBy(edit.text);
  if (!cell || !text) return {};
  const RowPlace &row = origin->isName ? written.header : written.row;
  std::string cellText = tables::asCell(*text, written.layout.separator);
  return Fix{fix.kind, fix.title, {Edit{row.offset + cell->offset, cell->length, std::move(cellText)}}};
}

}  // namespace

void placeAtCell(Finding &finding, const RowPlace &row, const tables::Cell &cell) {
  placeAtRow(finding, row);
  PositionTracker tracker(row.position);
  tracker.advance(row.bytes.substr(0, cell.offset));
  finding.offset = row.offset + cell.offset;
  finding.length = cell.length;
  finding.position = tracker.position();
}

void placeAtRow(Finding &finding, const RowPlace &row) {
  finding.file = row.file;
  finding.offset = row.offset;
  finding.length = row.bytes.size();
  finding.position = row.position;
  finding.pointer = row.pointer;
  finding.task = row.task;
}

void moveToRow(std::span<Finding> findings, const WrittenRow &written) {
  for (Finding &finding : findings) {
    if (finding.fix) finding.fix = moved(*finding.fix, written);
    const std::string pointer = std::move(finding.pointer);
    const tables::Origin *origin = written.text.originOf(finding.offset);
    const tables::Cell *cell = origin ? cellOf(written, *origin) : nullptr;
    if (cell) {
      placeAtCell(finding, origin->isName ? written.header : written.row, *cell);
    } else {
      placeAtRow(finding, written.row);
    }
    finding.pointer = pointer;
    finding.task = written.row.task;
  }
}

}  // namespace prelabel
