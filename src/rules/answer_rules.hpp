// Findings about answers: Taxonomy, Rating, Number, DateTime, TextArea, Pairwise, Ranker. Choices have a file beside
// the labels.
#pragma once

#include <span>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> taxonomyRules();
std::span<const Rule *const> numberRules();  // rating/*, number/*
std::span<const Rule *const> dateRules();
std::span<const Rule *const> textAreaRules();
std::span<const Rule *const> orderRules();  // pairwise/*, ranker/*

// For results of a classification control other than Choices; `result.value` is an object.
void checkAnswer(TaskContext &context, const Result &result, const ControlTag &control);

// One function a file; `answer` is what stands under the control's key, absent when nothing does.
void checkTaxonomy(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer);
void checkRating(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer);
void checkNumber(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer);
void checkDateTime(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer);
void checkTextArea(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer);
void checkPairwise(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer);
void checkRanker(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer);

// Where a finding about an answer stands: at the answer, else at the `value` that has none.
Finding *atAnswer(TaskContext &context, const Rule &rule, const Result &result, json::Value answer,
                  std::optional<Consequence> consequence = std::nullopt);

}  // namespace prelabel
