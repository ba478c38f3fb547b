// prediction/*: what import stores of a prediction, and what costs all of them.
#include "rules/prediction_rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "json/replaced.hpp"
#include "rules/rows.hpp"
#include "tasks/place.hpp"
#include "tasks/short_form.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kAllLost =
    "The import ends in a server error: the tasks are stored, and all predictions of the request are lost.";

const Rule kPredictionNotObject{"prediction/not-object",
                                Severity::error,
                                Consequence::importFails,
                                FixKind::hint,
                                "A prediction is an object, and this is {kind}.",
                                kAllLost,
                                "Write { \"result\": [ … ] } here, or remove the item.",
                                true,
                                "Some exports hold only the ids of predictions."};

const Rule kPredictionMissingResult{"prediction/missing-result",
                                    Severity::error,
                                    Consequence::importRefused,
                                    FixKind::hint,
                                    "This prediction has no `result`.",
                                    "Label Studio refuses the whole import.",
                                    "Put the list of regions and answers under `result`.",
                                    true,
                                    "`result` is the one field a prediction needs."};

const Rule kPredictionResultNotList{"prediction/result-not-list",
                                    Severity::error,
                                    Consequence::importFails,
                                    FixKind::offer,
                                    "`result` is {kind}; it must be a list.",
                                    kAllLost,
                                    "[[{advice}.]]",
                                    true,
                                    "One prediction that cannot be stored costs the predictions of the whole request."};

const Rule kPredictionShortForm{
    "prediction/short-form",
    Severity::warning,
    Consequence::shownWrong,
    FixKind::offer,
    "`result` is {kind} instead of a list.",
    "Label Studio makes a result of it for some controls only; where none fits it stores null, and the task page stays "
    "blank.",
    "Write the full form: a list of results with `from_name`, `to_name`, `type` and `value`.",
    true,
    "Short forms fit the first control of a kind and nothing else."};

const Rule kPredictionEmpty{"prediction/empty",
                            Severity::note,
                            Consequence::none,
                            FixKind::hint,
                            "This prediction has no results.",
                            "It is stored, and nothing is drawn.",
                            "Leave it out if it says nothing.",
                            false,
                            "An empty list is allowed."};

const Rule kPredictionScoreRange{"prediction/score-range",
                                 Severity::warning,
                                 Consequence::shownWrong,
                                 FixKind::hint,
                                 "The prediction's score is {score}; scores run from 0 to 1.",
                                 "Label Studio stores it as it is, and sorting by score goes wrong.",
                                 "[[{advice} ]]Write a number from 0 to 1.",
                                 true,
                                 "The score is used for sorting and for active learning."};

const Rule kPredictionScoreType{"prediction/score-type",
                                Severity::warning,
                                Consequence::shownWrong,
                                FixKind::automatic,
                                "The prediction's score is {kind}[[ ({value})]], not a number.",
                                "Label Studio {becomes}.",
                                "Write a number from 0 to 1, or leave the score out.",
                                true,
                                "Only numbers and null are kept as given."};

const Rule kPredictionScoreList{"prediction/score-list",
                                Severity::error,
                                Consequence::importFails,
                                FixKind::hint,
                                "The prediction's score is {kind}.",
                                kAllLost,
                                "Write one number from 0 to 1; scores of single regions stand in their result items.",
                                true,
                                "A score cannot be a list."};

const Rule kPredictionModelVersion{"prediction/missing-model-version",
                                   Severity::note,
                                   Consequence::none,
                                   FixKind::offer,
                                   "This prediction does not name its model version.",
                                   "Label Studio shows it as \"undefined\".",
                                   "Add \"model_version\", so that versions can be told apart and chosen.",
                                   false,
                                   "The version is shown as the author of the prediction."};

const Rule kPredictionOnePerRegion{
    "prediction/one-per-region",
    Severity::warning,
    Consequence::notShown,
    FixKind::offer,
    "These {count} predictions have one region each and the same model version.",
    "Predictions are alternatives: Label Studio shows one of them, so {hidden} of the {count} regions stay hidden.",
    "Put all regions into the `result` of one prediction.",
    false,
    "Each entry of `predictions` is a whole answer to the task, not one box of it."};

