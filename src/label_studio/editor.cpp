// The editor of 1.23.2 opening a task: error list, blank page, and which results are seen.
#include <algorithm>
#include <functional>
#include <unordered_set>

#include "label_studio/answers.hpp"
#include "label_studio/emulate.hpp"
#include "label_studio/seen.hpp"
#include "label_studio/typed_keys.hpp"
#include "regions/region_kind.hpp"
#include "regions/style.hpp"
#include "tasks/data.hpp"
#include "tasks/editor_item.hpp"
#include "tasks/field_types.hpp"
#include "tasks/pages.hpp"
#include "tasks/place.hpp"
#include "tasks/region_ids.hpp"
#include "tasks/result_control.hpp"
#include "tasks/short_form.hpp"
#include "tasks/task_labels.hpp"

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
    if (member.value.isNull() && isLabelsKey(member.key)) return true;
  }
  return false;
}

// Exceptions while an item becomes a region.
bool breaksLoading(const Result &result, const ControlTag *named) {
  if (!isResultType(result.type.rawText()) || !result.value || result.value.isNull()) return true;
  return !typedKeysFit(result, named);
}

// Named after an entry that the list of its Repeater has not: there is no such tag in the task.
bool isBeyondData(const LabelingConfig &config, const Result &result, const ControlTag *control, json::Value data) {
  if (config.indexFlags().empty()) return false;
  const auto isBeyond = [&](const auto *tag, json::Value name) {
    return tag && name.isString() && !name.is(tag->name) &&
           listEndingBefore(config, tag->element, tag->name, name.text(), data);
  };
  return isBeyond(objectNamed(config, result.toName), result.toName) || isBeyond(control, result.fromName);
}

bool isClassification(const ControlTag &control) {
  return control.info && control.info->family == TagFamily::classification;
}

// What has an id: the first item with it gives the place, later ones add to it.
struct Loaded {
  RegionKind kind;
  json::Value value;
  NotShown seen = NotShown::isShown;
  bool isUnfinished = false;             // a polygon with `closed` false
  const ControlTag *drawing = nullptr;   // the first of its controls that draws
  std::vector<StyleSource> styles = {};  // only where colours may be deadly
};

struct Answer {
  std::uint32_t result;
  const ControlTag *control;
  std::uint32_t region;  // what has its id first, in the order of loading; kNone without an id
  RegionKind kind;       // of its own value
  std::size_t question;  // hash of control, object and page
};

std::size_t questionOf(const Result &result) {
  const std::hash<std::string_view> hash;
  const json::Value page = pageOf(result);
  const std::size_t number = std::hash<double>{}(page.isNumber() ? page.number() : 0);
  return (hash(result.fromName.raw()) * 31 + (result.toName ? hash(result.toName.raw()) : 0)) * 31 + number;
}

// Labels of a relation: a list of texts, null, or none.
bool relationFits(const Result &relation) {
  const json::Value labels = relation.item.find("labels");
  return !labels || labels.isNull() || holdsType(labels, FieldType::texts);
}

// Of a prediction or an annotation.
class ResultsLoader {
 public:
  ResultsLoader(const LabelingConfig &config, json::Value data, FirstView &firstView, std::vector<NotShown> &results)
      : config_(config), data_(data), firstView_(firstView), results_(results), taskLabels_(&config, data) {
    const std::vector<ControlTag> &controls = config.controls();
    watchesColours_ =
        std::any_of(controls.begin(), controls.end(), [](const ControlTag &c) { return c.diesOfColours; });
  }

  ViewEffect load(json::Value list, bool skipsNull = false) {
    std::vector<Result> all;
    std::uint32_t index = 0;
    bool hasRelations = false;
    firstView_.load(list);
    all.reserve(list.size());
    for (const json::Value item : list.items()) {
      const Result result = readResult(item, index++);
      if (skipsNull && item.isNull()) continue;
      all.push_back(result);
      hasRelations = hasRelations || all.back().isRelation();
    }
    for (const Result &result : all) {
      if (!result.isRelation() && breaksRepair(result, controlNamed(config_, result.fromName))) {
        return ViewEffect::errors;
      }
    }
    for (const Result &result : all) {
      if (!result.isRelation() && !add(result)) return ViewEffect::errors;
    }
    settleAnswers();
    for (const Loaded &region : loaded_) blank_ = blank_ || blanksPage(region);
    if (hasRelations && !relate(all)) return ViewEffect::errors;
    return blank_ ? ViewEffect::blank : ViewEffect::opens;
  }

