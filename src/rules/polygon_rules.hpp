// The check of a polygon, and the rows of its rules.
#pragma once

#include "rules/polygon_crossing.hpp"
#include "rules/shape.hpp"

namespace prelabel {

std::span<const Rule *const> polygonRules();
// `crossings` lends its memory.
void checkPolygon(TaskContext &context, const Shape &shape, CrossingFinder &crossings);
// Of what was meant to be another shape, and is drawn as a polygon: only whether that is taken for unfinished.
void checkUnfinished(TaskContext &context, const Shape &shape);

}  // namespace prelabel
