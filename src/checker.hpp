// The check of a whole data set: bytes of files in, a report out. One session; nothing of a file is kept but one row a
// task.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "json/document.hpp"
#include "json/splitter.hpp"
#include "label_studio/emulate.hpp"
#include "options.hpp"
#include "report/json.hpp"
#include "report/summary.hpp"
#include "report/task_rows.hpp"
#include "rules/examine.hpp"
#include "tables/dialect.hpp"

namespace prelabel {

class Check final : private json::SliceHandler, private ResultVisitor {
 public:
  explicit Check(CheckOptions options);
  ~Check() override;

  // The labeling config, before the first file. Its findings are part of the report.
  void setConfig(std::string_view xml, std::string name);

  // Files one behind the other: begin, chunks in order (cut anywhere; each followed by json::kPadding readable bytes),
  // end. `feed` answers false when no more bytes of this file are wanted.
  void beginFile(std::string name);
  bool feed(std::string_view chunk);
  void endFile();

  const CheckOptions &options() const { return options_; }
  const std::optional<LabelingConfig> &config() const { return config_; }
  // nullptr when there is none, or it cannot be read.
  const LabelingConfig *usableConfig() const;
  const Summary &summary() const { return summary_; }
  const Sink &sink() const { return sink_; }
  const TaskRows &rows() const { return rows_; }
  const InputNames &names() const { return names_; }

  // Called behind each task with its place in the file, when its findings are complete.
  using TaskHook = std::function<void(std::uint64_t offset, std::uint64_t length)>;
  void onTask(TaskHook hook) { taskHook_ = std::move(hook); }
  // The findings kept so far, taken out: they leave the limits free for new ones.
  std::vector<Finding> takeFindings() { return sink_.takeKept(); }
  // The file at hand is JSON Lines, as far as it has been read.
  bool isLines() const { return splitter_ && splitter_->form() == json::Form::lines; }

  // The findings kept so far, sorted as a report has them.
  std::vector<Finding> findings() const;
  // Everything but the findings, as JSON.
  std::string head() const;

 private:
  std::size_t onElement(std::string_view bytes) override;
  bool onSlice(const json::Slice &slice) override;
  void onByteOrderMark() override;
  void onProblem(const json::StreamProblem &problem) override;
  void onPrediction(const Prediction &prediction) override;
  void onResult(const Result &result, const ControlTag *control) override;
  void onPassed(std::span<const KnownForms::Passed> results) override;

  struct Duplicates;  // what earlier tasks were, as hashes
  class Table;        // the reading of a CSV or TSV file: checker.tables.cpp
  struct TableDeleter {
    void operator()(Table *table) const;
  };
  std::uint32_t file() const { return static_cast<std::uint32_t>(names_.files.size() - 1); }
  EmulationOptions emulation() const { return emulationOf(options_, configView_); }
  void markFile(json::Problem problem);
  void examine(const json::Slice &slice, TaskRow &row);
  TaskEffects reportBrokenSlice(const json::Slice &slice);
  TaskEffects skipDeep(const json::Slice &slice);
  void checkDuplicates(TaskContext &context, const Task &task);
  bool mustPlay(const Task &task) const;
  bool isFull(std::uint64_t offset, Position position);
  void judge(TaskContext &context, const Task &task, TaskRow &row);
  void beginTable(tables::TableForm form);
  void feedTable(std::string_view chunk);
  void endTable();
  void finishRow(TaskRow &row, std::uint64_t predictions, const TaskEffects *effects);
  void reportJsonForm();
  void reportSize();

  CheckOptions options_;
  std::optional<LabelingConfig> config_;
  InputNames names_;
  Sink sink_;
  Summary summary_;
  TaskRows rows_;
  json::Document document_;
  Examiner examiner_;
  std::unique_ptr<json::Splitter> splitter_;    // of a JSON file
  std::unique_ptr<Table, TableDeleter> table_;  // of a CSV or TSV file
  std::unique_ptr<Duplicates> duplicates_;
  std::optional<json::Diagnosis> truncation_;  // reported at the end of the file, where its place is known
  std::optional<TaskRow> onlyRow_;             // of a bare object, until the file turns out to be more
  ViewEffect configView_ = ViewEffect::opens;
  bool playAll_ = false;     // each task is played through, whatever its findings are
  bool hasOpenEnd_ = false;  // a result of the task at hand is known only when it is played through
  std::uint64_t slices_ = 0;
  TaskHook taskHook_;
  const char *read_ = nullptr;  // where the element starts that document_ holds already
  bool stopped_ = false;
  bool isFull_ = false;  // the limit of tasks was met
  bool notTasks_ = false;
  bool problem_ = false;  // the frame of this file is broken
};

}  // namespace prelabel
