// The keys of a result that decide which region the editor makes of it, and where.
#pragma once

#include "tasks/task.hpp"

namespace prelabel {

// Every field comes from `value`, else from the item beside it; absent when neither has it.
struct RegionFields {
  bool isObject = false;  // `value` is one: anything else holds no region
  bool isAlone = false;   // `value` has at most one key
  json::Value x, y, width, height, rotation;
  json::Value radiusX, radiusY;
  json::Value negative;
  json::Value points, vertices, closed;
  json::Value rle, touches, maskDataUrl, imageDataUrl;
  json::Value shape, sequence, ranges;
  json::Value start, end, startOffset, channel, globalOffsets;
  json::Value itemIndex;
};

// One pass over the item and its `value`.
RegionFields readRegionFields(const Result &result);

}  // namespace prelabel
