// Bitmasks on images of negative size, over which the editor fails.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>

#include "regions/original_sizes.hpp"
#include "rules/context.hpp"

namespace prelabel {

// A negative side that fails a bitmask of the prediction at hand.
struct FailingSide {
  json::Value size;
  std::string_view name;  // original_width or original_height
  std::uint32_t bitmask;  // the first result that fails by it
  bool isOfPrediction;    // given within the prediction at hand, not by an earlier one
};
// By the place of `size` in the document.
using FailingSides = std::unordered_map<std::uint32_t, FailingSide>;

// The size of an object is the last one that results give for it, also those of earlier predictions.
class BitmaskSizes {
 public:
  void beginTask(const LabelingConfig *config);
  // The editor loads these results next.
  void add(json::Value results) { sizes_.add(results); }
  // Of the prediction that was added last; `results` are all of it. One call for each that may have a negative size.
  FailingSides failing(const TaskContext &context, std::span<const Result> results);

 private:
  OriginalSizes sizes_{nullptr};
  bool hasNegative_ = false;  // among the results so far: else no size is asked for
};

}  // namespace prelabel
