// How far the curves of a vector reach, and what they enclose.
#include <algorithm>
#include <array>
#include <cmath>

#include "regions/vector.hpp"

namespace prelabel {

namespace {

struct Cubic {
  double a, b, c, d;  // end, handle, handle, end

  double at(double t) const {
    const double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }
};

// Where the curve turns round along one axis: up to two places in 0..1, others are NaN.
std::array<double, 2> turnsOf(const Cubic &curve) {
  const double p = 3 * (curve.d - curve.a) - 9 * (curve.c - curve.b);
  const double q = 6 * (curve.c - 2 * curve.b + curve.a);
  const double r = 3 * (curve.b - curve.a);
  const double nowhere = std::nan("");
  if (std::abs(p) < 1e-12) return {q == 0 ? nowhere : -r / q, nowhere};
  const double root = std::sqrt(q * q - 4 * p * r);  // NaN: it does not
  return {(-q + root) / (2 * p), (-q - root) / (2 * p)};
}

struct Reach {
  double low;
  double high;

  void take(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  void take(const Cubic &curve) {
    for (const double t : turnsOf(curve)) {
      if (t > 0 && t < 1) take(curve.at(t));
    }
  }
};

constexpr int kSteps = 16;  // of a curve, for its area

}  // namespace

Bounds boundsOf(const Vector &vector, const std::vector<Segment> &segments) {
  if (vector.vertices.empty()) return {};
  const Point start = vector.vertices.front().at;
  Reach x{start.x, start.x}, y{start.y, start.y};
  for (const Vertex &vertex : vector.vertices) {
    x.take(vertex.at.x);
    y.take(vertex.at.y);
  }
  for (const auto &[from, to, isCurve, first, second] : segments) {
    if (!isCurve) continue;
    x.take(Cubic{from.x, first.x, second.x, to.x});
    y.take(Cubic{from.y, first.y, second.y, to.y});
  }
  return {x.low, y.low, x.high - x.low, y.high - y.low};
}

double areaOf(const std::vector<Segment> &segments) {
  std::vector<Point> points;
  for (const auto &[from, to, isCurve, first, second] : segments) {
    points.push_back(from);
    for (int i = 1; isCurve && i < kSteps; ++i) {
      const double t = static_cast<double>(i) / kSteps;
      points.push_back({Cubic{from.x, first.x, second.x, to.x}.at(t), Cubic{from.y, first.y, second.y, to.y}.at(t)});
    }
  }
  return areaOf(points);
}

}  // namespace prelabel
