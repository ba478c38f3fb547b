// Findings about rectangles: their numbers one by one, and the units of all rectangles of a prediction together.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "regions/rectangle.hpp"
#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> shapeRules();
std::span<const Rule *const> unitRules();

// A rectangle of the prediction at hand. Numbers that are missing or no numbers have `has` false.
struct Box {
  const Result *result = nullptr;             // the examiner's, good until the end of the prediction
  const ControlTag *control = nullptr;        // nullptr without a config
  json::Value x, y, width, height, rotation;  // as written; absent when missing
  ImageSize image;                            // original_width/height when both are good
  bool complete = false;                      // all four are numbers, and rotation is one or absent

  // Of a complete box.
  Rectangle rectangle() const;
};

// Collects the rectangles of one prediction. What depends on all of them (units, and so all rules of range) is judged
// at its end. Keeps its memory from prediction to prediction.
class BoxRules {
 public:
  void begin() { boxes_.clear(); }
  // Takes a rectangle; reports what is wrong with its numbers one by one. `result.value` is an object; `control` is
  // nullptr without a config: geometry needs none.
  void add(TaskContext &context, const Result &result, const ControlTag *control);
  void end(TaskContext &context);

 private:
  void shareImageSize();
  void checkOriginalSizes(TaskContext &context);
  void checkSizesAgree(TaskContext &context);
  void checkDuplicates(TaskContext &context);

  std::vector<Box> boxes_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order_;  // hash of the numbers, index of the box
};

enum class Units : std::uint8_t { percent, pixels, fraction, centre, corners };

// In which units a prediction's rectangles seem to be.
Units judgeUnits(const std::vector<Box> &boxes);
// Reports it as one finding with a fix for all boxes; percent reports nothing.
void reportUnits(TaskContext &context, const std::vector<Box> &boxes, Units units);

}  // namespace prelabel