 private:
  // False: an exception, the error list comes.
  bool add(const Result &result) {
    NotShown &effect = results_[result.index];
    const EditorItem item = editorItem(config_, result);
    if (item.fate != ItemFate::kept) {
      effect = item.fate == ItemFate::unknownObject ? NotShown::unknownObject : NotShown::unknownControl;
      return true;
    }
    if (isBeyondData(config_, result, item.control, data_)) {
      effect = NotShown::unknownObject;
      return true;
    }
    if (breaksLoading(result, item.named)) return false;
    // A control in the place of an object: the annotation copy of an answer dies, a shape is not drawn.
    blank_ = blank_ || (item.onControl && isClassification(*item.control));
    effect = place(result, item);
    if (failed_) return false;
    if (item.onControl && effect == NotShown::isShown) effect = NotShown::unknownObject;
    return true;
  }

  NotShown place(const Result &result, const EditorItem &item) {
    const ControlTag &control = *item.control;
    const RegionFields fields = readRegionFields(result);
    const RegionKind kind = regionKindOf(fields);
    failed_ = firstView_.failsToLoad(kind, fields, result);
    const auto next = static_cast<std::uint32_t>(loaded_.size());
    const std::uint32_t at = ids_.enter(result.id, next);
    const bool joins = at != RegionIds::kNone && at != next;
    const NotShown seen = joins ? NotShown::isShown : draw(kind, fields, result);
    const bool isUnfinished = kind == RegionKind::polygon && fields.closed.isBoolean() && !fields.closed.boolean();
    if (at == next) {
      loaded_.push_back({kind, result.value, seen, isUnfinished});
      addTo(loaded_.back(), result, item);
    } else if (joins) {
      addTo(loaded_[at], result, item);
    } else {
      Loaded alone{kind, result.value, seen, isUnfinished};
      addTo(alone, result, item);
      blank_ = blank_ || blanksPage(alone);
    }
    if (isClassification(control)) {
      blank_ = blank_ || answerBlanksPage(config_, control, result, data_);
      answers_.push_back({result.index, &control, at, kind, questionOf(result)});
      return answerShown(config_, control, result);
    }
    return joins ? join(loaded_[at], kind, result) : seen;
  }

  void addTo(Loaded &region, const Result &result, const EditorItem &item) {
    const ControlTag &control = *item.control;
    const bool draws = control.info && control.info->shape != ShapeKind::none;
    if (draws && !region.drawing) region.drawing = &control;
    if (!watchesColours_) return;
    const json::Value labels = control.info ? result.value.find(control.info->valueKey) : json::Value();
    StyleSource source{&control, result.type.rawText(), labels.size() > 0 && !item.takenOver, {}};
    if (item.takenOver && control.info) source.type = control.info->resultType;
    if (source.hasLabels) source.label = labels.at(0).text();
    source.taskLabel = taskLabels_.find(control, source.label);
    region.styles.push_back(std::move(source));
  }

  // An unfinished polygon is taken up again by the tool of the first control that draws, which only Polygon has; and
  // the editor's colour library dies of some colours.
  bool blanksPage(const Loaded &region) const {
    if (region.isUnfinished && (!region.drawing || region.drawing->info->shape != ShapeKind::polygon)) return true;
    if (!watchesColours_ || region.kind == RegionKind::classification) return false;
    const ControlTag *control = controlColouring(region.kind, region.styles);
    if (!control || !control->diesOfColours) return false;
    // Polygons and vectors are filled with the colour of their stroke.
    const bool isLine = region.kind == RegionKind::polygon || region.kind == RegionKind::vector;
    const std::string_view stroke = config_.elements()[control->element].value("strokeColor");
    return !isLine || readColour(stroke).verdict == ColourVerdict::blankPage;
  }

