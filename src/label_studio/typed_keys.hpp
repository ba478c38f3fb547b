// The editor's typed fields: a value of another type raises an exception and the error list comes.
#pragma once

#include "tasks/task.hpp"

namespace prelabel {

// Whether the item's own fields and the typed keys of `value` hold what the editor's models take (tasks reference,
// section 3.2, and the rows of kind "B" of the outcome table).
// `withoutLabels`: label keys are gone before anything looks at them.
bool typedKeysFit(const Result &result, bool withoutLabels);

}  // namespace prelabel
