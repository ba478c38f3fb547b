// The walk: task, predictions, results, each rule area in turn.
#include "rules/examine.hpp"

#include "rules/answer_rules.hpp"
#include "rules/colour_rules.hpp"
#include "rules/data_rules.hpp"
#include "rules/file_rules.hpp"
#include "rules/label_rules.hpp"
#include "rules/prediction_rules.hpp"
#include "rules/result_rules.hpp"
#include "rules/task_rules.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

// A shape under the name of a control that only answers: its own rule says so, and it is no answer.
bool isShapeOfAnother(const Result &result, const TagInfo &tag) {
  return result.type.isString() && !result.type.is(tag.resultType) && !result.value.find(tag.valueKey);
}

}  // namespace

TaskTally Examiner::examine(TaskContext &context, const Task &task, ResultVisitor *visitor) {
  context.enterTask();
  masks_.beginTask();
  checkDocument(context);
  const json::Value predictions = checkTask(context, task);
  images_.beginTask(context, task);
  media_.check(context, task.data);
  TaskTally tally;
  if (!predictions) return tally;
  checkPredictionList(context, predictions);
  ids_.beginTask(task);
  sizes_.beginTask(context.config());
  for (const json::Value item : predictions.items()) {
    const Prediction prediction = readPrediction(item, tally.predictions);
    context.enterPrediction(tally.predictions, prediction.result);
    ++tally.predictions;
    sizes_.add(prediction.result);
    if (visitor) visitor->onPrediction(prediction);
    if (!checkPrediction(context, predictions, prediction)) continue;
    const bool isLast = tally.predictions == predictions.size();
    context.setShown(isLast);
    tally.results +=
        passBy(prediction, isLast, visitor) ? prediction.result.size() : examineResults(context, prediction, visitor);
  }
  context.enterTask();
  return tally;
}

// Results that the rules would have nothing to say about.
bool Examiner::passBy(const Prediction &prediction, bool isLast, ResultVisitor *visitor) {
  if (images_.isShowing() || !forms_.cover(prediction.result, ids_)) return false;
  if (!isLast) ids_.remember(prediction.result);
  if (visitor) visitor->onPassed(forms_.passed());
  return true;
}

std::uint32_t Examiner::examineResults(TaskContext &context, const Prediction &prediction, ResultVisitor *visitor) {
  const std::uint64_t before = context.reported();
  ids_.beginPrediction();
  shapes_.begin();
  masks_.beginPrediction();
  links_.begin();
  // All of them first: rules that compare results keep pointers to them.
  results_.clear();
  for (const json::Value item : prediction.result.items()) {
    results_.push_back(readResult(item, static_cast<std::uint32_t>(results_.size())));
  }
  for (const Result &result : results_) {
    const ControlTag *control = context.config() ? controlNamed(*context.config(), result.fromName) : nullptr;
    if (visitor) visitor->onResult(result, control);
    context.enterResult(result, control);
    examineResult(context, result, control);
  }
  context.leaveResult();
  shapes_.end(context, results_, sizes_.failing(context, results_));
  ids_.endPrediction(context);
  links_.end(context, prediction.result, results_);
  relations_.check(context, prediction.result, results_);
  images_.check(context, results_);
  checkRegionColours(context, results_);
  // Which colours a region takes depends on all its results: no form tells it.
  const bool isLearnable = context.config() && !context.config()->hasDeadlyColours();
  if (isLearnable && context.reported() == before) forms_.learn(*context.config(), results_);
  context.enterPrediction(prediction.index, prediction.result);
  return static_cast<std::uint32_t>(results_.size());
}

void Examiner::examineResult(TaskContext &context, const Result &result, const ControlTag *control) {
  const bool valueReadable = checkFields(context, result, control);
  if (!result.item.isObject() || result.isRelation()) return;
  checkNames(context, result, control);
  ids_.add(context, result, control);
  if (!valueReadable) return;
  links_.add(result, control);
  masks_.check(context, result, control);
  if (!control || control->info) shapes_.add(result, control);  // geometry waits for nobody
  if (!control || !control->info) return;
  server_.check(context, result, *control);
  const TagInfo &tag = *control->info;
  if (tag.family == TagFamily::labels) checkLabels(context, result, *control);
  if (tag.family == TagFamily::classification && !isShapeOfAnother(result, tag)) {
    tag.resultType == "choices" ? checkChoices(context, result, *control) : checkAnswer(context, result, *control);
  }
}

}  // namespace prelabel
