// Brush masks of Label Studio (`value.rle`): their pixels, or only where they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "images/mask_pixels.hpp"
#include "json/document.hpp"

namespace prelabel {

enum class MaskStatus : std::uint8_t {
  ok,
  empty,      // no bytes at all
  headerCut,  // fewer bytes than the header has
  endsEarly,  // fewer words than the header promises
  notBytes,   // an item of the list is no whole number from 0 to 255
};

// How far a mask could be read.
struct MaskReading {
  MaskStatus status = MaskStatus::ok;
  std::uint32_t words = 0;    // that the header promises; four a pixel
  std::uint32_t decoded = 0;  // that there are
  std::size_t stoppedAt = 0;  // bytes read; of `notBytes`: the index of the item
};

// Where the visible pixels of a mask are, without making its pixels: one pass, no memory. `width` in pixels; 0: only
// counts. A pixel is four words of which the last, alpha, says how much of it is seen.
MaskReading surveyMask(std::span<const std::uint8_t> bytes, std::uint32_t width, MaskSurvey &survey);
// The same of a JSON list; `list` is an array of `document`. All its items are looked at, also those behind the mask.
MaskReading surveyMask(const json::Document &document, json::Value list, std::uint32_t width, MaskSurvey &survey);

// The alpha of each pixel, as the editor lays the words out on an image of this size: words beyond it are left out,
// pixels beyond the words stay 0. Whatever can be read is there, also when the status is not ok. An image of more than
// `maxPixels` gives no pixels.
MaskReading decodeMask(std::span<const std::uint8_t> bytes, MaskPixels &mask,
                       std::uint64_t maxPixels = kMostMaskPixels);
MaskReading decodeMask(const json::Document &document, json::Value list, MaskPixels &mask,
                       std::uint64_t maxPixels = kMostMaskPixels);

// The alpha of a part of the image, row by row; `alpha` has a byte for each pixel of `part`, all 0.
MaskReading decodeMaskPart(const json::Document &document, json::Value list, std::uint32_t width,
                           const PixelBounds &part, std::span<std::uint8_t> alpha);

// All words as bytes (larger ones cut to 255), at most `maxWords` of them.
MaskReading decodeWords(std::span<const std::uint8_t> bytes, std::vector<std::uint8_t> &words, std::uint64_t maxWords);

}  // namespace prelabel
