// Which check looks at the answers of which control.
#include "rules/answer_rules.hpp"

#include <array>

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
  return answer ? context.at(rule, answer, consequence) : context.missingIn(rule, result.value, consequence);
}

}  // namespace prelabel
