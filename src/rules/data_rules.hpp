// Findings about a task's data: the variables of the config and the types its tags take.
#pragma once

#include <span>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> dataRules();

// Checks the data of a task (its `data`, or the whole object that import takes for it) as import does. Does nothing
// without a config.
void checkData(TaskContext &context, json::Value data);

}  // namespace prelabel
