// COCO's run lengths, plain and compressed, into rows of pixels.
#include "images/coco_mask.hpp"

#include <cmath>
#include <limits>
#include <numeric>

namespace prelabel {

namespace {

constexpr double kMostCount = std::numeric_limits<std::uint32_t>::max();

}  // namespace

std::optional<CocoCounts> readCocoCounts(json::Value list) {
  CocoCounts counts;
  counts.reserve(list.size());
  for (const json::Value item : list.items()) {
    if (!item.isNumber()) return std::nullopt;
    const double count = item.number();
    if (!(count >= 0 && count <= kMostCount) || count != std::floor(count)) return std::nullopt;
    counts.push_back(static_cast<std::uint32_t>(count));
  }
  return counts;
}

// Each number is written in groups of five bits, lowest first, as the letters from `0` on; the sixth bit says that more
// follow, the fifth of the last group is the sign. From the fourth number on, it is the difference to the last but one.
std::optional<CocoCounts> readCocoText(std::string_view text) {
  constexpr int kFirst = '0', kMore = 0x20, kSign = 0x10, kMostGroups = 7;
  CocoCounts counts;
  for (std::size_t at = 0; at < text.size();) {
    std::int64_t number = 0;
    for (int group = 0;; ++group) {
      if (at == text.size() || group == kMostGroups) return std::nullopt;
      const int bits = text[at++] - kFirst;
      if (bits < 0 || bits > 0x3F) return std::nullopt;
      number |= std::int64_t{bits & 0x1F} << 5 * group;
      if (bits & kMore) continue;
      if (bits & kSign) number -= std::int64_t{1} << 5 * (group + 1);
      break;
    }
    if (counts.size() > 2) number += counts[counts.size() - 2];
    if (number < 0 || static_cast<double>(number) > kMostCount) return std::nullopt;
    counts.push_back(static_cast<std::uint32_t>(number));
  }
  return counts;
}

std::uint64_t pixelsOf(const CocoCounts &counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

MaskPixels decodeCoco(const CocoCounts &counts, std::uint32_t width, std::uint32_t height) {
  MaskPixels mask{width, height, std::vector<std::uint8_t>(std::size_t{width} * height)};
  std::size_t at = 0;
  bool isOn = false;
  for (const std::uint32_t count : counts) {
    for (std::size_t i = at; isOn && i < at + count; ++i) mask.alpha[i % height * width + i / height] = 255;
    at += count;
    isOn = !isOn;
  }
  return mask;
}

}  // namespace prelabel
