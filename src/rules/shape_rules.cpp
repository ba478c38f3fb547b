// shape/*: numbers of rectangles, their place on the image, and the image size beside them.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "rules/box_rules.hpp"
#include "rules/rows.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kNotShown = "Label Studio does not show this box, and says nothing.";

const Rule kMissingCoordinate{"shape/missing-coordinate",
                              Severity::error,
                              Consequence::notShown,
                              FixKind::hint,
                              "This box has no {names}.",
                              kNotShown,
                              "Add {names} in percent of the image.",
                              true,
                              "A rectangle needs x, y, width and height."};

const Rule kCoordinateType{"shape/coordinate-type",
                           Severity::error,
                           Consequence::notShown,
                           FixKind::automatic,
                           "`{name}` is {kind}[[ ({value})]], not a number.",
                           kNotShown,
                           "[[Write {number} without quotes.]][[{advice}]]",
                           false,
                           "The server takes numbers written as text, the editor does not."};

const Rule kOutside{"shape/outside",
                    Severity::warning,
                    Consequence::shownWrong,
                    FixKind::offer,
                    "The box reaches {distance} over the {side} edge of the image.",
                    "Label Studio draws it past the edge.",
                    "Clip it to the image, or check how it was converted to percent.",
                    false,
                    "Percent run from 0 to 100 within the image."};

const Rule kFullyOutside{"shape/fully-outside",
                         Severity::error,
                         Consequence::notShown,
                         FixKind::hint,
                         "The box lies wholly outside the image, past its {side} edge.",
                         "Label Studio lists it, but nobody sees it.",
                         "Write x, y, width and height in percent of the image, from 0 to 100.",
                         true,
                         "What lies outside the visible part is not drawn."};

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
                     "The box has no {name}: it is 0.",
                     "Label Studio draws a line or a dot that is hard to see.",
                     "Remove the box, or write its real size.",
                     false,
                     "A box without area is mostly a rounding of something very small."};

const Rule kRotationRange{"shape/rotation-range",
                          Severity::note,
                          Consequence::none,
                          FixKind::automatic,
                          "The rotation is {value} degrees, more than a full turn.",
                          "Label Studio draws it all the same; its server check refuses it.",
                          "Write {number}.",
                          true,
                          "Degrees, clockwise, from 0 to 360."};

const Rule kDuplicate{"shape/duplicate",
                      Severity::warning,
                      Consequence::shownWrong,
                      FixKind::offer,
                      "This box is the same as result {other}: same place, size and label.",
                      "Label Studio draws both, one on the other, and people delete one of them.",
                      "Remove one of the two.",
                      false,
                      "Doubles often come from merging the outputs of two runs."};

const Rule kMissingOriginalSize{
    "shape/missing-original-size",
    Severity::warning,
    Consequence::exportWrong,
    FixKind::offer,
    "{count|One box|# boxes} of this prediction {count|lacks|lack} `original_width` or `original_height`.",
    "Label Studio draws such boxes right, but later exports in pixels fail or are wrong.",
    "[[Write {width} and {height}, as the others have it.]][[{advice}]]",
    false,
    "Exporters turn percent into pixels by the original size."};

const Rule kInconsistentOriginalSize{"shape/inconsistent-original-size",
                                     Severity::error,
                                     Consequence::exportWrong,
                                     FixKind::offer,
                                     "The original size is {given} here and {expected} in other results of this image.",
                                     "The box is drawn right, but later exports in pixels are wrong.",
                                     "Write {expected} if that is the image's size.",
                                     false,
                                     "One image has one size."};

const Rule kBadOriginalSize{"shape/bad-original-size",
                            Severity::error,
                            Consequence::exportWrong,
                            FixKind::hint,
                            "`{name}` is {value}; it must be a whole number of pixels above 0.",
                            "Exports in pixels fail or are wrong.",
                            "Write the image's size in pixels.",
                            false,
                            "Exporters turn percent into pixels by the original size."};

