// ellipse/*: radii.
#include <array>

#include "regions/ellipse.hpp"
#include "regions/original_sizes.hpp"
#include "rules/rows.hpp"
#include "rules/shape_rules.hpp"

namespace prelabel {

namespace {

const Rule kNegativeRadius{"ellipse/negative-radius",
                           Severity::error,
                           Consequence::viewBroken,
                           FixKind::automatic,
                           "`{name}` of this ellipse is negative ({value}).",
                           "Label Studio fails to draw it, and the whole page stays blank.",
                           "Write the radius as {number}.",
                           false,
                           "A radius is a length; the browser refuses to draw a negative one."};

const Rule kRadiusOver50{"ellipse/radius-over-50",
                         Severity::warning,
                         Consequence::none,
                         FixKind::hint,
                         "`{name}` of this ellipse is {value}, so it is larger than the image.",
                         "Label Studio draws it; its server check refuses it.",
                         "Write half of its size, in percent of the image.",
                         true,
                         "radiusX and radiusY are radii: 50 reaches from edge to edge."};

constexpr std::array kRules = {&kNegativeRadius, &kRadiusOver50};

constexpr double kLargest = 50;  // percent that the server's check takes

}  // namespace

std::span<const Rule *const> ellipseRules() { return kRules; }

void checkEllipse(TaskContext &context, const Shape &shape, bool inPercent) {
  for (const std::size_t index : {2U, 3U}) {
    const json::Value radius = shape.numbers[index];
    if (!radius.isNumber()) continue;
    const bool isNegative = radius.number() < 0;
    if (!isNegative && (radius.number() <= kLargest || !inPercent)) continue;
    // Drawn as something else, it does no harm as an ellipse.
    if (!shape.complete) continue;
    // The canvas is given radiusX alone, and both as a scale.
    const bool isDrawn = isNegative && index == 3;
    const bool isOut = isNegative && !isInFirstView(ellipseOf(shape), givenSize(*shape.result));
    std::optional<Consequence> consequence;
    Blanking blanking;
    if (isNegative) {
      blanking = drawnBlankingOf(context, *shape.result);
      consequence = isDrawn || isOut ? Consequence::none : blanking.consequence;
    }
    Finding *finding = context.at(isNegative ? kNegativeRadius : kRadiusOver50, radius, consequence);
    if (!finding) continue;
    if (isDrawn) finding->effect = "Label Studio draws it as if it were positive.";
    if (isOut) finding->effect = "The page goes blank as soon as the ellipse comes into view.";
    if (!blanking.effect.empty()) finding->effect = blanking.effect;
    finding->param("name", shape.form->keys[index]).param("value", radius.raw());
    if (!isNegative) continue;
    const std::string number(radius.raw().substr(1));
    finding->param("number", number);
    finding->mend(FixKind::automatic, "Write " + number, context.replace(radius, number));
  }
}

}  // namespace prelabel
