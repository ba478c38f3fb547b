// Loading a prediction as the editor does.
#include "rules/made_regions.hpp"

namespace prelabel {

MadeRegions::MadeRegions(const LabelingConfig &config, json::Value data, json::Value results) : regions_(config, data) {
  places_.reserve(results.size());
  for (const json::Value item : results.items()) {
    const Result result = readResult(item, static_cast<std::uint32_t>(places_.size()));
    places_.push_back({LoadedRegions::kNone, false});
    if (result.isRelation() || !result.type.isString()) continue;
    const EditorItem kept = editorItem(config, result, data);
    if (kept.fate != ItemFate::kept) continue;
    const RegionFields fields = readRegionFields(result);
    places_.back() = regions_.add(result, kept, fields, regionKindOf(fields));
    if (places_.back().makes) makers_.push_back(result.index);
  }
}

}  // namespace prelabel