constexpr std::array kRules = {
    &kMissingCoordinate, &kCoordinateType, &kOutside,   &kFullyOutside,        &kNegativeSize,
    &kZeroSize,          &kRotationRange,  &kDuplicate, &kMissingOriginalSize, &kInconsistentOriginalSize,
    &kBadOriginalSize};

// Percent that rounding may put a box over the edge.
constexpr double kTolerance = 0.01;

void readNumbers(Box &box) {
  for (const json::Member member : box.result->value.members()) {
    const std::string_view key = member.key.rawText();
    if (key == "x")
      box.x = member.value;
    else if (key == "y")
      box.y = member.value;
    else if (key == "width")
      box.width = member.value;
    else if (key == "height")
      box.height = member.value;
    else if (key == "rotation")
      box.rotation = member.value;
  }
  box.complete = box.x.isNumber() && box.y.isNumber() && box.width.isNumber() && box.height.isNumber() &&
                 (!box.rotation || box.rotation.isNumber());
}

bool isPixelCount(json::Value value) {
  return value.isNumber() && value.number() > 0 && value.number() == std::floor(value.number());
}

void checkType(TaskContext &context, json::Value value, std::string_view name) {
  if (!value || value.isNumber()) return;
  Finding *finding = context.at(kCoordinateType, value);
  if (!finding) return;
  finding->param("name", name).param("kind", kindWords(value));
  if (value.isString()) finding->param("value", excerpt(value));
  const std::string number = numericText(value);
  if (number.empty()) {
    finding->param("advice",
                   name == "rotation" ? "Write a number of degrees, or leave it out." : "Write a number of percent.");
    return;
  }
  finding->param("number", number);
  finding->mend(FixKind::automatic, "Write " + number, context.replace(value, number));
}

void checkPresence(TaskContext &context, const Box &box) {
  std::vector<std::string> missing;
  if (!box.x) missing.push_back("x");
  if (!box.y) missing.push_back("y");
  if (!box.width) missing.push_back("width");
  if (!box.height) missing.push_back("height");
  if (missing.empty()) return;
  const bool becomesDot = missing.size() == 1 && !box.height;
  Finding *finding = context.missingIn(kMissingCoordinate, box.result->value,
                                       becomesDot ? std::optional(Consequence::shownWrong) : std::nullopt);
  if (!finding) return;
  finding->param("names", nameList(missing));
  if (becomesDot) finding->effect = "Label Studio draws a dot instead of a box.";
}

// Turns the box so that its size is positive; the numbers it moves are edited together.
void checkNegative(TaskContext &context, const Box &box, json::Value size, std::string_view name) {
  if (!size.isNumber() || size.number() >= 0) return;
  Finding *finding = context.at(kNegativeSize, size);
  if (!finding) return;
  finding->param("name", name).param("value", size.raw());
  if (!box.complete || (box.rotation && box.rotation.number() != 0 && !box.image.known())) return;
  const bool first = name == "width" || box.width.number() >= 0;
  if (!first) return;  // the other side's finding mends both
  const Rectangle better = withPositiveSize(box.rectangle(), box.image);
  Fix fix{FixKind::automatic, "Write the size as a positive number", {}};
  const auto put = [&](json::Value old, double number) {
    if (numeral(old.number()) != numeral(number)) fix.edits.push_back(context.replace(old, numeral(number)));
  };
  put(box.x, better.x);
  put(box.y, better.y);
  put(box.width, better.width);
  put(box.height, better.height);
  finding->fix = fix;
}

void checkRotation(TaskContext &context, const Box &box) {
  if (!box.rotation.isNumber() || std::abs(box.rotation.number()) <= 360) return;
  if (Finding *finding = context.at(kRotationRange, box.rotation)) {
    double rest = std::fmod(box.rotation.number(), 360);
    if (rest < 0) rest += 360;
    finding->param("value", box.rotation.raw()).param("number", numeral(rest));
    finding->mend(FixKind::automatic, "Write " + numeral(rest), context.replace(box.rotation, numeral(rest)));
  }
}

