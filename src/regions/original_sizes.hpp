// The sizes of images as the results of a task give them: what vectors are placed by until the image has loaded.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "json/document.hpp"
#include "regions/geometry.hpp"

namespace prelabel {

// Results are looked through only when a size is asked for. The documents must outlive it.
class OriginalSizes {
 public:
  // Takes the results of the next prediction the editor loads.
  void add(json::Value results) { waiting_.push_back(results); }

  // The size an object has by the last of all results given for its first page, else for any; a side that is no whole
  // number counts as 1, and so do both without any (results-image reference, section 4.5). Sides may be negative.
  ImageSize of(json::Value object);

 private:
  void readAll();

  std::vector<json::Value> waiting_;
  std::unordered_map<std::string, ImageSize> first_;  // by object: of its first page
  std::unordered_map<std::string, ImageSize> others_;
};

}  // namespace prelabel
