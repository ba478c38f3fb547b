// Points, boxes and sizes of images, and the unit that results use: percent of the image's natural size.
#pragma once

#include <vector>

namespace prelabel {

// Pixels of the image, y downwards.
struct Point {
  double x = 0;
  double y = 0;
};

// Natural size of an image in pixels (EXIF orientation applied); both positive.
struct ImageSize {
  double width = 0;
  double height = 0;

  bool known() const { return width > 0 && height > 0; }
};

// An upright box.
struct Bounds {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
};

// A turn, clockwise on screen. Quarter turns are exact, so that an upright box stays one.
struct Turn {
  double cos = 1;
  double sin = 0;

  Point of(Point point) const { return {point.x * cos - point.y * sin, point.x * sin + point.y * cos}; }
};
Turn turnOf(double degrees);

// Percent of an image as its pixels.
inline Point inPixels(Point percent, ImageSize image) {
  return {percent.x / 100 * image.width, percent.y / 100 * image.height};
}
// A box of pixels as percent of the image, whose size must be known.
Bounds inPercent(const Bounds &pixels, ImageSize image);

// The smallest upright box around the points; an empty list gives an empty box.
Bounds boundsOf(const std::vector<Point> &points);

// Square units of a simple polygon, whichever way round.
double areaOf(const std::vector<Point> &points);

}  // namespace prelabel
