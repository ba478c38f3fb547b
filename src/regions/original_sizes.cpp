// Looking for the last size given for each object.
#include "regions/original_sizes.hpp"

#include <cmath>

#include "tasks/editor_item.hpp"
#include "tasks/result_control.hpp"
#include "tasks/task.hpp"

namespace prelabel {

namespace {

double side(json::Value value) {
  return value.isNumber() && std::trunc(value.number()) == value.number() ? value.number() : 1;
}

}  // namespace

ImageSize givenSize(const Result &result) {
  if (!result.originalWidth.isNumber() || !result.originalHeight.isNumber()) return {};
  return {result.originalWidth.number(), result.originalHeight.number()};
}

// Kept, and for the first page of an object with pages.
bool OriginalSizes::counts(const Result &result) const {
  if (!config_) return true;
  if (!result.type.isString() || editorItem(*config_, result).fate != ItemFate::kept) return false;
  const ObjectTag *object = objectNamed(*config_, result.toName);
  const bool hasPages = object && !object->valueList.empty();
  return !hasPages || !result.itemIndex.isNumber() || result.itemIndex.number() == 0;
}

void OriginalSizes::readAll() {
  for (const json::Value results : waiting_) {
    for (const json::Value item : results.items()) {
      const Result result = readResult(item, 0);
      if (!result.toName.isString() || (!result.originalWidth && !result.originalHeight)) continue;
      if (!counts(result)) continue;
      const ImageSize size{side(result.originalWidth), side(result.originalHeight)};
      sizes_[result.toName.text()] = {size, result.originalWidth, result.originalHeight};
    }
  }
  waiting_.clear();
}

OriginalSize OriginalSizes::given(json::Value object) {
  readAll();
  if (!object.isString()) return {};
  const auto known = sizes_.find(object.text());
  return known == sizes_.end() ? OriginalSize{} : known->second;
}

}  // namespace prelabel
