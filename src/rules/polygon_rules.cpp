// polygon/*: the list of points, whether it is closed, and whether its outline crosses itself.
#include "rules/polygon_rules.hpp"

#include <array>

#include "rules/heavy.hpp"
#include "rules/polygon_points.hpp"
#include "rules/rows.hpp"
#include "tasks/editor_item.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kNotShown = "Label Studio does not show this polygon, and says nothing.";
constexpr std::string_view kPairs = "Write `points` as a list of [x, y] pairs in percent of the image.";

const Rule kNoPoints{"polygon/no-points",
                     Severity::error,
                     Consequence::notShown,
                     FixKind::hint,
                     "This polygon has no `points`.",
                     kNotShown,
                     kPairs,
                     false,
                     "A polygon is its list of corners."};

const Rule kTooFewPoints{"polygon/too-few-points",
                         Severity::warning,
                         Consequence::shownWrong,
                         FixKind::hint,
                         "This polygon has {count|only one point|only # points}.",
                         "Label Studio draws {count|a dot|a line} without area.",
                         "Write three points or more, or remove the polygon.",
                         false,
                         "An area has three corners at least."};

const Rule kBadPoint{"polygon/bad-point",
                     Severity::error,
                     Consequence::notShown,
                     FixKind::automatic,
                     "{problem}.",
                     kNotShown,
                     "{advice}",
                     false,
                     "Points are pairs of numbers; one that is not makes the whole polygon invisible."};

const Rule kExtraNumbers{"polygon/extra-numbers",
                         Severity::warning,
                         Consequence::none,
                         FixKind::automatic,
                         "Point {number} of this polygon has {count} numbers.",
                         "Label Studio draws the first two; its server check refuses the rest.",
                         "Write [x, y] pairs.",
                         true,
                         "A point has an x and a y."};

const Rule kOpen{"polygon/open",
                 Severity::warning,
                 Consequence::notShown,
                 FixKind::offer,
                 "`closed` is false.",
                 "Label Studio takes the polygon for an unfinished drawing: the prediction does not show it, and the "
                 "annotation made from it cannot be submitted before it is closed.",
                 "Write true, or leave `closed` out.",
                 false,
                 "An open polygon is one that is still being drawn."};

const Rule kSelfCrossing{
    "polygon/self-crossing",
    Severity::note,
    Consequence::none,
    FixKind::hint,
    "The outline of this polygon crosses itself: the edges behind points {first} and {second} meet.",
    "Label Studio draws it as it is.",
    "Check the order of the points.",
    false,
    "Areas and masks made from such an outline differ from tool to tool."};

constexpr std::array kRules = {&kNoPoints, &kTooFewPoints, &kBadPoint, &kExtraNumbers, &kOpen, &kSelfCrossing};

constexpr std::size_t kMostPoints = 2000;  // more make the editor slow, and are not looked at for crossings

// Whether the editor takes the polygon for a drawing to go on with, and finds no tool for it.
bool lacksTool(const TaskContext &context, const Shape &shape) {
  const MadeRegions *made = context.made();
  return made && !made->isDropped(*shape.result) && made->makesRegion(*shape.result) &&
         LoadedRegions::lacksTool(made->regionOf(*shape.result));
}

void reportOpen(TaskContext &context, const Shape &shape, json::Value closed, bool isBlank) {
  const Blanking blanking = isBlank ? blankingOf(context, *shape.result) : Blanking();
  Finding *finding = context.at(kOpen, closed, isBlank ? std::optional(blanking.consequence) : std::nullopt);
  if (!finding) return;
  if (isBlank) {
    finding->effect =
        "Label Studio takes the polygon for an unfinished drawing, finds no Polygon tool to go on with, and leaves the "
        "page blank.";
    if (!blanking.effect.empty()) finding->effect = blanking.effect;
  }
  finding->mend(FixKind::offer, "Write true", context.replace(closed, "true"));
}

void checkClosed(TaskContext &context, const Shape &shape) {
  const json::Value closed = shape.closed;
  if (!closed || (closed.isBoolean() && closed.boolean())) return;
  if (closed.isBoolean()) return reportOpen(context, shape, closed, lacksTool(context, shape));
  Finding *finding = context.at(kBadPoint, closed);
  if (!finding) return;
  finding->param("problem", "`closed` is " + withValue(closed) + ", not true or false");
  finding->param("advice", "Write true, or leave `closed` out.");
  finding->mend(FixKind::automatic, "Write true", context.replace(closed, "true"));
}

void reportNoPoints(TaskContext &context, const Shape &shape) {
  const std::string_view other = shape.complete ? std::string_view() : wordsFor(shape.drawn);
  const auto consequence = other.empty() ? std::nullopt : std::optional(Consequence::shownWrong);
  Finding *finding = shape.list ? context.at(kNoPoints, shape.list, consequence)
                                : context.missingIn(kNoPoints, shape.result->value, consequence);
  if (!finding || other.empty()) return;
  finding->param("other", other);
  finding->effect = "Label Studio draws {other} instead of a polygon.";
}

// False: a point is none, and the polygon cannot be looked at further.
bool checkPoints(TaskContext &context, const Shape &shape) {
  const PointProblem problem = firstProblem(shape.list);
  if (problem.kind == PointProblem::Kind::none) return true;
  const bool isExtra = problem.kind == PointProblem::Kind::extraNumbers;
  Finding *finding = context.at(isExtra ? kExtraNumbers : kBadPoint, problem.where);
  if (!finding) return isExtra;
  if (isExtra) {
    finding->param("number", static_cast<double>(problem.index + 1));
    finding->param("count", static_cast<double>(problem.where.size()));
  } else {
    finding->param("problem", wordsOf(problem)).param("advice", kPairs);
  }
  std::string pairs = writtenAsPairs(shape.list);
  if (!pairs.empty())
    finding->mend(FixKind::automatic, "Write [x, y] pairs", context.replace(shape.list, std::move(pairs)));
  return isExtra;
}

}  // namespace

std::span<const Rule *const> polygonRules() { return kRules; }

void checkUnfinished(TaskContext &context, const Shape &shape) {
  if (!lacksTool(context, shape)) return;
  const json::Value inside = shape.result->value.find("closed");
  reportOpen(context, shape, inside ? inside : shape.result->item.find("closed"), true);
}

void checkPolygon(TaskContext &context, const Shape &shape, CrossingFinder &crossings) {
  checkClosed(context, shape);
  if (!shape.list || shape.list.isNull() || (shape.list.isArray() && shape.list.size() == 0)) {
    reportNoPoints(context, shape);
    return;
  }
  if (!checkPoints(context, shape)) return;
  const std::size_t points = shape.list.size();
  if (points < 3) {
    if (Finding *finding = context.at(kTooFewPoints, shape.list)) finding->param("count", static_cast<double>(points));
  } else if (points > kMostPoints) {
    reportHeavy(context, shape.list, "polygon", static_cast<double>(points), "points");
  } else if (const std::optional<Crossing> crossing = crossings.find(shape.list)) {
    if (Finding *finding = context.at(kSelfCrossing, shape.list)) {
      finding->param("first", static_cast<double>(crossing->first + 1));
      finding->param("second", static_cast<double>(crossing->second + 1));
    }
  }
}

}  // namespace prelabel