  // What stays of the answers when all items are there: those of a region need one, and of several answers to one
  // question the last one stays.
  void settleAnswers() {
    std::stable_sort(answers_.begin(), answers_.end(),
                     [](const Answer &a, const Answer &b) { return a.question < b.question; });
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      const Answer &answer = answers_[i];
      NotShown &effect = results_[answer.result];
      if (effect != NotShown::isShown) continue;
      const RegionKind kind = answer.region == RegionIds::kNone ? answer.kind : loaded_[answer.region].kind;
      if (answer.control->perRegion) {
        if (kind == RegionKind::classification) effect = NotShown::noPlace;
      } else if (answer.kind == RegionKind::classification && isOverruled(i)) {
        effect = NotShown::laterAnswer;
      }
    }
  }

  // A later answer of the same control to the same object, under another id, or none.
  bool isOverruled(std::size_t index) const {
    const Answer &answer = answers_[index];
    std::size_t last = index;
    while (last + 1 < answers_.size() && answers_[last + 1].question == answer.question) ++last;
    return last != index && (answer.region == RegionIds::kNone || answers_[last].region != answer.region);
  }

  // A shape or labels under an id that is there already.
  static NotShown join(const Loaded &region, RegionKind kind, const Result &result) {
    if (region.kind == RegionKind::classification) return NotShown::sameRegion;
    if (kind == RegionKind::classification) return hasPlace(result.value) ? NotShown::noPlace : region.seen;
    return region.kind == kind && samePlace(region.value, result.value) ? region.seen : NotShown::sameRegion;
  }

  NotShown draw(RegionKind kind, const RegionFields &fields, const Result &result) {
    const NotShown seen = firstView_.see(kind, fields, result);
    blank_ = blank_ || (seen == NotShown::isShown && failsToDraw(kind, fields));
    return seen;
  }

  // Relations come after all regions. An end that is no kept item kills the page; one without a place draws no arrow;
  // of equal ordered pairs the first stays. False: an exception, the error list comes.
  bool relate(const std::vector<Result> &all) {
    std::unordered_set<std::uint64_t> pairs;
    for (const Result &relation : all) {
      if (!relation.isRelation()) continue;
      if (!relationFits(relation)) return false;
      const std::uint32_t from = ids_.findEnd(relation.fromId), to = ids_.findEnd(relation.toId);
      if (from == RegionIds::kNone || to == RegionIds::kNone) {
        blank_ = true;
        continue;
      }
      const bool isNew = pairs.insert((std::uint64_t{from} << 32) | to).second;
      if (!isNew) results_[relation.index] = NotShown::samePair;
      for (const std::uint32_t end : {from, to}) {
        const Loaded &region = loaded_[end];
        // A polygon without points has a place for an arrow all the same.
        const bool hasBox = region.kind != RegionKind::classification && region.seen != NotShown::outsideView;
        if (!hasBox) results_[relation.index] = region.seen;
      }
    }
    return true;
  }

  const LabelingConfig &config_;
  json::Value data_;
  FirstView &firstView_;
  std::vector<NotShown> &results_;
  RegionIds ids_;  // numbers of loaded_
  std::vector<Loaded> loaded_;
  std::vector<Answer> answers_;
  TaskLabels taskLabels_;
  bool watchesColours_ = false;
  bool blank_ = false;
  bool failed_ = false;  // the last item could not be made a region
};

// An image with a list of pages that is empty.
bool lacksPages(const LabelingConfig &config, json::Value data) {
  return std::any_of(config.objects().begin(), config.objects().end(), [&](const ObjectTag &object) {
    if (!object.info || object.info->name != "Image" || !object.valueList.starts_with('$')) return false;
    const json::Value pages = lookUp(data, std::string_view(object.valueList).substr(1));
    return pages.isArray() && pages.size() == 0;
  });
}

}  // namespace

void emulateEditor(const Task &task, const LabelingConfig &config, ImageSize imageSize, TaskEffects &effects) {
  FirstView firstView(task, config, imageSize);
  const json::Value data = task.data.isObject() ? task.data : task.item;
  std::size_t index = 0;
  for (const json::Value item : task.predictions.items()) {
    std::vector<NotShown> &results = effects.results[index++];
    const json::Value result = item.find("result");
    ViewEffect view = ViewEffect::opens;
    if (result.isArray()) view = ResultsLoader(config, data, firstView, results).load(result);
    // Others than the last are not drawn.
    if (view == ViewEffect::blank && index < effects.results.size()) view = ViewEffect::opens;
    if (isStoredAsNull(result, config)) view = ViewEffect::blank;
    effects.view = std::max(effects.view, view);
  }
  if (lacksPages(config, task.data)) effects.view = ViewEffect::blank;
  // Several predictions are alternatives: the last of the file is copied into the annotation that opens.
  for (std::size_t i = 0; i + 1 < effects.results.size(); ++i) {
    for (NotShown &result : effects.results[i]) result = NotShown::anotherPrediction;
  }
  if (effects.view == ViewEffect::errors) effects.allHidden = NotShown::errorList;
  if (effects.view == ViewEffect::blank) effects.allHidden = NotShown::blankPage;
}

void openAnnotations(const Task &task, const LabelingConfig &config, SeenResults &seen) {
  FirstView firstView(task, config, {});
  for (const json::Value item : task.predictions.items()) firstView.load(item.find("result"));
  std::size_t index = 0;
  for (const json::Value item : task.annotations.items()) {
    std::vector<NotShown> &results = seen.results[index++];
    const ViewEffect view = ResultsLoader(config, task.data, firstView, results).load(item.find("result"), true);
    if (view == ViewEffect::opens) continue;
    std::fill(results.begin(), results.end(), view == ViewEffect::errors ? NotShown::errorList : NotShown::blankPage);
  }
}

}  // namespace prelabel
