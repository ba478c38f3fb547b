// Counting and keeping findings.
#include "findings/sink.hpp"

#include <algorithm>
#include <utility>

namespace prelabel {

Consequence effectiveConsequence(const Rule &rule, std::optional<Consequence> given, bool serverCheck) {
  const Consequence own = given.value_or(rule.consequence);
  if (serverCheck && rule.serverRefuses && own < Consequence::serverCheckRefuses)
    return Consequence::serverCheckRefuses;
  return own;
}

Severity effectiveSeverity(Severity own, Consequence consequence) {
  switch (consequence) {
    case Consequence::serverCheckRefuses:
    case Consequence::viewBroken:
    case Consequence::importFails:
    case Consequence::importRefused:
    case Consequence::configRefused:
      return Severity::error;
    default:
      return own;
  }
}

namespace {

// Of what is lost on import, a note tells of keys beside the predictions.
bool spoilsResults(const Rule &rule, Consequence consequence) {
  if (consequence == Consequence::lostOnImport) return rule.severity != Severity::note;
  return consequence >= Consequence::shownWrong;
}

}  // namespace

Sink::Sink(std::span<const Rule *const> rules, std::vector<RuleSetting> settings, SinkOptions options)
    : rules_(rules),
      settings_(std::move(settings)),
      options_(options),
      byRule_(rules.size()),
      keptByRule_(rules.size()) {
  settings_.resize(rules.size());
}

std::size_t Sink::indexOf(const Rule &rule) const {
  // The same rule comes again and again: look where it was last.
  if (last_ < rules_.size() && rules_[last_] == &rule) return last_;
  last_ = static_cast<std::size_t>(std::find(rules_.begin(), rules_.end(), &rule) - rules_.begin());
  return last_;
}

Finding *Sink::draft(const Rule &rule, std::optional<Consequence> consequence) {
  ++drafts_;
  const std::size_t index = indexOf(rule);
  if (index == rules_.size()) return nullptr;
  const Consequence effective = effectiveConsequence(rule, consequence, options_.serverCheck);
  // Not to be told of something does not undo it.
  ofTask_.hasEffect = ofTask_.hasEffect || rule.serverRefuses || effective != Consequence::none;
  if (settings_[index].off) return nullptr;
  const Severity severity = settings_[index].severity.value_or(effectiveSeverity(rule.severity, effective));
  ++ofTask_.findings;
  ofTask_.worst = ofTask_.worst ? std::max(*ofTask_.worst, severity) : severity;
  ofTask_.spoilsResults = ofTask_.spoilsResults || spoilsResults(rule, effective);
  if (std::find(muted_.begin(), muted_.end(), &rule) != muted_.end()) return nullptr;
  ++byRule_[index];
  ++bySeverity_[static_cast<std::size_t>(severity)];
  ++byConsequence_[static_cast<std::size_t>(effective)];
  ++total_;
  if (keptByRule_[index] >= options_.maxPerRule || kept_.size() >= options_.maxFindings) return nullptr;
  ++keptByRule_[index];
  Finding &finding = kept_.emplace_back();
  finding.rule = &rule;
  finding.severity = severity;
  finding.consequence = effective;
  return &finding;
}

std::vector<Finding> Sink::takeKept() {
  std::fill(keptByRule_.begin(), keptByRule_.end(), 0);
  taken_ += kept_.size();
  return std::exchange(kept_, {});
}

std::uint64_t Sink::count(const Rule &rule) const {
  const std::size_t index = indexOf(rule);
  return index < byRule_.size() ? byRule_[index] : 0;
}
std::uint64_t Sink::count(Severity severity) const { return bySeverity_[static_cast<std::size_t>(severity)]; }
std::uint64_t Sink::count(Consequence consequence) const {
  return byConsequence_[static_cast<std::size_t>(consequence)];
}
std::uint64_t Sink::total() const { return total_; }
std::uint64_t Sink::dropped() const { return total() - kept_.size() - taken_; }

}  // namespace prelabel
