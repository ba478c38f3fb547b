// The editor's typed fields: a value of another type raises an exception and the error list comes.
#pragma once

#include "config/labeling_config.hpp"
#include "tasks/task.hpp"

namespace prelabel {

// Whether the item's own fields and the typed keys of `value` hold what the editor's models take (tasks reference,
// section 3.2, and the rows of kind "B" of the outcome table).
// `named`: the control that its from_name names, nullptr: none. It decides which labels are gone before.
bool typedKeysFit(const Result &result, const ControlTag *named);

}  // namespace prelabel