std::string distanceText(double percent, double pixelsPerHundred) {
  std::string text = numeral(std::round(percent * 100) / 100) + " %";
  if (pixelsPerHundred > 0) text += " (" + numeral(std::round(percent / 100 * pixelsPerHundred * 10) / 10) + " px)";
  return text;
}

struct Overhang {
  double percent;
  std::string_view side;
  double pixels;  // of the image along that side
};

Overhang worstOverhang(const Bounds &bounds, ImageSize image) {
  const std::array<Overhang, 4> all = {{{-bounds.x, "left", image.width},
                                        {-bounds.y, "top", image.height},
                                        {bounds.right() - 100, "right", image.width},
                                        {bounds.bottom() - 100, "bottom", image.height}}};
  return *std::max_element(all.begin(), all.end(),
                           [](const Overhang &a, const Overhang &b) { return a.percent < b.percent; });
}

void clip(TaskContext &context, const Box &box, const Bounds &bounds, Finding &finding) {
  if (box.rotation && box.rotation.number() != 0) return;  // a turned box has no clipped form
  Fix fix{FixKind::offer, "Clip the box to the image", {}};
  const double left = std::max(0.0, bounds.x), top = std::max(0.0, bounds.y);
  const double right = std::min(100.0, bounds.right()), bottom = std::min(100.0, bounds.bottom());
  if (bounds.x < 0) fix.edits.push_back(context.replace(box.x, "0"));
  if (bounds.y < 0) fix.edits.push_back(context.replace(box.y, "0"));
  if (bounds.x < 0 || bounds.right() > 100) fix.edits.push_back(context.replace(box.width, numeral(right - left)));
  if (bounds.y < 0 || bounds.bottom() > 100) fix.edits.push_back(context.replace(box.height, numeral(bottom - top)));
  finding.fix = fix;
}

void checkRange(TaskContext &context, const Box &box) {
  if (!box.complete) return;
  const Rectangle rectangle = box.rectangle();
  if (rectangle.width <= 0 || rectangle.height <= 0) return;  // rules of their own
  if (rectangle.rotation != 0 && !box.image.known()) return;
  const Bounds bounds = percentBounds(rectangle, box.image);
  const Overhang worst = worstOverhang(bounds, box.image);
  if (bounds.x >= 100 || bounds.y >= 100 || bounds.right() <= 0 || bounds.bottom() <= 0) {
    if (Finding *finding = context.at(kFullyOutside, box.result->value)) finding->param("side", worst.side);
    return;
  }
  if (worst.percent <= kTolerance) return;
  if (Finding *finding = context.at(kOutside, box.result->value)) {
    finding->param("distance", distanceText(worst.percent, worst.pixels)).param("side", worst.side);
    clip(context, box, bounds, *finding);
  }
}

std::array<double, 5> numbersOf(const Box &box) {
  const Rectangle r = box.rectangle();
  return {r.x, r.y, r.width, r.height, r.rotation};
}

std::uint64_t hashOf(const Box &box) {
  std::uint64_t hash = 0;
  for (const double number : numbersOf(box)) {
    const double plain = number + 0.0;  // -0 is 0
    std::uint64_t bits = 0;
    std::memcpy(&bits, &plain, sizeof bits);
    hash = (hash ^ bits) * 0x9E3779B97F4A7C15;
    hash ^= hash >> 29;
  }
  return hash;
}

std::string_view rawOf(json::Value value) { return value ? value.raw() : std::string_view(); }

// The page of the image; one in `value` overrides the item's.
std::string_view itemIndexOf(const Box &box) {
  const json::Value inside = box.result->value.find("item_index");
  const json::Value index = inside ? inside : box.result->itemIndex;
  return index.isNumber() ? index.raw() : "0";
}

