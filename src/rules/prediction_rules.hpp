// Findings about a prediction as a whole: its result list, score and version.
#pragma once

#include <span>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> predictionRules();

// Checks a prediction of `list` without looking into its results. True: `result` is a list worth looking through.
bool checkPrediction(TaskContext &context, json::Value list, const Prediction &prediction);

// Across the predictions of a task. `predictions` is the list.
void checkPredictionList(TaskContext &context, json::Value predictions);

}  // namespace prelabel
