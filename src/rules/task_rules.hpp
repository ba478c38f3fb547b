// Findings about a task: its shape, its data against the config's variables, its keys.
#pragma once

#include <span>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> taskRules();

// Checks the task itself. Returns the value that holds its predictions, wherever they stand, or an absent one: a task
// without `data` or with predictions inside it is still looked through.
json::Value checkTask(TaskContext &context, const Task &task);

// Across tasks: the same data, or the same id, as an earlier task. The record is of the task at hand.
void reportDuplicateTask(TaskContext &context, const Task &task);
void reportDuplicateTaskId(TaskContext &context, const Task &task);

}  // namespace prelabel
