// The brush masks of a task as one block of bytes, beside its preview.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "images/mask_pixels.hpp"
#include "json/document.hpp"
#include "report/preview_objects.hpp"

namespace prelabel {

// All masks of a block together; what is beyond is left out.
inline constexpr std::uint64_t kMostBlockPixels = std::uint64_t{1} << 27;

// The masks that the editor draws of these predictions and annotations (both lists), each cut to its visible pixels:
// those of results with a readable `rle`, the first of each region id. Layout in wasm/border.md.
std::vector<std::uint8_t> packMasks(const json::Document &document, json::Value predictions, json::Value annotations,
                                    const PreviewSizes &sizes, std::uint64_t mostPixels = kMostBlockPixels);

// Where the mask of a brush lies on an image of this size; nothing when the editor draws none of it.
std::optional<MaskSurvey> surveyBrush(const json::Document &document, json::Value rle, ImageSize image);

// Whether a task can hold a brush mask at all.
bool mayHoldMasks(std::string_view task);

}  // namespace prelabel
