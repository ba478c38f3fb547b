// What a fixing run did, as JSON.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "findings/finding.hpp"
#include "report/json.hpp"

namespace prelabel {

// A finding whose fix was applied, or was not because an earlier one changes the same bytes.
struct Change {
  Finding finding;
  bool applied = true;
};

// All of what a run did. The counts are of all, the lists may be shorter.
struct Changes {
  std::vector<Change> list;
  std::uint64_t applied = 0;
  std::uint64_t skipped = 0;
  // What was not mended, and still keeps the import from working.
  std::vector<Finding> problems;
};

// `{ "applied": n, "skipped": n, "changes": [ { "applied": true, "finding": {…} } ], "problems": [ {…} ] }`
std::string changesJson(const Changes &changes, const InputNames &names);

}  // namespace prelabel
