// CSV and TSV files: each row is written as the task that Label Studio makes of it, and examined as one.
#include "checker.hpp"

#include "rules/data_rules.hpp"
#include "rules/file_rules.hpp"
#include "rules/limit_rules.hpp"
#include "rules/table_rules.hpp"
#include "tables/columns.hpp"
#include "tables/row_reader.hpp"
#include "tables/task_text.hpp"
#include "tasks/data.hpp"

namespace prelabel {

class Check::Table final : public tables::RowHandler {
 public:
  Table(Check &check, tables::TableForm form)
      : check_(check), form_(form), reader_(*this, form, check.options_.maxTaskBytes), firstTask_(check.rows_.size()) {}

  void feed(std::string_view chunk) { reader_.feed(chunk); }
  void end();

 private:
  bool onRow(const tables::Row &row) override;
  void onRowProblem(tables::RowProblem problem, std::uint64_t offset, Position position) override;

  void readHeader(const tables::Row &row);
  void examine(const RowPlace &place, bool isFirst);
  void checkRow(const RowPlace &place, bool isFirst);
  void collectKinds(const RowPlace &place);
  void reportKinds();
  bool reportKind(const DataKey &key);
  FileSpot wholeFile() const { return {check_.file(), 0, 0, {}, {}, kNoIndex}; }
  FileSummary &summary() { return check_.summary_.files.back(); }

  // The first cell of a column that is no text, and the first one that is infinite.
  struct Numbers {
    std::optional<FileSpot> first;
    std::optional<FileSpot> infinite;
    std::string infiniteText;
  };

