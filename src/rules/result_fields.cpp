// result/*: the other fields of a result item, which the editor types strictly.
#include <array>

#include "json/replaced.hpp"
#include "rules/result_rules.hpp"
#include "rules/rows.hpp"
#include "tasks/editor_item.hpp"
#include "tasks/field_types.hpp"

namespace prelabel {

const Rule &missingFieldRule();  // result_names.cpp: absent fields are one rule

namespace {

constexpr std::string_view kErrorList = "Label Studio shows a list of errors in place of the task.";

const Rule kNotObject{
    "result/not-object",
    Severity::error,
    Consequence::importFails,
    FixKind::hint,
    "A result is an object, and this is {kind}.",
    "The import ends in a server error: the tasks are stored, and all predictions of the request are lost.",
    "Remove the item.",
    true,
    "Every item of `result` is one object."};

const Rule kMissingId{"result/missing-id",
                      Severity::warning,
                      Consequence::shownWrong,
                      FixKind::automatic,
                      "This result has no `id`.",
                      "Label Studio makes a random one, another in the annotation, so nothing can refer to it.",
                      "Add \"id\": \"{suggestion}\".",
                      false,
                      "Results of one region share their id; relations name it."};

const Rule kIdType{"result/id-type",
                   Severity::warning,
                   Consequence::shownWrong,
                   FixKind::automatic,
                   "The id is {problem}.",
                   "Label Studio {outcome}.",
                   "Write it as \"{suggestion}\".",
                   false,
                   "Ids are texts without `#`."};

const Rule kScoreType{"result/score-type",
                      Severity::error,
                      Consequence::viewBroken,
                      FixKind::automatic,
                      "The region's score is {kind}[[ ({value})]], not a number.",
                      kErrorList,
                      "Write a number from 0 to 1, or leave the score out.",
                      false,
                      "The editor takes a number or null."};

const Rule kScoreRange{"result/score-range",
                       Severity::warning,
                       Consequence::shownWrong,
                       FixKind::hint,
                       "The region's score is {score}; scores run from 0 to 1.",
                       "Label Studio shows the number without its colour.",
                       "Write a number from 0 to 1.",
                       false,
                       "The colour of a score comes from a scale of 0 to 1."};

const Rule kFieldType{"result/field-type",
                      Severity::error,
                      Consequence::viewBroken,
                      FixKind::offer,
                      "`{field}` is {kind}; it must be {expected}.",
                      kErrorList,
                      "Write {expected}[[, or remove `{removable}`]].",
                      false,
                      "The editor refuses a value of another type, also in fields the control does not use."};

const Rule kIgnoredField{"result/ignored-field",
                         Severity::note,
                         Consequence::none,
                         FixKind::hint,
                         "`{field}` has no effect in a prediction.",
                         "Label Studio does not read it when it opens the task.",
                         "{advice}.",
                         false,
                         "hidden and image_rotation are written by the editor and never read back."};

const Rule kOverriddenField{"result/overridden-field",
                            Severity::warning,
                            Consequence::shownWrong,
                            FixKind::offer,
                            "`{field}` inside `value` is {inner}, and that of the result itself is {outer}.",
                            "Label Studio takes the one inside `value`.",
                            "Keep one of the two; remove the one inside `value` if the other is right.",
                            false,
                            "The editor lays the keys of `value` over those of the result."};

constexpr std::array kRules = {&kNotObject,  &kMissingId, &kIdType,       &kScoreType,
                               &kScoreRange, &kFieldType, &kIgnoredField, &kOverriddenField};

// False: it is of another type.
bool checkTyped(TaskContext &context, const Result &result, json::Value value, std::string_view field, FieldType type) {
  if (!value || holdsType(value, type)) return true;
  if (Finding *finding = atBreaking(context, kFieldType, result, value)) {
    finding->param("field", field).param("kind", kindWords(value));
    finding->param("expected", typeWords(type));
    finding->param("removable", field);
    const std::string number = numericText(value);
    if ((type == FieldType::number || type == FieldType::numberOrNull) && !number.empty()) {
      finding->mend(FixKind::offer, "Write " + number, context.replace(value, number));
    }
    if (type == FieldType::texts && value.isString()) {
      finding->mend(FixKind::offer, "Put it into a list", context.replace(value, "[" + std::string(value.raw()) + "]"));
    }
  }
  return false;
}

// Fields of the item that a key of `value` takes the place of.
json::Value overridden(const Result &result, json::Value key) {
  if (key.is("id")) return result.id;
  if (key.is("score")) return result.score;
  if (key.is("parentID")) return result.parentId;
  if (key.is("readonly")) return result.readonly;
  return key.is("item_index") ? result.itemIndex : json::Value();
}

// However they are written: 1 and 1.0, or one letter and its escape.
bool meanSame(json::Value a, json::Value b) {
  if (a.isNumber() && b.isNumber()) return a.number() == b.number();
  if (a.isString() && b.isString()) return a.is(b.text());
  return a.raw() == b.raw();
}

void checkOverridden(TaskContext &context, const Result &result, const json::Member &member) {
  const json::Value outer = overridden(result, member.key);
  if (!outer || meanSame(outer, member.value)) return;
  if (Finding *finding = context.at(kOverriddenField, member.value)) {
    finding->param("field", member.key.text());
    finding->param("inner", excerpt(member.value)).param("outer", excerpt(outer));
    finding->mend(FixKind::offer, "Remove the one inside `value`", removeMember(context, result.value, member));
  }
}

// Text that the editor takes as it is.
bool isPlainId(json::Value id) {
  return id.isString() && id.length() > 2 && id.rawText().find('#') == std::string_view::npos;
}

void checkId(TaskContext &context, const Result &result, const ControlTag *control) {
  const auto suggest = [&] { return context.freeId("result" + std::to_string(result.index + 1)); };
  if (!result.id || result.id.isNull()) {
    // A lone answer to the whole image needs none.
    const bool alone =
        control && control->info && control->info->family == TagFamily::classification && !control->perRegion;
    if (alone) return;
    Finding *finding = result.id ? context.at(kMissingId, result.id) : context.missingIn(kMissingId, result.item);
    if (!finding) return;
    const std::string id = suggest();
    finding->param("suggestion", id);
    const std::string text = quoted(id);
    finding->mend(FixKind::automatic, "Add the id " + text,
                  result.id ? context.replace(result.id, text) : addMember(context, result.item, "\"id\": " + text));
    return;
  }
  if (isPlainId(result.id)) return;
  std::string problem, outcome, better;
  if (!result.id.isString()) {
    problem = std::string(kindWords(result.id)) + " (" + excerpt(result.id) + "), not text";
    outcome = "draws it, but its page runs into an error";
    better = result.id.kind() < json::Kind::array && !isFalsy(result.id) ? std::string(result.id.raw()) : suggest();
  } else if (result.id.length() == 2) {
    problem = "empty";
    outcome = "makes a random one, another in the annotation";
    better = suggest();
  } else {
    problem = "\"" + result.id.text() + "\", with a `#` in it";
    outcome = "cuts it at the `#`";
    better = result.id.text();
    for (char &c : better) c = c == '#' ? '-' : c;
    better = context.freeId(better);
  }
  if (Finding *finding = context.at(kIdType, result.id)) {
    finding->param("problem", problem).param("outcome", outcome).param("suggestion", better);
    finding->mend(FixKind::automatic, "Write " + quoted(better), context.replace(result.id, quoted(better)));
  }
}

void checkScore(TaskContext &context, const Result &result) {
  const json::Value score = result.score;
  if (!score || score.isNull()) return;
  if (score.isNumber()) {
    if (score.number() >= 0 && score.number() <= 1) return;
    if (Finding *finding = context.at(kScoreRange, score)) finding->param("score", score.raw());
    return;
  }
  if (Finding *finding = atBreaking(context, kScoreType, result, score)) {
    finding->param("kind", kindWords(score));
    if (score.isString()) finding->param("value", excerpt(score));
    const std::string number = numericText(score);
    if (!number.empty()) finding->mend(FixKind::automatic, "Write " + number, context.replace(score, number));
  }
}

void checkIgnored(TaskContext &context, const Result &result) {
  if (result.hidden && !isFalsy(result.hidden)) {
    if (Finding *finding = context.at(kIgnoredField, result.hidden)) {
      finding->param("field", "hidden").param("advice", "Leave the region out if nobody should see it");
    }
  }
  if (result.imageRotation.isNumber() && result.imageRotation.number() != 0) {
    if (Finding *finding = context.at(kIgnoredField, result.imageRotation)) {
      finding->param("field", "image_rotation")
          .param("advice", "Give the coordinates of the image as the browser shows it");
    }
  }
}

}  // namespace

std::span<const Rule *const> resultFieldRules() { return kRules; }

bool checkFields(TaskContext &context, const Result &result, const ControlTag *control) {
  if (!result.item.isObject()) {
    if (Finding *finding = context.at(kNotObject, result.item)) finding->param("kind", kindWords(result.item));
    return false;
  }
  if (result.isRelation()) return false;
  checkId(context, result, control);
  checkScore(context, result);
  checkTyped(context, result, result.readonly, "readonly", FieldType::boolean);
  checkTyped(context, result, result.dynamic, "dynamic", FieldType::boolean);
  checkTyped(context, result, result.parentId, "parentID", FieldType::textOrNull);
  checkTyped(context, result, result.itemIndex, "item_index", FieldType::numberOrNull);
  checkIgnored(context, result);
  if (!result.value || result.value.isNull()) {
    Finding *finding = atBreaking(context, missingFieldRule(), result, result.value ? result.value : result.item);
    if (finding) {
      if (!result.value) finding->length = 1;  // the brace that lacks it
      finding->param("fields", "`value`").param("advice", "Put the geometry and labels under `value`");
      if (finding->effect.empty()) finding->effect = kErrorList;
    }
    return false;
  }
  if (!result.value.isObject()) {
    if (Finding *finding = context.at(kFieldType, result.value, Consequence::notShown)) {
      finding->param("field", "value").param("kind", kindWords(result.value)).param("expected", "an object");
      finding->effect = "Label Studio does not show this result, and says nothing.";
    }
    return false;
  }
  static constexpr json::Key kId{"id"};
  const std::string_view own = control && control->info ? control->info->valueKey : std::string_view();
  const bool labelsRegions = control && control->info && control->info->family == TagFamily::labels;
  const json::Replaced replaced(result.value);
  for (const json::Member member : result.value.members()) {
    if (!member.key) continue;  // there always is one, which clang-tidy cannot see
    if (replaced.has(member)) continue;
    const std::optional<FieldType> type = typeOfValueKey(member.key);
    if (!type) {  // most of them
      if (member.key.isKey(kId)) checkOverridden(context, result, member);
      continue;
    }
    if (member.key.is(own)) continue;
    // Labels under a wrong key are another rule's.
    if (isLabelsKey(member.key) && (!control || (labelsRegions && !result.value.find(own)))) continue;
    if (isLabelsKey(member.key) && deletesLabels(result, control, member.value)) continue;
    if (!checkTyped(context, result, member.value, member.key.text(), *type)) continue;
    checkOverridden(context, result, member);
  }
  return true;
}

}  // namespace prelabel
