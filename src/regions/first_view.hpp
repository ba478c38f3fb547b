// The part of an image that a task opens with.
#pragma once

#include "regions/geometry.hpp"

namespace prelabel {

// Percent of the picture on each side that the view does not show at first: its zoom is 1.014 in the application, for
// the room shrinks after the picture was fitted into it.
inline constexpr double kHiddenEdge = (1 - 1 / 1.014) / 2 * 100;

// Whether a box, in percent, is in view at first. As the editor compares: sides are not put in order, and NaN touches
// nothing.
inline bool touchesFirstView(const Bounds &box) {
  return box.right() >= kHiddenEdge && box.bottom() >= kHiddenEdge && box.x <= 100 - kHiddenEdge &&
         box.y <= 100 - kHiddenEdge;
}

}  // namespace prelabel
