// Objects with value, alias and background, as the tags of a config have them.
#include "tasks/task_labels.hpp"

#include <algorithm>

#include "tasks/data.hpp"

namespace prelabel {

namespace {

std::string textOf(json::Value value) { return value.isString() ? value.text() : std::string(); }

}  // namespace

const LabelDefinition *TaskLabels::find(const ControlTag &control, std::string_view label) {
  if (!config_ || !control.dynamicLabels || control.element == kNoElement) return nullptr;
  const Labels &labels = labelsOf(control);
  const auto found = std::find_if(labels.begin(), labels.end(), [&](const LabelDefinition &one) {
    return one.value == label || (!one.alias.empty() && one.alias == label);
  });
  return found == labels.end() ? nullptr : &*found;
}

const TaskLabels::Labels &TaskLabels::labelsOf(const ControlTag &control) {
  for (const auto &[known, labels] : known_) {
    if (known == &control) return labels;
  }
  Labels labels;
  const std::string_view key = config_->elements()[control.element].value("value");
  const json::Value list = key.starts_with('$') ? lookUp(data_, key.substr(1)) : json::Value();
  for (const json::Value item : list.items()) {
    LabelDefinition label{textOf(item.find("value")), textOf(item.find("alias")), kNoElement, {}};
    if (label.value.empty()) continue;
    label.colour = labelColour(textOf(item.find("background")), label.value);
    labels.push_back(std::move(label));
  }
  return known_.emplace_back(&control, std::move(labels)).second;
}

}  // namespace prelabel
