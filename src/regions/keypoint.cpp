// Geometry of key points (results-image reference, section 4.3).
#include "regions/keypoint.hpp"

#include <algorithm>

namespace prelabel {

std::optional<KeyPoint> readKeyPoint(const RegionFields &fields) {
  if (!fields.x.isNumber() || !fields.y.isNumber() || !fields.width.isNumber()) return std::nullopt;
  return KeyPoint{fields.x.number(), fields.y.number(), fields.width.number()};
}

double radiusOf(const KeyPoint &point, ImageSize image) { return std::max(0.0, point.width / 100 * image.width); }

Bounds boundsOf(const KeyPoint &point, ImageSize image) {
  const Point centre = inPixels({point.x, point.y}, image);
  const double radius = radiusOf(point, image);
  return {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
}

Bounds percentBounds(const KeyPoint &point) {
  return {point.x - point.width, point.y - point.width, 2 * point.width, 2 * point.width};
}

}  // namespace prelabel
