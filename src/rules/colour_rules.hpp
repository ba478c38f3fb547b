// Findings about the colours that regions take from their controls.
#pragma once

#include <span>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> colourRules();
// Of the prediction at hand; `results` are its items.
void checkRegionColours(TaskContext &context, std::span<const Result> results);

}  // namespace prelabel
