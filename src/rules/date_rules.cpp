// datetime/format: dates against the format of their control.
#include <array>

#include "rules/answer_rules.hpp"
#include "rules/rows.hpp"
#include "tasks/date_format.hpp"

namespace prelabel {

namespace {

const Rule kFormat{"datetime/format",
                   Severity::error,
                   Consequence::notShown,
                   FixKind::hint,
                   "{problem}.",
                   "Label Studio shows an empty field, and keeps the unseen value.",
                   "Write {expected}.",
                   false,
                   "A date is text in the strftime format of its control; the default is %Y-%m-%dT%H:%M."};

constexpr std::array kRules = {&kFormat};

}  // namespace

std::span<const Rule *const> dateRules() { return kRules; }

void checkDateTime(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer) {
  const std::string format = dateFormatOf(*context.config(), control);
  const bool isText = answer.isString();
  if (isText && (format.empty() || fitsDateFormat(answer.text(), format))) return;
  const bool breaksView = answer && !isText;
  Finding *finding =
      atAnswer(context, kFormat, result, answer, breaksView ? std::optional(Consequence::viewBroken) : std::nullopt);
  if (!finding) return;
  if (breaksView && finding->effect.empty())
    finding->effect = "Label Studio shows a list of errors in place of the task.";
  if (!answer) finding->effect = "Label Studio shows an empty field.";
  finding->param("problem",
                 !answer  ? "There is no `datetime`"
                 : isText ? "\"" + answer.text() + "\" is not in the format " + format + " of `" + control.name + "`"
                          : "`datetime` is " + std::string(kindWords(answer)) + "; it must be text");
  finding->param("expected",
                 format.empty() ? "a time as text, such as \"14:30\"" : "it like \"" + dateExample(format) + "\"");
}

}  // namespace prelabel
