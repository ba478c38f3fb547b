// The editor's way from the names of a result to a control.
#include "tasks/editor_item.hpp"

#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

bool isPairwise(const ControlTag &control) { return control.info && control.info->resultType == "pairwise"; }

bool losesLabels(const Result &result, const ControlTag *control) {
  for (const json::Member member : result.value.members()) {
    if (member.key.rawText().ends_with("labels") && deletesLabels(result, control, member.value)) return true;
  }
  return false;
}

}  // namespace

bool deletesLabels(const Result &result, const ControlTag *control, json::Value labels) {
  if (!result.type.isString() || !result.type.rawText().ends_with("labels")) return false;
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

}  // namespace prelabel
