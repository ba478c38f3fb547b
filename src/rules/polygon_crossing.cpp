// A sweep from left to right over the edges.
#include "rules/polygon_crossing.hpp"

#include <algorithm>

#include "rules/shape.hpp"

namespace prelabel {

namespace {

// Positive when c lies to one side of a → b, negative on the other, 0 on the line.
double side(const Point &a, const Point &b, const Point &c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool apart(double a, double b) { return (a > 0 && b < 0) || (a < 0 && b > 0); }

}  // namespace

// Each has its ends on both sides of the other; edges with a common end never have.
bool CrossingFinder::cross(std::uint32_t a, std::uint32_t b) const {
  const auto size = static_cast<std::uint32_t>(points_.size());
  const Point &p = points_[a], &q = points_[(a + 1) % size], &r = points_[b], &s = points_[(b + 1) % size];
  if (std::max(p.y, q.y) < std::min(r.y, s.y) || std::max(r.y, s.y) < std::min(p.y, q.y)) return false;
  return apart(side(p, q, r), side(p, q, s)) && apart(side(r, s, p), side(r, s, q));
}

std::optional<Crossing> CrossingFinder::find(json::Value points) {
  points_.clear();
  for (const json::Value item : points.items()) {
    const PointNumbers point = pointNumbers(item);
    points_.push_back({point.x.number(), point.y.number()});
  }
  const auto size = static_cast<std::uint32_t>(points_.size());
  if (size < 4) return std::nullopt;
  edges_.clear();
  for (std::uint32_t i = 0; i < size; ++i) {
    const double a = points_[i].x, b = points_[(i + 1) % size].x;
    edges_.push_back({std::min(a, b), std::max(a, b), i});
  }
  std::sort(edges_.begin(), edges_.end(), [](const Edge &a, const Edge &b) { return a.left < b.left; });
  constexpr std::size_t kPairsPerEdge = 64;
  std::size_t budget = kPairsPerEdge * size;
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    for (std::size_t j = i + 1; j < edges_.size() && edges_[j].left <= edges_[i].right; ++j) {
      if (budget-- == 0) return std::nullopt;
      const std::uint32_t a = std::min(edges_[i].start, edges_[j].start),
                          b = std::max(edges_[i].start, edges_[j].start);
      if (cross(a, b)) return Crossing{a, b};
    }
  }
  return std::nullopt;
}

}  // namespace prelabel
