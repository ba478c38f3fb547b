// A mask written anew with what it lacks.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "json/document.hpp"

namespace prelabel {

struct MaskRepair {
  bool repeatFour = false;  // one word a pixel becomes four
  bool strengthen = false;  // every word that is not 0 becomes 255
};

// The mask of a JSON list of `document` anew; nothing when it cannot be read, or has more than `kMostMaskPixels`.
std::optional<std::vector<std::uint8_t>> recodeMask(const json::Document &document, json::Value list,
                                                    MaskRepair repair);

// A list that holds the pixels themselves, `step` numbers each of which the last counts; 0 and 1 become 0 and 255.
// Nothing when an item is no byte.
std::optional<std::vector<std::uint8_t>> encodePixelList(json::Value list, std::uint32_t step);

}  // namespace prelabel
