// units/*: rectangles in pixels, in 0 to 1, by their centres or by two corners.
#include <array>
#include <cmath>
#include <functional>

#include "rules/box_rules.hpp"
#include "rules/rows.hpp"

namespace prelabel {

namespace {

const Rule kPixels{"units/pixels",
                   Severity::error,
                   Consequence::notShown,
                   FixKind::offer,
                   "{count|The box of this prediction is|The # boxes of this prediction are} in pixels of the {width} "
                   "× {height} image, "
                   "not in percent.",
                   "Label Studio takes the numbers for percent and puts the boxes far outside the picture.",
                   "Divide x and width by {width}, y and height by {height}, and multiply by 100.",
                   true,
                   "Label Studio's coordinates are percent of the image, 0 to 100."};

const Rule kFraction{
    "units/fraction",
    Severity::error,
    Consequence::shownWrong,
    FixKind::offer,
    "All numbers of this prediction's {count|box|# boxes} lie between 0 and 1: they look like parts of 1, not percent.",
    "Label Studio draws a dot in the top-left corner, or nothing.",
    "Multiply x, y, width and height by 100.",
    false,
    "Label Studio's coordinates are percent of the image, 0 to 100."};

const Rule kCentre{"units/centre",
                   Severity::warning,
                   Consequence::shownWrong,
                   FixKind::offer,
                   "x and y of this prediction's {count|box|# boxes} look like centres, as YOLO writes them.",
                   "Label Studio takes them for the top-left corner, so every box is shifted by half its size.",
                   "Subtract half the width from x and half the height from y.",
                   false,
                   "x and y are the corner that is top left before a rotation."};

const Rule kCorners{"units/corners",
                    Severity::warning,
                    Consequence::shownWrong,
                    FixKind::offer,
                    "width and height of this prediction's {count|box|# boxes} look like the second corner (x2, y2).",
                    "Label Studio takes them for the size, so every box is too large.",
                    "Write width = x2 - x and height = y2 - y.",
                    false,
                    "A box is a corner and a size, not two corners."};

constexpr std::array kRules = {&kPixels, &kFraction, &kCentre, &kCorners};

struct Tally {
  std::size_t boxes = 0;        // with all four numbers
  std::size_t overflowing = 0;  // reaching over the right or bottom edge as percent
  std::size_t beyond = 0;       // with a single number that no percentage has
  bool pixels = true;           // every number fits the image as pixels
  bool fraction = true;
  bool centres = true;  // every box is inside the image when x, y is its centre
  bool corners = true;  // width, height is right of and below x, y
};

bool numeric(const Box &box) {
  return box.x.isNumber() && box.y.isNumber() && box.width.isNumber() && box.height.isNumber();
}

void count(Tally &tally, const Box &box) {
  const double x = box.x.number(), y = box.y.number(), w = std::abs(box.width.number()),
               h = std::abs(box.height.number());
  ++tally.boxes;
  if (x + w > 100.01 || y + h > 100.01) ++tally.overflowing;
  if (x > 100.01 || y > 100.01 || w > 100.01 || h > 100.01) ++tally.beyond;
  const ImageSize image = box.image;
  constexpr double kSlack = 1.02;  // detectors overshoot by a pixel or two
  tally.pixels = tally.pixels && image.known() && x >= -kSlack && y >= -kSlack && x <= image.width * kSlack &&
                 y <= image.height * kSlack && w <= image.width * kSlack && h <= image.height * kSlack;
  tally.fraction = tally.fraction && x >= 0 && x <= 1 && y >= 0 && y <= 1 && w <= 1 && h <= 1 && (w > 0 || h > 0);
  tally.centres = tally.centres && x - w / 2 >= -0.5 && y - h / 2 >= -0.5 && x + w / 2 <= 100.5 && y + h / 2 <= 100.5;
  tally.corners = tally.corners && w > x && h > y && w <= 100.5 && h <= 100.5;
}

using Convert = std::function<std::array<double, 4>(const Box &)>;

Convert converterOf(Units units) {
  return [units](const Box &box) -> std::array<double, 4> {
    const double x = box.x.number(), y = box.y.number(), w = box.width.number(), h = box.height.number();
    switch (units) {
      case Units::pixels:
        return {x / box.image.width * 100, y / box.image.height * 100, w / box.image.width * 100,
                h / box.image.height * 100};
      case Units::fraction:
        return {x * 100, y * 100, w * 100, h * 100};
      case Units::centre:
        return {x - w / 2, y - h / 2, w, h};
      default:
        return {x, y, w - x, h - y};
    }
  };
}

const Rule &ruleOf(Units units) {
  switch (units) {
    case Units::pixels:
      return kPixels;
    case Units::fraction:
      return kFraction;
    case Units::centre:
      return kCentre;
    default:
      return kCorners;
  }
}

}  // namespace

std::span<const Rule *const> unitRules() { return kRules; }

Units judgeUnits(const std::vector<Box> &boxes) {
  Tally tally;
  for (const Box &box : boxes) {
    if (numeric(box)) count(tally, box);
  }
  if (tally.boxes == 0) return Units::percent;
  if (tally.fraction) return Units::fraction;
  // One number too large is a mistake of its box; one in most boxes is a mistake of the unit.
  if (tally.pixels && tally.beyond * 2 > tally.boxes) return Units::pixels;
  if (tally.overflowing < 2 || tally.boxes < 3) return Units::percent;
  if (tally.corners && tally.overflowing * 4 > tally.boxes) return Units::corners;
  if (tally.centres && tally.overflowing * 10 > tally.boxes) return Units::centre;
  return Units::percent;
}

void reportUnits(TaskContext &context, const std::vector<Box> &boxes, Units units) {
  const Box *first = nullptr;
  std::size_t total = 0;
  for (const Box &box : boxes) {
    if (!numeric(box)) continue;
    if (!first) first = &box;
    ++total;
  }
  if (!first) return;
  context.enterResult(*first->result, first->control);
  Finding *finding = context.at(ruleOf(units), first->result->value);
  if (!finding) return;
  finding->param("count", static_cast<double>(total));
  if (units == Units::pixels) finding->param("width", first->image.width).param("height", first->image.height);
  Fix fix{FixKind::offer, "Convert all boxes to percent", {}};
  if (units == Units::centre) fix.title = "Move all boxes by half their size";
  if (units == Units::corners) fix.title = "Write sizes instead of second corners";
  const Convert convert = converterOf(units);
  for (const Box &box : boxes) {
    if (!numeric(box)) continue;
    const std::array<double, 4> better = convert(box);
    const std::array<json::Value, 4> old = {box.x, box.y, box.width, box.height};
    for (std::size_t i = 0; i < 4; ++i) {
      if (numeral(better[i]) != numeral(old[i].number()))
        fix.edits.push_back(context.replace(old[i], numeral(better[i])));
    }
  }
  finding->fix = fix;
}

}  // namespace prelabel
