// Findings about masks: the bytes of brushes, and the images of bitmasks.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "images/bitmask.hpp"
#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> brushRules();
std::span<const Rule *const> bitmaskRules();

// Whole pixels of the image, as the result says; both above 0.
struct MaskSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;

  std::uint64_t pixels() const { return std::uint64_t{width} * height; }
};

// `original_width` and `original_height`; nothing when one is missing or no size an image can have.
std::optional<MaskSize> maskSizeOf(const Result &result);

// Looks at the masks of results; a mask that `Labels` repeat beside its brush is looked at once.
class MaskRules {
 public:
  void beginTask();
  void beginPrediction() { lastMask_ = {}; }
  // For every result whose value is an object; `control` is nullptr when it has none. What is no mask is left alone.
  void check(TaskContext &context, const Result &result, const ControlTag *control);

  BitmaskReader &bitmasks() { return bitmasks_; }

 private:
  BitmaskReader bitmasks_;
  bool saidSpent_ = false;
  json::Value lastId_;
  json::Value lastMask_;
};

// The parts of it.
void checkBrush(TaskContext &context, const Result &result, json::Value rle);
void checkBitmask(TaskContext &context, const Result &result, json::Value url, BitmaskReader &reader);
// `rle` is no list of bytes, or the bytes are not those of a mask and are seen to be something else; says what it is.
// False: it is nothing known, and nothing is reported.
bool reportForeignMask(TaskContext &context, const Result &result, json::Value rle);

const Rule &maskNotBytesRule();  // brush/not-bytes

}  // namespace prelabel
