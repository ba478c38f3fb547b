// Grouping results by their ids.
#include "report/preview_groups.hpp"

#include "tasks/editor_item.hpp"
#include "tasks/region_ids.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

bool hasPlace(RegionKind kind) { return kind != RegionKind::classification && kind != RegionKind::other; }

class Grouping {
 public:
  Grouping(const LabelingConfig *config, PreviewGroups &groups) : config_(config), groups_(groups) {}

  void add(const Result &result, NotShown effect) {
    PreviewItem item{result, nullptr, false, readRegionFields(result), {}, effect};
    item.kind = regionKindOf(item.fields);
    const bool isKept = findControl(item);
    const auto index = static_cast<std::uint32_t>(groups_.items.size());
    groups_.items.push_back(item);
    const std::uint32_t at = isKept ? ids_.enter(result.id, index) : RegionIds::kNone;
    if (at != RegionIds::kNone && at != index && joins(at, item)) {
      groups_.regions[regionOf_[at]].push_back(index);
      regionOf_.push_back(regionOf_[at]);
    } else {
      if (at != RegionIds::kNone && at != index && regionOf_[at] != kNoRegion) {
        groups_.wordsBeside[regionOf_[at]].push_back(index);
      }
      standAlone(index, item);
    }
  }

 private:
  static constexpr std::uint32_t kNoRegion = 0xFFFFFFFF;

  // False: the editor drops the item.
  bool findControl(PreviewItem &item) const {
    if (!config_) return true;
    const EditorItem found = editorItem(*config_, item.result);
    item.control = found.control ? found.control : controlNamed(*config_, item.result.fromName);
    item.takenOver = found.takenOver;
    // A result that names an object as its control keeps that name, and has no style of a control.
    if (found.takenOver && objectNamed(*config_, item.result.fromName)) item.control = nullptr;
    return found.fate == ItemFate::kept;
  }

  // `at`: the first item with the same id.
  bool joins(std::uint32_t at, const PreviewItem &item) const {
    if (regionOf_[at] == kNoRegion) return false;
    const PreviewItem &first = groups_.items[at];
    if (item.isAnswer()) return true;
    return item.effect == first.effect && (!hasPlace(item.kind) || item.kind == first.kind);
  }

  void standAlone(std::uint32_t index, const PreviewItem &item) {
    if (!hasPlace(item.kind)) {
      groups_.values.push_back(index);
      regionOf_.push_back(kNoRegion);
      return;
    }
    regionOf_.push_back(static_cast<std::uint32_t>(groups_.regions.size()));
    groups_.regions.push_back({index});
    groups_.wordsBeside.emplace_back();
  }

  const LabelingConfig *config_;
  PreviewGroups &groups_;
  RegionIds ids_;
  std::vector<std::uint32_t> regionOf_;  // by item
};

}  // namespace

bool PreviewItem::isAnswer() const {
  if (control && control->info) return control->info->family == TagFamily::classification;
  return result.type.is("choices") || result.type.is("textarea") || result.type.is("rating") ||
         result.type.is("number") || result.type.is("datetime") || result.type.is("taxonomy");
}

PreviewGroups groupResults(json::Value results, std::uint32_t list, const LabelingConfig *config,
                           const SeenResults &seen) {
  PreviewGroups groups;
  Grouping grouping(config, groups);
  std::uint32_t index = 0;
  for (const json::Value item : results.items()) {
    const Result result = readResult(item, index++);
    if (!result.item.isObject()) continue;
    if (result.isRelation()) {
      groups.relations.push_back(result);
    } else {
      grouping.add(result, seen.of(list, result.index));
    }
  }
  return groups;
}

}  // namespace prelabel
