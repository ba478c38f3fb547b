// The server's prediction check (`validate_prediction` of SDK 2.1.2) for rectangles, labels and choices.
#include <cmath>

#include "json/number.hpp"
#include "label_studio/emulate.hpp"
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
    const json::NumberEnd read = json::readNumber(text.c_str());
    *number = read.value;
    return read.end == text.c_str() + text.size();
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

// Only aliases count where a label has one; a control without static labels takes anything.
bool labelsPass(const ControlTag &control, json::Value list) {
  if (!list.isArray()) return false;
  for (const json::Value label : list.items()) {
    if (!label.isString()) return false;
    if (control.labels.empty()) continue;
    bool found = false;
    for (const LabelDefinition &definition : control.labels) found = found || label.is(definition.stored());
    if (!found) return false;
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

bool sameType(std::string type, std::string_view expected) {
  for (char &c : type) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return type == expected;
}

bool resultPasses(const Result &result, const LabelingConfig &config) {
  if (!result.item.isObject()) return false;
  if (!result.fromName || !result.toName || !result.type || !result.value) return false;
  const ControlTag *control = nullptr;
  for (const ControlTag &candidate : config.controls()) {
    if (result.fromName.is(candidate.name)) control = &candidate;  // exact names: Repeater's are unknown to it
  }
  const bool isObject = result.toName.isString() && config.object(result.toName.text());
  if (!control || !isObject || !control->targets(result.toName.text())) return false;
  if (!control->info) return true;
  if (!result.type.isString()) return false;
  if (!sameType(result.type.text(), control->info->resultType) && !isMergedForm(config, *control, result.type.text())) {
    return false;
  }
  return valuePasses(*control, result.value);
}

bool relationPasses(const Result &relation, json::Value results) {
  const bool direction = relation.direction.is("left") || relation.direction.is("right") || relation.direction.is("bi");
  if (!direction || !relation.fromId || !relation.toId) return false;
  int ends = 0;
  for (const json::Value item : results.items()) {
    const json::Value id = item.find("id");
    if (!id) continue;
    if (id.raw() == relation.fromId.raw()) ends |= 1;
    if (id.raw() == relation.toId.raw()) ends |= 2;
  }
  return ends == 3;
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
    for (const json::Value part : prediction.result.items()) {
      const Result result = readResult(part, 0);
      const bool passes =
          result.isRelation() ? relationPasses(result, prediction.result) : resultPasses(result, config);
      if (!passes) return ServerCheckEffect::refuses;
    }
  }
  return ServerCheckEffect::passes;
}

}  // namespace prelabel
