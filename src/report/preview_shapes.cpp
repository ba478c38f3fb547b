// Writing down shapes, kind by kind.
#include "report/preview_shapes.hpp"

#include <cmath>
#include <numbers>

#include "regions/ellipse.hpp"
#include "regions/keypoint.hpp"
#include "regions/polygon.hpp"
#include "regions/rectangle.hpp"
#include "regions/vector.hpp"
#include "report/mask_block.hpp"

namespace prelabel {

namespace {

// A ten-thousandth of a pixel is finer than anything drawn, and hides the noise of floating point.
double rounded(double pixels) { return std::round(pixels * 1e4) / 1e4; }

void addPair(JsonText &out, const Point &point) { out.number(rounded(point.x)).number(rounded(point.y)); }
void addPoint(JsonText &out, const Point &point) {
  out.open('[');
  addPair(out, point);
  out.close(']');
}

void addOutline(JsonText &out, const std::vector<Point> &points) {
  out.open("outline", '[');
  for (const Point &point : points) addPoint(out, point);
  out.close(']');
}

void addExtent(JsonText &out, const Bounds &bounds, double area) {
  out.open("bounds", '{').number("x", rounded(bounds.x)).number("y", rounded(bounds.y));
  out.number("width", rounded(bounds.width)).number("height", rounded(bounds.height)).close('}');
  out.number("area", rounded(area));
}

void addNoOutline(JsonText &out) { out.null("outline"); }
void addNoExtent(JsonText &out) { out.null("bounds").null("area"); }
void addNothing(JsonText &out) {
  addNoOutline(out);
  addNoExtent(out);
}

void addRectangle(JsonText &out, const Rectangle &shape, ImageSize image) {
  if (image.known()) {
    const std::vector<Point> outline = corners(shape, image);
    addOutline(out, outline);
    addExtent(out, boundsOf(outline), areaOf(outline));
  } else {
    addNothing(out);
  }
  out.number("rotation", shape.rotation);
  out.open("value", '{').number("x", shape.x).number("y", shape.y);
  out.number("width", shape.width).number("height", shape.height).number("rotation", shape.rotation).close('}');
}

void addEllipse(JsonText &out, const Ellipse &shape, ImageSize image) {
  if (image.known()) {
    addOutline(out, axisEnds(shape, image));
    addExtent(out, boundsOf(shape, image), areaOf(shape, image));
    addPoint(out.key("center"), inPixels({shape.x, shape.y}, image));
    addPoint(out.key("radii"), inPixels({shape.radiusX, shape.radiusY}, image));
  } else {
    addNothing(out);
  }
  out.number("rotation", shape.rotation);
  out.open("value", '{').number("x", shape.x).number("y", shape.y);
  out.number("radiusX", shape.radiusX).number("radiusY", shape.radiusY).number("rotation", shape.rotation).close('}');
}

void addKeyPoint(JsonText &out, const KeyPoint &shape, ImageSize image) {
  addNoOutline(out);
  if (image.known()) {
    const double radius = radiusOf(shape, image);
    addExtent(out, boundsOf(shape, image), std::numbers::pi * radius * radius);
    addPoint(out.key("center"), inPixels({shape.x, shape.y}, image));
    out.number("radius", rounded(radius));
  } else {
    addNoExtent(out);
  }
  out.open("value", '{').number("x", shape.x).number("y", shape.y).number("width", shape.width).close('}');
}

void addPolygon(JsonText &out, const Polygon &shape, ImageSize image) {
  if (image.known() && !shape.points.empty()) {
    const std::vector<Point> outline = pixelsOf(shape, image);
    addOutline(out, outline);
    addExtent(out, boundsOf(outline), shape.closed ? areaOf(outline) : 0);
  } else {
    addNothing(out);
  }
  out.flag("closed", shape.closed).open("value", '{').open("points", '[');
  for (const Point &point : shape.points) out.open('[').number(point.x).number(point.y).close(']');
  out.close(']').flag("closed", shape.closed).close('}');
}

void addSegment(JsonText &out, const Segment &segment) {
  out.open('[');
  addPair(out, segment.from);
  if (segment.isCurve) {
    addPair(out, segment.first);
    addPair(out, segment.second);
  }
  addPair(out, segment.to);
  out.close(']');
}

void addVector(JsonText &out, const Vector &shape, const RegionFields &fields, const ShapeGround &ground) {
  const bool isClosed = shape.closed && ground.closable && !branches(shape);
  if (ground.image.known() && shape.isDrawn()) {
    const Vector drawn = placed(shape, ground.original);
    const std::vector<Segment> segments = segmentsOf(drawn, isClosed);
    std::vector<Point> anchors;
    for (const Vertex &vertex : drawn.vertices) anchors.push_back(vertex.at);
    addOutline(out, anchors);
    addExtent(out, boundsOf(drawn, segments), isClosed ? areaOf(segments) : 0);
    out.open("segments", '[');
    for (const Segment &segment : segments) addSegment(out, segment);
    out.close(']');
  } else {
    addNothing(out);
  }
  out.flag("closed", isClosed);
  out.open("value", '{').key("vertices").raw(fields.vertices ? fields.vertices.raw() : "[]");
  out.flag("closed", shape.closed).close('}');
}

// Where its visible pixels lie, and how many there are; null when the editor draws none.
void addBrush(JsonText &out, const RegionFields &fields, const ShapeGround &ground) {
  const std::optional<MaskSurvey> survey =
      ground.document ? surveyBrush(*ground.document, fields.rle, ground.image) : std::nullopt;
  addNoOutline(out);
  if (survey && survey->shown > 0) {
    const PixelBounds &box = survey->bounds;
    addExtent(out, {double(box.left), double(box.top), double(box.width()), double(box.height())},
              double(survey->shown));
  } else {
    addNoExtent(out);
  }
  if (survey)
    out.integer("pixels", survey->shown);
  else
    out.null("pixels");
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

void addShape(JsonText &out, RegionKind kind, const RegionFields &fields, const ShapeGround &ground) {
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
      break;
    default:
      addNothing(out);
  }
  out.open("value", '{').close('}');  // masks: their pixels would be as long as the task
}

}  // namespace prelabel
