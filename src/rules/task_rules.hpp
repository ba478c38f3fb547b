// Findings about a task: its shape, its data against the config's variables, its keys.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> taskRules();

// Checks the task itself. Returns the value that holds its predictions, wherever they stand, or an absent one: a task
// without `data` or with predictions inside it is still looked through.
json::Value checkTask(TaskContext &context, const Task &task);

// Across tasks: the same data, or the same id, as an earlier task. The record is of the task at hand. `endBefore`:
// where the task before it in their list ends, when only a comma stands between; then this one can be taken out.
void reportDuplicateTask(TaskContext &context, const Task &task, std::optional<std::uint64_t> endBefore);
void reportDuplicateTaskId(TaskContext &context, const Task &task);

}  // namespace prelabel
