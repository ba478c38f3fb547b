// Geometry of rectangles (results-image reference, section 4.1).
#include "regions/rectangle.hpp"

#include <algorithm>
#include <cmath>

namespace prelabel {

std::optional<Rectangle> readRectangle(const RegionFields &fields) {
  for (const json::Value number : {fields.x, fields.y, fields.width, fields.height}) {
    if (!number.isNumber()) return std::nullopt;
  }
  if (fields.rotation && !fields.rotation.isNumber()) return std::nullopt;
  return Rectangle{fields.x.number(), fields.y.number(), fields.width.number(), fields.height.number(),
                   fields.rotation ? fields.rotation.number() : 0};
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
  if (rectangle.rotation == 0) {  // nearly all of them: no need for the image, or for memory
    return {std::min(rectangle.x, rectangle.x + rectangle.width), std::min(rectangle.y, rectangle.y + rectangle.height),
            std::abs(rectangle.width), std::abs(rectangle.height)};
  }
  const ImageSize shape = image.known() ? image : ImageSize{1, 1};
  return inPercent(boundsOf(corners(rectangle, shape)), shape);
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
