// Masks as COCO writes them: lengths of runs down the columns, off and on in turn, beginning with off.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "images/mask_pixels.hpp"
#include "json/document.hpp"

namespace prelabel {

using CocoCounts = std::vector<std::uint32_t>;

// The runs of a list of whole numbers; nothing when an item is none.
std::optional<CocoCounts> readCocoCounts(json::Value list);
// The runs of COCO's compressed text.
std::optional<CocoCounts> readCocoText(std::string_view text);

std::uint64_t pixelsOf(const CocoCounts &counts);

// The mask, 255 where it is on. The counts add up to width × height, which is at most `kMostMaskPixels`.
MaskPixels decodeCoco(const CocoCounts &counts, std::uint32_t width, std::uint32_t height);

}  // namespace prelabel
