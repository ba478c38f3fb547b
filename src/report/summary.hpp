// Adding up what each task said: counts only, so that reports of parts merge.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "findings/finding.hpp"
#include "label_studio/effects.hpp"
#include "tasks/task.hpp"

namespace prelabel {

enum class FileForm : std::uint8_t { empty, jsonList, jsonObject, jsonLines, jsonScalar, unknown, csv, tsv };
std::string_view toString(FileForm form);

// How a table's rows become tasks.
struct TableSummary {
  char separator = ',';
  std::vector<std::string> columns;
  std::uint32_t dropped = 0;  // cells at the start of each row that belong to no column
};

struct FileSummary {
  std::string name;
  std::uint64_t bytes = 0;
  std::uint64_t tasks = 0;
  FileForm form = FileForm::empty;
  std::optional<TableSummary> table;  // of a CSV or TSV file
  bool refused = false;               // the file as a whole: no JSON, no list of tasks, JSON Lines where a list is due
  bool fails = false;
  bool lost = false;  // taken for one asset: a task is made of the file itself
  std::uint64_t predictions = 0;
  std::uint64_t predictionsSwallowed = 0;
  std::uint64_t tasksClean = 0;
};

// One row of the table of tasks: all that stays of a task. 48 bytes, little-endian, read by JavaScript by offset.
struct TaskRow {
  double offset = 0;
  double line = 1;
  double column = 1;
  std::uint32_t length = 0;
  std::uint32_t file = 0;
  std::uint32_t results = 0;
  std::uint32_t resultsNotShown = 0;
  std::uint16_t predictions = 0;
  std::uint16_t findings = 0;  // 65535: or more
  std::uint8_t severity = 0;   // 0 none, then Severity + 1
  std::uint8_t import = 0;
  std::uint8_t serverCheck = 0;
  std::uint8_t view = 0;
};
static_assert(sizeof(TaskRow) == 48);

struct Summary {
  std::vector<FileSummary> files;
  std::uint64_t tasks = 0;
  std::uint64_t predictions = 0;
  std::uint64_t results = 0;
  std::uint64_t accepted = 0;
  std::uint64_t refused = 0;
  std::uint64_t fails = 0;
  std::uint64_t failsButStored = 0;  // of them: the tasks are stored without predictions
  std::uint64_t serverCheckRefuses = 0;
  std::uint64_t viewBroken = 0;
  std::uint64_t resultsShown = 0;
  std::uint64_t resultsNotShown = 0;
  std::uint64_t tasksClean = 0;            // all their results are shown as meant
  std::uint64_t predictionsSwallowed = 0;  // in tasks that are accepted
  std::uint64_t scores = 0;
  std::array<std::uint64_t, 10> scoreHistogram{};  // of tenths from 0 to 1
  bool configRefused = false;

  // Adds a task of the last file that was looked through, and its row's counts. `spoilt`: some finding says that its
  // results are not shown as meant. Without effects it is accepted and all of it is shown.
  void add(const TaskRow &row, std::uint64_t predictionsHere, const TaskEffects *effects, bool spoilt);
  // The last file is over: what it is as a whole holds for all its tasks.
  void endFile();
  void addLabels(const Result &result, const ControlTag &control);
  // One label by its index in the control.
  void addLabel(const ControlTag &control, std::size_t label) { ++countsOf(control).known[label]; }
  // Results per label, per control that has any.
  std::map<std::string, std::map<std::string, std::uint64_t>> labels() const;
  void addScore(json::Value score);

  // What importing all files in one request answers, and what is stored then.
  ImportEffect request() const;
  std::uint64_t tasksStored() const;
  std::uint64_t predictionsStored() const;

 private:
  // Labels of the config are counted by their number, so that counting one makes no copy of it.
  struct LabelCounts {
    const ControlTag *control = nullptr;
    std::vector<std::uint64_t> known;  // by the control's labels
    std::map<std::string, std::uint64_t> others;
  };
  LabelCounts &countsOf(const ControlTag &control);

  std::vector<LabelCounts> labels_;
};

}  // namespace prelabel
