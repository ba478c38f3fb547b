// Whether the outline of a polygon crosses itself.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "json/document.hpp"
#include "regions/geometry.hpp"

namespace prelabel {

// Two edges that cross, by the index of the point they start at; `first` is the smaller.
struct Crossing {
  std::uint32_t first;
  std::uint32_t second;
};

// Keeps its memory from polygon to polygon.
class CrossingFinder {
 public:
  // A crossing of a closed outline of good points. Edges that only touch do not cross. Gives up, with nothing, on
  // outlines so tangled in one direction that looking would take long.
  std::optional<Crossing> find(json::Value points);

 private:
  struct Edge {
    double left, right;
    std::uint32_t start;
  };
  bool cross(std::uint32_t a, std::uint32_t b) const;

  std::vector<Point> points_;
  std::vector<Edge> edges_;  // from left to right
};

}  // namespace prelabel
