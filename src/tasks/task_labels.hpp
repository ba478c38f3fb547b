// Labels that a task's data gives to a control with `value="$labels"`.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "config/labeling_config.hpp"
#include "json/document.hpp"

namespace prelabel {

class TaskLabels {
 public:
  // `data`: the task's. Both must outlive it.
  TaskLabels(const LabelingConfig *config, json::Value data) : config_(config), data_(data) {}

  // The label with this value or alias; nullptr when the task gives the control none such. Reads the data of a control
  // when it is first asked for; the answer is good as long as this is there.
  const LabelDefinition *find(const ControlTag &control, std::string_view label);

 private:
  using Labels = std::vector<LabelDefinition>;

  const Labels &labelsOf(const ControlTag &control);

  const LabelingConfig *config_;
  json::Value data_;
  std::vector<std::pair<const ControlTag *, Labels>> known_;
};

}  // namespace prelabel
