// Colours, widths and opacities that a control itself sets.
#pragma once

#include "config/labeling_config.hpp"

namespace prelabel {

struct ControlPaint {
  Colour stroke;
  Colour fill;  // not darkened; for polygons and vectors that of the stroke
  double strokeWidth = 1;
  double opacity = 0.2;
  double fillOpacity = 0.2;  // `fillOpacity` where the control has it, else `opacity`
};

// What the control's attributes say, else what the 1.23.2 models default to (the published documentation lists other
// defaults). Plain Polygon, KeyPoint and Vector do not read `fillOpacity`.
ControlPaint paintOf(const ControlTag &control, const LabelingConfig &config);

}  // namespace prelabel
