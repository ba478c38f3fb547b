// Findings about what was not checked, because a limit of the check itself was met.
#pragma once

#include <cstdint>
#include <span>

#include "findings/sink.hpp"
#include "rules/context.hpp"
#include "rules/file_rules.hpp"

namespace prelabel {

// Nesting of which the server is known to die is json/too-deep; a check may be told to stop earlier.
inline constexpr std::uint32_t kServerDepth = 1000;

std::span<const Rule *const> limitRules();

// A task, or a row, with more bytes than the limit: it is skipped.
void reportTaskBytes(const FileSpot &spot, std::uint64_t limit, Sink &sink);
// A task that nests deeper than the limit: nothing of it is looked at.
void reportDepth(const FileSpot &spot, std::uint64_t limit, Sink &sink);
// More tasks than the limit; the spot is the first that is not looked at.
void reportTasks(const FileSpot &spot, std::uint64_t limit, Sink &sink);
// A bitmask at which as many bytes of pixels as the limit were unpacked for its task.
void reportBitmaskBytes(TaskContext &context, json::Value address, std::uint64_t limit);

}  // namespace prelabel