  Check &check_;
  tables::TableForm form_;
  tables::RowReader reader_;
  std::size_t firstTask_;
  bool hasRows_ = false;
  bool isNotUtf8_ = false;
  tables::Layout layout_;
  std::vector<tables::Column> columns_;
  std::vector<Numbers> numbers_;  // by column
  std::string headerBytes_;
  RowPlace header_;
  std::vector<tables::Cell> headerCells_;
  tables::TaskText text_;
};

void Check::TableDeleter::operator()(Table *table) const { delete table; }

void Check::beginTable(tables::TableForm form) { table_.reset(new Table(*this, form)); }

void Check::feedTable(std::string_view chunk) { table_->feed(chunk); }

void Check::endTable() {
  table_->end();
  table_.reset();
  sink_.unmuteAll();
}

bool Check::Table::onRow(const tables::Row &row) {
  if (row.index == 0) {
    readHeader(row);
    return true;
  }
  if (columns_.empty()) return true;  // its header was too large
  if (check_.isFull(row.offset, row.position)) return false;
  examine({check_.file(), row.bytes, row.offset, row.position, "/" + std::to_string(row.index - 1),
           static_cast<std::int64_t>(check_.rows_.size())},
          !hasRows_);
  hasRows_ = true;
  if (check_.taskHook_) check_.taskHook_(row.offset, row.bytes.size());
  return true;
}

void Check::Table::onRowProblem(tables::RowProblem problem, std::uint64_t offset, Position position) {
  const FileSpot spot{check_.file(), offset, 1, position, {}, kNoIndex};
  check_.problem_ = true;
  if (problem == tables::RowProblem::tooLarge) return reportTaskBytes(spot, check_.options_.maxTaskBytes, check_.sink_);
  summary().refused = true;
  if (problem == tables::RowProblem::utf16) return reportUtf16(check_.file(), check_.options_.route, check_.sink_);
  reportUnclosedQuote(spot, check_.sink_);
}

void Check::Table::readHeader(const tables::Row &row) {
  check_.sink_.startTask();
  headerBytes_ = row.bytes;
  header_ = {check_.file(), headerBytes_, row.offset, row.position, {}, kNoIndex};
  columns_ = tables::readHeader(headerBytes_, reader_.separator());
  numbers_.resize(columns_.size());
  layout_.separator = reader_.separator();
  for (const tables::Column &column : columns_) {
    layout_.columns.push_back(column.name);
    headerCells_.push_back(column.cell);
  }
  isNotUtf8_ = !checkEncoding(header_, check_.options_.route, check_.sink_);
  summary().refused = summary().refused || isNotUtf8_;
  checkHeader(header_, columns_, layout_.separator, check_.sink_);
}

// What the row is as part of its table.
void Check::Table::checkRow(const RowPlace &place, bool isFirst) {
  Sink &sink = check_.sink_;
  if (!isNotUtf8_) {
    isNotUtf8_ = !checkEncoding(place, check_.options_.route, sink);
    summary().refused = summary().refused || isNotUtf8_;
  }
  if (isFirst && layout_.dropped > 0) reportShifted(place, layout_, text_.cells().size(), sink);
  if (!checkWidth(place, layout_, text_, sink)) summary().refused = true;
  checkEmptyWords(place, layout_, text_, sink);
}

void Check::Table::examine(const RowPlace &place, bool isFirst) {
  Sink &sink = check_.sink_;
  sink.startTask();
  std::string_view task = text_.write(layout_, place.bytes, json::kPadding);
  if (isFirst && text_.cells().size() > columns_.size()) {
    layout_.dropped = static_cast<std::uint32_t>(text_.cells().size() - columns_.size());
    task = text_.write(layout_, place.bytes, json::kPadding);
  }
  checkRow(place, isFirst);
  TaskRow row;
  row.offset = static_cast<double>(place.offset);
  row.line = static_cast<double>(place.position.line);
  row.column = static_cast<double>(place.position.column);
  row.length = static_cast<std::uint32_t>(place.bytes.size());
  row.file = check_.file();
  check_.document_.parse(task);
  const std::size_t kept = sink.kept().size();
  TaskContext context(check_.document_, {place.file, 0, {}, place.pointer, place.task}, check_.usableConfig(),
                      check_.options_.target(), sink);
  check_.judge(context, readTask(check_.document_.root()), row);
  moveToRow(sink.keptFrom(kept), {layout_, header_, headerCells_, place, text_});
  collectKinds(place);
  if (!isFirst) return;
  // Columns are the same in every row, and all cells are text: once is enough.
  for (const Rule *rule : columnRules()) sink.mute(*rule);
}

void Check::Table::collectKinds(const RowPlace &place) {
  for (std::uint32_t i = 0; i < columns_.size(); ++i) {
    const tables::CellKind kind = text_.kinds()[i];
    columns_[i].add(kind);
    const bool infinite = kind == tables::CellKind::infinite;
    const bool wanted = columns_[i].hasValue && (!numbers_[i].first || (infinite && !numbers_[i].infinite));
    const tables::Cell *cell = wanted ? text_.cellOf(layout_, i) : nullptr;
    if (!cell) continue;
    Finding finding;
    placeAtCell(finding, place, *cell);
    const FileSpot spot{
        finding.file, finding.offset, finding.length, finding.position, place.pointer + "/data/" + columns_[i].name,
        finding.task};
    if (!numbers_[i].first) numbers_[i].first = spot;
    if (!infinite) continue;
    numbers_[i].infinite = spot;
    numbers_[i].infiniteText = textOf(place.bytes, *cell);
  }
}

// A column of numbers where the config wants text. False: all is well.
bool Check::Table::reportKind(const DataKey &key) {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const tables::Column &column = columns_[i];
    if (column.name != key.key || !(column.isNumeric() || column.isBoolean())) continue;
    std::string value = column.isBoolean() ? "true" : column.hasFraction ? "1.5" : "1";
    const std::size_t size = value.size();
    value.append(json::kPadding, '\0');
    json::Document document;
    document.parse(std::string_view(value).substr(0, size));
    if (importAccepts(key, document.root())) return false;
    reportWrongColumn(key, column.isBoolean() ? "true or false" : "a number", *numbers_[i].first, check_.sink_);
    return true;
  }
  return false;
}

// What a cell is read as depends on all others of its column: it is known at the end.
void Check::Table::reportKinds() {
  check_.sink_.unmuteAll();
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!numbers_[i].infinite || !columns_[i].isNumeric()) continue;
    reportInfinite(*numbers_[i].infinite, columns_[i].name, numbers_[i].infiniteText, check_.sink_);
    summary().fails = true;
  }
  const LabelingConfig *config = check_.usableConfig();
  if (!config || check_.options_.route == Route::storage) return;
  bool refused = false;
  for (const DataKey &key : config->dataKeys()) refused = reportKind(key) || refused;
  if (!refused) return;
  summary().refused = true;
  for (std::size_t i = firstTask_; i < check_.rows_.size(); ++i) {
    check_.rows_[i].import = static_cast<std::uint8_t>(ImportEffect::refused);
    check_.rows_[i].severity = static_cast<std::uint8_t>(Severity::error) + 1;
  }
}

void Check::Table::end() {
  reader_.finish();
  FileSummary &file = summary();
  if (!check_.stopped_) file.bytes = reader_.bytesSeen();
  file.form = form_ == tables::TableForm::tsv ? FileForm::tsv : FileForm::csv;
  file.table = TableSummary{layout_.separator, layout_.columns, layout_.dropped};
  check_.sink_.startTask();
  reportKinds();
  if (hasRows_ || check_.problem_) return;
  reportEmpty(wholeFile(), check_.sink_);
  file.refused = true;
}

}  // namespace prelabel
