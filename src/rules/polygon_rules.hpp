// The check of a polygon, and the rows of its rules.
#pragma once

#include "rules/polygon_crossing.hpp"
#include "rules/shape.hpp"

namespace prelabel {

std::span<const Rule *const> polygonRules();
// `all`: the shapes of the prediction, this one among them; `crossings` lends its memory.
void checkPolygon(TaskContext &context, const Shape &shape, std::span<const Shape> all, CrossingFinder &crossings);

}  // namespace prelabel
