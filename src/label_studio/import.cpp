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
    if (user && !user.isNull() && !user.isNumber() && !user.find("email") && !user.find("id")) return false;
  }
  return true;
}

}  // namespace

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
  if (task.data.find("predictions") && !task.predictions) effects.predictionsSwallowed = true;
  if (task.predictions && !task.predictions.isArray()) {
    effects.import = task.predictions.isNull() ? ImportEffect::fails : ImportEffect::refused;
    return;
  }
  if (task.annotations && (!task.annotations.isArray() || !annotationsPass(task.annotations))) return refuse();
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
