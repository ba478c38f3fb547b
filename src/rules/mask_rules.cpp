// Which results hold a mask.
#include "rules/mask_rules.hpp"

#include <cmath>

#include "rules/limit_rules.hpp"
#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

std::optional<std::uint32_t> sideOf(json::Value value) {
  constexpr double kLongest = 1 << 24;
  if (!value.isNumber() || !(value.number() >= 1 && value.number() <= kLongest)) return std::nullopt;
  const auto side = static_cast<std::uint32_t>(value.number());
  return side == value.number() ? std::optional(side) : std::nullopt;
}

// Controls that make masks, and `Labels`, which may colour one of another control.
bool mayHold(const ControlTag *control, const Result &result) {
  if (!control || !control->info) {
    if (control || !result.type.isString()) return false;
    const std::string_view type = result.type.rawText();
    const auto begins = [&](std::string_view name) { return equalIgnoringCase(type.substr(0, name.size()), name); };
    return begins("brush") || begins("bitmask") || begins("magicwand") || equalIgnoringCase(type, "labels");
  }
  const TagInfo &tag = *control->info;
  if (tag.shape == ShapeKind::brush || tag.shape == ShapeKind::bitmask) return true;
  return tag.family == TagFamily::labels && tag.shape == ShapeKind::none;
}

}  // namespace

std::optional<MaskSize> maskSizeOf(const Result &result) {
  const auto width = sideOf(result.originalWidth), height = sideOf(result.originalHeight);
  if (!width || !height) return std::nullopt;
  return MaskSize{*width, *height};
}

void MaskRules::beginTask() {
  bitmasks_.beginTask();
  saidSpent_ = false;
}

void MaskRules::check(TaskContext &context, const Result &result, const ControlTag *control) {
  if (!mayHold(control, result)) return;
  const json::Value rle = result.value.find("rle");
  const json::Value url = rle ? json::Value() : result.value.find("imageDataURL");
  const json::Value mask = rle ? rle : url;
  if (!mask) return;
  const bool isRepeated =
      lastMask_ && result.id && lastId_ && result.id.raw() == lastId_.raw() && mask.raw() == lastMask_.raw();
  lastId_ = result.id;
  lastMask_ = mask;
  if (isRepeated) return;
  if (rle) return checkBrush(context, result, rle);
  checkBitmask(context, result, url, bitmasks_);
  if (!bitmasks_.isSpent() || saidSpent_) return;
  saidSpent_ = true;
  reportBitmaskBytes(context, url, bitmasks_.limit());
}

}  // namespace prelabel
