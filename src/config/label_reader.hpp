// Labels of a control: what each is called, how it is drawn, and finding one by text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"

namespace prelabel {

LabelDefinition readLabel(const Element &element, std::uint32_t index);

// True when the text of a label is only known with a task: a Choice with `$variable` (results carry what it stands for;
// a Label's results carry the raw text), or any label that holds the index of a Repeater.
bool isResolvedByTask(std::string_view value, const TagInfo *tag, const std::vector<std::string> &indexFlags);

// Fills control.labelOrder.
void indexLabels(ControlTag &control);

}  // namespace prelabel
