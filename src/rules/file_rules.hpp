// Findings about a file as a whole: its syntax, its form, what it is when it is no list of tasks.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "findings/sink.hpp"
#include "json/syntax.hpp"
#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> jsonRules();
std::span<const Rule *const> fileRules();

// What of a file one finding is about. Places are bytes of the file.
struct FileSpot {
  std::uint32_t file = 0;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  Position position;
  std::string pointer;
  std::int64_t task = kNoIndex;
};

// A text that is not JSON: json/syntax, json/non-finite, json/encoding or json/too-deep, as the diagnosis says. The
// spot is the place of the problem; the mend's offsets are relative to `base`.
void reportSyntax(const json::Diagnosis &diagnosis, const FileSpot &spot, std::uint64_t base, Route route, Sink &sink);

void reportByteOrderMark(std::uint32_t file, Sink &sink);
void reportEmpty(const FileSpot &spot, Sink &sink);
void reportJsonLines(const FileSpot &spot, Route route, Sink &sink);
void reportExtensionCase(std::uint32_t file, std::string_view name, Sink &sink);
void reportTooLarge(const FileSpot &spot, std::uint64_t bytes, Sink &sink);
void reportSingleTask(const FileSpot &spot, Sink &sink);

// Side findings of a parsed task: json/duplicate-key, json/lone-surrogate.
void checkDocument(TaskContext &context);

// What an element is when it is no task: COCO, predictions without their tasks, an export ... "" when it may be one.
// `whole` tells that it is the root of the file and not an element of a list.
std::string_view notTasksKind(json::Value root, bool whole);
// Reports it; false when the root is a task (or may be one).
bool checkNotTasks(TaskContext &context, json::Value root, bool whole);

}  // namespace prelabel
