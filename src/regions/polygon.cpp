// Geometry of polygons (results-image reference, section 4.4).
#include "regions/polygon.hpp"

#include "regions/region_kind.hpp"

namespace prelabel {

namespace {

// Nothing for a list of fewer than two numbers.
std::optional<Point> readPoint(json::Value point) {
  if (point.isObject()) return Point{point.find("x").number(), point.find("y").number()};
  if (point.size() < 2) return std::nullopt;
  return Point{point.at(0).number(), point.at(1).number()};
}

}  // namespace

std::optional<Polygon> readPolygon(const RegionFields &fields) {
  if (regionKindOf(fields) != RegionKind::polygon) return std::nullopt;
  Polygon polygon;
  polygon.closed = !fields.closed || fields.closed.boolean();
  for (const json::Value item : fields.points.items()) {
    const std::optional<Point> point = readPoint(item);
    if (!point) return Polygon{{}, polygon.closed};
    polygon.points.push_back(*point);
  }
  return polygon;
}

std::vector<Point> pixelsOf(const Polygon &polygon, ImageSize image) {
  std::vector<Point> pixels;
  pixels.reserve(polygon.points.size());
  for (const Point &point : polygon.points) pixels.push_back(inPixels(point, image));
  return pixels;
}

}  // namespace prelabel
