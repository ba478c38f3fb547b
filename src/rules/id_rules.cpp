// result/duplicate-id, result/reused-id, result/order, result/parent.
#include "rules/id_rules.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>

#include "json/replaced.hpp"
#include "rules/rows.hpp"
#include "tasks/place.hpp"

namespace prelabel {

namespace {

constexpr std::uint32_t kNone = TextIndex::kNone;

const Rule kDuplicateId{"result/duplicate-id",
                        Severity::error,
                        Consequence::notShown,
                        FixKind::offer,
                        "The id \"{id}\" is used twice in this prediction, {reason}.",
                        "Label Studio takes both for one region and draws only the first.",
                        "Give this result an id of its own, such as \"{suggestion}\".",
                        false,
                        "Results with one id are one region: its shape, its labels, its answers."};

const Rule kReusedId{"result/reused-id",
                     Severity::note,
                     Consequence::none,
                     FixKind::offer,
                     "The id \"{id}\" occurs in another prediction or annotation of this task as well.",
                     "The editor copes with it; the guide asks for ids that differ.",
                     "Use ids that differ within a task.",
                     false,
                     "Ids count within one prediction."};

const Rule kOrder{"result/order",
                  Severity::warning,
                  Consequence::notShown,
                  FixKind::automatic,
                  "This answer comes before the shape of its region \"{id}\".",
                  "Label Studio takes the id for an answer without a place, and does not draw the region.",
                  "Put the shape first, or repeat its coordinates in this `value`.",
                  false,
                  "A region's place is taken from the first result with its id."};

const Rule kParent{"result/parent",
                   Severity::warning,
                   Consequence::shownWrong,
                   FixKind::offer,
                   "`parentID` \"{parent}\" {problem}.",
                   "Label Studio {outcome}.",
                   "Name another region of this prediction, or remove `parentID`.",
                   false,
                   "parentID puts a region below another one in the list."};

constexpr std::array kRules = {&kDuplicateId, &kReusedId, &kOrder, &kParent};

std::string_view idText(json::Value id) { return id.isString() ? id.rawText() : id.raw(); }

// The list of results that holds an item.
json::Value listAround(const TaskContext &context, json::Value item) {
  const json::Value root = context.document().root();
  for (const json::Value predictions : {root.find("predictions"), root.find("data").find("predictions")}) {
    for (const json::Value prediction : predictions.items()) {
      const bool holds = prediction.node() < item.node() && item.node() < prediction.endNode();
      if (holds) return prediction.find("result");
    }
  }
  return {};
}

// An id that neither this prediction nor an earlier one has.
std::string newId(const TaskContext &context, const std::string &id, const TextIndex &taken) {
  std::string wanted = id + "-2";
  for (int number = 3; context.freeId(wanted) != wanted || taken.find(wanted) != TextIndex::kNone; ++number) {
    wanted = id + "-" + std::to_string(number);
  }
  return wanted;
}

// One finding, one mend: all such ids of the prediction get new ones, and so does what refers to them.
std::vector<Edit> renameReused(const TaskContext &context, const Result &result, const TextIndex &taken) {
  constexpr std::size_t kMostEdits = 1000;  // more are not written into a finding
  std::map<std::string_view, std::string> renamed;
  std::vector<Edit> edits;
  const auto rename = [&](json::Value id) {
    if (!id.isString() || id.length() <= 2 || taken.find(id.rawText()) == TextIndex::kNone) return;
    std::string &better = renamed[id.rawText()];
    if (better.empty()) better = quoted(newId(context, id.text(), taken));
    edits.push_back(context.replace(id, better));
  };
  std::uint32_t index = 0;
  for (const json::Value item : listAround(context, result.item).items()) {
    const Result other = readResult(item, index++);
    rename(other.id);
    rename(other.parentId);
    rename(other.fromId);
    rename(other.toId);
    if (edits.size() > kMostEdits) return {};
  }
  return edits;
}

void reportReused(TaskContext &context, const Result &result, const TextIndex &taken) {
  Finding *finding = context.at(kReusedId, result.id);
  if (!finding) return;
  finding->param("id", idText(result.id));
  std::vector<Edit> edits = renameReused(context, result, taken);
  if (!edits.empty()) finding->mend(FixKind::offer, "Write ids that differ", std::move(edits));
}

}  // namespace

std::span<const Rule *const> idRules() { return kRules; }

void IdRules::beginTask(const Task &task) {
  ofTask_.clear();
  for (const json::Value annotation : task.annotations.items()) {
    for (const json::Value item : annotation.find("result").items()) {
      const json::Value id = item.find("id");
      if (id.isString() && id.length() > 2) ofTask_.enter(id.rawText(), 0);
    }
  }
}

void IdRules::beginPrediction() {
  entries_.clear();
  byId_.clear();
  reusedReported_ = hasParents_ = false;
}

void IdRules::add(TaskContext &context, const Result &result, const ControlTag *control) {
  if (!result.id || isFalsy(result.id) || result.id.kind() >= json::Kind::array) return;
  const auto index = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({&result, control, kNone, index});
  hasParents_ = hasParents_ || result.parentId.isString();
  const std::uint32_t first = byId_.enter(idText(result.id), index);
  if (first == index) {
    if (!reusedReported_ && ofTask_.find(idText(result.id)) != TextIndex::kNone) {
      reusedReported_ = true;
      reportReused(context, result, ofTask_);
    }
    return;
  }
  compare(context, entries_[index], first);
  entries_[entries_[first].last].next = index;
  entries_[first].last = index;
}

void IdRules::compare(TaskContext &context, const Entry &entry, std::uint32_t first) {
  const Entry &earliest = entries_[first];
  const bool place = hasPlace(entry.result->value);
  std::string reason;
  bool placeBefore = false;
  const bool answers = entry.control && entry.control->info && entry.control->info->family == TagFamily::classification;
  for (std::uint32_t i = first; i != kNone && reason.empty(); i = entries_[i].next) {
    const Entry &other = entries_[i];
    if (&other == &entry) break;
    const bool otherPlace = hasPlace(other.result->value);
    placeBefore = placeBefore || otherPlace;
    // The editor ignores the place of an answer whose region is there already.
    if (place && otherPlace && !answers && !samePlace(entry.result->value, other.result->value)) {
      reason = "for two different places";
    } else if (entry.result->fromName.isString() && other.result->fromName.isString() &&
               entry.result->fromName.raw() == other.result->fromName.raw()) {
      reason = "twice by `" + entry.result->fromName.text() + "`";
    }
  }
  if (!reason.empty()) {
    if (Finding *finding = context.at(kDuplicateId, entry.result->id)) {
      const std::string id(idText(entry.result->id));
      const std::string suggestion = context.freeId(id + "-" + std::to_string(entry.result->index + 1));
      finding->param("id", id).param("reason", reason).param("suggestion", suggestion);
      finding->mend(FixKind::offer, "Write " + quoted(suggestion),
                    context.replace(entry.result->id, quoted(suggestion)));
    }
    return;
  }
  // One key beside the id's first item is too little to be a shape, so the id is taken by an answer.
  if (place && !placeBefore && earliest.result->value.size() - json::Replaced(earliest.result->value).count() <= 1) {
    context.enterResult(*earliest.result, earliest.control);
    if (Finding *finding = context.at(kOrder, earliest.result->item)) {
      finding->param("id", idText(entry.result->id));
      finding->mend(FixKind::automatic, "Put the shape first",
                    context.replace(earliest.result->item, std::string(entry.result->item.raw())),
                    context.replace(entry.result->item, std::string(earliest.result->item.raw())));
    }
    context.enterResult(*entry.result, entry.control);
  }
}

void IdRules::checkParents(TaskContext &context) {
  for (const Entry &entry : entries_) {
    const json::Value parent = entry.result->parentId;
    if (!parent.isString() || parent.length() == 2) continue;
    std::string problem, outcome;
    if (parent.rawText() == idText(entry.result->id)) {
      problem = "is the region itself";
      outcome = "draws the region, but leaves it out of its list";
    } else if (const std::uint32_t up = byId_.find(parent.rawText()); up == TextIndex::kNone) {
      problem = "is no region of this prediction";
      outcome = "puts the region at the top of its list";
    } else {
      std::uint32_t at = up;
      for (std::size_t steps = 0; steps <= entries_.size(); ++steps) {
        const json::Value next = entries_[at].result->parentId;
        const std::uint32_t above = next.isString() ? byId_.find(next.rawText()) : TextIndex::kNone;
        if (above == TextIndex::kNone) break;
        at = above;
        if (idText(entries_[at].result->id) == idText(entry.result->id)) {
          problem = "leads back to the region itself";
          outcome = "draws the region, but leaves it out of its list";
          break;
        }
        if (steps > 64) break;  // deeper than anyone nests; a cycle further up is found from there
      }
    }
    if (problem.empty()) continue;
    context.enterResult(*entry.result, entry.control);
    if (Finding *finding = context.at(kParent, parent)) {
      finding->param("parent", parent.text()).param("problem", problem).param("outcome", outcome);
      finding->mend(FixKind::offer, "Write null", context.replace(parent, "null"));
    }
  }
  context.leaveResult();
}

void IdRules::remember(json::Value results) {
  for (const json::Value item : results.items()) {
    const json::Value id = item.find("id");
    if (id.isString()) ofTask_.enter(id.rawText(), 0);
  }
}

void IdRules::endPrediction(TaskContext &context) {
  if (hasParents_) checkParents(context);
  for (const Entry &entry : entries_) {
    if (entry.result->id.isString()) ofTask_.enter(entry.result->id.rawText(), 0);
  }
}

}  // namespace prelabel
