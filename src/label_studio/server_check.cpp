// The server's prediction check (`validate_prediction` of SDK 2.1.2) for rectangles, labels and choices.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "json/number.hpp"
#include "label_studio/emulate.hpp"
#include "tags/ascii_case.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

// Lax models: numeric text and booleans count as numbers.
bool laxNumber(json::Value value, double *number) {
  if (value.isNumber())
    *number = value.number();
  else if (value.isBoolean())
    *number = value.boolean() ? 1 : 0;
  else if (value.isString()) {
    const std::string text = value.text();
    const json::NumberText read = json::readNumberText(text);
    *number = read.value;
    return read.length > 0 && read.length == text.size();
  } else
    return false;
  return true;
}

bool atMost(json::Value value, double limit) {
  double number = 0;
  return laxNumber(value, &number) && number <= limit;
}

bool rectanglePasses(json::Value value) {
  for (const std::string_view key : {"x", "y", "width", "height"}) {
    if (!atMost(value.find(key), 100)) return false;
  }
  const json::Value rotation = value.find("rotation");
  return !rotation || rotation.isNull() || atMost(rotation, 360);
}

bool isStored(const ControlTag &control, const std::string &label) {
  const std::optional<std::size_t> known = control.findLabel(label);
  if (!known || control.labels[*known].stored() == label) return known.has_value();
  // It is the value of a label with an alias; another label may be stored so.
  return std::any_of(control.labels.begin(), control.labels.end(),
                     [&](const LabelDefinition &definition) { return definition.stored() == label; });
}

// Only aliases count where a label has one; a control without static labels takes anything.
bool labelsPass(const ControlTag &control, json::Value list) {
  if (!list.isArray()) return false;
  for (const json::Value label : list.items()) {
    if (!label.isString()) return false;
    if (control.labels.empty()) continue;
    if (!isStored(control, label.text())) return false;
  }
  return true;
}

bool valuePasses(const ControlTag &control, json::Value value) {
  if (!value.isObject()) return false;
  const TagInfo &tag = *control.info;
  if (tag.family == TagFamily::labels || tag.resultType == "choices") {
    if (!labelsPass(control, value.find(tag.valueKey))) return false;
  }
  return tag.shape != ShapeKind::rectangle || rectanglePasses(value);
}

bool resultPasses(const Result &result, const LabelingConfig &config) {
  if (!result.item.isObject()) return false;
  if (!result.fromName || !result.toName || !result.type || !result.value) return false;
  const std::vector<ControlTag> &controls = config.controls();  // by exact name: those of Repeaters are unknown to it
  const auto control = std::find_if(controls.begin(), controls.end(),
                                    [&](const ControlTag &candidate) { return result.fromName.is(candidate.name); });
  const bool isObject = result.toName.isString() && config.object(result.toName.text());
  if (control == controls.end() || !isObject || !control->targets(result.toName.text())) return false;
  if (!control->info) return true;
  if (!result.type.isString()) return false;
  if (!equalIgnoringCase(result.type.text(), control->info->resultType) &&
      !isMergedForm(config, *control, result.type.text())) {
    return false;
  }
  return valuePasses(*control, result.value);
}

using RawIds = std::unordered_set<std::string_view>;

// Ends are looked for among the regions of the result that passed.
bool relationPasses(const Result &relation, const RawIds &regions) {
  const bool direction = relation.direction.is("left") || relation.direction.is("right") || relation.direction.is("bi");
  if (!direction || !relation.fromId || !relation.toId) return false;
  return regions.contains(relation.fromId.raw()) && regions.contains(relation.toId.raw());
}

bool resultsPass(json::Value list, const LabelingConfig &config) {
  RawIds regions;
  std::vector<Result> relations;
  for (const json::Value item : list.items()) {
    const Result result = readResult(item, 0);
    if (result.isRelation()) {
      relations.push_back(result);
      continue;
    }
    if (!resultPasses(result, config)) return false;
    if (result.id) regions.insert(result.id.raw());
  }
  return std::all_of(relations.begin(), relations.end(),
                     [&](const Result &relation) { return relationPasses(relation, regions); });
}

bool scorePasses(json::Value score) {
  if (!score || score.isNull()) return true;
  double number = 0;
  return laxNumber(score, &number) && number >= 0 && number <= 1;
}

}  // namespace

ServerCheckEffect emulateServerCheck(const Task &task, const LabelingConfig &config) {
  for (const json::Value item : task.predictions.items()) {
    const Prediction prediction = readPrediction(item, 0);
    if (!prediction.result.isArray() || !scorePasses(prediction.score)) return ServerCheckEffect::refuses;
    if (!resultsPass(prediction.result, config)) return ServerCheckEffect::refuses;
  }
  return ServerCheckEffect::passes;
}

}  // namespace prelabel
