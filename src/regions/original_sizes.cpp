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
      const bool isFirst = !result.itemIndex.isNumber() || result.itemIndex.number() == 0;
      (isFirst ? first_ : others_)[result.toName.text()] = {side(result.originalWidth), side(result.originalHeight)};
    }
  }
  waiting_.clear();
}

ImageSize OriginalSizes::of(json::Value object) {
  readAll();
  if (!object.isString()) return {1, 1};
  const std::string name = object.text();
  for (const auto *sizes : {&first_, &others_}) {
    if (const auto known = sizes->find(name); known != sizes->end()) return known->second;
  }
  return {1, 1};
}

}  // namespace prelabel
