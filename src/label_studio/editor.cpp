// The editor of 1.23.2 opening a task: error list, blank page, and which results are seen.
#include <algorithm>
#include <functional>
#include <unordered_set>

#include "label_studio/answers.hpp"
#include "label_studio/emulate.hpp"
#include "label_studio/seen.hpp"
#include "label_studio/typed_keys.hpp"
#include "regions/loaded_regions.hpp"
#include "tasks/data.hpp"
#include "tasks/editor_item.hpp"
#include "tasks/field_types.hpp"
#include "tasks/pages.hpp"
#include "tasks/place.hpp"
#include "tasks/result_control.hpp"
#include "tasks/short_form.hpp"

namespace prelabel {

namespace {

// Exceptions while an item becomes a region.
bool breaksLoading(const Result &result, const ControlTag *named) {
  if (!isResultType(result.type.rawText()) || !result.value || result.value.isNull()) return true;
  return !typedKeysFit(result, named);
}

bool isClassification(const ControlTag &control) {
  return control.info && control.info->family == TagFamily::classification;
}

struct Answer {
  std::uint32_t result;
  const ControlTag *control;
  std::uint32_t region;  // of the loaded ones
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
      : config_(config), data_(data), firstView_(firstView), results_(results), loaded_(config, data) {}

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
      // Of all items first: nothing of the prediction is loaded.
      if (!result.isRelation() && breaksRepair(result, controlNamed(config_, result.fromName))) {
        return ViewEffect::errors;
      }
    }
    for (const Result &result : all) {
      if (!result.isRelation() && !add(result)) return ViewEffect::errors;
    }
    settleAnswers();
    for (const LoadedRegion &region : loaded_) {
      blank_ = blank_ || LoadedRegions::lacksTool(region) || loaded_.deadlyColour(region);
    }
    if (hasRelations && !relate(all)) return ViewEffect::errors;
    return blank_ ? ViewEffect::blank : ViewEffect::opens;
  }

 private:
  // False: an exception, the error list comes.
  bool add(const Result &result) {
    NotShown &effect = results_[result.index];
    const EditorItem item = editorItem(config_, result, data_);
    if (item.fate != ItemFate::kept) {
      effect = item.fate == ItemFate::unknownObject ? NotShown::unknownObject : NotShown::unknownControl;
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
    const auto [region, makes] = loaded_.add(result, item, fields, kind);
    if (makes) seen_.push_back(draw(kind, fields, result));
    if (isClassification(control)) {
      blank_ = blank_ || answerBlanksPage(config_, control, result, data_);
      answers_.push_back({result.index, &control, region, kind, questionOf(result)});
      return answerShown(config_, control, result);
    }
    return makes ? seen_[region] : join(region, kind, result);
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
      if (answer.control->perRegion) {
        if (loaded_[answer.region].kind == RegionKind::classification) effect = NotShown::noPlace;
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
    return answers_[last].region != answer.region;
  }

  // A shape or labels under an id that is there already.
  NotShown join(std::uint32_t number, RegionKind kind, const Result &result) const {
    const LoadedRegion &region = loaded_[number];
    const NotShown seen = seen_[number];
    if (region.kind == RegionKind::classification) return NotShown::sameRegion;
    if (kind == RegionKind::classification) return hasPlace(result.value) ? NotShown::noPlace : seen;
    return region.kind == kind && samePlace(region.value, result.value) ? seen : NotShown::sameRegion;
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
      const std::uint32_t from = loaded_.findEnd(relation.fromId), to = loaded_.findEnd(relation.toId);
      if (from == LoadedRegions::kNone || to == LoadedRegions::kNone) {
        blank_ = true;
        continue;
      }
      const bool isNew = pairs.insert((std::uint64_t{from} << 32) | to).second;
      if (!isNew) results_[relation.index] = NotShown::samePair;
      for (const std::uint32_t end : {from, to}) {
        // A polygon without points has a place for an arrow all the same.
        const bool hasBox = loaded_[end].kind != RegionKind::classification && seen_[end] != NotShown::outsideView;
        if (!hasBox) results_[relation.index] = seen_[end];
      }
    }
    return true;
  }

  const LabelingConfig &config_;
  json::Value data_;
  FirstView &firstView_;
  std::vector<NotShown> &results_;
  LoadedRegions loaded_;
  std::vector<NotShown> seen_;  // of each of these
  std::vector<Answer> answers_;
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

void emulateEditor(const Task &task, const LabelingConfig &config, const EmulationOptions &options,
                   TaskEffects &effects) {
  FirstView firstView(task, config, options.imageSize, options.bitmasks);
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

void openAnnotations(const Task &task, const LabelingConfig &config, BitmaskReader *bitmasks, SeenResults &seen) {
  FirstView firstView(task, config, {}, bitmasks);
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
