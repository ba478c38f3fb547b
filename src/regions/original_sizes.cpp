// Looking for the last size given for each object.
#include "regions/original_sizes.hpp"

#include <cmath>

#include "tasks/task.hpp"

namespace prelabel {

namespace {

double side(json::Value value) {
  return value.isNumber() && std::trunc(value.number()) == value.number() ? value.number() : 1;
}

}  // namespace

void OriginalSizes::readAll() {
  for (const json::Value results : waiting_) {
    for (const json::Value item : results.items()) {
      const Result result = readResult(item, 0);
      if (!result.toName.isString() || (!result.originalWidth && !result.originalHeight)) continue;
      sizes_[result.toName.text()] = {side(result.originalWidth), side(result.originalHeight)};
    }
  }
  waiting_.clear();
}

ImageSize OriginalSizes::of(json::Value object) {
  readAll();
  if (!object.isString()) return {1, 1};
  const auto known = sizes_.find(object.text());
  return known == sizes_.end() ? ImageSize{1, 1} : known->second;
}

}  // namespace prelabel
