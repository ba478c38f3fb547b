// Findings about the envelope of a result: its names, its type, its fields.
#pragma once

#include <span>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> resultNameRules();   // from_name, to_name, type
std::span<const Rule *const> pageRules();         // item_index
std::span<const Rule *const> resultFieldRules();  // everything else of the item

// Checks `from_name`, `to_name` and `type` against the config; without one only their presence and form.
void checkNames(TaskContext &context, const Result &result, const ControlTag *control);

// Checks the other fields of the item, and typed keys of `value` that are not the control's own. False: `value` is
// missing or no object, and nothing in it can be looked at.
bool checkFields(TaskContext &context, const Result &result, const ControlTag *control);

// The page that a result says it is on; the config is known.
void checkPage(TaskContext &context, const Result &result);

}  // namespace prelabel
