// Regions by the ids of their results, and what of their look blanks the page.
#include "regions/loaded_regions.hpp"

#include <algorithm>
#include <utility>

namespace prelabel {

LoadedRegions::LoadedRegions(const LabelingConfig &config, json::Value data)
    : config_(config), taskLabels_(&config, data), watchesColours_(config.hasDeadlyColours()) {}

LoadedRegions::Place LoadedRegions::add(const Result &result, const EditorItem &item, const RegionFields &fields,
                                        RegionKind kind) {
  const auto next = static_cast<std::uint32_t>(regions_.size());
  const std::uint32_t known = ids_.enter(result.id, next);
  const bool makes = known == kNone || known == next;
  if (makes) {
    const bool isUnfinished = kind == RegionKind::polygon && fields.closed.isBoolean() && !fields.closed.boolean();
    regions_.push_back({kind, result.value, isUnfinished});
  }
  const std::uint32_t region = makes ? next : known;
  addTo(regions_[region], result, item);
  return {region, makes};
}

void LoadedRegions::addTo(LoadedRegion &region, const Result &result, const EditorItem &item) {
  const ControlTag &control = *item.control;
  const bool draws = control.info && control.info->shape != ShapeKind::none;
  if (draws && !region.drawing) region.drawing = &control;
  if (!watchesColours_) return;
  const json::Value labels = control.info ? result.value.find(control.info->valueKey) : json::Value();
  StyleSource source{&control, result.type.rawText(), labels.isArray() && labels.size() > 0 && !item.takenOver, {}};
  if (item.takenOver && control.info) source.type = control.info->resultType;
  if (source.hasLabels && labels.at(0).isString()) source.label = labels.at(0).text();
  source.taskLabel = taskLabels_.find(control, source.label);
  region.styles.push_back(std::move(source));
}

bool LoadedRegions::lacksTool(const LoadedRegion &region) {
  return region.isUnfinished && (!region.drawing || region.drawing->info->shape != ShapeKind::polygon);
}

const Attribute *LoadedRegions::deadlyColour(const LoadedRegion &region) const {
  if (!watchesColours_ || region.kind == RegionKind::classification) return nullptr;
  const ControlTag *control = controlColouring(region.kind, region.styles);
  if (!control || !control->diesOfColours) return nullptr;
  // Polygons and vectors are filled with the colour of their stroke.
  const bool isLine = region.kind == RegionKind::polygon || region.kind == RegionKind::vector;
  const Element &element = config_.elements()[control->element];
  for (const char *name : {"fillColor", "strokeColor"}) {
    if (isLine && name == std::string_view("fillColor")) continue;
    const Attribute *attribute = element.attribute(name);
    if (attribute && readColour(attribute->value).verdict == ColourVerdict::blankPage) return attribute;
  }
  return nullptr;
}

}  // namespace prelabel
