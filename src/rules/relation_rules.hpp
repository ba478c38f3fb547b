// Findings about relations: arrows between two regions of one prediction.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/context.hpp"
#include "tasks/region_ids.hpp"

namespace prelabel {

std::span<const Rule *const> relationRules();

// Looks at the relations of a prediction when all its results are known; keeps its memory between predictions.
class RelationRules {
 public:
  // `list` is the prediction's `result`, `results` its items.
  void check(TaskContext &context, json::Value list, const std::vector<Result> &results);

 private:
  // What stands behind an id, from the first result with it.
  struct End {
    std::uint32_t result;
    bool isDropped;  // Label Studio throws all results of this id away
    bool isRegion;   // one of them has a place
  };
  struct Pair {
    std::uint64_t ends;
    std::uint32_t result;
  };

  void collectEnds(const LabelingConfig *config, const std::vector<Result> &results);
  const End *endOf(json::Value id) const;
  void checkEnds(TaskContext &context, json::Value list, const Result &relation);
  void checkEnd(TaskContext &context, json::Value list, const Result &relation, json::Value id, std::string_view key);
  void suggestEnd(TaskContext &context, Finding &finding, json::Value list, const Result &relation, json::Value id);
  void checkPairs(TaskContext &context, json::Value list, const std::vector<Result> &results);

  RegionIds ids_;  // numbers of ends_
  std::vector<End> ends_;
  std::vector<json::Value> endIds_;  // as they stand in the results, beside ends_
  std::vector<Pair> pairs_;
};

}  // namespace prelabel
