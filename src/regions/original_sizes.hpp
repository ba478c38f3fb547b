// The sizes of images as the results of a task give them: what vectors are placed by until the image has loaded.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/labeling_config.hpp"
#include "json/document.hpp"
#include "regions/geometry.hpp"
#include "tasks/task.hpp"

namespace prelabel {

// The size that a result itself gives for its image, as it is; zeros unless both sides are numbers.
ImageSize givenSize(const Result &result);

// The size that counts for an object, and where it is given; both absent: nowhere.
struct OriginalSize {
  ImageSize size{1, 1};
  json::Value width, height;
};

// Results are looked through only when a size is asked for. The documents must outlive it.
class OriginalSizes {
 public:
  // Without a config every result counts.
  explicit OriginalSizes(const LabelingConfig *config) : config_(config) {}

  // Takes the results of the next prediction the editor loads.
  void add(json::Value results) { waiting_.push_back(results); }

  // The size an object has by the last of all results that the editor keeps for its first page; a side that is no whole
  // number counts as 1, and so do both without any (results-image reference, section 4.5). Sides may be negative.
  ImageSize of(json::Value object) { return given(object).size; }
  OriginalSize given(json::Value object);

 private:
  void readAll();
  bool counts(const Result &result) const;

  std::vector<json::Value> waiting_;
  const LabelingConfig *config_;
  std::unordered_map<std::string, OriginalSize> sizes_;  // by object
};

}  // namespace prelabel
