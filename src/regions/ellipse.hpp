// Ellipses of the editor: a centre and two radii, in percent, turned about the centre.
#pragma once

#include <optional>
#include <vector>

#include "regions/geometry.hpp"
#include "regions/region_fields.hpp"

namespace prelabel {

// `value` of an ellipse. x, radiusX: percent of the image's width; y, radiusY: percent of its height; rotation:
// degrees, clockwise on screen, any number. A negative radius blanks the editor's page.
struct Ellipse {
  double x = 0;
  double y = 0;
  double radiusX = 0;
  double radiusY = 0;
  double rotation = 0;
};

// As the editor's model reads it; nothing when a number is missing or of another type.
std::optional<Ellipse> readEllipse(const RegionFields &fields);

// The ends of its two axes in pixels of the image: +x, +y, -x, -y before the turn.
std::vector<Point> axisEnds(const Ellipse &ellipse, ImageSize image);

// The smallest upright box around it, in pixels.
Bounds boundsOf(const Ellipse &ellipse, ImageSize image);

// The box of the turned rectangle around it, in percent: what the editor takes for its place. It needs the shape of
// the image for a turn; without a known size the image is taken as square.
Bounds percentBounds(const Ellipse &ellipse, ImageSize image);

// Whether it is in view at first; so a turned one on an image of unknown size is held to be.
bool isInFirstView(const Ellipse &ellipse, ImageSize image);

double areaOf(const Ellipse &ellipse, ImageSize image);  // square pixels

}  // namespace prelabel
