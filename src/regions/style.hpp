// How the editor paints a region: which colours, widths and opacities apply (results-image reference, section 6).
#pragma once

#include <string>
#include <vector>

#include "config/labeling_config.hpp"

namespace prelabel {

struct RegionStyle {
  Colour stroke;
  double strokeWidth = 1;    // screen pixels, whatever the zoom
  Colour fill;               // already darkened
  double fillOpacity = 0.2;  // 0 to 1
};

// The style of a region of `control` whose first label is `label` ("" = unlabelled). nullptr = no control.
RegionStyle styleOf(const ControlTag *control, std::string_view label, const LabelingConfig &config);

}  // namespace prelabel
