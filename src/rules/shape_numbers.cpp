// shape/missing-coordinate, coordinate-type, other-kind: what the editor needs to make of a result what it is meant to
// be.
#include <algorithm>
#include <array>

#include "json/replaced.hpp"
#include "rules/rows.hpp"
#include "rules/shape_rules.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kNotShown = "Label Studio does not show this {shape}, and says nothing.";
constexpr std::string_view kDrawsOther = "Label Studio draws {other} instead of {one}.";

const Rule kMissingCoordinate{
    "shape/missing-coordinate",
    Severity::error,
    Consequence::notShown,
    FixKind::hint,
    "This {shape} has no {names}.",
    kNotShown,
    "Add {names} in percent of the image.",
    true,
    "A box needs x, y, width and height; an ellipse x, y, radiusX and radiusY; a key point x, y "
    "and width."};

const Rule kCoordinateType{"shape/coordinate-type",
                           Severity::error,
                           Consequence::notShown,
                           FixKind::automatic,
                           "`{name}` is {kind}[[ ({value})]], not a number.",
                           kNotShown,
                           "[[Write {number} without quotes.]][[{advice}]]",
                           false,
                           "The server takes numbers written as text, the editor does not."};

const Rule kOtherKind{"shape/other-kind",
                      Severity::error,
                      Consequence::shownWrong,
                      FixKind::offer,
                      "This {shape} has {names} as well.",
                      kDrawsOther,
                      "Remove {names}.",
                      false,
                      "Label Studio tells the kind of a region by the keys of its value, not by its type."};

constexpr std::array kRules = {&kMissingCoordinate, &kCoordinateType, &kOtherKind};

bool checkType(TaskContext &context, const Shape &shape, std::size_t index) {
  const json::Value value = shape.numbers[index];
  if (!value || value.isNumber()) return false;
  Finding *finding = about(context.at(kCoordinateType, value), shape);
  if (!finding) return true;
  finding->param("name", shape.form->keys[index]).param("kind", kindWords(value));
  if (value.isString()) finding->param("value", excerpt(value));
  const std::string number = numericText(value);
  if (number.empty()) {
    const bool turn = shape.form->measures[index] == Measure::degrees;
    finding->param("advice", turn ? "Write a number of degrees, or leave it out." : "Write a number of percent.");
    return true;
  }
  finding->param("number", number);
  finding->mend(FixKind::automatic, "Write " + number, context.replace(value, number));
  return true;
}

bool isOther(const Shape &shape) { return !shape.complete && !wordsFor(shape.drawn).empty(); }

bool checkPresence(TaskContext &context, const Shape &shape) {
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < shape.form->required; ++i) {
    if (!shape.numbers[i]) missing.emplace_back(shape.form->keys[i]);
  }
  if (missing.empty()) return false;
  // A key point without width has a rule of its own.
  if (shape.kind() == ShapeKind::keypoint && missing.size() == 1 && missing[0] == "width") return true;
  const bool other = isOther(shape);
  Finding *finding = about(context.missingIn(kMissingCoordinate, shape.result->value,
                                             other ? std::optional(Consequence::shownWrong) : std::nullopt),
                           shape);
  if (!finding) return true;
  finding->param("names", nameList(missing));
  if (other) {
    finding->param("other", wordsFor(shape.drawn)).param("one", shape.form->one);
    finding->effect = kDrawsOther;
  }
  return true;
}

// Keys by which the editor takes a region for another kind, or for none.
constexpr std::array<std::string_view, 8> kTellingKeys = {"width", "height",  "points",      "vertices",
                                                          "rle",   "touches", "maskDataURL", "imageDataURL"};

bool isOwnKey(const Shape &shape, std::string_view key) {
  if (key == shape.form->list) return true;
  for (const std::string_view own : shape.form->keys) {
    if (key == own) return true;
  }
  return false;
}

// What has a list is looked at when the list is there; a list that is none has a rule of its own. So have masks.
bool mayBeOther(const Shape &shape) {
  if (shape.form->numbers > 0) return true;
  return !shape.form->list.empty() && isOther(shape) && shape.list.isArray() && shape.list.size() > 0;
}

// Keys that are not the shape's own: their names, and the edits that remove them.
struct Foreign {
  std::vector<std::string> names;
  std::vector<Edit> edits;
  json::Value first;
  bool hasTwins = false;  // removing the last of equal keys would bring back the one before
};

void collectForeign(const TaskContext &context, const Shape &shape, json::Value object, Foreign &out) {
  const json::Replaced replaced(object);
  for (const json::Member member : object.members()) {
    if (replaced.has(member)) {
      out.hasTwins = true;
      continue;
    }
    const std::string_view key = member.key.rawText();
    const bool telling = std::find(kTellingKeys.begin(), kTellingKeys.end(), key) != kTellingKeys.end();
    if (!telling || isOwnKey(shape, key)) continue;
    if (!out.first) out.first = member.value;
    out.names.emplace_back(key);
    out.edits.push_back(removeMember(context, object, member));
  }
}

// Everything is there, and something else besides.
void checkOther(TaskContext &context, const Shape &shape) {
  Foreign foreign;
  collectForeign(context, shape, shape.result->value, foreign);
  collectForeign(context, shape, shape.result->item, foreign);  // keys beside `value` count as well
  if (!foreign.first) return;
  const bool other = isOther(shape);
  Finding *finding =
      about(context.at(kOtherKind, foreign.first, other ? std::nullopt : std::optional(Consequence::notShown)), shape);
  if (!finding) return;
  finding->param("names", nameList(foreign.names)).param("one", shape.form->one);
  if (other)
    finding->param("other", wordsFor(shape.drawn));
  else
    finding->effect = kNotShown;
  if (foreign.names.size() == 1 && !foreign.hasTwins)
    finding->mend(FixKind::offer, "Remove " + foreign.names[0], std::move(foreign.edits));
}

}  // namespace

std::span<const Rule *const> shapeNumberRules() { return kRules; }

void checkNumbers(TaskContext &context, const Shape &shape) {
  if (shape.complete) return;
  bool reported = checkPresence(context, shape);
  for (std::size_t i = 0; i < shape.form->numbers; ++i) reported = checkType(context, shape, i) || reported;
  const Result &result = *shape.result;
  const bool hasHeight =
      shape.kind() == ShapeKind::keypoint && (result.value.find("height") || result.item.find("height"));
  if (!reported && !hasHeight && mayBeOther(shape)) checkOther(context, shape);
}

}  // namespace prelabel
