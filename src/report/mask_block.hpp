// The brush masks of a task as one block of bytes, beside its preview.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "regions/geometry.hpp"

namespace prelabel {

// All masks of a block together; what is beyond is left out.
inline constexpr std::uint64_t kMostBlockPixels = std::uint64_t{1} << 27;

// The masks that the editor draws of these predictions (a list), each cut to its visible pixels: those of results with
// a readable `rle`, the first of each region id. `image` is the natural size of the image; unknown: each result's own.
// Layout in wasm/border.md.
std::vector<std::uint8_t> packMasks(const json::Document &document, json::Value predictions, ImageSize image,
                                    std::uint64_t mostPixels = kMostBlockPixels);

// Whether a task can hold a brush mask at all.
bool mayHoldMasks(std::string_view task);

}  // namespace prelabel
