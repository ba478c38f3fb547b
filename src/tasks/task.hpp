// Task, prediction, result: typed views over a parsed task. Nothing is copied; an absent field is an absent Value.
// Format: the "basic" import format of Label Studio; fields as in its task and prediction serializers.
#pragma once

#include <cstdint>

#include "json/document.hpp"

namespace prelabel {

struct Task {
  json::Value item;  // the whole element
  json::Value id;
  json::Value data;
  json::Value predictions;
  json::Value annotations;
  json::Value meta;
};

struct Prediction {
  json::Value item;
  std::uint32_t index = 0;  // in `predictions`
  json::Value id;
  json::Value result;
  json::Value score;
  json::Value modelVersion;
};

// One item of a `result` list.
struct Result {
  json::Value item;
  std::uint32_t index = 0;  // in `result`
  json::Value id;
  json::Value type;
  json::Value fromName;
  json::Value toName;
  json::Value value;
  json::Value score;
  json::Value originalWidth;
  json::Value originalHeight;
  json::Value imageRotation;
  json::Value itemIndex;
  json::Value parentId;
  json::Value readonly;
  json::Value dynamic;
  json::Value hidden;
  json::Value origin;
  json::Value fromId;  // of a relation
  json::Value toId;
  json::Value direction;

  // `type` exactly "relation": an arrow between two regions, with none of the fields of a region.
  bool isRelation() const { return type.is("relation"); }
};

// Views of objects; of anything else only `item` is set.
Task readTask(json::Value item);
Prediction readPrediction(json::Value item, std::uint32_t index);
Result readResult(json::Value item, std::uint32_t index);

// The index of its image among several: that in `value` wins over the item's. Absent: the first.
json::Value pageOf(const Result &result);

// Python's idea of an empty value, which decides whether `data` counts as given: null, false, 0, "", [], {}.
bool isFalsy(json::Value value);

// The id of a result as the editor holds it: text, numbers and `true` as written, cut at the first `#`; "" when it
// counts as absent (null, false, 0, "", a list, an object).
std::string regionId(json::Value id);

}  // namespace prelabel
