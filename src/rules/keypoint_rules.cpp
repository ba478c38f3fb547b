// keypoint/*: the one size of a key point, and the one it must not have.
#include <array>
#include <charconv>

#include "json/replaced.hpp"
#include "rules/rows.hpp"
#include "rules/shape_rules.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kNotShown = "Label Studio does not show this key point, and says nothing.";

const Rule kMissingWidth{"keypoint/missing-width",
                         Severity::error,
                         Consequence::notShown,
                         FixKind::automatic,
                         "This key point has no `width`, the radius of its dot.",
                         kNotShown,
                         "Write a `width`: {number} percent of the image's width makes an ordinary dot.",
                         false,
                         "Without a width Label Studio does not know a key point as one."};

const Rule kTinyWidth{"keypoint/tiny-width",
                      Severity::note,
                      Consequence::none,
                      FixKind::automatic,
                      "The `width` of this key point is {value}.",
                      "Label Studio draws a dot of 2 pixels, the smallest it has.",
                      "Write a `width` above 0: {number} percent of the image's width makes an ordinary dot.",
                      false,
                      "The width of a key point is the radius of its dot."};

const Rule kHasHeight{"keypoint/has-height",
                      Severity::warning,
                      Consequence::shownWrong,
                      FixKind::automatic,
                      "This key point has a `height`.",
                      "Label Studio draws a box instead of a dot.",
                      "Remove `height`.",
                      false,
                      "x, y and width make a key point; with height they make a box."};

constexpr std::array kRules = {&kMissingWidth, &kTinyWidth, &kHasHeight};

// The radius that the editor itself gives: the control's stroke width in pixels, as percent of the image's width.
std::string ordinaryWidth(const TaskContext &context, const Shape &shape) {
  constexpr double kUnknown = 0.5;
  if (!shape.image.known()) return numeral(kUnknown);
  double stroke = 5;
  if (shape.control && context.config()) {
    const std::string_view own = context.config()->elements()[shape.control->element].value("strokeWidth");
    int number = 0;
    std::from_chars(own.data(), own.data() + own.size(), number);
    if (number > 0 && number < 100) stroke = number;
  }
  const double percent = stroke / shape.image.width * 100;
  return percent < 0.001 || percent > kUnknown * 10 ? numeral(kUnknown) : numeral(percent);
}

void checkHeight(TaskContext &context, const Shape &shape) {
  const Result &result = *shape.result;
  const json::Value owner = result.value.find("height") ? result.value : result.item;
  const json::Replaced replaced(owner);
  for (const json::Member member : owner.members()) {
    if (!member.key.is("height") || replaced.has(member)) continue;
    const bool isBox = shape.drawn == RegionKind::rectangle;
    Finding *finding =
        context.at(kHasHeight, member.value, isBox ? std::nullopt : std::optional(Consequence::notShown));
    if (!finding) return;
    if (!isBox) finding->effect = kNotShown;
    // Where keys stand twice, removing the last would bring back the one before.
    if (replaced.count() == 0) finding->mend(FixKind::automatic, "Remove height", removeMember(context, owner, member));
    return;
  }
}

}  // namespace

std::span<const Rule *const> keypointRules() { return kRules; }

void checkKeypoint(TaskContext &context, const Shape &shape) {
  const json::Value width = shape.numbers[2];
  if (!shape.complete) checkHeight(context, shape);
  if (!width) {
    if (!shape.numbers[0] || !shape.numbers[1]) return;  // more is missing: said at once
    Finding *finding = context.missingIn(kMissingWidth, shape.result->value);
    if (!finding) return;
    const std::string number = ordinaryWidth(context, shape);
    finding->param("number", number);
    finding->mend(FixKind::automatic, "Add \"width\": " + number,
                  addMember(context, shape.result->value, "\"width\": " + number));
    return;
  }
  if (!width.isNumber() || width.number() > 0) return;
  if (Finding *finding = context.at(kTinyWidth, width)) {
    const std::string number = ordinaryWidth(context, shape);
    finding->param("value", width.raw()).param("number", number);
    finding->mend(FixKind::automatic, "Write " + number, context.replace(width, number));
  }
}

}  // namespace prelabel
