// label/*: labels of regions against those of their control.
#include "rules/label_rules.hpp"

#include <array>

#include "json/replaced.hpp"
#include "rules/label_match.hpp"
#include "rules/rows.hpp"
#include "tasks/editor_item.hpp"
#include "tasks/field_types.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kErrorList = "Label Studio shows a list of errors in place of the task.";
constexpr std::string_view kGrey =
    "Label Studio draws the region without a label, in grey or in the colours of a control.";

const Rule kUnknown{
    "label/unknown",
    Severity::error,
    Consequence::shownWrong,
    FixKind::offer,
    "\"{label}\" is not a label of `{control}`[[; it has {labels}]].",
    "Label Studio keeps the text, but draws it in the control's own colour and not as one of its labels.",
    "[[Did you mean \"{nearest}\"? ]][[`{other}` has this label: write from_name \"{other}\". ]]"
    "Write a label of the config, or add <Label value=\"{label}\"/> to it.",
    true,
    "Labels are compared letter by letter."};

const Rule kCase{"label/case",
                 Severity::error,
                 Consequence::shownWrong,
                 FixKind::automatic,
                 "The label \"{label}\" is written \"{expected}\" in the config.",
                 "Label Studio takes it for another label and draws it in the control's own colour.",
                 "Write \"{expected}\".",
                 true,
                 "Labels are compared letter by letter: capitals and blanks count."};

const Rule kAlias{
    "label/alias",
    Severity::error,
    Consequence::none,
    FixKind::automatic,
    "\"{label}\" is the shown text of a label whose alias is \"{expected}\".",
    "The editor takes both, but stores and exports the alias, and the server's check knows only the alias.",
    "Write \"{expected}\".",
    true,
    "Where a label has an alias, results hold the alias."};

const Rule kWrongKey{"label/wrong-key",
                     Severity::error,
                     Consequence::shownWrong,
                     FixKind::automatic,
                     "The labels stand under `{key}`; results of `{control}` have them under `{expected}`.",
                     kGrey,
                     "Rename the key to \"{expected}\".",
                     true,
                     "The key is the control's tag in small letters."};

const Rule kNotList{"label/not-list",
                    Severity::error,
                    Consequence::viewBroken,
                    FixKind::automatic,
                    "`{key}` {problem}; it must be a list of texts.",
                    kErrorList,
                    "Write {expected}.",
                    true,
                    "Labels are a list even when there is only one."};

const Rule kEmpty{"label/empty",
                  Severity::warning,
                  Consequence::shownWrong,
                  FixKind::hint,
                  "This region has no label: {problem}.",
                  kGrey,
                  "Write its label under `{key}`.",
                  false,
                  "A region of a labels control should carry one of its labels."};

const Rule kTooMany{"label/too-many",
                    Severity::warning,
                    Consequence::shownWrong,
                    FixKind::hint,
                    "The region has {count} labels, and `{control}` allows one.",
                    "Label Studio shows them all, but the task may not be submitted so.",
                    "Keep one label, or write choice=\"multiple\" in the config.",
                    false,
                    "Whether several labels are allowed is the control's attribute `choice`."};

constexpr std::array kRules = {&kUnknown, &kCase, &kAlias, &kWrongKey, &kNotList, &kEmpty, &kTooMany};

void checkLabel(TaskContext &context, const ControlTag &control, json::Value label) {
  if (control.dynamicLabels || control.labels.empty()) return;
  const LabelVerdict verdict = matchLabel(control, label);
  if (verdict.match == LabelMatch::stored) return;
  const Rule &rule = verdict.match == LabelMatch::aliasWanted ? kAlias
                     : verdict.match == LabelMatch::otherCase ? kCase
                                                              : kUnknown;
  Finding *finding = context.at(rule, label);
  if (!finding) return;
  const std::string text = label.text();
  finding->param("label", text);
  if (verdict.match != LabelMatch::unknown) {
    finding->param("expected", verdict.better);
    finding->mend(FixKind::automatic, "Write " + quoted(verdict.better),
                  context.replace(label, quoted(verdict.better)));
    return;
  }
  finding->param("control", control.name).param("labels", labelList(control));
  if (!verdict.better.empty()) {
    finding->param("nearest", verdict.better);
    finding->mend(FixKind::offer, "Write " + quoted(verdict.better), context.replace(label, quoted(verdict.better)));
  } else if (const ControlTag *other = otherOwner(*context.config(), control, text)) {
    finding->param("other", other->name);
  }
}

