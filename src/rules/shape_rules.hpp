// Findings about regions of images: each by itself, and all of a prediction together.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "rules/bitmask_sizes.hpp"
#include "rules/polygon_rules.hpp"
#include "rules/vector_rules.hpp"

namespace prelabel {

// Rows of the areas, and their checks. Each check is about one shape whose result the context has entered; `inPercent`
// is false when the numbers of the whole prediction seem to be in another unit, which has a finding of its own.
std::span<const Rule *const> shapeNumberRules();
void checkNumbers(TaskContext &context, const Shape &shape);

std::span<const Rule *const> shapeSizeRules();
void checkSizes(TaskContext &context, const Shape &shape);

std::span<const Rule *const> shapeRangeRules();
void checkRange(TaskContext &context, const Shape &shape);

std::span<const Rule *const> ellipseRules();
void checkEllipse(TaskContext &context, const Shape &shape, bool inPercent);

std::span<const Rule *const> keypointRules();
void checkKeypoint(TaskContext &context, const Shape &shape);

// About all shapes of a prediction.
std::span<const Rule *const> originalSizeRules();
// Regions that do not say their image's size get that of others on it.
void shareImageSizes(std::vector<Shape> &shapes);
// `results`: all of the prediction; `failing`: what fails bitmasks of it.
void checkOriginalSizes(TaskContext &context, const std::vector<Shape> &shapes, std::span<const Result> results,
                        FailingSides failing);

std::span<const Rule *const> unitRules();
std::span<const Rule *const> shapeDuplicateRules();

// Pairs of a hash and an index, kept to save the memory.
using HashOrder = std::vector<std::pair<std::uint64_t, std::uint32_t>>;
// `results`: all of the prediction.
void checkDuplicateShapes(TaskContext &context, const std::vector<Shape> &shapes, std::span<const Result> results,
                          HashOrder &order);

enum class Units : std::uint8_t { percent, pixels, fraction, centre, corners };

// In which units a prediction's shapes seem to be.
Units judgeUnits(const std::vector<Shape> &shapes);
// Reports it as one finding with a fix for all of them; percent reports nothing.
void reportUnits(TaskContext &context, const std::vector<Shape> &shapes, Units units);

// Collects the regions of one prediction and judges them at its end: what units they are in can only be told of all.
// Keeps its memory from prediction to prediction.
class ShapeRules {
 public:
  void begin();
  // `result.value` is an object; `control` is nullptr without a config or for an unknown name: geometry needs none.
  // Takes what is meant to be a region of an image, and what repeats the place of one.
  void add(const Result &result, const ControlTag *control);
  // `results`: all of the prediction, those added among them; `failing`: the sizes that fail bitmasks of it.
  void end(TaskContext &context, std::span<const Result> results, FailingSides failing);

 private:
  void follow();

  std::vector<Shape> shapes_;
  HashOrder order_;
  TextIndex leaders_;  // ids of shapes
  TextIndex vertexIds_;
  CrossingFinder crossings_;
  bool hasFollowers_ = false;
};

}  // namespace prelabel
