// Reading vertices, and joining them (results-image reference, section 4.5).
#include "regions/vector.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "json/number.hpp"
#include "regions/region_kind.hpp"

namespace prelabel {

namespace {

// A number as JavaScript's arithmetic takes it: texts that hold one count.
double numberOf(json::Value value) {
  if (value.isNumber()) return value.number();
  if (value.isNull()) return 0;
  if (value.isBoolean()) return value.boolean() ? 1 : 0;
  if (value.isString()) {
    const std::string text = value.text();
    const json::NumberText number = json::readNumberText(text);
    if (number.length > 0 && number.length == text.size()) return number.value;
  }
  return std::numeric_limits<double>::quiet_NaN();
}

Point pointOf(json::Value value) { return {numberOf(value.find("x")), numberOf(value.find("y"))}; }

bool isKnown(Point point) { return !std::isnan(point.x) && !std::isnan(point.y); }

std::string textOf(json::Value value) { return value.isString() ? value.text() : std::string(); }

Vertex readVertex(json::Value value) {
  Vertex vertex{pointOf(value), textOf(value.find("id")), textOf(value.find("prevPointId")), isBezier(value), {}, {}};
  if (!vertex.isBezier) return vertex;
  vertex.in = pointOf(value.find("controlPoint1"));
  vertex.out = pointOf(value.find("controlPoint2"));
  return vertex;
}

constexpr double kPull = 0.3;  // of the chord: how far a missing handle lies from its anchor

Point between(Point a, Point b, double share) { return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)}; }

Segment join(const Vertex &from, const Vertex &to) {
  Segment segment{from.at, to.at, from.out || to.in, {}, {}};
  if (!segment.isCurve) return segment;
  segment.first = from.out.value_or(between(from.at, to.at, kPull));
  segment.second = to.in.value_or(between(to.at, from.at, kPull));
  return segment;
}

}  // namespace

// Anything that JavaScript takes for true.
bool isBezier(json::Value vertex) {
  const json::Value says = vertex.find("isBezier");
  return says && (says.kind() >= json::Kind::array || !isFalsy(says));
}

bool Vector::isDrawn() const {
  const auto hasPlace = [](const Vertex &vertex) { return isKnown(vertex.at); };
  if (vertices.empty() || !std::all_of(vertices.begin(), vertices.end(), hasPlace)) return false;
  const std::vector<Segment> segments = segmentsOf(*this, false);
  return std::all_of(segments.begin(), segments.end(), [](const Segment &segment) {
    return !segment.isCurve || (isKnown(segment.first) && isKnown(segment.second));
  });
}

std::optional<Vector> readVector(const RegionFields &fields) {
  if (regionKindOf(fields) != RegionKind::vector) return std::nullopt;
  Vector vector;
  vector.closed = fields.closed && fields.closed.boolean();
  vector.vertices.reserve(fields.vertices.size());
  for (const json::Value item : fields.vertices.items()) vector.vertices.push_back(readVertex(item));
  return vector;
}

bool lacksHandles(json::Value vertices) {
  for (const json::Value vertex : vertices.items()) {
    if (vertex.isNull()) return true;
    if (!isBezier(vertex)) continue;
    for (const char *handle : {"controlPoint1", "controlPoint2"}) {
      const json::Value point = vertex.find(handle);
      if (!point || point.isNull()) return true;
    }
  }
  return false;
}

Vector placed(const Vector &vector, ImageSize original) {
  Vector out = vector;
  for (Vertex &vertex : out.vertices) {
    vertex.at = inPixels(vertex.at, original);
    if (vertex.in) vertex.in = inPixels(*vertex.in, original);
    if (vertex.out) vertex.out = inPixels(*vertex.out, original);
  }
  return out;
}

bool branches(const Vector &vector) {
  std::unordered_set<std::string_view> starts;
  const Vertex *before = nullptr;
  for (const Vertex &vertex : vector.vertices) {
    const std::string_view from = !vertex.previous.empty() ? vertex.previous : before ? before->id : std::string_view();
    if (!from.empty() && !starts.insert(from).second) return true;
    before = &vertex;
  }
  return false;
}

std::vector<Segment> segmentsOf(const Vector &vector, bool closed) {
  std::unordered_map<std::string_view, const Vertex *> byId;
  for (const Vertex &vertex : vector.vertices) {
    if (!vertex.id.empty()) byId.insert_or_assign(vertex.id, &vertex);
  }
  std::vector<Segment> segments;
  const Vertex *before = nullptr;
  for (const Vertex &vertex : vector.vertices) {
    const auto named = byId.find(vertex.previous);
    const Vertex *from = vertex.previous.empty() ? before : named == byId.end() ? nullptr : named->second;
    if (from) segments.push_back(join(*from, vertex));
    before = &vertex;
  }
  if (!closed || vector.vertices.size() < 2) return segments;
  const Vertex &first = vector.vertices.front();
  // The first vertex may name the last one itself, and then the closing edge may be a curve.
  const bool isDrawn = !first.previous.empty() && first.previous == vector.vertices.back().id;
  if (!isDrawn) segments.push_back({vector.vertices.back().at, first.at, false, {}, {}});
  return segments;
}

}  // namespace prelabel
