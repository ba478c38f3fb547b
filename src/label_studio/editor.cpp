// The editor of 1.23.2 opening a task: error list, blank page, and which results are seen.
#include <algorithm>
#include <string>

#include "label_studio/emulate.hpp"
#include "label_studio/typed_keys.hpp"
#include "regions/rectangle.hpp"
#include "regions/region_kind.hpp"
#include "tasks/result_control.hpp"

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

// Exceptions while an item becomes a region.
bool breaksLoading(const Result &result) {
  if (!isResultType(result.type.rawText()) || !result.value || result.value.isNull()) return true;
  return !typedKeysFit(result);
}

// Drawn when its box touches the image: what lies wholly outside is listed only.
bool isSeen(const Rectangle &rectangle, const Result &result) {
  ImageSize image;
  if (result.originalWidth.isNumber() && result.originalHeight.isNumber()) {
    image = {result.originalWidth.number(), result.originalHeight.number()};
  }
  const Bounds bounds = percentBounds(rectangle, image);
  return bounds.right() > 0 && bounds.bottom() > 0 && bounds.x < 100 && bounds.y < 100;
}

// An answer is seen when its control knows it.
NotShown answerShown(const ControlTag &control, const Result &result) {
  if (!control.info || control.info->resultType != "choices") return NotShown::isShown;
  if (control.dynamicLabels || control.labels.empty()) return NotShown::isShown;
  bool any = false;
  for (const json::Value item : result.value.find("choices").items()) {
    const json::Value leaf = item.isArray() && item.size() > 0 ? item.at(item.size() - 1) : item;
    for (const LabelDefinition &label : control.labels) any = any || leaf.is(label.stored());
  }
  return any ? NotShown::isShown : NotShown::notTicked;
}

struct Loaded {
  std::string id;
  RegionKind kind;
  json::Value value;
  const ControlTag *control;
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
    if (!control && result.toName.isString()) {
      control = controlTakingOver(config_, result.type.text(), result.toName.text());
    }
    if (!control) {
      effect = NotShown::unknownControl;
      return true;
    }
    if (breaksLoading(result)) return false;
    if (!object && control->info && control->info->family == TagFamily::classification &&
        control->info->resultType != "pairwise") {
      blank_ = true;  // a control in the place of an object: the annotation copy dies
    }
    effect = place(result, *control);
    return true;
  }

  NotShown place(const Result &result, const ControlTag &control) {
    const RegionKind kind = regionKindOf(result);
    const std::string id = regionId(result.id);
    const auto same =
        std::find_if(loaded_.begin(), loaded_.end(), [&](const Loaded &l) { return !id.empty() && l.id == id; });
    const bool draws = control.info && control.info->family != TagFamily::classification;
    if (same != loaded_.end()) {
      if (!draws) return answerShown(control, result);
      if (same->kind == RegionKind::classification) return NotShown::sameRegion;
      const bool otherPlace = kind != RegionKind::classification && result.value.find("x") &&
                              (same->kind != kind || !samePlace(same->value, result.value));
      if (otherPlace) return NotShown::sameRegion;
    } else {
      loaded_.push_back({id, kind, result.value, &control});
    }
    if (!draws) return answerShown(control, result);
    if (kind == RegionKind::classification) return NotShown::noPlace;
    if (kind == RegionKind::ellipse &&
        (result.value.find("radiusX").number() < 0 || result.value.find("radiusY").number() < 0)) {
      blank_ = true;
    }
    const std::optional<Rectangle> rectangle =
        kind == RegionKind::rectangle ? readRectangle(result.value) : std::nullopt;
    return rectangle && !isSeen(*rectangle, result) ? NotShown::outsideView : NotShown::isShown;
  }

  static bool samePlace(json::Value a, json::Value b) {
    for (const std::string_view key : {"x", "y", "width", "height", "rotation", "radiusX", "radiusY"}) {
      const json::Value left = a.find(key), right = b.find(key);
      if (left.isNumber() && right.isNumber() && left.number() != right.number()) return false;
    }
    return true;
  }

  // Every end must be an item that was kept; an unresolved one kills the page.
  bool relationsResolve(const std::vector<Result> &all) const {
    for (const Result &relation : all) {
      if (!relation.isRelation()) continue;
      for (const json::Value end : {relation.fromId, relation.toId}) {
        const std::string id = regionId(end);
        const bool kept =
            std::any_of(loaded_.begin(), loaded_.end(), [&](const Loaded &l) { return !id.empty() && l.id == id; });
        if (!kept) return false;
      }
    }
    return true;
  }

  const LabelingConfig &config_;
  std::vector<NotShown> &results_;
  std::vector<Loaded> loaded_;
  bool blank_ = false;
};

// Short forms of `result`: what no control takes is stored as null, and null kills the page.
bool storedAsNull(json::Value result, const LabelingConfig &config) {
  if (result.isArray() || !result) return false;
  for (const ControlTag &control : config.controls()) {
    if (!control.info) continue;
    const std::string_view type = control.info->resultType;
    if (result.isObject() && result.find(type)) return false;
    if (result.isString() && (type == "choices" || type == "textarea")) return false;
    if ((result.isBoolean() || result.isInteger()) && type == "rating") return false;
  }
  return true;
}

}  // namespace

void emulateEditor(const Task &task, const LabelingConfig &config, TaskEffects &effects) {
  std::size_t index = 0;
  for (const json::Value item : task.predictions.items()) {
    std::vector<NotShown> &results = effects.results[index++];
    const json::Value result = item.find("result");
    ViewEffect view = ViewEffect::opens;
    if (result.isArray()) view = PredictionLoader(config, results).load(result);
    if (storedAsNull(result, config)) view = ViewEffect::blank;
    effects.view = std::max(effects.view, view);
  }
  // Several predictions are alternatives: the last of the file is copied into the annotation that opens.
  for (std::size_t i = 0; i + 1 < effects.results.size(); ++i) {
    for (NotShown &result : effects.results[i]) result = NotShown::anotherPrediction;
  }
  if (effects.view == ViewEffect::opens) return;
  const NotShown reason = effects.view == ViewEffect::errors ? NotShown::errorList : NotShown::blankPage;
  for (std::vector<NotShown> &prediction : effects.results) {
    for (NotShown &result : prediction) result = reason;
  }
}

}  // namespace prelabel
