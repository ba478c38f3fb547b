// Turns, boxes and areas.
#include "regions/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace prelabel {

Turn turnOf(double degrees) {
  const double rest = std::remainder(degrees, 360);
  if (rest == 0) return {1, 0};
  if (rest == 90) return {0, 1};
  if (rest == -90) return {0, -1};
  if (rest == 180 || rest == -180) return {-1, 0};
  const double radians = rest * std::numbers::pi / 180;
  return {std::cos(radians), std::sin(radians)};
}

Bounds inPercent(const Bounds &pixels, ImageSize image) {
  return {pixels.x / image.width * 100, pixels.y / image.height * 100, pixels.width / image.width * 100,
          pixels.height / image.height * 100};
}

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
