// Findings about a CSV or TSV file: its rows, its columns, and what pandas makes of its cells. What a row says as a
// task is found by the rules of tasks, on the row written as one (tables/task_text.hpp).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "findings/sink.hpp"
#include "rules/file_rules.hpp"
#include "rules/table_places.hpp"
#include "tables/columns.hpp"
#include "tables/task_text.hpp"

namespace prelabel {

std::span<const Rule *const> tableRules();

// A quoted cell that the end of the file ends.
void reportUnclosedQuote(const FileSpot &spot, Sink &sink);
// Bytes of a row that are no UTF-8. False: there are some.
bool checkEncoding(const RowPlace &row, Route route, Sink &sink);
// A file in UTF-16.
void reportUtf16(std::uint32_t file, Route route, Sink &sink);

// What the columns are called.
void checkHeader(const RowPlace &header, std::span<const tables::Column> columns, char separator, Sink &sink);
// The first row behind the header has more cells than it, `layout.dropped` of them.
void reportShifted(const RowPlace &row, const tables::Layout &layout, std::size_t cells, Sink &sink);
// A row with more or fewer cells than the table has. False: it has more.
bool checkWidth(const RowPlace &row, const tables::Layout &layout, const tables::TaskText &text, Sink &sink);
// Words that are read as "no value".
void checkEmptyWords(const RowPlace &row, const tables::Layout &layout, const tables::TaskText &text, Sink &sink);
// An infinite number in a column of numbers; the spot is its cell.
void reportInfinite(const FileSpot &spot, std::string_view column, std::string_view cell, Sink &sink);

}  // namespace prelabel
