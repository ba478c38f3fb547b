// relation/*: the ends of relations, and the same relation twice.
#include "rules/relation_rules.hpp"

#include <algorithm>
#include <array>

#include "rules/relation_fields.hpp"
#include "rules/rows.hpp"
#include "tasks/editor_item.hpp"
#include "tasks/place.hpp"
#include "text/nearest.hpp"

namespace prelabel {

namespace {

const Rule kUnknownEnd{"relation/unknown-end",
                       Severity::error,
                       Consequence::viewBroken,
                       FixKind::offer,
                       "This relation leads nowhere: {problem}.",
                       "The task page stays blank.",
                       "[[Did you mean \"{nearest}\"? ]]{advice}.",
                       true,
                       "Both ends of a relation are ids of regions in the same prediction."};

const Rule kSelf{"relation/self",
                 Severity::note,
                 Consequence::none,
                 FixKind::hint,
                 "This relation leads from the region \"{id}\" to itself.",
                 "Label Studio draws it as a loop.",
                 "Leave it out if that is not meant.",
                 false,
                 "A region may be related to itself; mostly it is a slip."};

const Rule kDuplicate{"relation/duplicate",
                      Severity::warning,
                      Consequence::notShown,
                      FixKind::automatic,
                      "There is a relation from \"{from}\" to \"{to}\" already.",
                      "Label Studio keeps the first and drops this one with its labels.",
                      "Put the labels of both into one relation.",
                      false,
                      "One arrow for each ordered pair of regions; the opposite direction is another pair."};

constexpr std::array kRules = {&kUnknownEnd, &kRelationDirection,    &kRelationMissingDirection, &kSelf,
                               &kDuplicate,  &kRelationUnknownLabel, &kRelationLabelType};

// An id that Label Studio cuts: no relation finds its region.
bool isCut(json::Value id) { return id.isString() && id.text().find('#') != std::string::npos; }

std::string idWords(json::Value id) { return id.isString() ? id.text() : excerpt(id); }

}  // namespace

std::span<const Rule *const> relationRules() { return kRules; }

void RelationRules::collectEnds(const LabelingConfig *config, const std::vector<Result> &results) {
  ids_.clear();
  ends_.clear();
  endIds_.clear();
  for (const Result &result : results) {
    if (result.isRelation() || !result.item.isObject()) continue;
    const auto next = static_cast<std::uint32_t>(ends_.size());
    const std::uint32_t at = ids_.enter(result.id, next);
    if (at == RegionIds::kNone) continue;
    if (at == next) {
      ends_.push_back({result.index, true, false});
      endIds_.push_back(result.id);
    }
    if (config && editorItem(*config, result).fate != ItemFate::kept) continue;
    ends_[at].isDropped = false;
    ends_[at].isRegion = ends_[at].isRegion || hasPlace(result.value);
  }
}

const RelationRules::End *RelationRules::endOf(json::Value id) const {
  const std::uint32_t at = ids_.findEnd(id);
  return at == RegionIds::kNone ? nullptr : &ends_[at];
}

// Offers a region with nearly this id, else to leave the relation out.
void RelationRules::suggestEnd(TaskContext &context, Finding &finding, json::Value list, const Result &relation,
                               json::Value id) {
  constexpr std::size_t kMostToCompare = 2000;
  std::vector<std::string> names;
  for (std::size_t i = 0; id && i < std::min(ends_.size(), kMostToCompare); ++i) {
    if (ends_[i].isRegion && !ends_[i].isDropped && !isCut(endIds_[i])) names.push_back(regionId(endIds_[i]));
  }
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::optional<std::size_t> near = id ? nearest(idWords(id), candidates) : std::nullopt;
  if (near) {
    finding.param("nearest", names[*near]);
    finding.mend(FixKind::offer, "Write " + quoted(names[*near]), context.replace(id, quoted(names[*near])));
  } else {
    finding.mend(FixKind::offer, "Leave this relation out", removeItem(context, list, relation.item));
  }
}

void RelationRules::checkEnd(TaskContext &context, json::Value list, const Result &relation, json::Value id,
                             std::string_view key) {
  const End *end = endOf(id);
  if (end && !end->isDropped && end->isRegion) return;
  const bool isAnswer = end && !end->isDropped;  // the editor has it, but draws no arrow to it
  std::optional<Consequence> consequence;
  if (isAnswer || !context.isShown()) consequence = Consequence::notShown;
  Finding *finding =
      id ? context.at(kUnknownEnd, id, consequence) : context.missingIn(kUnknownEnd, relation.item, consequence);
  if (!finding) return;
  if (!context.isShown()) finding->effect = "The task page goes blank once a person opens this prediction.";
  const std::string name = "`" + std::string(key) + "`";
  const std::string quotedId = id ? "\"" + idWords(id) + "\"" : std::string();
  std::string problem = name + " " + quotedId + " is no region of this prediction";
  std::string advice = "Name a region of this prediction, or leave the relation out";
  if (!id) {
    problem = "it has no " + name;
  } else if (!end && regionId(id).empty()) {
    problem = name + " is " + excerpt(id);
  } else if (!end && ids_.find(id) != RegionIds::kNone) {
    problem = name + " " + quotedId + " names a region by an id with a `#`, which Label Studio cuts there";
    advice = "Give the region an id without a `#`, and name that";
  } else if (isAnswer) {
    problem = name + " " + quotedId + " is a result without a place, such as an answer";
    finding->effect = "Label Studio keeps the relation, but draws no arrow.";
  } else if (end) {
    problem = name + " " + quotedId + " is a result that Label Studio drops for its names";
    advice = "Mend `from_name` and `to_name` of that result";
  }
  finding->param("problem", problem).param("advice", advice);
  if (!end || isAnswer) suggestEnd(context, *finding, list, relation, id);
}

void RelationRules::checkEnds(TaskContext &context, json::Value list, const Result &relation) {
  checkEnd(context, list, relation, relation.fromId, "from_id");
  checkEnd(context, list, relation, relation.toId, "to_id");
  const std::uint32_t from = ids_.findEnd(relation.fromId), to = ids_.findEnd(relation.toId);
  if (from == RegionIds::kNone || to == RegionIds::kNone) return;
  pairs_.push_back({(std::uint64_t{from} << 32) | to, relation.index});
  if (from != to || !ends_[from].isRegion || ends_[from].isDropped) return;
  if (Finding *finding = context.at(kSelf, relation.item)) finding->param("id", idWords(relation.fromId));
}

void RelationRules::checkPairs(TaskContext &context, json::Value list, const std::vector<Result> &results) {
  std::sort(pairs_.begin(), pairs_.end(),
            [](const Pair &a, const Pair &b) { return a.ends != b.ends ? a.ends < b.ends : a.result < b.result; });
  for (std::size_t i = 1; i < pairs_.size(); ++i) {
    if (pairs_[i].ends != pairs_[i - 1].ends) continue;
    const Result &relation = results[pairs_[i].result];
    context.enterResult(relation, nullptr);
    if (Finding *finding = context.at(kDuplicate, relation.item)) {
      finding->param("from", idWords(relation.fromId)).param("to", idWords(relation.toId));
      finding->mend(FixKind::automatic, "Leave this relation out", removeItem(context, list, relation.item));
    }
  }
}

void RelationRules::check(TaskContext &context, json::Value list, const std::vector<Result> &results) {
  const auto isRelation = [](const Result &result) { return result.isRelation(); };
  if (std::none_of(results.begin(), results.end(), isRelation)) return;
  collectEnds(context.config(), results);
  pairs_.clear();
  for (const Result &relation : results) {
    if (!relation.isRelation()) continue;
    context.enterResult(relation, nullptr);
    checkEnds(context, list, relation);
    checkRelationFields(context, relation);
  }
  checkPairs(context, list, results);
  context.leaveResult();
}

}  // namespace prelabel
