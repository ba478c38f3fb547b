// Which check looks at the answers of which control.
#include "rules/answer_rules.hpp"

#include <array>

#include "rules/rows.hpp"

namespace prelabel {

namespace {

using Check = void (*)(TaskContext &, const Result &, const ControlTag &, json::Value);

struct Row {
  std::string_view type;
  Check check;
};

constexpr std::array kRows = {Row{"textarea", checkTextArea}, Row{"rating", checkRating},
                              Row{"taxonomy", checkTaxonomy}, Row{"number", checkNumber},
                              Row{"datetime", checkDateTime}, Row{"pairwise", checkPairwise},
                              Row{"ranker", checkRanker}};

}  // namespace

void checkAnswer(TaskContext &context, const Result &result, const ControlTag &control) {
  for (const Row &row : kRows) {
    if (row.type != control.info->resultType) continue;
    row.check(context, result, control, result.value.find(control.info->valueKey));
    return;
  }
}

Finding *atAnswer(TaskContext &context, const Rule &rule, const Result &result, json::Value answer,
                  std::optional<Consequence> consequence) {
  if (!answer) return context.missingIn(rule, result.value, consequence);
  const bool breaks = consequence.value_or(rule.consequence) == Consequence::viewBroken;
  return breaks ? atBreaking(context, rule, result, answer) : context.at(rule, answer, consequence);
}

}  // namespace prelabel
