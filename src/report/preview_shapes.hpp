// The shape of one region as JSON: in pixels of its image, and in percent as the editor would hold it.
#pragma once

#include "regions/geometry.hpp"
#include "regions/region_kind.hpp"
#include "report/json_text.hpp"

namespace prelabel {

// What the editor knows of the image a region lies on.
struct ShapeGround {
  ImageSize image;                           // its natural size; not known: no pixels are written
  ImageSize original;                        // that vectors are placed by (OriginalSizes)
  bool closable = false;                     // the control lets vectors be closed
  const json::Document *document = nullptr;  // that holds the fields
};

// Whether the shape has an inside to fill: not an open line.
bool isFilled(RegionKind kind, const RegionFields &fields, bool closable);

// Adds `outline`, `bounds`, `area` (null where they cannot be told or the kind has none), what else the kind has
// (`rotation`, `center`, `radii`, `radius`, `closed`, `segments`, `pixels`), and `value`.
void addShape(JsonText &out, RegionKind kind, const RegionFields &fields, const ShapeGround &ground);

}  // namespace prelabel
