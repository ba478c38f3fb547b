// Where a `value` says its region is: coordinates, offsets, times, a mask.
#pragma once

#include "json/document.hpp"

namespace prelabel {

// Whether it has any key that places a region.
bool hasPlace(json::Value value);

// Whether the keys that both have say the same place. Writers round one place differently, so a hundredth (of a
// percent, a second) makes no other place.
bool samePlace(json::Value a, json::Value b);

}  // namespace prelabel
