// The regions that the editor makes of a list of results: which result gives a region its place, and which add to it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "regions/region_fields.hpp"
#include "regions/region_kind.hpp"
#include "regions/style.hpp"
#include "tasks/editor_item.hpp"
#include "tasks/region_ids.hpp"
#include "tasks/task_labels.hpp"

namespace prelabel {

struct LoadedRegion {
  RegionKind kind;
  json::Value value;                     // of the result that made it
  bool isUnfinished = false;             // a polygon with `closed` false
  const ControlTag *drawing = nullptr;   // the first of its controls that draws
  std::vector<StyleSource> styles = {};  // only where a control has a deadly colour
};

class LoadedRegions {
 public:
  static constexpr std::uint32_t kNone = RegionIds::kNone;

  // `data`: the task's. Config, data and results must outlive it.
  LoadedRegions(const LabelingConfig &config, json::Value data);

  struct Place {
    std::uint32_t region;  // its number, in the order of loading
    bool makes;            // its region starts here; else it adds to one that an earlier result made
  };
  // Adds a result that the editor keeps, with what its fields are and make.
  Place add(const Result &result, const EditorItem &item, const RegionFields &fields, RegionKind kind);

  const LoadedRegion &operator[](std::uint32_t region) const { return regions_[region]; }
  auto begin() const { return regions_.begin(); }
  auto end() const { return regions_.end(); }
  // The region that an end of a relation names, or kNone.
  std::uint32_t findEnd(json::Value id) const { return ids_.findEnd(id); }

  // Whether the page stays blank for it: an unfinished polygon is taken up again by the tool of the first control that
  // draws, which only Polygon has.
  static bool lacksTool(const LoadedRegion &region);
  // The attribute with the colour that the editor's library dies of when it paints the region: the page stays blank.
  // nullptr: none.
  const Attribute *deadlyColour(const LoadedRegion &region) const;

 private:
  void addTo(LoadedRegion &region, const Result &result, const EditorItem &item);

  const LabelingConfig &config_;
  TaskLabels taskLabels_;
  bool watchesColours_;
  RegionIds ids_;
  std::vector<LoadedRegion> regions_;
};

}  // namespace prelabel
