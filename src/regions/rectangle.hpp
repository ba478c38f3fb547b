// Rectangles of the editor: stored in percent, turned about the corner that is top left before the turn.
#pragma once

#include <optional>
#include <vector>

#include "regions/geometry.hpp"
#include "regions/region_fields.hpp"

namespace prelabel {

// `value` of a rectangle. x, width: percent of the image's width; y, height: percent of its height; rotation: degrees,
// clockwise on screen, any number. Width and height may be negative: drawn to the left of, above, the corner.
struct Rectangle {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double rotation = 0;
};

// Reads a rectangle as the editor's model does: x, y, width, height numbers, rotation a number or absent. Nothing when
// one of them is missing or of another type.
std::optional<Rectangle> readRectangle(const RegionFields &fields);

// Its four corners in pixels of the image, from the stored corner clockwise (for positive sizes): top left, top right,
// bottom right, bottom left before the turn.
std::vector<Point> corners(const Rectangle &rectangle, ImageSize image);

// Its upright box in percent of the image. A turn keeps right angles in pixels, not in percent, so it needs the shape
// of the image; without a known size the image is taken as square.
Bounds percentBounds(const Rectangle &rectangle, ImageSize image);

// The same rectangle with positive width and height.
Rectangle withPositiveSize(const Rectangle &rectangle, ImageSize image);

}  // namespace prelabel
