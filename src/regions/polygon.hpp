// Polygons of the editor: straight edges from point to point, and back to the first unless `closed` is false.
#pragma once

#include <optional>
#include <vector>

#include "regions/geometry.hpp"
#include "regions/region_fields.hpp"

namespace prelabel {

// `value` of a polygon. Points in percent of the image's width and height. One with a point of fewer than two numbers
// has none: it is listed, nothing is drawn. An open one is an unfinished drawing: a line in the annotation, nothing in
// a view that cannot be edited.
struct Polygon {
  std::vector<Point> points;
  bool closed = true;
};

// As the editor's model reads it: pairs (more numbers are ignored) or objects with x, y and index. Nothing when
// `points` is no list of these, or `closed` is neither absent nor true or false.
std::optional<Polygon> readPolygon(const RegionFields &fields);

// The points in pixels of the image.
std::vector<Point> pixelsOf(const Polygon &polygon, ImageSize image);

}  // namespace prelabel
