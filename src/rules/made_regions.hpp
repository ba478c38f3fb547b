// What the editor makes of the results of a prediction, for rules whose consequence depends on it.
#pragma once

#include <cstdint>
#include <vector>

#include "regions/loaded_regions.hpp"

namespace prelabel {

class MadeRegions {
 public:
  // `results`: the prediction's list, of a task with this data.
  MadeRegions(const LabelingConfig &config, json::Value data, json::Value results);

  // The editor drops the result for its names, before it looks at anything else of it.
  bool isDropped(const Result &result) const { return places_[result.index].region == LoadedRegions::kNone; }
  // Its region starts with it: an earlier result with its id would have given the place.
  bool makesRegion(const Result &result) const { return places_[result.index].makes; }
  // Of a result that is kept.
  const LoadedRegion &regionOf(const Result &result) const { return regions_[places_[result.index].region]; }

  const LoadedRegions &regions() const { return regions_; }
  // Per region the index of the result that makes it.
  const std::vector<std::uint32_t> &makers() const { return makers_; }

 private:
  LoadedRegions regions_;
  std::vector<LoadedRegions::Place> places_;  // per result
  std::vector<std::uint32_t> makers_;
};

}  // namespace prelabel
