// shape/negative-size, zero-size, rotation-range.
#include <array>
#include <cmath>

#include "rules/rows.hpp"
#include "rules/shape_rules.hpp"

namespace prelabel {

namespace {

const Rule kNegativeSize{"shape/negative-size",
                         Severity::error,
                         Consequence::shownWrong,
                         FixKind::automatic,
                         "`{name}` is negative ({value}).",
                         "Label Studio draws the box on the other side of its corner.",
                         "Move the corner and write the size as a positive number.",
                         false,
                         "x and y are the top-left corner; sizes are positive."};

const Rule kZeroSize{"shape/zero-size",
                     Severity::warning,
                     Consequence::shownWrong,
                     FixKind::hint,
                     "`{name}` of this {shape} is 0.",
                     "Label Studio draws a line or a dot that is hard to see.",
                     "Remove the {shape}, or write its real size.",
                     false,
                     "A shape without area is mostly a rounding of something very small."};

const Rule kRotationRange{"shape/rotation-range",
                          Severity::note,
                          Consequence::none,
                          FixKind::automatic,
                          "The rotation is {value} degrees, more than a full turn.",
                          "Label Studio draws it all the same; its server check refuses it.",
                          "Write {number}, which is the same turn.",
                          true,
                          "Degrees, clockwise, from 0 to 360."};

constexpr std::array kRules = {&kNegativeSize, &kZeroSize, &kRotationRange};

constexpr std::size_t kWidth = 2, kHeight = 3, kTurn = 4;  // among the numbers of a box or an ellipse

// Turns the box so that its size is positive; the numbers it moves are edited together.
std::optional<Fix> flipped(const TaskContext &context, const Shape &box) {
  if (!box.complete || (box.number(kTurn) != 0 && !box.image.known())) return std::nullopt;
  const Rectangle better = withPositiveSize(box.rectangle(), box.image);
  Fix fix{FixKind::automatic, "Write the size as a positive number", {}};
  const std::array<double, 4> numbers = {better.x, better.y, better.width, better.height};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::string text = numeral(numbers[i]);
    if (numeral(box.number(i)) != text) fix.edits.push_back(context.replace(box.numbers[i], text));
  }
  return fix;
}

void checkNegative(TaskContext &context, const Shape &box, std::size_t index) {
  if (box.number(index) >= 0) return;
  Finding *finding = context.at(kNegativeSize, box.numbers[index]);
  if (!finding) return;
  finding->param("name", box.form->keys[index]).param("value", box.numbers[index].raw());
  const bool isFirst = index == kWidth || box.number(kWidth) >= 0;
  if (isFirst) finding->fix = flipped(context, box);  // the other side's finding is mended with it
}

void checkZero(TaskContext &context, const Shape &shape) {
  for (const std::size_t index : {kWidth, kHeight}) {
    const json::Value size = shape.numbers[index];
    if (!size.isNumber() || size.number() != 0) continue;
    if (Finding *finding = about(context.at(kZeroSize, size), shape)) finding->param("name", shape.form->keys[index]);
    return;
  }
}

void checkRotation(TaskContext &context, const Shape &shape) {
  constexpr double kFullTurn = 360;
  const json::Value turn = shape.numbers[kTurn];
  if (!turn.isNumber() || std::abs(turn.number()) <= kFullTurn) return;
  Finding *finding = context.at(kRotationRange, turn);
  if (!finding) return;
  double rest = std::fmod(turn.number(), kFullTurn);
  if (rest < 0) rest += kFullTurn;
  finding->param("value", turn.raw()).param("number", numeral(rest));
  finding->mend(FixKind::automatic, "Write " + numeral(rest), context.replace(turn, numeral(rest)));
}

}  // namespace

std::span<const Rule *const> shapeSizeRules() { return kRules; }

void checkSizes(TaskContext &context, const Shape &shape) {
  if (shape.kind() != ShapeKind::rectangle && shape.kind() != ShapeKind::ellipse) return;
  if (shape.kind() == ShapeKind::rectangle) {
    checkNegative(context, shape, kWidth);
    checkNegative(context, shape, kHeight);
  }
  checkZero(context, shape);
  checkRotation(context, shape);
}

}  // namespace prelabel
