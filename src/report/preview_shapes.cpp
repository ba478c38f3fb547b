// Writing down shapes, kind by kind.
#include "report/preview_shapes.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>

#include "regions/ellipse.hpp"
#include "regions/keypoint.hpp"
#include "regions/polygon.hpp"
#include "regions/rectangle.hpp"
#include "regions/vector.hpp"
#include "report/mask_block.hpp"

namespace prelabel {

namespace {

using Json = nlohmann::ordered_json;

// A ten-thousandth of a pixel is finer than anything drawn, and hides the noise of floating point.
double rounded(double pixels) { return std::round(pixels * 1e4) / 1e4 + 0.0; }

Json pointJson(const Point &point) { return {rounded(point.x), rounded(point.y)}; }

Json pointsJson(const std::vector<Point> &points) {
  Json list = Json::array();
  for (const Point &point : points) list.push_back(pointJson(point));
  return list;
}

Json boundsJson(const Bounds &bounds) {
  return {{"x", rounded(bounds.x)},
          {"y", rounded(bounds.y)},
          {"width", rounded(bounds.width)},
          {"height", rounded(bounds.height)}};
}

void addExtent(Json &out, const Bounds &bounds, double area) {
  out["bounds"] = boundsJson(bounds);
  out["area"] = rounded(area);
}

void addRectangle(Json &out, const Rectangle &shape, ImageSize image) {
  out["rotation"] = shape.rotation;
  if (image.known()) {
    const std::vector<Point> outline = corners(shape, image);
    out["outline"] = pointsJson(outline);
    addExtent(out, boundsOf(outline), areaOf(outline));
  }
  out["value"] = {
      {"x", shape.x}, {"y", shape.y}, {"width", shape.width}, {"height", shape.height}, {"rotation", shape.rotation}};
}

void addEllipse(Json &out, const Ellipse &shape, ImageSize image) {
  out["rotation"] = shape.rotation;
  if (image.known()) {
    out["outline"] = pointsJson(axisEnds(shape, image));
    addExtent(out, boundsOf(shape, image), areaOf(shape, image));
    out["center"] = pointJson(inPixels({shape.x, shape.y}, image));
    out["radii"] = pointJson(inPixels({shape.radiusX, shape.radiusY}, image));
  }
  out["value"] = {{"x", shape.x},
                  {"y", shape.y},
                  {"radiusX", shape.radiusX},
                  {"radiusY", shape.radiusY},
                  {"rotation", shape.rotation}};
}

void addKeyPoint(Json &out, const KeyPoint &shape, ImageSize image) {
  if (image.known()) {
    const double radius = radiusOf(shape, image);
    addExtent(out, boundsOf(shape, image), std::numbers::pi * radius * radius);
    out["center"] = pointJson(inPixels({shape.x, shape.y}, image));
    out["radius"] = rounded(radius);
  }
  out["value"] = {{"x", shape.x}, {"y", shape.y}, {"width", shape.width}};
}

void addPolygon(Json &out, const Polygon &shape, ImageSize image) {
  out["closed"] = shape.closed;
  if (image.known() && !shape.points.empty()) {
    const std::vector<Point> outline = pixelsOf(shape, image);
    out["outline"] = pointsJson(outline);
    addExtent(out, boundsOf(outline), shape.closed ? areaOf(outline) : 0);
  }
  Json points = Json::array();
  for (const Point &point : shape.points) points.push_back({point.x, point.y});
  out["value"] = {{"points", std::move(points)}, {"closed", shape.closed}};
}

Json segmentJson(const Segment &segment) {
  Json list = pointJson(segment.from);
  const auto add = [&list](const Point &point) {
    list.push_back(rounded(point.x));
    list.push_back(rounded(point.y));
  };
  if (segment.isCurve) {
    add(segment.first);
    add(segment.second);
  }
  add(segment.to);
  return list;
}

void addVector(Json &out, const Vector &shape, const RegionFields &fields, const ShapeGround &ground) {
  const bool isClosed = shape.closed && ground.closable && !branches(shape);
  out["closed"] = isClosed;
  if (ground.image.known() && shape.isKnown()) {
    const Vector drawn = placed(shape, ground.original);
    const std::vector<Segment> segments = segmentsOf(drawn, isClosed);
    std::vector<Point> anchors;
    for (const Vertex &vertex : drawn.vertices) anchors.push_back(vertex.at);
    out["outline"] = pointsJson(anchors);
    addExtent(out, boundsOf(drawn, segments), isClosed ? areaOf(segments) : 0);
    out["segments"] = Json::array();
    for (const Segment &segment : segments) out["segments"].push_back(segmentJson(segment));
  }
  Json vertices = Json::parse(fields.vertices.raw(), nullptr, false);
  if (vertices.is_discarded()) vertices = Json::array();
  out["value"] = {{"vertices", std::move(vertices)}, {"closed", shape.closed}};
}

// Where its visible pixels lie, and how many there are; null when the editor draws none.
void addBrush(Json &out, const RegionFields &fields, const ShapeGround &ground) {
  out["pixels"] = nullptr;
  if (!ground.document) return;
  const std::optional<MaskSurvey> survey = surveyBrush(*ground.document, fields.rle, ground.image);
  if (!survey) return;
  out["pixels"] = survey->shown;
  if (survey->shown == 0) return;
  const PixelBounds &box = survey->bounds;
  addExtent(out, {double(box.left), double(box.top), double(box.width()), double(box.height())}, double(survey->shown));
}

}  // namespace

bool isFilled(RegionKind kind, const RegionFields &fields, bool closable) {
  const bool says = fields.closed && fields.closed.isBoolean();
  if (kind == RegionKind::polygon) return !says || fields.closed.boolean();
  if (kind == RegionKind::vector) {
    return closable && says && fields.closed.boolean() && !branches(readVector(fields).value_or(Vector{}));
  }
  return true;
}

void addShape(Json &out, RegionKind kind, const RegionFields &fields, const ShapeGround &ground) {
  for (const char *key : {"outline", "bounds", "area"}) out[key] = nullptr;
  switch (kind) {
    case RegionKind::rectangle:
      return addRectangle(out, readRectangle(fields).value_or(Rectangle{}), ground.image);
    case RegionKind::ellipse:
      return addEllipse(out, readEllipse(fields).value_or(Ellipse{}), ground.image);
    case RegionKind::keypoint:
      return addKeyPoint(out, readKeyPoint(fields).value_or(KeyPoint{}), ground.image);
    case RegionKind::polygon:
      return addPolygon(out, readPolygon(fields).value_or(Polygon{}), ground.image);
    case RegionKind::vector:
      return addVector(out, readVector(fields).value_or(Vector{}), fields, ground);
    case RegionKind::brush:
      addBrush(out, fields, ground);
      [[fallthrough]];
    default:
      out["value"] = Json::object();  // masks: their pixels would be as long as the task
  }
}

}  // namespace prelabel
