// relation/direction, relation/missing-direction, relation/unknown-label, relation/label-type.
#include "rules/relation_fields.hpp"

#include <algorithm>

#include "rules/rows.hpp"
#include "tags/ascii_case.hpp"
#include "text/nearest.hpp"

namespace prelabel {

const Rule kRelationDirection{"relation/direction",
                              Severity::warning,
                              Consequence::shownWrong,
                              FixKind::automatic,
                              "The direction of this relation is {value}; it can be \"left\", \"right\" or \"bi\".",
                              "Label Studio draws the arrow to the right, from `from_id` to `to_id`.",
                              "Write \"{expected}\".",
                              true,
                              "`right` points from from_id to to_id, `left` back, `bi` both ways."};

const Rule kRelationMissingDirection{"relation/missing-direction",
                                     Severity::note,
                                     Consequence::none,
                                     FixKind::automatic,
                                     "This relation has no `direction`.",
                                     "The editor takes \"right\"; the server's check wants it written.",
                                     "Add \"direction\": \"right\".",
                                     true,
                                     "`right` points from from_id to to_id, `left` back, `bi` both ways."};

const Rule kRelationUnknownLabel{
    "relation/unknown-label",
    Severity::warning,
    Consequence::shownWrong,
    FixKind::offer,
    "\"{label}\" is no relation of this config[[; it has {labels}]].",
    "Label Studio draws the arrow without this label, and exports it without.",
    "[[Did you mean \"{nearest}\"? ]]Write a relation of the config, or add <Relation value=\"{label}\"/> to its "
    "<Relations>.",
    false,
    "Labels of relations are the values of the Relation tags, letter by letter."};

const Rule kRelationLabelType{"relation/label-type",
                              Severity::error,
                              Consequence::viewBroken,
                              FixKind::automatic,
                              "`labels` of this relation {problem}; it must be a list of texts.",
                              "Label Studio shows a list of errors in place of the task.",
                              "Write {expected}.",
                              false,
                              "A relation's labels are a list, null, or left out."};

namespace {

constexpr std::string_view kDefault = "right";

// What was meant by another word.
std::string_view meantDirection(json::Value direction) {
  if (!direction.isString()) return kDefault;
  const std::string word = lowerAscii(direction.text());
  for (const std::string_view known : {"left", "right", "bi"}) {
    if (sameButCase(word, known)) return known;
  }
  for (const std::string_view both : {"both", "bidirectional", "two-way"}) {
    if (word == both) return "bi";
  }
  return kDefault;
}

void checkDirection(TaskContext &context, const Result &relation) {
  const json::Value direction = relation.direction;
  if (!direction) {
    if (Finding *finding = context.missingIn(kRelationMissingDirection, relation.item)) {
      finding->mend(FixKind::automatic, "Add the direction \"right\"",
                    addMember(context, relation.item, "\"direction\": \"right\""));
    }
    return;
  }
  if (direction.is("left") || direction.is("right") || direction.is("bi")) return;
  if (Finding *finding = context.at(kRelationDirection, direction)) {
    const std::string better = quoted(meantDirection(direction));
    finding->param("value", excerpt(direction)).param("expected", meantDirection(direction));
    finding->mend(FixKind::automatic, "Write " + better, context.replace(direction, better));
  }
}

void checkLabel(TaskContext &context, json::Value label) {
  if (!context.config()) return;
  const std::vector<LabelDefinition> &known = context.config()->relationLabels();
  const auto isThis = [&](const LabelDefinition &definition) { return label.is(definition.value); };
  if (std::any_of(known.begin(), known.end(), isThis)) return;
  Finding *finding = context.at(kRelationUnknownLabel, label);
  if (!finding) return;
  const std::string text = label.text();
  finding->param("label", text);
  std::vector<std::string> names;
  for (const LabelDefinition &definition : known) names.push_back(definition.value);
  if (names.empty()) return;
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  if (const std::optional<std::size_t> near = nearest(text, candidates)) {
    finding->param("nearest", names[*near]);
    finding->mend(FixKind::offer, "Write " + quoted(names[*near]), context.replace(label, quoted(names[*near])));
  }
  constexpr std::size_t kMost = 8;
  names.resize(std::min(names.size(), kMost));
  finding->param("labels", nameList(names));
}

void reportType(TaskContext &context, json::Value where, const std::string &problem, bool wrap) {
  Finding *finding = context.at(kRelationLabelType, where);
  if (!finding) return;
  const std::string list = "[" + std::string(where.raw()) + "]";
  finding->param("problem", problem).param("expected", wrap ? list : "a list with the labels");
  if (wrap) finding->mend(FixKind::automatic, "Write " + list, context.replace(where, list));
}

void checkLabels(TaskContext &context, json::Value labels) {
  if (!labels || labels.isNull()) return;
  if (labels.isString()) {
    reportType(context, labels, "is text", true);
    return checkLabel(context, labels);
  }
  if (!labels.isArray()) return reportType(context, labels, "is " + std::string(kindWords(labels)), false);
  for (const json::Value label : labels.items()) {
    if (label.isString()) {
      checkLabel(context, label);
    } else {
      reportType(context, label, "holds " + std::string(kindWords(label)), false);
    }
  }
}

}  // namespace

void checkRelationFields(TaskContext &context, const Result &relation) {
  checkDirection(context, relation);
  checkLabels(context, relation.item.find("labels"));
}

}  // namespace prelabel
