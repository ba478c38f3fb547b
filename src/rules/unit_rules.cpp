// units/*: regions in pixels or in 0 to 1, boxes by their centres or by two corners.
#include <algorithm>
#include <array>
#include <cmath>

#include "rules/shape_rules.hpp"

namespace prelabel {

namespace {

const Rule kPixels{
    "units/pixels",
    Severity::error,
    Consequence::notShown,
    FixKind::offer,
    "{count|The|The #} {nouns} of this prediction {count|is|are} in pixels of the {width} × {height} image, "
    "not in percent.",
    "Label Studio takes the numbers for percent and puts the {nouns} far outside the picture.",
    "Divide horizontal numbers by {width} and vertical ones by {height}, then multiply by 100.",
    true,
    "Label Studio's coordinates are percent of the image, 0 to 100."};

const Rule kFraction{
    "units/fraction",
    Severity::error,
    Consequence::shownWrong,
    FixKind::offer,
    "All numbers of this prediction's {count||# }{nouns} lie between 0 and 1: they look like parts of 1, not percent.",
    "Label Studio draws a dot in the top-left corner, or nothing.",
    "Multiply them by 100.",
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
  std::size_t shapes = 0;
  std::size_t beyond = 0;  // with a single number that no percentage has
  double largest = 0;
  bool pixels = true;  // every number fits the image as pixels
  bool fraction = true;
  std::size_t boxes = 0;
  std::size_t overflowing = 0;  // boxes reaching over the right or bottom edge as percent
  bool centres = true;          // every box is inside the image when x, y is its centre
  bool corners = true;          // width, height is right of and below x, y
};

// All numbers of its place are there.
bool isNumeric(const Shape &shape) {
  if (shape.form->numbers == 0) return shape.complete && shape.list.size() > 0;
  for (std::size_t i = 0; i < shape.form->required; ++i) {
    if (!shape.numbers[i].isNumber()) return false;
  }
  return true;
}

bool isLength(Measure measure) { return measure == Measure::width || measure == Measure::height; }
bool isAcross(Measure measure) { return measure == Measure::x || measure == Measure::width; }

void countBox(Tally &tally, const Shape &box) {
  const double x = box.number(0), y = box.number(1), w = std::abs(box.number(2)), h = std::abs(box.number(3));
  ++tally.boxes;
  if (x + w > 100.01 || y + h > 100.01) ++tally.overflowing;
  tally.centres = tally.centres && x - w / 2 >= -0.5 && y - h / 2 >= -0.5 && x + w / 2 <= 100.5 && y + h / 2 <= 100.5;
  tally.corners = tally.corners && w > x && h > y && w <= 100.5 && h <= 100.5;
}

void count(Tally &tally, const Shape &shape) {
  constexpr double kSlack = 1.02;  // detectors overshoot by a pixel or two
  constexpr double kMostPercent = 100.01;
  const bool isKeypoint = shape.kind() == ShapeKind::keypoint;
  bool beyond = false, isEmpty = true, fits = shape.image.known(), isFraction = true;
  forEachCoordinate(shape, false, [&](json::Value value, Measure measure) {
    const double number = isLength(measure) ? std::abs(value.number()) : value.number();
    const double side = isAcross(measure) ? shape.image.width : shape.image.height;
    beyond = beyond || number > kMostPercent;
    tally.largest = std::max(tally.largest, number);
    fits = fits && number >= -kSlack && number <= side * kSlack;
    if (isKeypoint && isLength(measure)) return;  // mostly less than 1, in percent as well
    isFraction = isFraction && value.number() >= 0 && number <= 1;
    isEmpty = isEmpty && (number == 0 || (shape.form->numbers > 0 && !isKeypoint && !isLength(measure)));
  });
  ++tally.shapes;
  if (beyond) ++tally.beyond;
  tally.pixels = tally.pixels && fits;
  tally.fraction = tally.fraction && isFraction && !isEmpty;
  if (shape.kind() == ShapeKind::rectangle) countBox(tally, shape);
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

std::string_view titleOf(Units units) {
  if (units == Units::centre) return "Move all boxes by half their size";
  if (units == Units::corners) return "Write sizes instead of second corners";
  return "Convert all of them to percent";
}

class Converter {
 public:
  Converter(const TaskContext &context, Units units) : context_(context), units_(units) {}

  void convert(const Shape &shape) {
    if (units_ == Units::pixels || units_ == Units::fraction) {
      forEachCoordinate(shape, true, [&](json::Value value, Measure measure) { scale(shape, value, measure); });
    } else if (shape.kind() == ShapeKind::rectangle) {
      for (std::size_t i = 0; i < 2; ++i) {
        const double place = shape.number(i), size = shape.number(i + 2);
        put(shape.numbers[i], units_ == Units::centre ? place - size / 2 : place);
        put(shape.numbers[i + 2], units_ == Units::centre ? size : size - place);
      }
    }
  }
  std::vector<Edit> edits;

 private:
  void scale(const Shape &shape, json::Value value, Measure measure) {
    const double side = isAcross(measure) ? shape.image.width : shape.image.height;
    // The radius of a key point is often left as it was: a tenth of the image, or less than a pixel, is none.
    constexpr double kLargestRadius = 0.1;
    const bool isRadius = shape.kind() == ShapeKind::keypoint && measure == Measure::width;
    const double size = std::abs(value.number());
    if (isRadius && (units_ == Units::pixels ? size < 1 : size >= kLargestRadius)) return;
    if (units_ == Units::pixels && side <= 0) return;
    put(value, units_ == Units::pixels ? value.number() / side * 100 : value.number() * 100);
  }
  void put(json::Value old, double number) {
    const std::string text = numeral(number);
    if (numeral(old.number()) != text) edits.push_back(context_.replace(old, text));
  }

  const TaskContext &context_;
  Units units_;
};

}  // namespace

std::span<const Rule *const> unitRules() { return kRules; }

Units judgeUnits(const std::vector<Shape> &shapes) {
  Tally tally;
  for (const Shape &shape : shapes) {
    if (!shape.follows && isNumeric(shape)) count(tally, shape);
  }
  if (tally.shapes == 0) return Units::percent;
  if (tally.fraction) return Units::fraction;
  // One number too large is a mistake of its shape; one in most shapes is a mistake of the unit.
  constexpr double kOvershoot = 110;  // percent of a shape a little over the edge
  if (tally.pixels && tally.beyond * 2 > tally.shapes && tally.largest > kOvershoot) return Units::pixels;
  if (tally.overflowing < 2 || tally.boxes < 3) return Units::percent;
  if (tally.corners && tally.overflowing * 4 > tally.boxes) return Units::corners;
  if (tally.centres && tally.overflowing * 10 > tally.boxes) return Units::centre;
  return Units::percent;
}

void reportUnits(TaskContext &context, const std::vector<Shape> &shapes, Units units) {
  const bool boxesOnly = units == Units::centre || units == Units::corners;
  std::vector<const Shape *> meant;
  for (const Shape &shape : shapes) {
    if (shape.follows || !isNumeric(shape) || (boxesOnly && shape.kind() != ShapeKind::rectangle)) continue;
    meant.push_back(&shape);
  }
  if (meant.empty()) return;
  const Shape &first = *meant[0];
  context.enterResult(*first.result, first.control);
  Finding *finding = context.at(ruleOf(units), first.result->value);
  if (!finding) return;
  finding->param("nouns", nounsOf(meant)).param("count", static_cast<double>(meant.size()));
  if (units == Units::pixels) finding->param("width", first.image.width).param("height", first.image.height);
  Converter converter(context, units);
  for (const Shape &shape : shapes) {
    if (isNumeric(shape)) converter.convert(shape);
  }
  finding->mend(FixKind::offer, titleOf(units), std::move(converter.edits));
}

}  // namespace prelabel
