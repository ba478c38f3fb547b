// The editor of 1.23.2 opening a task: error list, blank page, and which results are seen.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>

#include "label_studio/emulate.hpp"
#include "label_studio/typed_keys.hpp"
#include "regions/rectangle.hpp"
#include "regions/region_kind.hpp"
#include "tasks/result_control.hpp"
#include "tasks/short_form.hpp"

namespace prelabel {

namespace {

bool isLabelsType(const Result &result) { return result.type.isString() && result.type.rawText().ends_with("labels"); }

// Exceptions of the repair pass over all items: nothing of the prediction is loaded.
bool breaksRepair(const Result &result, const ControlTag *control) {
  if (!result.item.isObject() || !result.type.isString()) return true;
  if (!isLabelsType(result)) return false;
  if (!result.value || result.value.isNull()) return true;
  if (!control) return false;
  for (const json::Member member : result.value.members()) {
    if (!member.key.rawText().ends_with("labels")) continue;
    const json::Kind kind = member.value.kind();
    if (kind == json::Kind::null || kind == json::Kind::number || kind == json::Kind::boolean) return true;
  }
  return false;
}

// Exceptions while an item becomes a region. Another control that takes it over has no use for its labels.
bool breaksLoading(const Result &result, bool takenOver) {
  if (!isResultType(result.type.rawText()) || !result.value || result.value.isNull()) return true;
  return !typedKeysFit(result, takenOver);
}

// Drawn when its box touches the image: what lies wholly outside is listed only. Where a turned box reaches depends on
// the shape of the image.
bool isSeen(const Rectangle &rectangle, const Result &result) {
  ImageSize image;
  if (result.originalWidth.isNumber() && result.originalHeight.isNumber()) {
    image = {result.originalWidth.number(), result.originalHeight.number()};
  }
  if (rectangle.rotation != 0 && !image.known()) return true;
  const Bounds bounds = percentBounds(rectangle, image);
  return bounds.right() > 0 && bounds.bottom() > 0 && bounds.x < 100 && bounds.y < 100;
}

// An answer is seen when its control knows it.
NotShown answerShown(const ControlTag &control, const Result &result) {
  if (!result.value.isObject()) return NotShown::notTicked;
  if (!control.info || control.info->resultType != "choices") return NotShown::isShown;
  if (control.dynamicLabels || control.labels.empty()) return NotShown::isShown;
  for (const json::Value item : result.value.find("choices").items()) {
    const json::Value leaf = item.isArray() && item.size() > 0 ? item.at(item.size() - 1) : item;
    if (leaf.isString() && control.findLabel(leaf.text())) return NotShown::isShown;
  }
  return NotShown::notTicked;
}

bool isClassification(const ControlTag &control) {
  return control.info && control.info->family == TagFamily::classification;
}

// A field of the region: from `value`, else from the item beside it.
bool isNegative(const Result &result, std::string_view key) {
  const json::Value inside = result.value.find(key);
  const json::Value number = inside ? inside : result.item.find(key);
  return number.isNumber() && number.number() < 0;
}

// What a region's place is written in.
constexpr std::array<std::string_view, 17> kPlaceKeys = {
    "x",     "y",   "width",        "height",   "rotation", "radiusX",  "radiusY",     "points",   "rle",
    "start", "end", "imageDataURL", "vertices", "ranges",   "sequence", "startOffset", "endOffset"};

bool namesPlace(json::Value value) {
  return std::any_of(kPlaceKeys.begin(), kPlaceKeys.end(), [&](std::string_view key) { return bool(value.find(key)); });
}

constexpr double kSamePlace = 0.01;  // percent, seconds: writers round one place differently

bool samePlace(json::Value a, json::Value b) {
  for (const std::string_view key : kPlaceKeys) {
    const json::Value x = a.find(key), y = b.find(key);
    if (!x || !y) continue;
    const bool numbers = x.isNumber() && y.isNumber();
    if (numbers ? std::abs(x.number() - y.number()) > kSamePlace : x.raw() != y.raw()) return false;
  }
  return true;
}

// What has an id: the first item with it gives the place, later ones add to it.
struct Loaded {
  RegionKind kind;
  json::Value value;
};

class PredictionLoader {
 public:
  PredictionLoader(const LabelingConfig &config, std::vector<NotShown> &results) : config_(config), results_(results) {}

