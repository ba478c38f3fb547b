// Key points of the editor: a dot around a point, whose size on screen does not change with the zoom.
#pragma once

#include <optional>

#include "regions/geometry.hpp"
#include "regions/region_fields.hpp"

namespace prelabel {

// `value` of a key point. x: percent of the image's width; y: of its height; width: the radius, in percent of the
// image's width, on screen never less than two pixels.
struct KeyPoint {
  double x = 0;
  double y = 0;
  double width = 0;
};

// As the editor's model reads it; nothing when a number is missing or of another type.
std::optional<KeyPoint> readKeyPoint(const RegionFields &fields);

// Its radius in pixels of the image, at the zoom that shows the whole image; 0 for what is negative.
double radiusOf(const KeyPoint &point, ImageSize image);

// The upright box around the dot, in pixels.
Bounds boundsOf(const KeyPoint &point, ImageSize image);

// What the editor takes for its place: `width` percent to every side of the point.
Bounds percentBounds(const KeyPoint &point);

}  // namespace prelabel
