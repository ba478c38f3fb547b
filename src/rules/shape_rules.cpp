// The order in which the regions of a prediction are judged.
#include "rules/shape_rules.hpp"

namespace prelabel {

namespace {

// Lists of points beside `value` count as those in it.
bool namesGeometry(const Result &result) {
  const auto isList = [](const json::Member &member) { return member.key.is("points") || member.key.is("vertices"); };
  for (const json::Member member : result.value.members()) {
    if (member.key.is("x") || isList(member)) return true;
  }
  for (const json::Member member : result.item.members()) {
    if (isList(member)) return true;
  }
  return false;
}

// What repeats the place of another item is not judged, but the editor loads it as well.
void checkFollower(TaskContext &context, const Shape &shape) {
  context.enterResult(*shape.result, shape.control);
  if (shape.drawn == RegionKind::polygon) checkUnfinished(context, shape);
  if (shape.drawn == RegionKind::vector) checkLoading(context, shape);
}

std::string_view idOf(const Shape &shape) {
  const json::Value id = shape.result->id;
  return id.isString() ? id.rawText() : std::string_view();
}

}  // namespace

void ShapeRules::begin() {
  shapes_.clear();
  hasFollowers_ = false;
}

void ShapeRules::add(const Result &result, const ControlTag *control) {
  if (const ShapeKind kind = meantKind(result, control); kind != ShapeKind::none) {
    shapes_.push_back(readShape(result, control, kind));
    return;
  }
  if (!namesGeometry(result)) return;
  const ShapeKind kind = kindByKeys(result);
  if (kind == ShapeKind::none || kind == ShapeKind::brush || kind == ShapeKind::bitmask) return;
  shapes_.push_back(readShape(result, control, kind));
  shapes_.back().follows = hasFollowers_ = true;
}

// Labels and answers that repeat the place of a shape are judged with it; without one they are the shape themselves.
void ShapeRules::follow() {
  if (!hasFollowers_) return;
  leaders_.clear();
  for (const Shape &shape : shapes_) {
    if (!shape.follows && !idOf(shape).empty()) leaders_.enter(idOf(shape), 0);
  }
  for (Shape &shape : shapes_) {
    if (!shape.follows) continue;
    const std::string_view id = idOf(shape);
    shape.follows = !id.empty() && leaders_.find(id) != TextIndex::kNone;
    if (!shape.follows && !id.empty()) leaders_.enter(id, 0);
  }
}

void ShapeRules::end(TaskContext &context, std::span<const Result> results, FailingSides failing) {
  if (shapes_.empty() && failing.empty()) return;
  follow();
  shareImageSizes(shapes_);
  const Units units = judgeUnits(shapes_);
  const bool inPercent = units == Units::percent;
  if (!inPercent) reportUnits(context, shapes_, units);
  for (const Shape &shape : shapes_) {
    if (shape.follows) {
      checkFollower(context, shape);
      continue;
    }
    context.enterResult(*shape.result, shape.control);
    checkNumbers(context, shape);
    checkSizes(context, shape);
    if (shape.kind() == ShapeKind::ellipse) checkEllipse(context, shape, inPercent);
    if (shape.kind() == ShapeKind::keypoint) checkKeypoint(context, shape);
    if (shape.kind() == ShapeKind::polygon) checkPolygon(context, shape, crossings_);
    if (shape.kind() != ShapeKind::polygon && shape.drawn == RegionKind::polygon) checkUnfinished(context, shape);
    if (shape.kind() != ShapeKind::vector && shape.drawn == RegionKind::vector) checkForeignVertices(context, shape);
    if (shape.kind() == ShapeKind::vector) checkVector(context, shape, vertexIds_);
    if (inPercent && shape.complete) checkRange(context, shape);
  }
  checkOriginalSizes(context, shapes_, results, std::move(failing));
  checkDuplicateShapes(context, shapes_, results, order_);
  context.leaveResult();
}

}  // namespace prelabel
