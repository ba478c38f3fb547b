// Results of one prediction or annotation put together as the editor does: results of one id are one region.
#pragma once

#include <cstdint>
#include <vector>

#include "config/labeling_config.hpp"
#include "label_studio/effects.hpp"
#include "regions/region_kind.hpp"
#include "tasks/task.hpp"

namespace prelabel {

struct PreviewItem {
  Result result;
  const ControlTag *control = nullptr;  // that takes the result; nullptr: none, or no config
  bool takenOver = false;               // that is not the one it names: the labels are lost
  RegionFields fields;
  RegionKind kind = RegionKind::classification;
  NotShown effect = NotShown::isShown;

  // An answer of a classification control: choices, rating, text ...
  bool isAnswer() const;
};

struct PreviewGroups {
  std::vector<PreviewItem> items;                   // all but relations, in order
  std::vector<Result> relations;                    // in order
  std::vector<std::vector<std::uint32_t>> regions;  // items of each region; the first gives its place
  // Items that stand by themselves, but whose labels and text the editor gives to the region of their id.
  std::vector<std::vector<std::uint32_t>> wordsBeside;
  std::vector<std::uint32_t> values;  // items that belong to no region
};

// Which results make up which region. A result whose fate differs from that of the region with its id stands by itself:
// as a region of its own when it has a place, as a value otherwise. `list`: its index in `seen`.
PreviewGroups groupResults(json::Value results, std::uint32_t list, const LabelingConfig *config,
                           const SeenResults &seen);

}  // namespace prelabel
