// Reading what the rules of regions need to know, without an allocation.
#include "rules/shape.hpp"

#include <algorithm>
#include <cmath>

#include "regions/ellipse.hpp"
#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

constexpr Measure kX = Measure::x, kY = Measure::y, kW = Measure::width, kH = Measure::height, kTurn = Measure::degrees;

constexpr std::array<ShapeForm, 7> kForms = {{
    {ShapeKind::rectangle,
     RegionKind::rectangle,
     "box",
     "a box",
     "boxes",
     4,
     5,
     {"x", "y", "width", "height", "rotation"},
     {kX, kY, kW, kH, kTurn},
     ""},
    {ShapeKind::ellipse,
     RegionKind::ellipse,
     "ellipse",
     "an ellipse",
     "ellipses",
     4,
     5,
     {"x", "y", "radiusX", "radiusY", "rotation"},
     {kX, kY, kW, kH, kTurn},
     ""},
    {ShapeKind::polygon, RegionKind::polygon, "polygon", "a polygon", "polygons", 0, 0, {}, {}, "points"},
    {ShapeKind::keypoint,
     RegionKind::keypoint,
     "key point",
     "a key point",
     "key points",
     3,
     3,
     {"x", "y", "width"},
     {kX, kY, kW},
     ""},
    {ShapeKind::brush, RegionKind::brush, "mask", "a mask", "masks", 0, 0, {}, {}, ""},
    {ShapeKind::bitmask, RegionKind::bitmask, "mask", "a mask", "masks", 0, 0, {}, {}, ""},
    {ShapeKind::vector, RegionKind::vector, "vector", "a vector", "vectors", 0, 0, {}, {}, "vertices"},
}};

// `ellipse` or `ellipselabels`, in any case.
ShapeKind kindOfType(json::Value type) {
  if (!type.isString()) return ShapeKind::none;
  std::string_view name = type.rawText();
  constexpr std::string_view kLabels = "labels";
  if (name.size() > kLabels.size() && equalIgnoringCase(name.substr(name.size() - kLabels.size()), kLabels))
    name.remove_suffix(kLabels.size());
  for (const ShapeForm &form : kForms) {
    if (equalIgnoringCase(name, toString(form.region))) return form.kind;
  }
  return equalIgnoringCase(name, "magicwand") ? ShapeKind::brush : ShapeKind::none;
}

// Whether a key outside a box's own form may make another kind of it: `points`, `vertices`, `rle` ...
bool mayChangeBox(std::string_view key) {
  switch (key.size()) {
    case 3:
      return key == "rle";
    case 6:
      return key == "points";
    case 7:
      return key == "touches";
    case 8:
      return key == "vertices" || key == "rotation";
    case 11:
      return key == "maskDataURL";
    case 12:
      return key == "imageDataURL";
    default:
      return false;
  }
}

// Keys of the item beside `value` count as well.
bool mayChangeBox(json::Value object) {
  for (const json::Member member : object.members()) {
    if (mayChangeBox(member.key.rawText())) return true;
  }
  return false;
}

Bounds ellipseBounds(const Shape &shape) {
  const ImageSize image = shape.image.known() ? shape.image : ImageSize{1, 1};
  return inPercent(boundsOf(ellipseOf(shape), image), image);
}

std::optional<Bounds> listBounds(const Shape &shape) {
  double left = 0, right = 0, top = 0, bottom = 0;
  bool any = false;
  for (const json::Value item : shape.list.items()) {
    const PointNumbers point = pointNumbers(item);
    if (!point.x.isNumber() || !point.y.isNumber()) continue;
    const double x = point.x.number(), y = point.y.number();
    left = any ? std::min(left, x) : x;
    right = any ? std::max(right, x) : x;
    top = any ? std::min(top, y) : y;
    bottom = any ? std::max(bottom, y) : y;
    any = true;
  }
  if (!any) return std::nullopt;
  return Bounds{left, top, right - left, bottom - top};
}

}  // namespace

const ShapeForm &formOf(ShapeKind kind) { return kForms.at(static_cast<std::size_t>(kind) - 1); }

std::string_view wordsFor(RegionKind kind) {
  if (kind == RegionKind::keypoint) return "a dot";
  for (const ShapeForm &form : kForms) {
    if (form.region == kind) return form.one;
  }
  return {};
}

