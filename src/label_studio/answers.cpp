// Answers by the type of their control (reference of other results, sections 6 to 8).
#include "label_studio/answers.hpp"

#include <algorithm>

#include "json/replaced.hpp"
#include "tasks/date_format.hpp"
#include "tasks/ranker.hpp"

namespace prelabel {

namespace {

bool isTicked(const ControlTag &control, json::Value choices) {
  if (control.dynamicLabels || control.labels.empty()) return true;
  for (const json::Value item : choices.items()) {
    const json::Value leaf = item.isArray() && item.size() > 0 ? item.at(item.size() - 1) : item;
    if (leaf.isString() && control.findLabel(leaf.text())) return true;
  }
  return false;
}

bool isKnownColumn(const ControlTag &control, const std::vector<std::string_view> &buckets, json::Value key) {
  if (buckets.empty()) return key.is(control.name);
  return true;  // items of an unknown bucket go to the first one
}

bool isRanked(const LabelingConfig &config, const ControlTag &control, json::Value ranking) {
  if (ranking.isNull()) return true;  // the order of the data
  const std::vector<std::string_view> buckets = bucketsOf(config, control);
  bool any = false;
  const json::Replaced replaced(ranking);
  for (const json::Member column : ranking.members()) {
    if (replaced.has(column)) continue;
    any = any || (isKnownColumn(control, buckets, column.key) && column.value.isArray());
  }
  return any;
}

bool namesUnknownItem(const LabelingConfig &config, const ControlTag &control, json::Value ranking, json::Value data) {
  if (!ranking.isObject()) return false;
  const std::optional<std::vector<std::string>> ids = rankedIds(config, control, data);
  if (!ids) return false;
  const std::vector<std::string_view> buckets = bucketsOf(config, control);
  const json::Replaced replaced(ranking);
  for (const json::Member column : ranking.members()) {
    if (replaced.has(column)) continue;
    if (!isKnownColumn(control, buckets, column.key)) continue;
    for (const json::Value item : column.value.items()) {
      if (!isRankedId(*ids, item)) return true;
    }
  }
  return false;
}

// Anything but a list, or a path that is empty or null.
bool hasBrokenPath(json::Value paths) {
  if (!paths.isArray()) return true;
  for (const json::Value path : paths.items()) {
    if (path.isNull() || (path.isArray() && path.size() == 0)) return true;
  }
  return false;
}

}  // namespace

NotShown answerShown(const LabelingConfig &config, const ControlTag &control, const Result &result) {
  if (!control.info) return NotShown::isShown;
  const json::Value answer = result.value.find(control.info->valueKey);
  if (!answer) return NotShown::notTicked;
  const std::string_view type = control.info->resultType;
  bool seen = true;
  if (type == "choices") {
    seen = isTicked(control, answer);
  } else if (type == "rating") {
    seen = answer.number() >= 0;
  } else if (type == "datetime") {
    const std::string format = dateFormatOf(config, control);
    seen = format.empty() || fitsDateFormat(answer.text(), format);
  } else if (type == "ranker") {
    seen = isRanked(config, control, answer);
  }
  return seen ? NotShown::isShown : NotShown::notTicked;
}

bool answerBlanksPage(const LabelingConfig &config, const ControlTag &control, const Result &result, json::Value data) {
  const json::Value answer = control.info ? result.value.find(control.info->valueKey) : json::Value();
  if (!answer) return false;
  const std::string_view type = control.info->resultType;
  if (type == "taxonomy") return hasBrokenPath(answer);
  return type == "ranker" && namesUnknownItem(config, control, answer, data);
}

}  // namespace prelabel