// The labels as written, under whatever key of labels the value has.
std::string_view labelsOf(const Box &box) {
  for (const json::Member member : box.result->value.members()) {
    if (member.key.rawText().ends_with("labels")) return member.value.raw();
  }
  return {};
}

// The same labels at the same place of the same page, by the same control.
bool isSame(const Box &first, const Box &second) {
  return first.control == second.control && numbersOf(first) == numbersOf(second) &&
         labelsOf(first) == labelsOf(second) && rawOf(first.result->toName) == rawOf(second.result->toName) &&
         rawOf(first.result->fromName) == rawOf(second.result->fromName) && itemIndexOf(first) == itemIndexOf(second);
}

void checkZero(TaskContext &context, const Box &box) {
  for (const auto &[size, name] : {std::pair{box.width, "width"}, std::pair{box.height, "height"}}) {
    if (!size.isNumber() || size.number() != 0) continue;
    if (Finding *finding = context.at(kZeroSize, size)) finding->param("name", name);
    return;
  }
}

}  // namespace

std::span<const Rule *const> shapeRules() { return kRules; }

Rectangle Box::rectangle() const {
  return {x.number(), y.number(), width.number(), height.number(), rotation ? rotation.number() : 0};
}

void BoxRules::add(TaskContext &context, const Result &result, const ControlTag *control) {
  Box box;
  box.result = &result;
  box.control = control;
  readNumbers(box);
  for (const auto &[value, name] :
       {std::pair{result.originalWidth, "original_width"}, std::pair{result.originalHeight, "original_height"}}) {
    if (!value || isPixelCount(value)) continue;
    if (Finding *finding = context.at(kBadOriginalSize, value))
      finding->param("name", name).param("value", excerpt(value));
  }
  if (isPixelCount(result.originalWidth) && isPixelCount(result.originalHeight)) {
    box.image = {result.originalWidth.number(), result.originalHeight.number()};
  }
  if (!box.complete) {
    checkPresence(context, box);
    checkType(context, box.x, "x");
    checkType(context, box.y, "y");
    checkType(context, box.width, "width");
    checkType(context, box.height, "height");
    checkType(context, box.rotation, "rotation");
  }
  checkNegative(context, box, box.width, "width");
  checkNegative(context, box, box.height, "height");
  checkRotation(context, box);
  boxes_.push_back(box);
}

void BoxRules::end(TaskContext &context) {
  if (boxes_.empty()) return;
  shareImageSize();
  const Units units = judgeUnits(boxes_);
  if (units != Units::percent) reportUnits(context, boxes_, units);
  for (const Box &box : boxes_) {
    context.enterResult(*box.result, box.control);
    checkZero(context, box);
    if (units == Units::percent) checkRange(context, box);
  }
  checkOriginalSizes(context);
  checkDuplicates(context);
  context.leaveResult();
}

// A box that does not say its image's size has that of its siblings.
void BoxRules::shareImageSize() {
  const auto known = std::find_if(boxes_.begin(), boxes_.end(), [](const Box &box) { return box.image.known(); });
  if (known == boxes_.end()) return;
  const ImageSize size = known->image;
  for (Box &box : boxes_) {
    if (!box.image.known()) box.image = size;
  }
}

