// rating/*, number/*: answers that are numbers.
#include <algorithm>
#include <array>
#include <cmath>

#include "config/attribute_number.hpp"
#include "rules/answer_rules.hpp"
#include "rules/rows.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kErrorList = "Label Studio shows a list of errors in place of the task.";
constexpr std::string_view kNothing = "Label Studio shows no answer.";
constexpr std::string_view kTypeProblem = "{problem}; the answer of `{control}` must be a number.";
constexpr std::string_view kTypeHint = "Write {expected}.";

const Rule kRatingType{"rating/type",
                       Severity::error,
                       Consequence::viewBroken,
                       FixKind::automatic,
                       kTypeProblem,
                       kErrorList,
                       kTypeHint,
                       true,
                       "The stars of a rating are a whole number under `rating`."};

const Rule kRatingRange{"rating/range",
                        Severity::error,
                        Consequence::shownWrong,
                        FixKind::hint,
                        "The rating {value} is {problem}; `{control}` has 0 to {most} stars.",
                        "Label Studio shows {outcome}, and keeps the number.",
                        "Write a whole number from 0 to {most}.",
                        true,
                        "A rating counts stars, up to the control's maxRating."};

const Rule kNumberType{"number/type",
                       Severity::error,
                       Consequence::viewBroken,
                       FixKind::automatic,
                       kTypeProblem,
                       kErrorList,
                       kTypeHint,
                       true,
                       "The answer of a Number is a number under `number`."};

const Rule kNumberRange{"number/range",
                        Severity::warning,
                        Consequence::shownWrong,
                        FixKind::hint,
                        "{value} is {problem} of `{control}`.",
                        "Label Studio shows it, but the task cannot be submitted so.",
                        "Write {expected}.",
                        false,
                        "A Number may have a least, a greatest, and a step between its values."};

constexpr std::array kRules = {&kRatingType, &kRatingRange, &kNumberType, &kNumberRange};

// What is no number, or absent.
void reportType(TaskContext &context, const Rule &rule, const Result &result, const ControlTag &control,
                json::Value answer) {
  Finding *finding =
      atAnswer(context, rule, result, answer, answer ? std::nullopt : std::optional(Consequence::notShown));
  if (!finding) return;
  const std::string key = "`" + std::string(control.info->valueKey) + "`";
  if (!answer) finding->effect = kNothing;
  finding->param("problem", answer ? key + " is " + std::string(kindWords(answer)) : "There is no " + key);
  finding->param("control", control.name);
  const std::string number = answer ? numericText(answer) : std::string();
  finding->param("expected",
                 number.empty() ? "a number under " + key + ", or leave the result out" : number + ", without quotes");
  if (!number.empty()) finding->mend(FixKind::automatic, "Write " + number, context.replace(answer, number));
}

std::optional<double> numberAttribute(const TaskContext &context, const ControlTag &control, std::string_view name) {
  return attributeNumber(context.config()->elements()[control.element].value(name));
}

// How far a number is from the steps that start at `from`.
bool isOnStep(double value, double from, double step) {
  constexpr double kTolerance = 1e-8;
  const double rest = std::abs(std::remainder(value - from, step));
  return rest <= kTolerance;
}

}  // namespace

std::span<const Rule *const> numberRules() { return kRules; }

void checkRating(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer) {
  if (!answer.isNumber()) return reportType(context, kRatingType, result, control, answer);
  constexpr double kDefaultMost = 5;
  const double most = numberAttribute(context, control, "maxRating").value_or(kDefaultMost);
  const double value = answer.number();
  const bool isWhole = value == std::floor(value);
  if (value >= 0 && value <= most && isWhole) return;
  if (Finding *finding = context.at(kRatingRange, answer)) {
    finding->param("value", excerpt(answer)).param("control", control.name).param("most", most);
    finding->param("problem", value < 0 ? "negative" : value > most ? "too much" : "no whole number");
    finding->param("outcome", value < 0 ? "no star" : value > most ? "all stars" : "the whole stars of it");
  }
}

void checkNumber(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer) {
  if (!answer.isNumber()) return reportType(context, kNumberType, result, control, answer);
  const double value = answer.number();
  const std::optional<double> least = numberAttribute(context, control, "min");
  const std::optional<double> most = numberAttribute(context, control, "max");
  const std::optional<double> step = numberAttribute(context, control, "step");
  std::string problem, expected;
  if (least && value < *least) {
    problem = "below the least value (" + numeral(*least) + ")";
    expected = numeral(*least) + " or more";
  } else if (most && value > *most) {
    problem = "above the greatest value (" + numeral(*most) + ")";
    expected = numeral(*most) + " or less";
  } else if (step && *step > 0 && !isOnStep(value, least.value_or(0), *step)) {
    problem = "between the steps (" + numeral(*step) + ")";
    expected = numeral(least.value_or(0)) + " and a multiple of " + numeral(*step);
  }
  if (problem.empty()) return;
  if (Finding *finding = context.at(kNumberRange, answer)) {
    finding->param("value", excerpt(answer)).param("problem", problem);
    finding->param("control", control.name).param("expected", expected);
  }
}

}  // namespace prelabel