Ellipse ellipseOf(const Shape &shape) {
  return {shape.number(0), shape.number(1), shape.number(2), shape.number(3), shape.number(4)};
}

Shape readShape(const Result &result, const ControlTag *control, ShapeKind kind) {
  Shape shape;
  shape.result = &result;
  shape.control = control;
  shape.form = &formOf(kind);
  const ShapeForm &form = *shape.form;
  // To be looked at closely; boxes are many, and mostly plain.
  bool foreign = kind != ShapeKind::rectangle || mayChangeBox(result.item);
  for (const json::Member member : result.value.members()) {
    const std::string unescaped = member.key.hasEscape() ? member.key.text() : std::string();
    const std::string_view key = member.key.hasEscape() ? std::string_view(unescaped) : member.key.rawText();
    std::size_t i = 0;
    while (i < form.numbers && !sameText(key, form.keys[i])) ++i;
    if (i < form.numbers)
      shape.numbers[i] = member.value;
    else if (!form.list.empty() && key == form.list)
      shape.list = member.value;
    else if (!form.list.empty() && key == "closed")
      shape.closed = member.value;
    else
      foreign = foreign || mayChangeBox(key);
  }
  bool numeric = true;
  for (std::size_t i = 0; i < form.numbers; ++i) {
    json::Value &number = shape.numbers[i];
    if (!number && (foreign || i < form.required)) number = result.item.find(form.keys[i]);  // beside `value` it counts
    numeric = numeric && (number.isNumber() || (!number && i >= form.required));
  }
  if (!form.list.empty()) {
    if (!shape.list) shape.list = result.item.find(form.list);
    if (!shape.closed) shape.closed = result.item.find("closed");
  }
  shape.drawn = numeric && !foreign ? form.region : regionKindOf(result);
  shape.complete = shape.drawn == form.region;
  if (isPixelCount(result.originalWidth) && isPixelCount(result.originalHeight))
    shape.image = {result.originalWidth.number(), result.originalHeight.number()};
  return shape;
}

ShapeKind kindByKeys(const Result &result) {
  const RegionKind kind = regionKindOf(result);
  for (const ShapeForm &form : kForms) {
    if (form.region == kind) return form.kind;
  }
  return ShapeKind::none;
}

ShapeKind meantKind(const Result &result, const ControlTag *control) {
  const ShapeKind own = control && control->info ? control->info->shape : ShapeKind::none;
  if (own != ShapeKind::none && result.type.isString() && result.type.is(control->info->resultType)) return own;
  if (control && own == ShapeKind::none && !(control->info && control->info->name == "Labels")) return own;
  const ShapeKind typed = kindOfType(result.type);
  if (own == ShapeKind::none || typed == ShapeKind::none || own == typed) return own == ShapeKind::none ? typed : own;
  return kindByKeys(result) == typed ? typed : own;
}

std::optional<Bounds> extentOf(const Shape &shape) {
  const double turn = shape.number(4);
  if (turn != 0 && !shape.image.known()) return std::nullopt;
  switch (shape.kind()) {
    case ShapeKind::rectangle:
      if (turn == 0 && shape.number(2) >= 0 && shape.number(3) >= 0)
        return Bounds{shape.number(0), shape.number(1), shape.number(2), shape.number(3)};
      return percentBounds(shape.rectangle(), shape.image);
    case ShapeKind::ellipse:
      return ellipseBounds(shape);
    case ShapeKind::keypoint:
      return Bounds{shape.number(0), shape.number(1), 0, 0};
    case ShapeKind::polygon:
    case ShapeKind::vector:
      return listBounds(shape);
    default:
      return std::nullopt;
  }
}

std::string_view nounsOf(const std::vector<const Shape *> &shapes) {
  const bool isOne = shapes.size() == 1;
  const bool alike =
      std::all_of(shapes.begin(), shapes.end(), [&](const Shape *s) { return s->form == shapes[0]->form; });
  if (shapes.empty() || !alike) return isOne ? "region" : "regions";
  return isOne ? shapes[0]->form->noun : shapes[0]->form->many;
}

bool isPixelCount(json::Value value) {
  return value.isNumber() && value.number() > 0 && value.number() == std::floor(value.number());
}

}  // namespace prelabel
