// The keys that place a region, for every medium.
#include "tasks/place.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 17> kPlaceKeys = {
    "x",     "y",   "width",        "height",   "rotation", "radiusX",  "radiusY",     "points",   "rle",
    "start", "end", "imageDataURL", "vertices", "ranges",   "sequence", "startOffset", "endOffset"};

constexpr double kSamePlace = 0.01;

}  // namespace

bool hasPlace(json::Value value) {
  for (const json::Member member : value.members()) {
    const std::string unescaped = member.key.hasEscape() ? member.key.text() : std::string();
    const std::string_view key = member.key.hasEscape() ? std::string_view(unescaped) : member.key.rawText();
    if (std::find(kPlaceKeys.begin(), kPlaceKeys.end(), key) != kPlaceKeys.end()) return true;
  }
  return false;
}

bool samePlace(json::Value a, json::Value b) {
  for (const std::string_view key : kPlaceKeys) {
    const json::Value x = a.find(key), y = b.find(key);
    if (!x || !y) continue;
    const bool numbers = x.isNumber() && y.isNumber();
    if (numbers ? std::abs(x.number() - y.number()) > kSamePlace : x.raw() != y.raw()) return false;
  }
  return true;
}

}  // namespace prelabel
