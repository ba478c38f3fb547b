// choice/*: answers of Choices against those of the config.
#include <array>

#include "rules/label_match.hpp"
#include "rules/label_rules.hpp"
#include "rules/rows.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kNotTicked = "Label Studio ticks nothing, and keeps the unseen value.";
constexpr std::string_view kErrorList = "Label Studio shows a list of errors in place of the task.";

const Rule kUnknown{
    "choice/unknown",
    Severity::error,
    Consequence::notShown,
    FixKind::offer,
    "\"{choice}\" is not a choice of `{control}`[[; it has {choices}]].",
    kNotTicked,
    "[[Did you mean \"{nearest}\"? ]]Write a choice of the config, or add <Choice value=\"{choice}\"/> to it.",
    true,
    "Choices are compared letter by letter."};

const Rule kCase{"choice/case",
                 Severity::error,
                 Consequence::notShown,
                 FixKind::automatic,
                 "The choice \"{choice}\" is written \"{expected}\" in the config.",
                 kNotTicked,
                 "Write \"{expected}\".",
                 true,
                 "Choices are compared letter by letter: capitals and blanks count."};

const Rule kAlias{"choice/alias",
                  Severity::error,
                  Consequence::notShown,
                  FixKind::automatic,
                  "\"{choice}\" is the shown text of a choice whose alias is \"{expected}\".",
                  kNotTicked,
                  "Write \"{expected}\".",
                  true,
                  "A choice with an alias matches its alias and nothing else."};

const Rule kNotList{"choice/not-list",
                    Severity::error,
                    Consequence::viewBroken,
                    FixKind::automatic,
                    "`choices` {problem}; it must be a list of texts.",
                    kErrorList,
                    "Write {expected}.",
                    true,
                    "Choices are a list even when there is only one."};

const Rule kTooMany{"choice/too-many",
                    Severity::warning,
                    Consequence::shownWrong,
                    FixKind::hint,
                    "There are {count} choices, and `{control}` allows one.",
                    "Label Studio ticks them all, but the task cannot be submitted so.",
                    "Keep one choice, or write choice=\"multiple\" in the config.",
                    false,
                    "Whether several choices are allowed is the control's attribute `choice`."};

const Rule kEmpty{"choice/empty",
                  Severity::warning,
                  Consequence::notShown,
                  FixKind::hint,
                  "There is no choice in this result: {problem}.",
                  "Label Studio ticks nothing.",
                  "Write the choice under `choices`, or leave the result out.",
                  false,
                  "A result of Choices holds its answers under `choices`."};

constexpr std::array kRules = {&kUnknown, &kCase, &kAlias, &kNotList, &kTooMany, &kEmpty};

void checkChoice(TaskContext &context, const ControlTag &control, json::Value choice) {
  if (control.dynamicLabels || control.labels.empty()) return;
  const LabelVerdict verdict = matchLabel(control, choice);
  if (verdict.match == LabelMatch::stored) return;
  const Rule &rule = verdict.match == LabelMatch::aliasWanted ? kAlias
                     : verdict.match == LabelMatch::otherCase ? kCase
                                                              : kUnknown;
  Finding *finding = context.at(rule, choice);
  if (!finding) return;
  finding->param("choice", choice.text());
  if (verdict.match == LabelMatch::unknown) {
    finding->param("control", control.name).param("choices", labelList(control));
    if (!verdict.better.empty()) finding->param("nearest", verdict.better);
  } else {
    finding->param("expected", verdict.better);
  }
  if (verdict.better.empty()) return;
  const FixKind kind = verdict.match == LabelMatch::unknown ? FixKind::offer : FixKind::automatic;
  finding->mend(kind, "Write " + quoted(verdict.better), context.replace(choice, quoted(verdict.better)));
}

void reportNotList(TaskContext &context, const Result &result, json::Value where, std::string_view problem) {
  Finding *finding = atBreaking(context, kNotList, result, where);
  if (!finding) return;
  finding->param("problem", problem);
  if (!where.isString()) {
    finding->param("expected", "a list with the choice");
    return;
  }
  const std::string list = "[" + std::string(where.raw()) + "]";
  finding->param("expected", list);
  finding->mend(FixKind::automatic, "Write " + list, context.replace(where, list));
}

// An item is a text, or with allowNested a path of texts from the root of the choices; then its last word counts.
void checkItem(TaskContext &context, const Result &result, const ControlTag &control, json::Value item) {
  if (item.isString()) return checkChoice(context, control, item);
  if (!item.isArray()) return reportNotList(context, result, item, "holds " + std::string(kindWords(item)));
  json::Value last;
  for (const json::Value word : item.items()) {
    last = word;
    if (!word.isString())
      return reportNotList(context, result, word, "holds a path with " + std::string(kindWords(word)));
  }
  if (last) return checkChoice(context, control, last);
  if (Finding *finding = context.at(kEmpty, item)) finding->param("problem", "a path in it is empty");
}

}  // namespace

std::span<const Rule *const> choiceRules() { return kRules; }

void checkChoices(TaskContext &context, const Result &result, const ControlTag &control) {
  const json::Value list = result.value.find("choices");
  if (!list) {
    if (Finding *finding = context.missingIn(kEmpty, result.value))
      finding->param("problem", "`value` has no `choices`");
    return;
  }
  if (list.isString()) checkChoice(context, control, list);
  if (!list.isArray()) {
    reportNotList(context, result, list, "is " + std::string(kindWords(list)));
    return;
  }
  if (list.size() == 0) {
    if (Finding *finding = context.at(kEmpty, list)) finding->param("problem", "the list is empty");
  }
  for (const json::Value item : list.items()) checkItem(context, result, control, item);
  if (list.size() > 1 && !control.multiple) {
    if (Finding *finding = context.at(kTooMany, list)) {
      finding->param("count", static_cast<double>(list.size())).param("control", control.name);
    }
  }
}

}  // namespace prelabel
