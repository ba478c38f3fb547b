// Boxes and areas of lists of points.
#include "regions/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace prelabel {

Bounds boundsOf(const std::vector<Point> &points) {
  if (points.empty()) return {};
  double left = points[0].x, right = points[0].x, top = points[0].y, bottom = points[0].y;
  for (const Point &point : points) {
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
  }
  return {left, top, right - left, bottom - top};
}

double areaOf(const std::vector<Point> &points) {
  double twice = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point &a = points[i];
    const Point &b = points[(i + 1) % points.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

}  // namespace prelabel
