// Collecting the fields of a region, the item's first, so that those of `value` win.
#include "regions/region_fields.hpp"

#include "json/fields.hpp"
#include "json/replaced.hpp"

namespace prelabel {

namespace {

constexpr json::Fields<RegionFields, 24> kFields({{{"x", &RegionFields::x},
                                                   {"y", &RegionFields::y},
                                                   {"width", &RegionFields::width},
                                                   {"height", &RegionFields::height},
                                                   {"rotation", &RegionFields::rotation},
                                                   {"radiusX", &RegionFields::radiusX},
                                                   {"radiusY", &RegionFields::radiusY},
                                                   {"negative", &RegionFields::negative},
                                                   {"points", &RegionFields::points},
                                                   {"vertices", &RegionFields::vertices},
                                                   {"closed", &RegionFields::closed},
                                                   {"rle", &RegionFields::rle},
                                                   {"touches", &RegionFields::touches},
                                                   {"maskDataURL", &RegionFields::maskDataUrl},
                                                   {"imageDataURL", &RegionFields::imageDataUrl},
                                                   {"shape", &RegionFields::shape},
                                                   {"sequence", &RegionFields::sequence},
                                                   {"ranges", &RegionFields::ranges},
                                                   {"start", &RegionFields::start},
                                                   {"end", &RegionFields::end},
                                                   {"startOffset", &RegionFields::startOffset},
                                                   {"channel", &RegionFields::channel},
                                                   {"globalOffsets", &RegionFields::globalOffsets},
                                                   {"item_index", &RegionFields::itemIndex}}});

}  // namespace

RegionFields readRegionFields(const Result &result) {
  RegionFields fields;
  fields.isObject = result.value.isObject();
  fields.isAlone = result.value.size() - json::Replaced(result.value).count() <= 1;
  kFields.read(result.item, fields);
  kFields.read(result.value, fields);
  return fields;
}

}  // namespace prelabel
