// Asking for the size of each object that has a bitmask.
#include "rules/bitmask_sizes.hpp"

#include <algorithm>
#include <array>

namespace prelabel {

namespace {

bool isNegative(json::Value value) { return value.isNumber() && value.number() < 0; }

bool isBitmask(const TaskContext &context, const Result &result) {
  if (result.isRelation() || !(result.value.find("imageDataURL") || result.item.find("imageDataURL"))) return false;
  const MadeRegions *made = context.made();
  return !(made && made->isDropped(result)) && regionKindOf(result) == RegionKind::bitmask;
}

}  // namespace

void BitmaskSizes::beginTask(const LabelingConfig *config) {
  sizes_ = OriginalSizes(config);
  hasNegative_ = false;
}

FailingSides BitmaskSizes::failing(const TaskContext &context, std::span<const Result> results) {
  hasNegative_ = hasNegative_ || std::any_of(results.begin(), results.end(), [](const Result &result) {
                   return isNegative(result.originalWidth) || isNegative(result.originalHeight);
                 });
  FailingSides sides;
  if (!hasNegative_) return sides;
  const json::Value list = context.results();
  for (const Result &result : results) {
    if (!isBitmask(context, result)) continue;
    const OriginalSize given = sizes_.given(result.toName);
    const std::array both = {FailingSide{given.width, "original_width", result.index, false},
                             FailingSide{given.height, "original_height", result.index, false}};
    for (FailingSide side : both) {
      if ((side.name == "original_width" ? given.size.width : given.size.height) >= 0) continue;
      side.isOfPrediction = list.node() < side.size.node() && side.size.node() < list.endNode();
      sides.try_emplace(side.size.node(), side);
    }
  }
  return sides;
}

}  // namespace prelabel
