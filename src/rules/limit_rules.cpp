// limit/*: Label Studio may take what is beyond a limit; nobody has looked at it.
#include "rules/limit_rules.hpp"

#include <array>

#include "rules/rows.hpp"

namespace prelabel {

namespace {

const Rule kTaskBytes{"limit/task-bytes",
                      Severity::warning,
                      Consequence::none,
                      FixKind::hint,
                      "This task has more than {limit} bytes, and was not checked.",
                      "What Label Studio makes of it is not known.",
                      "Make the task smaller, or raise the limit `taskBytes` (--max-task-bytes).",
                      false,
                      "One task is held in memory as a whole, so its size is limited."};

const Rule kDepth{"limit/depth",
                  Severity::warning,
                  Consequence::none,
                  FixKind::hint,
                  "This task nests more than {limit} levels deep, and was not checked.",
                  "What Label Studio makes of it is not known.",
                  "Make the data flatter, or raise the limit `depth` (--max-depth).",
                  false,
                  "Told only when the limit is set lower than what the server survives."};

const Rule kTasks{"limit/tasks",
                  Severity::warning,
                  Consequence::none,
                  FixKind::hint,
                  "From here on nothing was checked: {limit|# task is|# tasks are} the limit.",
                  "What Label Studio makes of the rest is not known.",
                  "Raise the limit `tasks` (--max-tasks) to have all of them checked.",
                  false,
                  "By default all tasks are checked."};

const Rule kBitmaskBytes{
    "limit/bitmask-bytes",
    Severity::warning,
    Consequence::none,
    FixKind::hint,
    "Unpacked, the bitmasks of this task have more than {limit} bytes; the rest of them was not looked at.",
    "Label Studio draws them as they are; whether anything can be seen of the rest is not known.",
    "Make the masks smaller, or raise the limit `bitmaskBytes` (--max-bitmask-bytes).",
    false,
    "A small file may unpack to a very large picture, so what one task may unpack is limited."};

constexpr std::array kRules = {&kTaskBytes, &kDepth, &kTasks, &kBitmaskBytes};

void report(const Rule &rule, const FileSpot &spot, std::uint64_t limit, Sink &sink) {
  Finding *finding = sink.draft(rule);
  if (!finding) return;
  placeAt(*finding, spot);
  finding->param("limit", static_cast<double>(limit));
}

}  // namespace

std::span<const Rule *const> limitRules() { return kRules; }

void reportTaskBytes(const FileSpot &spot, std::uint64_t limit, Sink &sink) { report(kTaskBytes, spot, limit, sink); }
void reportBitmaskBytes(TaskContext &context, json::Value address, std::uint64_t limit) {
  if (Finding *finding = context.at(kBitmaskBytes, address)) finding->param("limit", static_cast<double>(limit));
}
void reportDepth(const FileSpot &spot, std::uint64_t limit, Sink &sink) { report(kDepth, spot, limit, sink); }
void reportTasks(const FileSpot &spot, std::uint64_t limit, Sink &sink) { report(kTasks, spot, limit, sink); }

}  // namespace prelabel
