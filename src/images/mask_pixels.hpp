// What a mask is once it is read: pixels, or a survey of them.
#pragma once

#include <cstdint>
#include <vector>

namespace prelabel {

// More than any browser draws: 64 Mi pixels, which are 256 Mi words.
inline constexpr std::uint64_t kMostMaskPixels = std::uint64_t{1} << 26;

struct MaskPixels {
  std::uint32_t width = 0;  // pixels
  std::uint32_t height = 0;
  std::vector<std::uint8_t> alpha;  // of each pixel, row by row from the top left; empty: not decoded
};

// Pixels from the left and top; right and bottom are the first ones outside.
struct PixelBounds {
  std::uint32_t left = 0;
  std::uint32_t top = 0;
  std::uint32_t right = 0;
  std::uint32_t bottom = 0;

  std::uint32_t width() const { return right - left; }
  std::uint32_t height() const { return bottom - top; }
  std::uint64_t pixels() const { return std::uint64_t{width()} * height(); }
  bool operator==(const PixelBounds &) const = default;
};

// Pixels are counted by four words each, whatever size the image has.
struct MaskSurvey {
  std::uint64_t shown = 0;        // pixels whose alpha is not 0
  std::uint8_t strongest = 0;     // largest alpha
  std::uint32_t largestWord = 0;  // of all words, alpha or not
  PixelBounds bounds;             // of the shown pixels; all 0 when there are none or the width is not known
};

// The survey of pixels that are at hand.
MaskSurvey surveyPixels(const MaskPixels &mask);

}  // namespace prelabel
