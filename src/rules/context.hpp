// What a rule sees of the task it looks at, and how it reports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "config/labeling_config.hpp"
#include "findings/sink.hpp"
#include "json/document.hpp"
#include "rules/made_regions.hpp"
#include "tasks/release.hpp"
#include "tasks/task.hpp"
#include "text/position.hpp"

namespace prelabel {

enum class Route : std::uint8_t { file, api, storage };

// The Label Studio that the tasks are for, and how they come in.
struct Target {
  Route route = Route::file;
  bool serverCheck = false;  // its prediction check is switched on
  Release release = kNewestRelease;
  bool https = false;  // its pages come by https
  double now = 0;      // seconds since 1970, as the caller says; 0: nobody knows
};

// Where the task at hand stands in its file.
struct TaskPlace {
  std::uint32_t file = 0;        // index among the inputs
  std::uint64_t offset = 0;      // bytes from the start of the file
  Position position;             // of the same byte
  std::string pointer;           // prefix of pointers: `/12`, or "" for a bare object or a line
  std::int64_t task = kNoIndex;  // over all inputs
};

class TaskContext {
 public:
  // `config` is nullptr when none was given or it cannot be read: rules that need it wait.
  TaskContext(const json::Document &document, TaskPlace place, const LabelingConfig *config, const Target &target,
              Sink &sink)
      : document_(document), place_(std::move(place)), config_(config), target_(target), sink_(sink) {}

  const LabelingConfig *config() const { return config_; }
  Route route() const { return target_.route; }
  bool serverCheck() const { return target_.serverCheck; }
  Release release() const { return target_.release; }
  const Target &target() const { return target_; }
  // Findings of the whole check so far, those of rules that are off among them.
  std::uint64_t reported() const { return sink_.drafts(); }
  const TaskPlace &place() const { return place_; }
  const json::Document &document() const { return document_; }

  // What the findings that follow are about. The result and its control are named in each of them.
  void enterTask() { prediction_ = result_ = kNoIndex; }
  void enterPrediction(std::uint32_t index, json::Value results);
  void enterResult(const Result &result, const ControlTag *control);
  void leaveResult();
  // Whether the page opens with the prediction at hand: the last one of the task.
  void setShown(bool isShown) { isShown_ = isShown; }
  bool isShown() const { return isShown_; }

  // The results of the prediction at hand, as they stand there.
  json::Value results() const { return results_; }
  // What the editor makes of the results of the prediction at hand; nullptr without a config. Made when it is first
  // asked for.
  const MadeRegions *made() const;

  // An id that no result of the prediction at hand has: the wanted one, or that with a number behind it.
  std::string freeId(const std::string &wanted) const;

  // Reports a finding at a value; `missingIn` at the opening brace (or bracket) of the value that lacks something.
  // nullptr: only counted, or the rule is off. The record is valid until the next report.
  Finding *at(const Rule &rule, json::Value where, std::optional<Consequence> consequence = std::nullopt);
  Finding *missingIn(const Rule &rule, json::Value where, std::optional<Consequence> consequence = std::nullopt);
  // At a place given in bytes from the start of the task.
  Finding *atOffset(const Rule &rule, std::size_t offset, std::size_t length, std::string_view pointer = {});

  // Edits in the frame of the file.
  Edit replace(json::Value value, std::string text) const;
  Edit insertBefore(json::Value value, std::string text) const;
  Edit insertBehind(json::Value value, std::string text) const;

 private:
  Position positionOf(std::size_t offset);
  Finding *fill(Finding *finding, std::size_t offset, std::size_t length);

  const json::Document &document_;
  TaskPlace place_;
  const LabelingConfig *config_;
  Target target_;
  Sink &sink_;
  std::int64_t prediction_ = kNoIndex;
  std::int64_t result_ = kNoIndex;
  json::Value results_;
  json::Value resultId_;
  const ControlTag *control_ = nullptr;
  bool isShown_ = true;
  mutable std::optional<MadeRegions> made_;
  // The last position worked out: findings come mostly in order, and a task may be large.
  std::size_t knownOffset_ = 0;
  PositionTracker known_;
  bool knownStarted_ = false;
};

// `"text"` as JSON, and a number as JSON with at most six decimals.
std::string quoted(std::string_view text);
std::string numeral(double number);
// A value as the user wrote it, short enough for a sentence.
std::string excerpt(json::Value value);

}  // namespace prelabel
