// All layers together, and their words.
#include "label_studio/emulate.hpp"

#include <array>

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 3> kImports = {"accepted", "refused", "fails"};
constexpr std::array<std::string_view, 2> kChecks = {"passes", "refuses"};
constexpr std::array<std::string_view, 3> kViews = {"opens", "errors", "blank"};
constexpr std::array<std::string_view, 15> kReasons = {"",
                                                       "task-not-stored",
                                                       "predictions-lost",
                                                       "another-prediction",
                                                       "error-list",
                                                       "blank-page",
                                                       "unknown-control",
                                                       "unknown-object",
                                                       "no-place",
                                                       "same-region",
                                                       "outside-view",
                                                       "not-ticked",
                                                       "later-answer",
                                                       "same-pair",
                                                       "no-such-page"};

// Why nothing of this task can be seen: what is not stored is not on its page.
NotShown whyAllHidden(const TaskEffects &effects) {
  if (effects.import == ImportEffect::accepted) {
    return effects.predictionsSwallowed ? NotShown::predictionsLost : NotShown::isShown;
  }
  return effects.storedWithoutPredictions ? NotShown::predictionsLost : NotShown::taskNotStored;
}

// The same of its annotations, which are stored before its predictions are.
NotShown whyNoAnnotation(const Task &task, const TaskEffects &effects) {
  if (effects.import != ImportEffect::accepted && !effects.storedWithoutPredictions) return NotShown::taskNotStored;
  if (!task.data || isFalsy(task.data)) return NotShown::predictionsLost;
  if (effects.view == ViewEffect::errors) return NotShown::errorList;
  return effects.view == ViewEffect::blank ? NotShown::blankPage : NotShown::isShown;
}

void makeRoom(SeenResults &seen, json::Value lists) {
  for (const json::Value item : lists.items()) {
    const json::Value result = item.find("result");
    seen.results.emplace_back(result.isArray() ? result.size() : 0, NotShown::isShown);
  }
}

}  // namespace

std::string_view toString(ImportEffect effect) { return kImports[static_cast<std::size_t>(effect)]; }
std::string_view toString(ServerCheckEffect effect) { return kChecks[static_cast<std::size_t>(effect)]; }
std::string_view toString(ViewEffect effect) { return kViews[static_cast<std::size_t>(effect)]; }
std::string_view toString(NotShown reason) { return kReasons[static_cast<std::size_t>(reason)]; }

bool endsAsFound(const Result &result, const ControlTag *control) {
  if (result.isRelation()) return false;
  if (!control || !control->info || control->info->family != TagFamily::classification) return true;
  for (const json::Value choice : result.value.find("choices").items()) {
    if (!choice.isString()) return false;  // the editor takes paths everywhere, the server nowhere
  }
  return true;
}

TaskEffects emulate(const Task &task, const LabelingConfig *config, const EmulationOptions &options) {
  TaskEffects effects;
  emulateImport(task, config, options, effects);
  makeRoom(effects, task.predictions);
  if (config) effects.serverCheck = emulateServerCheck(task, *config, options.release);
  if (options.serverCheck && effects.serverCheck == ServerCheckEffect::refuses) {
    effects.import = ImportEffect::refused;
    effects.storedWithoutPredictions = false;
  }
  effects.view = options.configView;
  effects.allHidden = whyAllHidden(effects);
  if (config && effects.allHidden == NotShown::isShown) emulateEditor(task, *config, options, effects);
  return effects;
}

SeenResults emulateAnnotations(const Task &task, const LabelingConfig *config, const TaskEffects &effects,
                               BitmaskReader *bitmasks) {
  SeenResults seen;
  makeRoom(seen, task.annotations);
  seen.allHidden = whyNoAnnotation(task, effects);
  if (config && seen.allHidden == NotShown::isShown) openAnnotations(task, *config, bitmasks, seen);
  return seen;
}

}  // namespace prelabel
