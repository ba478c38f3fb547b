// A region of an image as the rules see it: what it is meant to be, its numbers as written, what the editor makes of
// it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "regions/geometry.hpp"
#include "regions/rectangle.hpp"
#include "regions/region_kind.hpp"
#include "rules/context.hpp"

namespace prelabel {

struct Ellipse;

// What a number of a region measures: `x`, `width` in percent of the image's width, `y`, `height` of its height.
enum class Measure : std::uint8_t { x, y, width, height, degrees };

inline constexpr std::size_t kMostNumbers = 5;

// How results of one kind are written, and what people call them.
struct ShapeForm {
  ShapeKind kind;
  RegionKind region;      // what the editor must make of it
  std::string_view noun;  // "key point"
  std::string_view one;   // "a key point"
  std::string_view many;  // "key points"
  std::uint8_t required;  // of the numbers, the first so many must be there
  std::uint8_t numbers;   // how many it may have
  std::array<std::string_view, kMostNumbers> keys;
  std::array<Measure, kMostNumbers> measures;
  std::string_view list;  // the key of its points, "" when it has none
};

// Of every kind but `none`.
const ShapeForm &formOf(ShapeKind kind);
// "a key point" for what the editor draws; "" for what it does not.
std::string_view wordsFor(RegionKind kind);

struct Shape {
  const Result *result = nullptr;                 // the examiner's, good until the end of the prediction
  const ControlTag *control = nullptr;            // nullptr without a config, or for an unknown from_name
  const ShapeForm *form = nullptr;                // what it is meant to be
  RegionKind drawn = RegionKind::classification;  // what the editor makes of its keys
  std::array<json::Value, kMostNumbers> numbers;  // in the order of the form's keys; absent when missing
  json::Value list;                               // points or vertices
  json::Value closed;
  ImageSize image;        // original_width/height when both are good, else the siblings'
  bool complete = false;  // drawn as what it is meant to be
  bool follows = false;   // repeats the place of another item with its id: converted with it, not judged

  ShapeKind kind() const { return form->kind; }
  double number(std::size_t index) const { return numbers[index].isNumber() ? numbers[index].number() : 0; }
  // Of a complete rectangle.
  Rectangle rectangle() const { return {number(0), number(1), number(2), number(3), number(4)}; }
};

// Of a complete ellipse.
Ellipse ellipseOf(const Shape &shape);

// `value` of the result is an object.
Shape readShape(const Result &result, const ControlTag *control, ShapeKind kind);

// The kind of region a result is meant to be: by the shape its control draws and its `type`, where these disagree by
// the one its keys agree with. `none`: no shape of its own (labels and answers, which may repeat one's place).
ShapeKind meantKind(const Result &result, const ControlTag *control);
// The kind of region its keys make, for items whose control draws none.
ShapeKind kindByKeys(const Result &result);

// Its upright box in percent, of a complete shape: of a key point the centre, of a vector its anchors. Nothing when it
// cannot be told: masks, empty lists, a turn on an image of unknown shape.
std::optional<Bounds> extentOf(const Shape &shape);

// The page of the image it is on, as written.
inline std::string_view pageOf(const Shape &shape) {
  const json::Value index = pageOf(*shape.result);
  return index.isNumber() ? index.raw() : "0";
}

// True for a whole number above 0.
bool isPixelCount(json::Value value);

// "box", "boxes", or "regions" when they are of several kinds.
std::string_view nounsOf(const std::vector<const Shape *> &shapes);

// Reports about a shape: `{shape}` is what it is called.
inline Finding *about(Finding *finding, const Shape &shape) {
  if (finding) finding->param("shape", shape.form->noun);
  return finding;
}

// A point of a list: a pair or an object; nothing when it is neither, or no numbers.
struct PointNumbers {
  json::Value x, y;
};
inline PointNumbers pointNumbers(json::Value point) {
  PointNumbers out;
  if (point.isArray()) {
    for (const json::Value number : point.items()) {
      if (out.y) break;
      (out.x ? out.y : out.x) = number;
    }
  } else if (point.isObject()) {
    for (const json::Member member : point.members()) {
      if (member.key.is("x")) out.x = member.value;
      if (member.key.is("y")) out.y = member.value;
    }
  }
  return out;
}

// Calls f(number, measure) for every number of its place, degrees left out, the handles of curves on request.
template <typename F>
void forEachCoordinate(const Shape &shape, bool withHandles, F &&f) {
  for (std::size_t i = 0; i < shape.form->numbers; ++i) {
    if (shape.form->measures[i] != Measure::degrees && shape.numbers[i].isNumber())
      f(shape.numbers[i], shape.form->measures[i]);
  }
  const auto point = [&](json::Value value) {
    const PointNumbers numbers = pointNumbers(value);
    if (numbers.x.isNumber()) f(numbers.x, Measure::x);
    if (numbers.y.isNumber()) f(numbers.y, Measure::y);
  };
  for (const json::Value item : shape.list.items()) {
    point(item);
    if (!withHandles || !item.isObject()) continue;
    for (const json::Member member : item.members()) {
      if (member.key.rawText().starts_with("controlPoint")) point(member.value);
    }
  }
}

}  // namespace prelabel
