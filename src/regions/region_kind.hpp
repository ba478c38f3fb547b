// Which kind of region the editor makes of a result: decided by the keys of `value`, not by `type`.
#pragma once

#include <cstdint>
#include <string_view>

#include "regions/region_fields.hpp"

namespace prelabel {

enum class RegionKind : std::uint8_t {
  classification,
  rectangle,
  ellipse,
  polygon,
  keypoint,
  brush,
  bitmask,
  vector,
  other
};

std::string_view toString(RegionKind kind);

// The region of a result (results-image reference, section 1.1). `other` is a region of another medium (text span,
// audio, video ...); `classification` has no place and is not drawn.
RegionKind regionKindOf(const RegionFields &fields);
inline RegionKind regionKindOf(const Result &result) { return regionKindOf(readRegionFields(result)); }

// Whether the `type` inside `value` names another kind of region: nothing draws it then.
bool hasForeignKind(RegionKind kind, const Result &result);

}  // namespace prelabel
