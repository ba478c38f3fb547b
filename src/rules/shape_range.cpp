// shape/outside, fully-outside, at-edge: where a region lies on the image.
#include <algorithm>
#include <array>
#include <cmath>

#include "regions/first_view.hpp"
#include "rules/shape_rules.hpp"

namespace prelabel {

namespace {

const Rule kOutside{"shape/outside",
                    Severity::warning,
                    Consequence::shownWrong,
                    FixKind::offer,
                    "The {shape} reaches {distance} over the {side} edge of the image.",
                    "Label Studio draws it past the edge.",
                    "[[{clip}, or check]][[{check}]] how it was converted to percent.",
                    false,
                    "Percent run from 0 to 100 within the image."};

const Rule kFullyOutside{"shape/fully-outside",
                         Severity::error,
                         Consequence::notShown,
                         FixKind::hint,
                         "The {shape} lies wholly outside the image, past its {side} edge.",
                         "Label Studio lists it, but nobody sees it.",
                         "Write its place in percent of the image, from 0 to 100.",
                         true,
                         "What lies outside the visible part is not drawn."};

constexpr std::string_view kCutOff =
    "Label Studio's first view cuts the margin off there: zoom out to see the {shape}.";

const Rule kAtEdge{"shape/at-edge",
                   Severity::note,
                   Consequence::notShown,
                   FixKind::hint,
                   "The {shape} lies within 0.7 % of the {side} edge of the image.",
                   kCutOff,
                   "Nothing to do if the place is right.",
                   false,
                   "A task opens at a zoom slightly above 1."};

constexpr std::array kRules = {&kOutside, &kFullyOutside, &kAtEdge};

constexpr double kTolerance = 0.01;  // percent that rounding may put a shape over the edge

std::string distanceText(double percent, double pixelsPerHundred) {
  std::string text = numeral(std::round(percent * 100) / 100) + " %";
  if (pixelsPerHundred > 0) text += " (" + numeral(std::round(percent / 100 * pixelsPerHundred * 10) / 10) + " px)";
  return text;
}

struct Overhang {
  double percent;
  std::string_view side;
  double pixels;  // of the image along that side
};

Overhang worst(const std::array<Overhang, 4> &all) {
  return *std::max_element(all.begin(), all.end(),
                           [](const Overhang &a, const Overhang &b) { return a.percent < b.percent; });
}

// How far it reaches over each edge.
Overhang worstOverhang(const Bounds &bounds, ImageSize image) {
  return worst({{{-bounds.x, "left", image.width},
                 {-bounds.y, "top", image.height},
                 {bounds.right() - 100, "right", image.width},
                 {bounds.bottom() - 100, "bottom", image.height}}});
}

// How far its inner side is from each edge, outwards.
Overhang worstDistance(const Bounds &bounds) {
  return worst({{{-bounds.right(), "left", 0},
                 {-bounds.bottom(), "top", 0},
                 {bounds.x - 100, "right", 0},
                 {bounds.y - 100, "bottom", 0}}});
}

// With the dot of a key point around its centre.
Bounds drawnBounds(const Shape &shape, const Bounds &bounds) {
  const double radius = shape.kind() == ShapeKind::keypoint ? shape.number(2) : 0;
  return {bounds.x - radius, bounds.y - radius, bounds.width + 2 * radius, bounds.height + 2 * radius};
}

// What has no area may lie on the edge itself.
bool isFullyOutside(const Shape &shape, double distance) {
  const bool hasArea = shape.kind() == ShapeKind::rectangle || shape.kind() == ShapeKind::ellipse;
  return hasArea ? distance >= 0 : distance > 0;
}

Fix clippedBox(const TaskContext &context, const Shape &box, const Bounds &bounds) {
  Fix fix{FixKind::offer, "Clip the box to the image", {}};
  const double left = std::max(0.0, bounds.x), top = std::max(0.0, bounds.y);
  const double right = std::min(100.0, bounds.right()), bottom = std::min(100.0, bounds.bottom());
  if (bounds.x < 0) fix.edits.push_back(context.replace(box.numbers[0], "0"));
  if (bounds.y < 0) fix.edits.push_back(context.replace(box.numbers[1], "0"));
  if (bounds.x < 0 || bounds.right() > 100) fix.edits.push_back(context.replace(box.numbers[2], numeral(right - left)));
  if (bounds.y < 0 || bounds.bottom() > 100)
    fix.edits.push_back(context.replace(box.numbers[3], numeral(bottom - top)));
  return fix;
}

// Corners over an edge move onto it; handles of curves may lie outside.
Fix clippedPoints(const TaskContext &context, const Shape &shape) {
  Fix fix{FixKind::offer, "Move what lies outside onto the edge", {}};
  const auto put = [&](json::Value number) {
    if (!number.isNumber() || (number.number() >= 0 && number.number() <= 100)) return;
    fix.edits.push_back(context.replace(number, number.number() < 0 ? "0" : "100"));
  };
  for (const json::Value item : shape.list.items()) {
    const PointNumbers point = pointNumbers(item);
    put(point.x);
    put(point.y);
  }
  return fix;
}

void clip(TaskContext &context, const Shape &shape, const Bounds &bounds, Finding &finding) {
  // A part of an ellipse is none, a turned box has no clipped form, and a point is inside or it is not.
  if (shape.list)
    finding.fix = clippedPoints(context, shape);
  else if (shape.kind() == ShapeKind::rectangle && shape.number(4) == 0)
    finding.fix = clippedBox(context, shape, bounds);
}

void reportSide(Finding *finding, const Shape &shape, std::string_view side) {
  if (about(finding, shape)) finding->param("side", side);
}

}  // namespace

std::span<const Rule *const> shapeRangeRules() { return kRules; }

void checkRange(TaskContext &context, const Shape &shape) {
  const bool hasSize = shape.kind() == ShapeKind::rectangle || shape.kind() == ShapeKind::ellipse;
  if (hasSize && (shape.number(2) <= 0 || shape.number(3) <= 0)) return;  // rules of their own
  const std::optional<Bounds> bounds = extentOf(shape);
  if (!bounds) return;
  const Overhang edge = worstDistance(drawnBounds(shape, *bounds));
  // Vectors are drawn wherever they lie.
  const bool isVector = shape.kind() == ShapeKind::vector;
  if (isFullyOutside(shape, edge.percent)) {
    Finding *finding = context.at(kFullyOutside, shape.result->value,
                                  isVector ? std::optional(Consequence::shownWrong) : std::nullopt);
    if (finding && isVector) finding->effect = "Label Studio draws it there, beside the image.";
    reportSide(finding, shape, edge.side);
    return;
  }
  const bool isHidden = edge.percent > -kHiddenEdge && !isVector;
  const Overhang over = worstOverhang(*bounds, shape.image);
  if (over.percent <= kTolerance) {
    if (isHidden) reportSide(context.at(kAtEdge, shape.result->value), shape, edge.side);
    return;
  }
  Finding *finding = about(
      context.at(kOutside, shape.result->value, isHidden ? std::optional(Consequence::notShown) : std::nullopt), shape);
  if (!finding) return;
  finding->param("distance", distanceText(over.percent, over.pixels)).param("side", over.side);
  if (isHidden)
    finding->effect = kCutOff;  // so it would be when clipped
  else
    clip(context, shape, *bounds, *finding);
  finding->param(finding->fix ? "clip" : "check", finding->fix ? "Clip it to the image" : "Check");
}

}  // namespace prelabel
