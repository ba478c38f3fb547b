// What a fixing run did, as JSON.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "findings/finding.hpp"
#include "report/json.hpp"

namespace prelabel {

// A finding whose fix was applied, or was not because an earlier one changes the same bytes.
struct Change {
  Finding finding;
  bool applied = true;
};

// `{ "applied": n, "skipped": n, "changes": [ { "applied": true, "finding": {…} } ] }`; the counts are of all, the
// list may be shorter.
std::string changesJson(std::span<const Change> changes, std::uint64_t applied, std::uint64_t skipped,
                        const InputNames &names);

}  // namespace prelabel
