// Geometry of ellipses (results-image reference, section 4.2).
#include "regions/ellipse.hpp"

#include <cmath>
#include <numbers>

#include "regions/first_view.hpp"

namespace prelabel {

namespace {

// Centre and radii in pixels.
struct Pixels {
  Point centre;
  Point radii;
};

Pixels pixelsOf(const Ellipse &ellipse, ImageSize image) {
  return {inPixels({ellipse.x, ellipse.y}, image), inPixels({ellipse.radiusX, ellipse.radiusY}, image)};
}

Bounds aroundCentre(Point centre, double halfWidth, double halfHeight) {
  return {centre.x - halfWidth, centre.y - halfHeight, 2 * halfWidth, 2 * halfHeight};
}

}  // namespace

std::optional<Ellipse> readEllipse(const RegionFields &fields) {
  for (const json::Value number : {fields.x, fields.y, fields.radiusX, fields.radiusY}) {
    if (!number.isNumber()) return std::nullopt;
  }
  if (fields.rotation && !fields.rotation.isNumber()) return std::nullopt;
  return Ellipse{fields.x.number(), fields.y.number(), fields.radiusX.number(), fields.radiusY.number(),
                 fields.rotation ? fields.rotation.number() : 0};
}

std::vector<Point> axisEnds(const Ellipse &ellipse, ImageSize image) {
  const auto [centre, radii] = pixelsOf(ellipse, image);
  const Turn turn = turnOf(ellipse.rotation);
  const Point x = turn.of({radii.x, 0}), y = turn.of({0, radii.y});
  return {{centre.x + x.x, centre.y + x.y},
          {centre.x + y.x, centre.y + y.y},
          {centre.x - x.x, centre.y - x.y},
          {centre.x - y.x, centre.y - y.y}};
}

Bounds boundsOf(const Ellipse &ellipse, ImageSize image) {
  const auto [centre, radii] = pixelsOf(ellipse, image);
  const Turn turn = turnOf(ellipse.rotation);
  return aroundCentre(centre, std::hypot(radii.x * turn.cos, radii.y * turn.sin),
                      std::hypot(radii.x * turn.sin, radii.y * turn.cos));
}

Bounds percentBounds(const Ellipse &ellipse, ImageSize image) {
  const ImageSize shape = image.known() ? image : ImageSize{1, 1};
  const auto [centre, radii] = pixelsOf(ellipse, shape);
  const Turn turn = turnOf(ellipse.rotation);
  const double rx = std::abs(radii.x), ry = std::abs(radii.y);
  const double cos = std::abs(turn.cos), sin = std::abs(turn.sin);
  return inPercent(aroundCentre(centre, rx * cos + ry * sin, rx * sin + ry * cos), shape);
}

bool isInFirstView(const Ellipse &ellipse, ImageSize image) {
  return (ellipse.rotation != 0 && !image.known()) || touchesFirstView(percentBounds(ellipse, image));
}

double areaOf(const Ellipse &ellipse, ImageSize image) {
  const Point radii = pixelsOf(ellipse, image).radii;
  return std::abs(radii.x * radii.y) * std::numbers::pi;
}

}  // namespace prelabel
