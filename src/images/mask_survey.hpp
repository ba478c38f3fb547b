// Adding up a survey from runs of words. Private to this room.
#pragma once

#include <algorithm>
#include <cstdint>

#include "images/mask_pixels.hpp"

namespace prelabel {

class SurveyTaker {
 public:
  SurveyTaker(MaskSurvey &survey, std::uint32_t width) : survey_(survey), width_(width) { survey_ = {}; }

  // The next `count` words.
  void put(std::uint32_t word, std::uint32_t count) {
    const std::uint64_t first = at_ / 4, end = (at_ + count) / 4;  // the pixels whose alpha is in the run
    at_ += count;
    survey_.largestWord = std::max(survey_.largestWord, word);
    if (word == 0 || first == end) return;
    addPixels(first, end, static_cast<std::uint8_t>(std::min<std::uint32_t>(word, 255)));
  }

  void addPixels(std::uint64_t first, std::uint64_t end, std::uint8_t alpha) {
    const bool isFirst = survey_.shown == 0;
    survey_.shown += end - first;
    survey_.strongest = std::max(survey_.strongest, alpha);
    if (width_ == 0) return;
    const auto top = static_cast<std::uint32_t>(first / width_),
               bottom = static_cast<std::uint32_t>((end - 1) / width_);
    const bool isOneRow = top == bottom;
    const auto left = isOneRow ? static_cast<std::uint32_t>(first % width_) : 0;
    const auto right = isOneRow ? static_cast<std::uint32_t>((end - 1) % width_ + 1) : width_;
    PixelBounds &bounds = survey_.bounds;
    if (isFirst) {
      bounds = {left, top, right, bottom + 1};
      return;
    }
    bounds.left = std::min(bounds.left, left);
    bounds.right = std::max(bounds.right, right);
    bounds.bottom = bottom + 1;  // runs come in order
  }

 private:
  MaskSurvey &survey_;
  std::uint32_t width_;
  std::uint64_t at_ = 0;  // words so far
};

}  // namespace prelabel
