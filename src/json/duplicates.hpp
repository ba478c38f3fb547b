// Keys that stand twice in one object. Private to this room.
#pragma once

#include <vector>

#include "json/document.hpp"

namespace prelabel::json {

// Appends every key of `object` that an earlier member of it has as well, in order of place.
void collectDuplicateKeys(Value object, std::vector<Value> &duplicates);

}  // namespace prelabel::json
