// Where findings go: kept up to a limit per rule, counted always.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "findings/finding.hpp"

namespace prelabel {

struct RuleSetting {
  bool off = false;
  std::optional<Severity> severity;  // set by the user; nothing raises or lowers it then
};

struct SinkOptions {
  std::uint64_t maxPerRule = 1000;    // findings kept of one rule
  std::uint64_t maxFindings = 10000;  // findings kept in all
  bool serverCheck = false;           // the server's prediction check is on
};

// Adds up what the rules report. A record is made only for findings that are kept; `draft` says which.
class Sink {
 public:
  // `rules` is the catalogue (rules/catalogue.hpp); settings go by its order, and may be empty.
  Sink(std::span<const Rule *const> rules, std::vector<RuleSetting> settings, SinkOptions options);

  // Counts a finding of this rule and, when it is kept, returns the record to fill in (rule, severity and consequence
  // are set; the record stays valid until the next call of draft). nullptr: the rule is off, or only counted.
  // `consequence` replaces the rule's own where the case at hand ends differently.
  Finding *draft(const Rule &rule, std::optional<Consequence> consequence = std::nullopt);

  std::uint64_t drafts() const { return drafts_; }  // calls of `draft`
  std::uint64_t count(const Rule &rule) const;
  std::uint64_t count(Severity severity) const;
  std::uint64_t count(Consequence consequence) const;
  std::uint64_t total() const;    // all that were counted
  std::uint64_t dropped() const;  // counted but not kept
  // What was counted since the last call of startTask.
  struct TaskCount {
    std::uint64_t findings = 0;
    std::optional<Severity> worst;
    // One of them, rules that are off included, changes what some layer of Label Studio does.
    bool hasEffect = false;
    bool spoilsResults = false;  // one of them says that results are not shown as they were meant
  };
  const TaskCount &ofTask() const { return ofTask_; }
  void startTask() { ofTask_ = {}; }
  std::span<const Rule *const> rules() const { return rules_; }
  std::size_t indexOf(const Rule &rule) const;  // in rules()
  const std::vector<Finding> &kept() const { return kept_; }
  // Those kept from number `first` on, to move them to another place.
  std::span<Finding> keptFrom(std::size_t first) { return std::span(kept_).subspan(std::min(first, kept_.size())); }
  // From now on the rule is not told of any more: it still counts for the task at hand, but not in the report.
  void mute(const Rule &rule) { muted_.push_back(&rule); }
  void unmuteAll() { muted_.clear(); }
  // The findings kept so far; the limits start anew.
  std::vector<Finding> takeKept();

 private:
  std::span<const Rule *const> rules_;
  std::vector<RuleSetting> settings_;
  SinkOptions options_;
  std::vector<std::uint64_t> byRule_;
  std::vector<std::uint64_t> keptByRule_;
  std::uint64_t bySeverity_[3] = {};
  std::uint64_t byConsequence_[10] = {};
  std::vector<const Rule *> muted_;
  TaskCount ofTask_;
  std::uint64_t total_ = 0;
  std::uint64_t drafts_ = 0;
  std::uint64_t taken_ = 0;
  mutable std::size_t last_ = 0;
  std::vector<Finding> kept_;
};

// The consequence a rule has under these settings, and the severity that follows: what stops an import or the page is
// an error, whatever its row says.
Consequence effectiveConsequence(const Rule &rule, std::optional<Consequence> given, bool serverCheck);
Severity effectiveSeverity(Severity own, Consequence consequence);

}  // namespace prelabel