const Rule kPredictionDuplicateId{"prediction/duplicate-id",
                                  Severity::note,
                                  Consequence::none,
                                  FixKind::hint,
                                  "Another prediction of this task has the same id {id}.",
                                  "Import drops the ids of predictions, so both are stored.",
                                  "Give each prediction an id of its own, or none.",
                                  false,
                                  "The guide asks for different ids; import does not read them."};

const Rule kPredictionUnknownKey{"prediction/unknown-key",
                                 Severity::note,
                                 Consequence::lostOnImport,
                                 FixKind::hint,
                                 "Import ignores the key `{key}` of a prediction.",
                                 "It is not stored.",
                                 "Put it under the task's `data` or `meta` to keep it.",
                                 false,
                                 "Import keeps result, score and model_version."};

constexpr std::array kRules = {&kPredictionNotObject,    &kPredictionMissingResult, &kPredictionResultNotList,
                               &kPredictionShortForm,    &kPredictionEmpty,         &kPredictionScoreRange,
                               &kPredictionScoreType,    &kPredictionScoreList,     &kPredictionModelVersion,
                               &kPredictionOnePerRegion, &kPredictionDuplicateId,   &kPredictionUnknownKey};

// What import reads, and what every export carries beside it.
constexpr std::array kKnownKeys = std::to_array<std::string_view>(
    {"result", "score", "model_version", "id", "created_at", "updated_at", "task", "model", "model_run", "project",
     "cluster", "neighbors", "mislabeling", "created_ago", "origin", "parent_prediction"});

void checkScore(TaskContext &context, json::Value score) {
  if (!score || score.isNull()) return;
  if (score.isArray() || score.isObject()) {
    if (Finding *finding = context.at(kPredictionScoreList, score)) finding->param("kind", kindWords(score));
    return;
  }
  if (score.isNumber()) {
    if (score.number() >= 0 && score.number() <= 1) return;
    if (Finding *finding = context.at(kPredictionScoreRange, score)) {
      finding->param("score", score.raw());
      if (score.number() >= 2 && score.number() <= 100)
        finding->param("advice", "Divide by 100 if it is a percentage.");
    }
    return;
  }
  Finding *finding = context.at(kPredictionScoreType, score);
  if (!finding) return;
  const std::string number = numericText(score);
  finding->param("kind", kindWords(score));
  if (score.isString()) finding->param("value", excerpt(score));
  finding->param("becomes", score.isBoolean() ? std::string("stores ") + (score.boolean() ? "1" : "0")
                            : number.empty()  ? std::string("stores no score at all")
                                              : "turns it into the number " + number);
  if (!number.empty()) finding->mend(FixKind::automatic, "Write " + number, context.replace(score, number));
}

// A text that holds a JSON list: encoded twice.
bool holdsList(json::Value result) {
  if (!result.isString()) return false;
  const std::string text = result.text();
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string::npos && text[first] == '[' && json::diagnose(text).problem == json::Problem::none;
}

void reportResult(TaskContext &context, json::Value list, const Prediction &prediction) {
  const json::Value result = prediction.result;
  const bool encoded = holdsList(result);
  const bool isFloat = result.isNumber() && !result.isInteger();
  if (result.isNull() || isFloat) {
    if (Finding *finding = context.at(kPredictionResultNotList, result)) {
      finding->param("kind", std::string(result.isNull() ? "null" : "a number"));
      finding->param("advice", result.isNull() ? "Write [] for no results, or leave the prediction out"
                                               : "Write a list of results");
      if (result.isNull()) {
        finding->mend(FixKind::offer, "Leave this prediction out", removeItem(context, list, prediction.item));
      }
    }
  } else if (encoded) {
    if (Finding *finding = context.at(kPredictionResultNotList, result, Consequence::notShown)) {
      finding->effect = "Label Studio takes the text for an answer, or stores null and shows a blank page.";
      finding->param("kind", "a text that holds the list").param("advice", "Write the list itself, not its text");
      finding->mend(FixKind::offer, "Write the list itself", context.replace(result, result.text()));
    }
  } else {
    const bool lost = context.config() && isStoredAsNull(result, *context.config());
    Finding *finding =
        context.at(kPredictionShortForm, result, lost ? std::optional(Consequence::viewBroken) : std::nullopt);
    if (!finding) return;
    if (lost) finding->effect = "No control takes this form: Label Studio stores null, and the task page stays blank.";
    finding->param("kind", kindWords(result));
    if (result.isObject() && result.find("from_name")) {
      finding->mend(FixKind::offer, "Put it into a list", context.insertBefore(result, "["),
                    context.insertBehind(result, "]"));
    }
  }
}

