// How the editor paints a region: which colours, widths and opacities apply (results-image reference, section 6).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "config/labeling_config.hpp"
#include "regions/region_kind.hpp"

namespace prelabel {

struct RegionStyle {
  Colour stroke;             // its alpha counts
  double strokeWidth = 1;    // screen pixels, whatever the zoom
  Colour fill;               // already darkened; its alpha does not count
  double fillOpacity = 0.2;  // 0 to 1
};

// What one result of a region says about its look.
struct StyleSource {
  const ControlTag *control = nullptr;         // nullptr: none, or not known
  std::string_view type;                       // of the result; of one that another control took over, that control's
  bool hasLabels = false;                      // its control labels, and the list of labels is not empty
  std::string label;                           // the first of them
  const LabelDefinition *taskLabel = nullptr;  // what the task's data says of it (TaskLabels), when anything
};

// The control whose own colours a region with these results takes; nullptr when it takes others.
const ControlTag *controlColouring(RegionKind kind, std::span<const StyleSource> results);

// The style of a region with these results, the first of which gave it its place. `isFilled`: false for open lines.
// Masks are painted with `fillOpacity` all over.
RegionStyle styleOf(RegionKind kind, bool isFilled, std::span<const StyleSource> results, const LabelingConfig &config);

}  // namespace prelabel
