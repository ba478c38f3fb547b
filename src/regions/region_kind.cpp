// The editor's detectors, in its order.
#include "regions/region_kind.hpp"

#include <array>

#include "regions/rectangle.hpp"

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 9> kNames = {"classification", "rectangle", "ellipse", "polygon", "keypoint",
                                                    "brush",          "bitmask",   "vector",  "other"};

// A field of the region: from `value`, else from the item beside it.
json::Value field(const Result &result, std::string_view key) {
  const json::Value inside = result.value.find(key);
  return inside ? inside : result.item.find(key);
}

bool isTruthy(json::Value value) {  // JavaScript's idea: empty lists and objects count
  if (!value) return false;
  return value.kind() >= json::Kind::array || !isFalsy(value);
}

bool numbers(const Result &result, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (!field(result, key).isNumber()) return false;
  }
  const json::Value rotation = field(result, "rotation");
  return !rotation || rotation.isNumber();
}

bool isPoint(json::Value point) {
  if (point.isObject()) return point.find("x").isNumber() && point.find("y").isNumber() && point.find("index");
  if (!point.isArray()) return false;
  for (const json::Value number : point.items()) {
    if (!number.isNumber()) return false;
  }
  return true;
}

RegionKind polygonKind(const Result &result) {
  const json::Value points = field(result, "points");
  const json::Value closed = field(result, "closed");
  if (!points.isArray() || (closed && !closed.isBoolean())) return RegionKind::classification;
  for (const json::Value point : points.items()) {
    if (!isPoint(point)) return RegionKind::classification;
  }
  return RegionKind::polygon;
}

bool hasOtherPlace(const Result &result) {
  for (const std::string_view key : {"start", "end", "startOffset", "sequence", "ranges", "channel", "globalOffsets"}) {
    if (result.value.find(key)) return true;
  }
  return false;
}

}  // namespace

std::string_view toString(RegionKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

RegionKind regionKindOf(const Result &result) {
  if (!result.value.isObject()) return RegionKind::classification;
  bool exempt = false;
  for (const std::string_view key : {"points", "shape", "sequence", "ranges", "imageDataURL"}) {
    exempt = exempt || isTruthy(field(result, key));
  }
  if (!exempt && result.value.size() <= 1) return RegionKind::classification;
  if (field(result, "x") && field(result, "y") && field(result, "width") && !field(result, "height")) {
    return numbers(result, {"x", "y", "width"}) ? RegionKind::keypoint : RegionKind::classification;
  }
  if (isTruthy(field(result, "points"))) return polygonKind(result);
  if (isTruthy(field(result, "vertices"))) {
    const json::Value closed = field(result, "closed");
    const bool fits = field(result, "vertices").isArray() && (!closed || closed.isBoolean());
    return fits ? RegionKind::vector : RegionKind::classification;
  }
  if (isTruthy(field(result, "rle")) || isTruthy(field(result, "touches")) || isTruthy(field(result, "maskDataURL"))) {
    return RegionKind::brush;
  }
  if (const json::Value url = field(result, "imageDataURL")) {
    return url.isString() || url.isNull() ? RegionKind::bitmask : RegionKind::classification;
  }
  if (numbers(result, {"x", "y", "width", "height"})) return RegionKind::rectangle;
  if (numbers(result, {"x", "y", "radiusX", "radiusY"})) return RegionKind::ellipse;
  return hasOtherPlace(result) ? RegionKind::other : RegionKind::classification;
}

}  // namespace prelabel