// One thing drawn: its items share an id. Whole answers to a question are alternatives, as predictions should be.
bool holdsOneRegion(json::Value prediction) {
  const json::Value result = prediction.find("result");
  if (!result.isArray() || result.size() == 0 || !hasPlace(result.at(0).find("value"))) return false;
  const json::Value id = result.at(0).find("id");
  for (const json::Value item : result.items()) {
    if (item.node() != result.at(0).node() && !(id && item.find("id") && item.find("id").raw() == id.raw()))
      return false;
  }
  return true;
}

// Whether each prediction's first result has an id that the others' have not.
bool idsDiffer(json::Value predictions) {
  std::vector<std::string_view> ids;
  for (const json::Value item : predictions.items()) {
    const json::Value id = item.find("result").at(0).find("id");
    if (id) ids.push_back(id.raw());
  }
  std::sort(ids.begin(), ids.end());
  return ids.size() == predictions.size() && std::adjacent_find(ids.begin(), ids.end()) == ids.end();
}

}  // namespace

std::span<const Rule *const> predictionRules() { return kRules; }

bool checkPrediction(TaskContext &context, json::Value list, const Prediction &prediction) {
  if (!prediction.item.isObject()) {
    if (Finding *finding = context.at(kPredictionNotObject, prediction.item)) {
      finding->param("kind", kindWords(prediction.item));
    }
    return false;
  }
  checkScore(context, prediction.score);
  if (!prediction.modelVersion) {
    if (Finding *finding = context.missingIn(kPredictionModelVersion, prediction.item)) {
      finding->mend(FixKind::offer, "Add a model version",
                    addMember(context, prediction.item, "\"model_version\": \"1\""));
    }
  }
  const json::Replaced replaced(prediction.item);
  for (const json::Member member : prediction.item.members()) {
    bool known = replaced.has(member);
    for (const std::string_view key : kKnownKeys) known = known || member.key.is(key);
    if (known) continue;
    if (Finding *finding = context.at(kPredictionUnknownKey, member.value)) finding->param("key", member.key.text());
  }
  if (!prediction.result) {
    context.missingIn(kPredictionMissingResult, prediction.item);
    return false;
  }
  if (!prediction.result.isArray()) {
    reportResult(context, list, prediction);
    return false;
  }
  if (prediction.result.size() == 0) context.at(kPredictionEmpty, prediction.result);
  return true;
}

void checkPredictionList(TaskContext &context, json::Value predictions) {
  if (predictions.size() < 2) return;
  bool onePerRegion = true;
  const json::Value first = predictions.at(0).find("model_version");
  std::vector<json::Value> ids;
  for (const json::Value item : predictions.items()) {
    const json::Value version = item.find("model_version");
    onePerRegion = onePerRegion && holdsOneRegion(item) && static_cast<bool>(version) == static_cast<bool>(first) &&
                   (!version || version.raw() == first.raw());
    const json::Value id = item.find("id");
    if (!id || id.isNull()) continue;
    const bool seen = std::any_of(ids.begin(), ids.end(), [&](json::Value other) { return other.raw() == id.raw(); });
    if (seen) {
      if (Finding *finding = context.at(kPredictionDuplicateId, id)) finding->param("id", excerpt(id));
    }
    if (ids.size() < 1000) ids.push_back(id);
  }
  if (!onePerRegion) return;
  if (Finding *finding = context.at(kPredictionOnePerRegion, predictions)) {
    finding->param("count", static_cast<double>(predictions.size()))
        .param("hidden", static_cast<double>(predictions.size() - 1));
    if (!idsDiffer(predictions)) return;  // put together, equal ids would become one region
    std::string merged;
    for (const json::Value item : predictions.items()) {
      for (const json::Value region : item.find("result").items()) {
        merged += (merged.empty() ? "" : ", ") + std::string(region.raw());
      }
    }
    const json::Value kept = predictions.at(0).find("result");
    const std::size_t tail = predictions.offset() + predictions.length() - 1;
    const std::size_t firstEnd = predictions.at(0).offset() + predictions.at(0).length();
    finding->mend(FixKind::offer, "Put all regions into the first prediction",
                  context.replace(kept, "[" + merged + "]"),
                  Edit{context.place().offset + firstEnd, tail - firstEnd, ""});
  }
}

}  // namespace prelabel
