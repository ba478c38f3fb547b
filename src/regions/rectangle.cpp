// Geometry of rectangles (results-image reference, section 4.1).
#include "regions/rectangle.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace prelabel {

namespace {

struct Turn {
  double cos;
  double sin;
};

// Quarter turns are exact, so that an upright box stays one.
Turn turnOf(double degrees) {
  const double rest = std::remainder(degrees, 360);
  if (rest == 0) return {1, 0};
  if (rest == 90) return {0, 1};
  if (rest == -90) return {0, -1};
  if (rest == 180 || rest == -180) return {-1, 0};
  const double radians = rest * std::numbers::pi / 180;
  return {std::cos(radians), std::sin(radians)};
}

}  // namespace

std::optional<Rectangle> readRectangle(json::Value value) {
  json::Value x, y, width, height, rotation;
  for (const json::Member member : value.members()) {
    if (member.key.is("x")) x = member.value;
    if (member.key.is("y")) y = member.value;
    if (member.key.is("width")) width = member.value;
    if (member.key.is("height")) height = member.value;
    if (member.key.is("rotation")) rotation = member.value;
  }
  if (!x.isNumber() || !y.isNumber() || !width.isNumber() || !height.isNumber()) return std::nullopt;
  if (rotation && !rotation.isNumber()) return std::nullopt;
  return Rectangle{x.number(), y.number(), width.number(), height.number(), rotation ? rotation.number() : 0};
}

std::vector<Point> corners(const Rectangle &rectangle, ImageSize image) {
  const double x = rectangle.x / 100 * image.width;
  const double y = rectangle.y / 100 * image.height;
  const double w = rectangle.width / 100 * image.width;
  const double h = rectangle.height / 100 * image.height;
  const auto [cos, sin] = turnOf(rectangle.rotation);
  return {
      {x, y}, {x + w * cos, y + w * sin}, {x + w * cos - h * sin, y + w * sin + h * cos}, {x - h * sin, y + h * cos}};
}

Bounds percentBounds(const Rectangle &rectangle, ImageSize image) {
  const ImageSize shape = image.known() ? image : ImageSize{1, 1};
  const Bounds pixels = boundsOf(corners(rectangle, shape));
  return {pixels.x / shape.width * 100, pixels.y / shape.height * 100, pixels.width / shape.width * 100,
          pixels.height / shape.height * 100};
}

Rectangle withPositiveSize(const Rectangle &rectangle, ImageSize image) {
  const ImageSize shape = image.known() ? image : ImageSize{1, 1};
  const std::vector<Point> all = corners(rectangle, shape);
  // The corner that becomes the stored one: the far end of each side that runs backwards.
  const bool backwards = rectangle.width < 0;
  const bool upwards = rectangle.height < 0;
  const Point corner = backwards ? (upwards ? all[2] : all[1]) : (upwards ? all[3] : all[0]);
  return {corner.x / shape.width * 100, corner.y / shape.height * 100, std::abs(rectangle.width),
          std::abs(rectangle.height), rectangle.rotation};
}

}  // namespace prelabel
