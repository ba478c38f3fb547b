// All layers together, and their words.
#include "label_studio/emulate.hpp"

#include <array>

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 3> kImports = {"accepted", "refused", "fails"};
constexpr std::array<std::string_view, 2> kChecks = {"passes", "refuses"};
constexpr std::array<std::string_view, 3> kViews = {"opens", "errors", "blank"};
constexpr std::array<std::string_view, 12> kReasons = {
    "",           "task-not-stored", "predictions-lost", "another-prediction",
    "error-list", "blank-page",      "unknown-control",  "unknown-object",
    "no-place",   "same-region",     "outside-view",     "not-ticked"};

void hideAll(TaskEffects &effects, NotShown reason) {
  for (std::vector<NotShown> &prediction : effects.results) {
    for (NotShown &result : prediction) result = reason;
  }
}

}  // namespace

std::string_view toString(ImportEffect effect) { return kImports[static_cast<std::size_t>(effect)]; }
std::string_view toString(ServerCheckEffect effect) { return kChecks[static_cast<std::size_t>(effect)]; }
std::string_view toString(ViewEffect effect) { return kViews[static_cast<std::size_t>(effect)]; }
std::string_view toString(NotShown reason) { return kReasons[static_cast<std::size_t>(reason)]; }

TaskEffects emulate(const Task &task, const LabelingConfig *config, const EmulationOptions &options) {
  TaskEffects effects;
  emulateImport(task, config, options, effects);
  for (const json::Value item : task.predictions.items()) {
    effects.results.emplace_back(item.find("result").isArray() ? item.find("result").size() : 0, NotShown::isShown);
  }
  if (config) {
    effects.serverCheck = emulateServerCheck(task, *config);
    emulateEditor(task, *config, effects);
  }
  if (options.serverCheck && effects.serverCheck == ServerCheckEffect::refuses) {
    effects.import = ImportEffect::refused;
    effects.storedWithoutPredictions = false;
  }
  if (effects.import != ImportEffect::accepted) {
    hideAll(effects, NotShown::taskNotStored);
  } else if (effects.predictionsSwallowed) {
    hideAll(effects, NotShown::predictionsLost);
  }
  return effects;
}

}  // namespace prelabel