  ViewEffect load(json::Value list) {
    std::vector<Result> all;
    std::uint32_t index = 0;
    for (const json::Value item : list.items()) all.push_back(readResult(item, index++));
    for (const Result &result : all) {
      const ControlTag *control = controlNamed(config_, result.fromName);
      if (!result.isRelation() && breaksRepair(result, control)) return ViewEffect::errors;
    }
    for (const Result &result : all) {
      if (!result.isRelation() && !add(result)) return ViewEffect::errors;
    }
    return relationsResolve(all) && !blank_ ? ViewEffect::opens : ViewEffect::blank;
  }

 private:
  // False: an exception, the error list comes.
  bool add(const Result &result) {
    NotShown &effect = results_[result.index];
    const ControlTag *control = controlNamed(config_, result.fromName);
    const ObjectTag *object = objectNamed(config_, result.toName);
    if (!object && !(control && controlNamed(config_, result.toName))) {
      effect = NotShown::unknownObject;
      return true;
    }
    if (!control && !isLabelsType(result)) {
      effect = NotShown::unknownControl;
      return true;
    }
    const bool isKnown = control != nullptr;
    if (!control && result.toName.isString()) {
      control = controlTakingOver(config_, result.type.text(), result.toName.text());
    }
    if (!control) {
      effect = NotShown::unknownControl;
      return true;
    }
    if (breaksLoading(result, !isKnown)) return false;
    const bool onControl = !object && !(control->info && control->info->resultType == "pairwise");
    // A control in the place of an object: the annotation copy of an answer dies, a shape is not drawn.
    blank_ = blank_ || (onControl && isClassification(*control));
    effect = place(result, *control);
    if (onControl && effect == NotShown::isShown) effect = NotShown::unknownObject;
    return true;
  }

  NotShown place(const Result &result, const ControlTag &control) {
    const RegionKind kind = regionKindOf(result);
    const std::string id = regionId(result.id);
    if (!id.empty()) {
      const auto [region, isFirst] = loaded_.try_emplace(id, Loaded{kind, result.value});
      if (!isFirst)
        return isClassification(control) ? answerShown(control, result) : join(region->second, kind, result);
    }
    if (isClassification(control)) return answerShown(control, result);
    return draw(kind, result);
  }

  // A shape or labels under an id that is there already.
  static NotShown join(const Loaded &region, RegionKind kind, const Result &result) {
    if (region.kind == RegionKind::classification) return NotShown::sameRegion;
    if (kind == RegionKind::classification) return namesPlace(result.value) ? NotShown::noPlace : NotShown::isShown;
    return region.kind == kind && samePlace(region.value, result.value) ? NotShown::isShown : NotShown::sameRegion;
  }

  NotShown draw(RegionKind kind, const Result &result) {
    if (kind == RegionKind::classification) return NotShown::noPlace;
    if (kind == RegionKind::ellipse && (isNegative(result, "radiusX") || isNegative(result, "radiusY"))) blank_ = true;
    const std::optional<Rectangle> rectangle =
        kind == RegionKind::rectangle ? readRectangle(result.value) : std::nullopt;
    return rectangle && !isSeen(*rectangle, result) ? NotShown::outsideView : NotShown::isShown;
  }

  // Every end must be an item that was kept; an unresolved one kills the page.
  bool relationsResolve(const std::vector<Result> &all) const {
    for (const Result &relation : all) {
      if (!relation.isRelation()) continue;
      for (const json::Value end : {relation.fromId, relation.toId}) {
        if (!loaded_.contains(regionId(end))) return false;
      }
    }
    return true;
  }

  const LabelingConfig &config_;
  std::vector<NotShown> &results_;
  std::unordered_map<std::string, Loaded> loaded_;  // by id
  bool blank_ = false;
};

}  // namespace

void emulateEditor(const Task &task, const LabelingConfig &config, TaskEffects &effects) {
  std::size_t index = 0;
  for (const json::Value item : task.predictions.items()) {
    std::vector<NotShown> &results = effects.results[index++];
    const json::Value result = item.find("result");
    ViewEffect view = ViewEffect::opens;
    if (result.isArray()) view = PredictionLoader(config, results).load(result);
    if (isStoredAsNull(result, config)) view = ViewEffect::blank;
    effects.view = std::max(effects.view, view);
  }
  // Several predictions are alternatives: the last of the file is copied into the annotation that opens.
  for (std::size_t i = 0; i + 1 < effects.results.size(); ++i) {
    for (NotShown &result : effects.results[i]) result = NotShown::anotherPrediction;
  }
  if (effects.view == ViewEffect::errors) effects.allHidden = NotShown::errorList;
  if (effects.view == ViewEffect::blank) effects.allHidden = NotShown::blankPage;
}

}  // namespace prelabel
