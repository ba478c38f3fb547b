// Planning edits task by task, and writing the bytes between them.
#include "fixer.hpp"

#include <algorithm>

#include "rules/catalogue.hpp"

namespace prelabel {

namespace {

// Findings are taken out after each task, so the limit holds for one task only; the changes have their own.
CheckOptions forFixing(CheckOptions options) {
  options.sink.maxFindings = options.sink.maxPerRule = 1'000'000;
  options.maxTasks = 0;
  return options;
}

// Insertions stand before a replacement of the bytes behind them.
bool before(const Edit &a, const Edit &b) {
  return a.offset != b.offset ? a.offset < b.offset : a.length == 0 && b.length > 0;
}

// Whether two edits touch the same bytes. Two insertions at one place stand one behind the other.
bool overlap(const Edit &a, const Edit &b) {
  if (a.length == 0 && b.length == 0) return false;
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

// Bytes between tasks, and chunks, that are held without a second thought.
constexpr std::uint64_t kMostBetweenTasks = 8 << 20;

// With this, the corrected files are not imported either.
bool keepsOut(const Finding &finding) {
  return finding.consequence == Consequence::importRefused || finding.consequence == Consequence::importFails;
}

}  // namespace

std::optional<FixChoice> readFixChoice(std::string_view text, std::string &error) {
  if (text == "auto") return FixChoice{true, false, {}};
  if (text == "all") return FixChoice{true, true, {}};
  FixChoice choice{false, false, {}};
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view id = text.substr(0, comma);
    const Rule *rule = findRule(id);
    if (!rule || rule->fix == FixKind::hint) {
      error = rule ? "`" + std::string(id) + "` has no fix that could be applied."
                   : "There is no rule `" + std::string(id) + "`.";
      return std::nullopt;
    }
    choice.rules.push_back(rule);
    text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
  }
  return choice;
}

Fixer::Fixer(CheckOptions options, FixChoice choice)
    : choice_(std::move(choice)), maxChanges_(options.sink.maxFindings), check_(forFixing(std::move(options))) {
  check_.onTask([this](std::uint64_t offset, std::uint64_t length) { onTask(offset, length); });
}

Fixer::~Fixer() = default;

void Fixer::setConfig(std::string_view xml, std::string name) {
  check_.setConfig(xml, std::move(name));
  check_.takeFindings();  // the config is not what is corrected here
}

void Fixer::beginFile(std::string name) {
  check_.beginFile(std::move(name));
  pending_.clear();
  edits_.clear();
  written_ = firstTask_ = lastEnd_ = tasksHere_ = 0;
  joins_ = false;
}

void Fixer::feed(std::string_view chunk) {
  pending_ += chunk;
  check_.feed(chunk);
  collect();
  // Only from the second task on is it known whether the file is a list or JSON Lines.
  if (tasksHere_ > 1) write(lastEnd_);
  limitPending();
}

// Where no task comes for long, as in a file that has none or within one too large, nothing will be mended either.
void Fixer::limitPending() {
  const std::uint64_t most = check_.options().maxTaskBytes + kMostBetweenTasks;
  if (pending_.size() > most) write(written_ + pending_.size() - check_.options().maxTaskBytes);
}

void Fixer::endFile() {
  check_.endFile();
  collect();
  if (joins_) plan({FixKind::automatic, {}, {{lastEnd_, 0, "]"}}});
  write(written_ + pending_.size());
  for (const Edit &edit : edits_) output_ += edit.text;  // what stands at or behind the end of the input
  edits_.clear();
}

bool Fixer::wanted(const Finding &finding) const {
  if (!finding.fix) return false;
  const bool named = std::find(choice_.rules.begin(), choice_.rules.end(), finding.rule) != choice_.rules.end();
  return named || (finding.fix->kind == FixKind::automatic ? choice_.automatic : choice_.offers);
}

bool Fixer::joinsLines() const {
  const Rule *format = findRule("file/format");
  const bool named = std::find(choice_.rules.begin(), choice_.rules.end(), format) != choice_.rules.end();
  return check_.options().route != Route::storage && (named || choice_.automatic);
}

void Fixer::onTask(std::uint64_t offset, std::uint64_t length) {
  collect();
  if (++tasksHere_ == 1) firstTask_ = offset;
  if (tasksHere_ == 2 && check_.isLines() && joinsLines())
    joins_ = plan({FixKind::automatic, {}, {{firstTask_, 0, "["}}});
  if (joins_) plan({FixKind::automatic, {}, {{lastEnd_, 0, ","}}});
  lastEnd_ = offset + length;
}

void Fixer::collect() {
  std::vector<Finding> findings = check_.takeFindings();
  sortFindings(findings);  // of two fixes that touch the same bytes, the one that stands first is applied
  for (Finding &finding : findings) {
    const bool isWanted = wanted(finding);
    const bool applied = isWanted && plan(*finding.fix);
    if (!applied && keepsOut(finding) && changes_.problems.size() < maxChanges_) changes_.problems.push_back(finding);
    if (!isWanted) continue;
    ++(applied ? changes_.applied : changes_.skipped);
    if (changes_.list.size() < maxChanges_) changes_.list.push_back({std::move(finding), applied});
  }
}

// All edits of a fix or none: half a fix would be a new mistake.
bool Fixer::plan(const Fix &fix) {
  for (const Edit &edit : fix.edits) {
    if (edit.offset < written_ || !isFree(edit)) return false;
  }
  for (const Edit &edit : fix.edits) {
    edits_.insert(std::upper_bound(edits_.begin(), edits_.end(), edit, before), edit);
  }
  return true;
}

// Planned edits do not overlap, so only the neighbours can be in the way.
bool Fixer::isFree(const Edit &edit) const {
  auto next = std::lower_bound(edits_.begin(), edits_.end(), edit, before);
  if (next != edits_.begin() && overlap(*std::prev(next), edit)) return false;
  for (; next != edits_.end() && next->offset <= edit.offset + edit.length; ++next) {
    if (overlap(*next, edit)) return false;
  }
  return true;
}

void Fixer::write(std::uint64_t end) {
  std::size_t done = 0;
  std::size_t read = 0;  // of pending_
  const auto copyTo = [&](std::uint64_t offset) {
    const std::size_t stop = static_cast<std::size_t>(offset - written_);
    output_.append(pending_, read, stop - read);
    read = stop;
  };
  for (; done < edits_.size(); ++done) {
    const Edit &edit = edits_[done];
    const bool atEnd = edit.offset == end && edit.length == 0;  // more may be inserted here
    if (edit.offset + edit.length > end || atEnd) break;
    copyTo(edit.offset);
    output_ += edit.text;
    read += static_cast<std::size_t>(edit.length);
  }
  copyTo(done < edits_.size() ? std::min(end, edits_[done].offset) : end);
  edits_.erase(edits_.begin(), edits_.begin() + static_cast<std::ptrdiff_t>(done));
  pending_.erase(0, read);
  written_ += read;
}

}  // namespace prelabel
