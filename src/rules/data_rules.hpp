// Findings about a task's data: the variables of the config and the types its tags take.
#pragma once

#include <span>

#include "rules/context.hpp"
#include "rules/file_rules.hpp"

namespace prelabel {

std::span<const Rule *const> dataRules();

// Checks the data of a task (its `data`, or the whole object that import takes for it) as import does. Does nothing
// without a config.
void checkData(TaskContext &context, json::Value data);

// task/wrong-data-type of a column of a table, which is read as numbers as a whole. `kind` in words: "a number". The
// spot is its first cell.
void reportWrongColumn(const DataKey &key, std::string_view kind, const FileSpot &spot, Sink &sink);
// The rules of checkData: of a table they say the same of every row.
std::span<const Rule *const> columnRules();

}  // namespace prelabel