void reportNotList(TaskContext &context, const Result &result, json::Value where, std::string_view key,
                   std::string_view problem, bool wrap, bool isDeleted = false) {
  Finding *finding =
      isDeleted ? context.at(kNotList, where, Consequence::shownWrong) : atBreaking(context, kNotList, result, where);
  if (!finding) return;
  if (isDeleted) finding->effect = kGrey;
  finding->param("key", key).param("problem", problem);
  if (wrap) {
    const std::string list = "[" + std::string(where.raw()) + "]";
    finding->param("expected", list);
    finding->mend(FixKind::automatic, "Write " + list, context.replace(where, list));
  } else {
    finding->param("expected", "a list with the region's label");
  }
}

void checkList(TaskContext &context, const Result &result, const ControlTag &control, json::Value list,
               std::string_view key) {
  const bool isDeleted = deletesLabels(result, &control, list);
  if (list.isString()) {
    reportNotList(context, result, list, key, "is text", true, isDeleted);
    checkLabel(context, control, list);
    return;
  }
  if (!list.isArray()) {
    reportNotList(context, result, list, key, "is " + std::string(kindWords(list)), false, isDeleted);
    return;
  }
  if (list.size() == 0 && !control.allowEmpty) {
    if (Finding *finding = context.at(kEmpty, list)) {
      finding->param("problem", "the list `" + std::string(key) + "` is empty").param("key", key);
    }
  }
  std::uint32_t texts = 0;
  for (const json::Value label : list.items()) {
    if (label.isString()) {
      ++texts;
      checkLabel(context, control, label);
    } else {
      reportNotList(context, result, label, key, "holds " + std::string(kindWords(label)), false);
    }
  }
  if (texts > 1 && !control.multiple) {
    if (Finding *finding = context.at(kTooMany, list)) {
      finding->param("count", static_cast<double>(texts)).param("control", control.name);
    }
  }
}

// Labels that stand under another key than the control's.
bool checkWrongKey(TaskContext &context, const Result &result, const ControlTag &control, std::string_view expected) {
  const json::Replaced replaced(result.value);
  for (const json::Member member : result.value.members()) {
    if (replaced.has(member)) continue;
    const bool isLabels = isLabelsKey(member.key);
    if (!(isLabels || member.key.is("label")) || !(member.value.isArray() || member.value.isString())) continue;
    const std::string key = member.key.text();
    if (Finding *finding = context.at(kWrongKey, member.value)) {
      finding->param("key", key).param("control", control.name).param("expected", expected);
      finding->mend(FixKind::automatic, "Rename the key to " + quoted(expected),
                    context.replace(member.key, quoted(expected)));
    }
    if (isLabels) {
      checkList(context, result, control, member.value, key);
    } else if (member.value.isString()) {  // an untyped key: a text breaks nothing
      checkLabel(context, control, member.value);
    }
    return true;
  }
  return false;
}

}  // namespace

std::span<const Rule *const> labelRules() { return kRules; }

void checkLabels(TaskContext &context, const Result &result, const ControlTag &control) {
  const std::string_view key = control.info->valueKey;
  const json::Value list = result.value.find(key);
  if (list) {
    checkList(context, result, control, list, key);
    return;
  }
  if (checkWrongKey(context, result, control, key) || control.allowEmpty) return;
  if (result.value.size() == 0) return;  // nothing is drawn that could lack a label
  if (Finding *finding = context.missingIn(kEmpty, result.value)) {
    finding->param("problem", "`value` has no `" + std::string(key) + "`").param("key", key);
  }
}

}  // namespace prelabel
