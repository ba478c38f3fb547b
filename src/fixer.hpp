// Correcting while copying: the fixes of findings, applied to the bytes that pass through. Everything else stays
// identical to the byte.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checker.hpp"
#include "report/changes.hpp"

namespace prelabel {

// Which fixes are applied.
struct FixChoice {
  bool automatic = true;            // those that need no asking
  bool offers = false;              // those that a person should accept
  std::vector<const Rule *> rules;  // of these rules, whatever their kind
};

// Reads a choice as callers write it: `auto`, `all` (offers as well), or rule ids with commas between. Nothing when a
// rule is not known or has no fix; `error` then says which.
std::optional<FixChoice> readFixChoice(std::string_view text, std::string &error);

// One data set: config first, then files one behind the other, as Check takes them. The corrected bytes of the file at
// hand are taken out between the calls. Needs memory for one task, not for the file. All tasks are corrected: a limit
// of tasks is for checks.
class Fixer {
 public:
  Fixer(CheckOptions options, FixChoice choice);
  ~Fixer();

  void setConfig(std::string_view xml, std::string name);
  void beginFile(std::string name);
  // A chunk, cut anywhere, followed by json::kPadding readable bytes.
  void feed(std::string_view chunk);
  void endFile();

  // The corrected bytes so far; a file is complete after its endFile.
  std::string takeOutput() { return std::exchange(output_, {}); }

  // What was changed, and what still keeps the import from working: each list up to the limit of kept findings, the
  // rest of the changes is counted. Places are those of the files as given.
  const Changes &changes() const { return changes_; }
  const InputNames &names() const { return check_.names(); }

 private:
  void limitPending();
  void onTask(std::uint64_t offset, std::uint64_t length);
  void collect();
  bool wanted(const Finding &finding) const;
  bool joinsLines() const;
  bool plan(const Fix &fix);
  bool isFree(const Edit &edit) const;
  void write(std::uint64_t end);

  FixChoice choice_;
  std::uint64_t maxChanges_;
  Check check_;
  std::string pending_;  // bytes read but not written; starts at byte `written_` of the file
  std::uint64_t written_ = 0;
  std::vector<Edit> edits_;      // by offset, none overlapping another
  std::uint64_t firstTask_ = 0;  // where the first task starts, and the last one ends
  std::uint64_t lastEnd_ = 0;
  std::uint64_t tasksHere_ = 0;
  bool joins_ = false;  // JSON Lines become a list: its `[` is planned
  std::string output_;
  Changes changes_;
};

}  // namespace prelabel
