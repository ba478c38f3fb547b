// Import as Label Studio 1.23.2 does it, for one task imported alone.
#include <cmath>

#include "label_studio/emulate.hpp"
#include "tasks/data.hpp"

namespace prelabel {

namespace {

bool dataPasses(json::Value data, const LabelingConfig &config) {
  for (const DataKey &key : config.dataKeys()) {
    const json::Value value = lookUp(data, key.key);
    if (!value || !importAccepts(key, value)) return false;
  }
  return true;
}

// What the bulk save cannot store: it stops before any prediction of the request is saved.
bool isStorable(json::Value prediction) {
  if (!prediction.isObject()) return false;
  const json::Value score = prediction.find("score");
  if (score.isArray() || score.isObject()) return false;
  const json::Value result = prediction.find("result");
  if (result.isNull() || (result.isNumber() && !result.isInteger())) return false;
  for (const json::Value item : result.items()) {
    if (!item.isObject()) return false;
  }
  return true;
}

bool annotationsPass(json::Value annotations) {
  for (const json::Value annotation : annotations.items()) {
    if (!annotation.find("result").isArray()) return false;
    const json::Value user = annotation.find("completed_by");
    if (user && !user.isNull() && !user.isNumber() && !user.find("email")) return false;
  }
  return true;
}

// A data field may be called so as well: predictions have results.
bool holdsPredictions(json::Value list) {
  for (const json::Value item : list.items()) {
    if (!item.find("result")) return false;
  }
  return list.size() > 0;
}

ImportEffect importOfList(json::Value list) {
  if (!list || list.isArray()) return ImportEffect::accepted;
  return list.isNull() ? ImportEffect::fails : ImportEffect::refused;
}

}  // namespace

TaskEffects effectsOfText(json::Problem problem, const EmulationOptions &options) {
  // The parser of a raw body knows no NaN; that of files does, and then the database refuses it.
  const bool nonFinite = problem == json::Problem::nonFinite && !options.bodyRoute;
  TaskEffects effects;
  effects.import = nonFinite || problem == json::Problem::tooDeep ? ImportEffect::fails : ImportEffect::refused;
  effects.view = options.configView;
  effects.allHidden = NotShown::taskNotStored;
  return effects;
}

json::Value meantPredictions(const Task &task) {
  if (task.predictions) return task.predictions.isArray() ? task.predictions : json::Value();
  const json::Value inside = task.data.find("predictions");
  return inside.isArray() && holdsPredictions(inside) ? inside : json::Value();
}

void emulateImport(const Task &task, const LabelingConfig *config, const EmulationOptions &options,
                   TaskEffects &effects) {
  const auto refuse = [&effects] { effects.import = ImportEffect::refused; };
  if (!task.item.isObject()) {
    effects.import = task.item.isNull() ? ImportEffect::fails : ImportEffect::refused;
    return;
  }
  const bool hasData = task.data && !isFalsy(task.data);
  if (task.data && !hasData && options.bodyRoute) return refuse();
  if (hasData && !task.data.isObject()) return refuse();
  effects.predictionsSwallowed = !hasData && static_cast<bool>(task.predictions);
  const json::Value data = hasData ? task.data : task.item;
  if (config && !options.storageRoute && !dataPasses(data, *config)) return refuse();
  if (!hasData) return;  // predictions and annotations are data now, nobody looks at them
  effects.predictionsSwallowed = !task.predictions && meantPredictions(task);
  for (const json::Value list : {task.predictions, task.annotations}) {
    effects.import = importOfList(list);
    if (effects.import != ImportEffect::accepted) return;
  }
  if (!annotationsPass(task.annotations) || isTextMeta(task.meta)) return refuse();
  for (const json::Value prediction : task.predictions.items()) {
    if (prediction.isObject() && !prediction.find("result")) return refuse();
  }
  for (const json::Value prediction : task.predictions.items()) {
    if (isStorable(prediction)) continue;
    effects.import = ImportEffect::fails;
    effects.storedWithoutPredictions = true;
  }
}

}  // namespace prelabel
