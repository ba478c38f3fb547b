// The editor's detectors, in its order.
#include "regions/region_kind.hpp"

#include <array>
#include <string>

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 9> kNames = {"classification", "rectangle", "ellipse", "polygon", "keypoint",
                                                    "brush",          "bitmask",   "vector",  "other"};

bool isTruthy(json::Value value) {  // JavaScript's idea: empty lists and objects count
  if (!value) return false;
  return value.kind() >= json::Kind::array || !isFalsy(value);
}

bool absentOrNumber(json::Value value) { return !value || value.isNumber(); }
bool absentOrBoolean(json::Value value) { return !value || value.isBoolean(); }

bool isPoint(json::Value point) {
  if (point.isObject()) return point.find("x").isNumber() && point.find("y").isNumber() && point.find("index");
  if (!point.isArray()) return false;
  for (const json::Value number : point.items()) {
    if (!number.isNumber()) return false;
  }
  return true;
}

bool isPolygon(const RegionFields &fields) {
  if (!fields.points.isArray() || !absentOrBoolean(fields.closed)) return false;
  for (const json::Value point : fields.points.items()) {
    if (!isPoint(point)) return false;
  }
  return true;
}

// The first detector that matches; `other` when none does.
RegionKind detected(const RegionFields &fields) {
  if (isTruthy(fields.rle) || isTruthy(fields.touches) || isTruthy(fields.maskDataUrl)) return RegionKind::brush;
  if (fields.x && fields.y && fields.width && !fields.height) return RegionKind::keypoint;
  if (isTruthy(fields.points)) return RegionKind::polygon;
  if (isTruthy(fields.vertices)) return RegionKind::vector;
  return fields.imageDataUrl ? RegionKind::bitmask : RegionKind::other;
}

// Whether the model of a detected kind takes the fields.
bool accepts(RegionKind kind, const RegionFields &fields) {
  switch (kind) {
    case RegionKind::keypoint:
      return fields.x.isNumber() && fields.y.isNumber() && fields.width.isNumber() && absentOrBoolean(fields.negative);
    case RegionKind::polygon:
      return isPolygon(fields);
    case RegionKind::vector:
      return fields.vertices.isArray() && absentOrBoolean(fields.closed);
    case RegionKind::bitmask:
      return fields.imageDataUrl.isString() || fields.imageDataUrl.isNull();
    default:
      return true;
  }
}

RegionKind undetected(const RegionFields &fields) {
  if (fields.x.isNumber() && fields.y.isNumber() && absentOrNumber(fields.rotation)) {
    if (fields.radiusX.isNumber() && fields.radiusY.isNumber()) return RegionKind::ellipse;  // whatever else it has
    if (fields.width.isNumber() && fields.height.isNumber()) return RegionKind::rectangle;
  }
  const bool elsewhere = fields.start || fields.end || fields.startOffset || fields.sequence || fields.ranges ||
                         fields.channel || fields.globalOffsets;
  return elsewhere ? RegionKind::other : RegionKind::classification;
}

}  // namespace

std::string_view toString(RegionKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

RegionKind regionKindOf(const RegionFields &fields) {
  if (!fields.isObject) return RegionKind::classification;
  const bool exempt = isTruthy(fields.points) || isTruthy(fields.shape) || isTruthy(fields.sequence) ||
                      isTruthy(fields.ranges) || isTruthy(fields.imageDataUrl);
  if (fields.isAlone && !exempt) return RegionKind::classification;
  const RegionKind kind = detected(fields);
  if (kind == RegionKind::other) return undetected(fields);
  return accepts(kind, fields) ? kind : RegionKind::classification;
}

bool hasForeignKind(RegionKind kind, const Result &result) {
  const json::Value type = result.value.find("type");
  return type && !type.is(std::string(toString(kind)) + "region");
}

}  // namespace prelabel
