// table/*: what CSV and TSV files lose, shift or break on their way into Label Studio.
#include "rules/table_rules.hpp"

#include <array>

#include "rules/rows.hpp"
#include "text/utf8.hpp"

namespace prelabel {

namespace {

const Rule kUnclosedQuote{"table/unclosed-quote",
                          Severity::error,
                          Consequence::importRefused,
                          FixKind::hint,
                          "The quote that opens here is never closed: all that follows is one cell.",
                          "Label Studio refuses the whole file.",
                          "Close it with a double quote; a quote inside a text is written twice.",
                          false,
                          "Within quotes, separators and line breaks are text."};

const Rule kTooManyCells{"table/too-many-cells",
                         Severity::error,
                         Consequence::importRefused,
                         FixKind::hint,
                         "This row has {cells} cells, and the table has {width} columns.",
                         "Label Studio refuses the whole file.",
                         "Put a text with `{separator}` in it into double quotes, or remove the extra cells.",
                         false,
                         "One row with more cells than the rows before it stops the reading of the whole file."};

const Rule kTooFewCells{"table/too-few-cells",
                        Severity::warning,
                        Consequence::none,
                        FixKind::hint,
                        "This row has {cells|# cell|# cells}, and the table has {width} columns.",
                        "Label Studio leaves the missing ones empty.",
                        "Write all cells of the row, the empty ones too.",
                        false,
                        "A row that is too short often was broken by a line break without quotes."};

const Rule kShifted{
    "table/shifted-columns",
    Severity::error,
    Consequence::lostOnImport,
    FixKind::hint,
    "The first row has {cells} cells, and the header names {width|# column|# columns}.",
    "Label Studio drops the first {dropped|cell|# cells} of every row, and the names shift to the right.",
    "Give every column a name, and remove separators at the end of rows.",
    false,
    "Cells without a name are taken for row numbers, from the left."};

const Rule kUnnamedColumn{"table/unnamed-column",
                          Severity::note,
                          Consequence::none,
                          FixKind::hint,
                          "Column {number} has no name.",
                          "Label Studio calls it `{name}`.",
                          "Name it, or leave it out; in pandas, write the file with index=False.",
                          false,
                          "A table written with its row numbers begins with such a column."};

const Rule kDuplicateColumn{"table/duplicate-column",
                            Severity::warning,
                            Consequence::none,
                            FixKind::hint,
                            "A column before this one is called `{column}` as well.",
                            "Label Studio calls this one `{name}`.",
                            "Give each column a name of its own.",
                            false,
                            "The data of a task has each key once."};

const Rule kPredictionsColumn{"table/predictions-column",
                              Severity::warning,
                              Consequence::lostOnImport,
                              FixKind::hint,
                              "A table cannot carry {column}: this column becomes a text in the data.",
                              "The tasks have no {column}.",
                              "Write the tasks as JSON, with `{column}` beside `data`.",
                              false,
                              "Every column of a table is a key of the task's data."};

const Rule kOneColumn{"table/one-column",
                      Severity::warning,
                      Consequence::none,
                      FixKind::hint,
                      "The header is one column, and there are {found} in it.",
                      "Label Studio parts the cells of a {kind} file at {separator}.",
                      "{advice}.",
                      false,
                      "The ending of the name decides: .csv is parted at commas or semicolons, .tsv at tabs."};

const Rule kEmptyWord{"table/empty-word",
                      Severity::note,
                      Consequence::lostOnImport,
                      FixKind::hint,
                      "The cell says `{word}`, which Label Studio reads as an empty cell.",
                      "The value is an empty text.",
                      "Write another word where this one was meant.",
                      false,
                      "NA, null, None, nan and some more stand for \"no value\" in tables."};

const Rule kInfinite{"table/infinite",
                     Severity::error,
                     Consequence::importFails,
                     FixKind::hint,
                     "`{number}` in the column `{column}` is a number that JSON does not have.",
                     "The import ends in a server error and nothing is stored.",
                     "Write a real number here, or leave the cell empty.",
                     false,
                     "A column of numbers is read as numbers, and the database refuses an infinite one."};

constexpr std::array kRules = {&kUnclosedQuote,   &kTooManyCells,      &kTooFewCells, &kShifted,   &kUnnamedColumn,
                               &kDuplicateColumn, &kPredictionsColumn, &kOneColumn,   &kEmptyWord, &kInfinite};

std::string_view separatorName(char separator) {
  if (separator == '\t') return "tab";
  return separator == ';' ? ";" : ",";
}

void checkName(const RowPlace &header, const tables::Column &column, std::size_t number, Sink &sink) {
  if (column.written.empty()) {
    if (Finding *finding = sink.draft(kUnnamedColumn)) {
      placeAtCell(*finding, header, column.cell);
      finding->param("number", static_cast<double>(number)).param("name", column.name);
    }
  } else if (column.name != column.written) {
    if (Finding *finding = sink.draft(kDuplicateColumn)) {
      placeAtCell(*finding, header, column.cell);
      finding->param("column", column.written).param("name", column.name);
    }
  }
  if (column.name != "predictions" && column.name != "annotations") return;
  if (Finding *finding = sink.draft(kPredictionsColumn)) {
    placeAtCell(*finding, header, column.cell);
    finding->param("column", column.name);
  }
}

// A tab in the only column of a CSV file, a comma or semicolon in that of a TSV file.
void checkOneColumn(const RowPlace &header, const tables::Column &column, char separator, Sink &sink) {
  const bool isTsv = separator == '\t';
  const std::size_t at = column.written.find_first_of(isTsv ? ",;" : "\t");
  if (at == std::string::npos) return;
  Finding *finding = sink.draft(kOneColumn);
  if (!finding) return;
  placeAtCell(*finding, header, column.cell);
  finding->param("found", !isTsv                      ? "tabs"
                          : column.written[at] == ';' ? "semicolons"
                                                      : "commas")
      .param("kind", isTsv ? "TSV" : "CSV")
      .param("separator", isTsv ? "tabs" : "commas or semicolons")
      .param("advice", isTsv ? "Rename the file so that it ends in .csv" : "Rename the file so that it ends in .tsv");
}

}  // namespace

std::span<const Rule *const> tableRules() { return kRules; }

void reportUnclosedQuote(const FileSpot &spot, Sink &sink) {
  if (Finding *finding = sink.draft(kUnclosedQuote)) placeAt(*finding, spot);
}

void checkHeader(const RowPlace &header, std::span<const tables::Column> columns, char separator, Sink &sink) {
  for (std::size_t i = 0; i < columns.size(); ++i) checkName(header, columns[i], i + 1, sink);
  if (columns.size() == 1) checkOneColumn(header, columns.front(), separator, sink);
}

void reportShifted(const RowPlace &row, const tables::Layout &layout, std::size_t cells, Sink &sink) {
  if (Finding *finding = sink.draft(kShifted)) {
    placeAtRow(*finding, row);
    finding->param("cells", static_cast<double>(cells))
        .param("width", static_cast<double>(layout.columns.size()))
        .param("dropped", static_cast<double>(layout.dropped));
  }
}

bool checkWidth(const RowPlace &row, const tables::Layout &layout, const tables::TaskText &text, Sink &sink) {
  const std::size_t width = layout.columns.size() + layout.dropped;
  const std::size_t cells = text.cells().size();
  if (cells == width) return true;
  Finding *finding = sink.draft(cells > width ? kTooManyCells : kTooFewCells);
  if (finding) {
    if (cells > width) {
      placeAtCell(*finding, row, text.cells()[width]);
    } else {
      placeAtRow(*finding, row);
    }
    finding->param("cells", static_cast<double>(cells))
        .param("width", static_cast<double>(width))
        .param("separator", separatorName(layout.separator));
  }
  return cells < width;
}

void checkEmptyWords(const RowPlace &row, const tables::Layout &layout, const tables::TaskText &text, Sink &sink) {
  for (std::uint32_t column = 0; column < text.kinds().size(); ++column) {
    const tables::Cell *cell = text.kinds()[column] == tables::CellKind::empty ? text.cellOf(layout, column) : nullptr;
    if (!cell || cell->length == 0) continue;
    const std::string word = textOf(row.bytes, *cell);
    if (word.empty()) continue;  // `""`
    if (Finding *finding = sink.draft(kEmptyWord)) {
      placeAtCell(*finding, row, *cell);
      finding->param("word", word);
    }
  }
}

bool checkEncoding(const RowPlace &row, Route route, Sink &sink) {
  const std::size_t at = firstInvalidUtf8(row.bytes);
  if (at == std::string_view::npos) return true;
  // Which encoding it looks like is known to whoever diagnoses texts: the bytes from there on are one.
  std::string quotedRest = "\"" + std::string(row.bytes.substr(at, 2));
  json::Diagnosis diagnosis = json::diagnose(quotedRest);
  diagnosis.mend = {};
  PositionTracker tracker(row.position);
  tracker.advance(row.bytes.substr(0, at));
  reportSyntax(diagnosis, {row.file, row.offset + at, 1, tracker.position(), row.pointer, row.task}, 0, route, sink);
  return false;
}

void reportUtf16(std::uint32_t file, Route route, Sink &sink) {
  const json::Diagnosis diagnosis{json::Problem::encoding, 0, 2, "0xFF", "UTF-16", {}};
  reportSyntax(diagnosis, {file, 0, 2, {}, {}, kNoIndex}, 0, route, sink);
}

void reportInfinite(const FileSpot &spot, std::string_view column, std::string_view cell, Sink &sink) {
  if (Finding *finding = sink.draft(kInfinite)) {
    placeAt(*finding, spot);
    finding->param("number", cell).param("column", column);
  }
}

}  // namespace prelabel
