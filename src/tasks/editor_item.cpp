// The editor's way from the names of a result to a control.
#include "tasks/editor_item.hpp"

#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

bool isPairwise(const ControlTag &control) { return control.info && control.info->resultType == "pairwise"; }

}  // namespace

EditorItem editorItem(const LabelingConfig &config, const Result &result) {
  EditorItem item;
  item.control = controlNamed(config, result.fromName);
  const bool isObject = objectNamed(config, result.toName) != nullptr;
  if (!isObject && !(item.control && controlNamed(config, result.toName))) {
    return {ItemFate::unknownObject, nullptr, false, false};
  }
  if (!item.control && result.type.isString() && result.toName.isString()) {
    item.control = controlTakingOver(config, result.type.text(), result.toName.text());
    item.takenOver = item.control != nullptr;
  }
  if (!item.control) return {ItemFate::unknownControl, nullptr, false, false};
  item.onControl = !isObject && !isPairwise(*item.control);
  return item;
}

}  // namespace prelabel
