// Splitting a stream into tasks and examining them one by one.
#include "checker.hpp"

#include "label_studio/config_effects.hpp"
#include "rules/catalogue.hpp"
#include "rules/config_rules.hpp"
#include "rules/file_rules.hpp"
#include "rules/limit_rules.hpp"
#include "rules/task_rules.hpp"
#include "text/fingerprints.hpp"

namespace prelabel {

namespace {

FileForm formOf(json::Form form) {
  switch (form) {
    case json::Form::list:
      return FileForm::jsonList;
    case json::Form::object:
      return FileForm::jsonObject;
    case json::Form::lines:
      return FileForm::jsonLines;
    case json::Form::scalar:
      return FileForm::jsonScalar;
    case json::Form::empty:
      return FileForm::empty;
    default:
      return FileForm::unknown;
  }
}

std::uint32_t hiddenResults(const TaskEffects &effects, std::uint32_t results) {
  if (effects.allHidden != NotShown::isShown) return results;
  std::uint32_t hidden = 0;
  for (const std::vector<NotShown> &prediction : effects.results) {
    for (const NotShown result : prediction) hidden += result != NotShown::isShown;
  }
  return std::min(hidden, results);
}

}  // namespace

struct Check::Duplicates {
  // Beyond so many as they hold, new tasks are compared with the first ones only.
  Fingerprints data;
  Fingerprints ids;
};

Check::Check(CheckOptions options)
    : options_(std::move(options)),
      sink_(allRules(), options_.rules, options_.sink),
      duplicates_(std::make_unique<Duplicates>()) {
  examiner_.useImages(options_.images.get());
  examiner_.bitmasks().setLimit(options_.maxBitmaskBytes);
}

Check::~Check() = default;

void Check::setConfig(std::string_view xml, std::string name) {
  config_ = LabelingConfig::parse(xml);
  names_.config = std::move(name);
  checkConfigRules(*config_, sink_);
  summary_.configRefused = sink_.count(Consequence::configRefused) > 0;
  if (!usableConfig()) return;
  configView_ = viewOfConfig(*config_);
  playAll_ = configView_ != ViewEffect::opens || options_.sink.serverCheck || needsPlaying(*config_, options_.release);
}

const LabelingConfig *Check::usableConfig() const { return config_ && config_->usable() ? &*config_ : nullptr; }

// A text of the file is no JSON, which is the end of the whole file.
void Check::markFile(json::Problem problem) {
  FileSummary &file = summary_.files.back();
  (effectsOfText(problem, emulation()).import == ImportEffect::fails ? file.fails : file.refused) = true;
}

void Check::beginFile(std::string name) {
  names_.files.push_back(name);
  summary_.files.emplace_back().name = std::move(name);
  sink_.startTask();
  reportExtensionCase(file(), names_.files.back(), sink_);
  summary_.files.back().lost = sink_.ofTask().hasEffect;
  if (const std::optional<tables::TableForm> form = tables::formOfName(names_.files.back())) {
    beginTable(*form);
  } else {
    json::SliceHandler &self = *this;  // make_unique cannot see the private base
    splitter_ = std::make_unique<json::Splitter>(self, json::SplitterLimits{options_.maxTaskBytes});
  }
  truncation_.reset();
  onlyRow_.reset();
  slices_ = 0;
  stopped_ = notTasks_ = problem_ = false;
}

bool Check::feed(std::string_view chunk) {
  if (table_) {
    feedTable(chunk);
  } else {
    splitter_->feed(chunk);
  }
  return !stopped_;
}

void Check::endFile() {
  if (table_) {
    endTable();
  } else {
    splitter_->finish();
    FileSummary &file = summary_.files.back();
    if (!stopped_) file.bytes = splitter_->bytesSeen();
    file.form = formOf(splitter_->form());
    reportJsonForm();
    splitter_.reset();
  }
  reportSize();
  summary_.endFile();
}

// What can be said of the file as a whole only at its end.
void Check::reportJsonForm() {
  FileSummary &summary = summary_.files.back();
  FileSpot end{file(), splitter_->bytesSeen(), 0, splitter_->position(), {}, kNoIndex};
  if (truncation_) {
    if (rows_.size() > 0 && slices_ > 0) end.task = static_cast<std::int64_t>(rows_.size()) - 1;
    reportSyntax(*truncation_, end, end.offset - truncation_->offset, options_.route, sink_);
    markFile(truncation_->problem);
  }
  if (slices_ == 0 && !problem_) {
    reportEmpty({file(), 0, 0, {}, {}, kNoIndex}, sink_);
    summary.refused = true;
  }
  if (splitter_->form() == json::Form::object && onlyRow_ && !notTasks_) {
    const Position position{static_cast<std::uint64_t>(onlyRow_->line), static_cast<std::uint64_t>(onlyRow_->column)};
    reportSingleTask({file(),
                      static_cast<std::uint64_t>(onlyRow_->offset),
                      1,
                      position,
                      {},
                      static_cast<std::int64_t>(rows_.size()) - 1},
                     sink_);
  }
}

void Check::reportSize() {
  if (options_.route == Route::storage) return;
  FileSummary &summary = summary_.files.back();
  sink_.startTask();
  reportTooLarge({file(), 0, 0, {}, {}, kNoIndex}, summary.bytes, sink_);
  summary.refused = summary.refused || sink_.ofTask().hasEffect;
}

void Check::onByteOrderMark() {
  reportByteOrderMark(file(), sink_);
  summary_.files.back().refused = true;
}

void Check::onProblem(const json::StreamProblem &problem) {
  problem_ = true;
  const FileSpot spot{file(), problem.offset, problem.length, problem.position, {}, kNoIndex};
  if (problem.problem == json::Problem::tooLarge) return reportTaskBytes(spot, options_.maxTaskBytes, sink_);
  markFile(problem.problem);
  if (problem.problem == json::Problem::empty) return reportEmpty(spot, sink_);
  json::Diagnosis diagnosis{problem.problem, 0, problem.length, problem.found, problem.expected, problem.mend};
  reportSyntax(diagnosis, spot, 0, options_.route, sink_);
}

std::size_t Check::onElement(std::string_view bytes) {
  if (stopped_ || notTasks_) return 0;
  const std::size_t length = document_.parsePrefix(bytes, options_.maxDepth);
  read_ = length > 0 ? bytes.data() : nullptr;
  return length;
}

// Whether the limit of tasks is met, which is told once.
bool Check::isFull(std::uint64_t offset, Position position) {
  if (options_.maxTasks == 0 || rows_.size() < options_.maxTasks) return false;
  stopped_ = problem_ = true;            // and the file is not empty
  summary_.files.back().bytes = offset;  // however much of it was read
  if (!isFull_) reportTasks({file(), offset, 1, position, {}, kNoIndex}, options_.maxTasks, sink_);
  isFull_ = true;
  return true;
}

bool Check::onSlice(const json::Slice &slice) {
  if (isFull(slice.offset, slice.position)) return false;
  ++slices_;
  const json::Form form = splitter_->form();
  if (form == json::Form::lines && slices_ == 2) {
    reportJsonLines({file(), slice.offset, 1, slice.position, {}, kNoIndex}, options_.route, sink_);
    if (options_.route != Route::storage) summary_.files.back().refused = true;
  }
  if (notTasks_) return true;
  sink_.startTask();
  TaskRow row;
  row.offset = static_cast<double>(slice.offset);
  row.line = static_cast<double>(slice.position.line);
  row.column = static_cast<double>(slice.position.column);
  row.length = static_cast<std::uint32_t>(slice.bytes.size());
  row.file = file();
  const bool isRead = read_ == slice.bytes.data() && document_.text().size() == slice.bytes.size();
  read_ = nullptr;
  if (isRead || document_.parse(slice.bytes, slice.mayHaveEscapes, options_.maxDepth)) {
    examine(slice, row);
  } else {
    const TaskEffects effects = reportBrokenSlice(slice);
    finishRow(row, 0, &effects);
  }
  if (taskHook_) taskHook_(slice.offset, slice.bytes.size());
  return true;
}

// The server may well survive what this check was told not to look at.
TaskEffects Check::skipDeep(const json::Slice &slice) {
  FileSpot spot{file(), slice.offset, 1, slice.position, {}, static_cast<std::int64_t>(rows_.size())};
  if (splitter_->form() == json::Form::list) spot.pointer = "/" + std::to_string(slice.index);
  reportDepth(spot, options_.maxDepth, sink_);
  return {};
}

TaskEffects Check::reportBrokenSlice(const json::Slice &slice) {
  const json::Diagnosis diagnosis = json::diagnose(slice.bytes, options_.maxDepth, slice.truncated);
  if (diagnosis.problem == json::Problem::tooDeep && options_.maxDepth < kServerDepth) return skipDeep(slice);
  markFile(diagnosis.problem);
  TaskEffects effects = effectsOfText(diagnosis.problem, emulation());
  if (slice.truncated && diagnosis.problem == json::Problem::truncated) {
    truncation_ = diagnosis;  // its place is the end of the input, blanks included
    if (truncation_->mend.has && splitter_->form() == json::Form::list) truncation_->mend.text += ']';
    return effects;
  }
  PositionTracker tracker(slice.position);
  tracker.advance(slice.bytes.substr(0, diagnosis.offset));
  FileSpot spot{file(), slice.offset + diagnosis.offset,        diagnosis.length, tracker.position(),
                {},     static_cast<std::int64_t>(rows_.size())};
  if (splitter_->form() == json::Form::list) spot.pointer = "/" + std::to_string(slice.index);
  reportSyntax(diagnosis, spot, slice.offset, options_.route, sink_);
  return effects;
}

void Check::examine(const json::Slice &slice, TaskRow &row) {
  const json::Form form = splitter_->form();
  TaskPlace place{file(), slice.offset, slice.position, {}, static_cast<std::int64_t>(rows_.size())};
  if (form == json::Form::list) place.pointer = "/" + std::to_string(slice.index);
  TaskContext context(document_, std::move(place), usableConfig(), options_.target(), sink_);
  if (slices_ == 1 && checkNotTasks(context, document_.root(), form != json::Form::list)) {
    notTasks_ = true;
    summary_.files.back().refused = true;
    return;
  }
  const Task task = readTask(document_.root());
  if (slices_ == 1) onlyRow_ = row;
  judge(context, task, row);
}

// All that can be said of a task by itself, and its row.
void Check::judge(TaskContext &context, const Task &task, TaskRow &row) {
  hasOpenEnd_ = false;
  const TaskTally tally = examiner_.examine(context, task, this);
  checkDuplicates(context, task);
  row.predictions = static_cast<std::uint16_t>(std::min<std::uint32_t>(tally.predictions, 65535));
  row.results = tally.results;
  if (!mustPlay(task)) return finishRow(row, tally.predictions, nullptr);
  EmulationOptions how = emulation();
  how.bitmasks = &examiner_.bitmasks();
  const TaskEffects effects = emulate(task, usableConfig(), how);
  row.resultsNotShown = hiddenResults(effects, row.results);
  finishRow(row, tally.predictions, &effects);
}

// Most tasks pass everywhere: they have one prediction, no findings, and nothing that findings do not tell of.
bool Check::mustPlay(const Task &task) const {
  return playAll_ || hasOpenEnd_ || sink_.ofTask().hasEffect || task.annotations || task.predictions.size() > 1;
}

void Check::finishRow(TaskRow &row, std::uint64_t predictions, const TaskEffects *effects) {
  const Sink::TaskCount &count = sink_.ofTask();
  row.findings = static_cast<std::uint16_t>(std::min<std::uint64_t>(count.findings, 65535));
  row.severity = count.worst ? static_cast<std::uint8_t>(static_cast<int>(*count.worst) + 1) : std::uint8_t{0};
  if (truncation_ && count.findings == 0) {  // its finding comes at the end of the file
    row.findings = 1;
    row.severity = static_cast<std::uint8_t>(Severity::error) + 1;
  }
  if (effects) {
    row.import = static_cast<std::uint8_t>(effects->import);
    row.serverCheck = static_cast<std::uint8_t>(effects->serverCheck);
    row.view = static_cast<std::uint8_t>(effects->view);
  }
  rows_.push_back(row);
  summary_.add(row, predictions, effects, count.spoilsResults);
}

void Check::checkDuplicates(TaskContext &context, const Task &task) {
  if (task.data.isObject() && task.data.size() > 0 && duplicates_->data.seen(hash64(task.data.raw()))) {
    // Where the task before it ends, when both are in one list with nothing broken between.
    std::optional<std::uint64_t> endBefore;
    if (splitter_ && splitter_->form() == json::Form::list && slices_ > 1 && !problem_) {
      const TaskRow &row = rows_[rows_.size() - 1];
      endBefore = static_cast<std::uint64_t>(row.offset) + row.length;
    }
    reportDuplicateTask(context, task, endBefore);
  }
  if (task.id && !task.id.isNull() && duplicates_->ids.seen(hash64(task.id.raw()))) {
    reportDuplicateTaskId(context, task);
  }
}

void Check::onPrediction(const Prediction &prediction) { summary_.addScore(prediction.score); }

void Check::onResult(const Result &result, const ControlTag *control) {
  hasOpenEnd_ = hasOpenEnd_ || !endsAsFound(result, control);
  if (control) summary_.addLabels(result, *control);
}

void Check::onPassed(std::span<const KnownForms::Passed> results) {
  for (const auto &[control, label] : results) {
    if (label != TextIndex::kNone) summary_.addLabel(*control, label);
  }
}

std::vector<Finding> Check::findings() const {
  std::vector<Finding> sorted = sink_.kept();
  sortFindings(sorted);
  return sorted;
}

std::string Check::head() const {
  const LabelStudioOptions labelStudio{std::string(releaseName(options_.release)), options_.sink.serverCheck,
                                       toString(options_.route)};
  return headJson(summary_, sink_, config_ ? &*config_ : nullptr, names_, labelStudio);
}

}  // namespace prelabel