void BoxRules::checkOriginalSizes(TaskContext &context) {
  const Box *lacking = nullptr;
  const Box *known = nullptr;
  std::size_t lacks = 0;
  for (const Box &box : boxes_) {
    const bool complete = box.result->originalWidth && box.result->originalHeight;
    if (complete && box.image.known() && !known) known = &box;
    if (complete) continue;
    if (!lacking) lacking = &box;
    ++lacks;
  }
  checkSizesAgree(context);
  if (!lacking) return;
  context.enterResult(*lacking->result, lacking->control);
  Finding *finding = context.missingIn(kMissingOriginalSize, lacking->result->item);
  if (!finding) return;
  finding->param("count", static_cast<double>(lacks));
  if (!known) {
    finding->param("advice", "Add the image's size in pixels to each result.");
    return;
  }
  finding->param("width", known->image.width).param("height", known->image.height);
  finding->mend(FixKind::offer, "Add the size that the others have");
  for (const Box &box : boxes_) {
    std::string size;
    if (!box.result->originalWidth) size = "\"original_width\": " + numeral(known->image.width);
    if (!box.result->originalHeight) {
      size += (size.empty() ? "" : ", ") + ("\"original_height\": " + numeral(known->image.height));
    }
    if (!size.empty()) finding->fix->edits.push_back(addMember(context, box.result->item, size));
  }
}

// Among the boxes of each object, the size that most of them have is taken for right.
void BoxRules::checkSizesAgree(TaskContext &context) {
  struct Group {
    std::string_view object;
    ImageSize size;
    std::size_t boxes;
  };
  std::vector<Group> groups;
  const auto takesPart = [](const Box &box) {
    return box.result->originalWidth && box.result->originalHeight && box.image.known() && itemIndexOf(box) == "0";
  };
  const auto same = [](ImageSize a, ImageSize b) { return a.width == b.width && a.height == b.height; };
  constexpr std::size_t kMostGroups = 50;  // of sizes; more is no disagreement but noise
  for (const Box &box : boxes_) {
    if (!takesPart(box)) continue;
    const std::string_view object = rawOf(box.result->toName);
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const Group &g) { return g.object == object && same(g.size, box.image); });
    if (group != groups.end())
      ++group->boxes;
    else if (groups.size() < kMostGroups)
      groups.push_back({object, box.image, 1});
  }
  if (groups.size() < 2) return;
  for (const Box &box : boxes_) {
    if (!takesPart(box)) continue;
    const Group *most = nullptr;
    for (const Group &group : groups) {
      if (group.object == rawOf(box.result->toName) && (!most || group.boxes > most->boxes)) most = &group;
    }
    if (!most || same(most->size, box.image)) continue;
    context.enterResult(*box.result, box.control);
    Finding *finding = context.at(kInconsistentOriginalSize, box.result->originalWidth);
    if (!finding) return;
    const std::string width = numeral(most->size.width), height = numeral(most->size.height);
    finding->param("given", numeral(box.image.width) + " × " + numeral(box.image.height));
    finding->param("expected", width + " × " + height);
    finding->mend(FixKind::offer, "Write " + width + " × " + height, context.replace(box.result->originalWidth, width),
                  context.replace(box.result->originalHeight, height));
    return;
  }
}

// Sorted by a hash of their numbers, equal boxes are neighbours.
void BoxRules::checkDuplicates(TaskContext &context) {
  order_.clear();
  for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
    if (boxes_[i].complete) order_.emplace_back(hashOf(boxes_[i]), i);
  }
  std::sort(order_.begin(), order_.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> doubles;  // the later box, the earlier one
  for (std::size_t i = 1; i < order_.size(); ++i) {
    if (order_[i - 1].first != order_[i].first) continue;
    if (isSame(boxes_[order_[i - 1].second], boxes_[order_[i].second])) {
      doubles.emplace_back(order_[i].second, order_[i - 1].second);
    }
  }
  std::sort(doubles.begin(), doubles.end());  // places are worked out fastest in the order of the text
  for (const auto &[later, earlier] : doubles) {
    const Result &first = *boxes_[earlier].result;
    context.enterResult(*boxes_[later].result, boxes_[later].control);
    if (Finding *finding = context.at(kDuplicate, boxes_[later].result->value)) {
      finding->param("other", first.id.isString() ? "`" + first.id.text() + "`" : std::to_string(first.index + 1));
    }
  }
}

}  // namespace prelabel
