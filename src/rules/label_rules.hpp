// Findings about labels: those of regions (Labels family) and the answers of Choices.
#pragma once

#include <span>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> labelRules();
std::span<const Rule *const> choiceRules();

// For results of a control of the labels family; `result.value` is an object.
void checkLabels(TaskContext &context, const Result &result, const ControlTag &control);

// For results of a Choices control; `result.value` is an object.
void checkChoices(TaskContext &context, const Result &result, const ControlTag &control);

}  // namespace prelabel
