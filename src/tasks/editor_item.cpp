// The editor's way from the names of a result to a control.
#include "tasks/editor_item.hpp"

#include "json/replaced.hpp"
#include "tasks/field_types.hpp"
#include "tasks/pages.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

bool isPairwise(const ControlTag &control) { return control.info && control.info->resultType == "pairwise"; }

bool isLabelsType(const Result &result) { return result.type.isString() && result.type.rawText().ends_with("labels"); }

bool losesLabels(const Result &result, const ControlTag *control) {
  const json::Replaced replaced(result.value);
  for (const json::Member member : result.value.members()) {
    if (!replaced.has(member) && member.key.rawText().ends_with("labels") &&
        deletesLabels(result, control, member.value))
      return true;
  }
  return false;
}

// Named after an entry that the list of its Repeater has not: there is no such tag in the task.
bool isBeyondData(const LabelingConfig &config, const Result &result, const ControlTag *control, json::Value data) {
  if (config.indexFlags().empty()) return false;
  const auto isBeyond = [&](const auto *tag, json::Value name) {
    return tag && name.isString() && !name.is(tag->name) &&
           listEndingBefore(config, tag->element, tag->name, name.text(), data);
  };
  return isBeyond(objectNamed(config, result.toName), result.toName) || isBeyond(control, result.fromName);
}

}  // namespace

bool deletesLabels(const Result &result, const ControlTag *control, json::Value labels) {
  if (!isLabelsType(result)) return false;
  if (!control) return true;
  if (control->allowEmpty || labels.isNull()) return false;
  // Texts and lists have a length in JavaScript; what has none, or the length 0, counts as empty.
  if (labels.isString()) return labels.length() == 2;
  return !labels.isArray() || labels.size() == 0;
}

EditorItem editorItem(const LabelingConfig &config, const Result &result) {
  EditorItem item;
  item.control = item.named = controlNamed(config, result.fromName);
  const bool isObject = objectNamed(config, result.toName) != nullptr;
  if (!isObject && !(item.control && controlNamed(config, result.toName))) {
    return {ItemFate::unknownObject};
  }
  if (result.toName.isString() && losesLabels(result, item.named)) {
    const ControlTag *other = controlTakingOver(config, result.type.text(), result.toName.text());
    item.takenOver = other && other != item.control;
    if (other) item.control = other;
  }
  if (!item.control) return {ItemFate::unknownControl};
  item.onControl = !isObject && !isPairwise(*item.control);
  return item;
}

EditorItem editorItem(const LabelingConfig &config, const Result &result, json::Value data) {
  const EditorItem item = editorItem(config, result);
  const bool isDropped = item.fate == ItemFate::kept && isBeyondData(config, result, item.control, data);
  return isDropped ? EditorItem{ItemFate::unknownObject} : item;
}

bool breaksRepair(const Result &result, const ControlTag *control) {
  if (!result.item.isObject() || !result.type.isString()) return true;
  if (!isLabelsType(result)) return false;
  if (!result.value || result.value.isNull()) return true;
  if (!control) return false;
  const json::Replaced replaced(result.value);
  for (const json::Member member : result.value.members()) {
    if (member.value.isNull() && isLabelsKey(member.key) && !replaced.has(member)) return true;
  }
  return false;
}

}  // namespace prelabel
