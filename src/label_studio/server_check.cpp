// The server's prediction check (`validate_prediction` of the SDK): names, types, and relations.
#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "label_studio/emulate.hpp"
#include "label_studio/server_values.hpp"
#include "tags/ascii_case.hpp"
#include "tasks/result_control.hpp"
#include "tasks/server_form.hpp"

namespace prelabel {

namespace {

// Plain shapes of a result by the raw text of their id: what labels of their own may belong to.
using Partners = std::unordered_map<std::string_view, ShapeKind>;

bool isLabelsOnImage(const LabelingConfig &config, const ControlTag &control, json::Value toName) {
  if (control.info->name != "Labels" || !toName.isString()) return false;
  const ObjectTag *object = config.object(toName.text());
  return object && object->info && object->info->name == "Image";
}

Partners partnersIn(json::Value list, const LabelingConfig &config) {
  Partners partners;
  const bool asks = std::any_of(config.controls().begin(), config.controls().end(), [](const ControlTag &control) {
    return control.info && control.info->name == "Labels";
  });
  if (!asks) return partners;
  for (const json::Value item : list.items()) {
    const json::Value id = item.find("id"), type = item.find("type");
    if (!id || !type.isString()) continue;
    for (const ControlTag &control : config.controls()) {
      const bool isPlain =
          control.info && control.info->family == TagFamily::region && control.info->name != "MagicWand";
      if (isPlain && type.is(control.info->resultType)) partners.try_emplace(id.raw(), control.info->shape);
    }
  }
  return partners;
}

// The merged form of Labels: a shape, and labels under the key of its type or under `labels`.
bool mergedPasses(const LabelingConfig &config, const ControlTag &control, const Result &result) {
  const std::string type = result.type.text();
  const json::Value own = result.value.find(type);
  const json::Value labels = own ? own : result.value.find("labels");
  if (labels.size() == 0 || !labelsFit(control, labels)) return false;
  for (const ControlTag &sibling : config.controls()) {
    if (!sibling.info || type != std::string(sibling.info->resultType) + "labels") continue;
    if (shapeFits(sibling.info->shape, result.value)) return true;
  }
  return false;
}

bool resultPasses(const Result &result, const LabelingConfig &config, const Partners &partners, Release release) {
  if (!result.item.isObject()) return false;
  if (!result.fromName || !result.toName || !result.type || !result.value) return false;
  const std::vector<ControlTag> &controls = config.controls();  // by exact name: those of Repeaters are unknown to it
  const auto control = std::find_if(controls.begin(), controls.end(),
                                    [&](const ControlTag &candidate) { return result.fromName.is(candidate.name); });
  const bool isObject = result.toName.isString() && config.object(result.toName.text());
  if (control == controls.end() || !isObject || !control->targets(result.toName.text())) return false;
  const std::optional<ServerForm> form = serverForm(config, result, *control);
  if (form && refusesForm(release, *form)) return false;
  if (!control->info) return true;
  if (!result.type.isString() || !result.value.isObject()) return false;
  if (!equalIgnoringCase(result.type.text(), control->info->resultType)) {
    return isMergedForm(config, *control, result.type.text()) && mergedPasses(config, *control, result);
  }
  const auto partner = result.id ? partners.find(result.id.raw()) : partners.end();
  const bool isLoose = partner != partners.end() && isLabelsOnImage(config, *control, result.toName) &&
                       shapeFits(partner->second, result.value);
  return valueFits(config, *control, result.value, isLoose);
}

using RawIds = std::unordered_set<std::string_view>;

// Ends are looked for among the regions of the result that passed.
bool relationPasses(const Result &relation, const RawIds &regions) {
  const bool direction = relation.direction.is("left") || relation.direction.is("right") || relation.direction.is("bi");
  if (!direction || !relation.fromId || !relation.toId) return false;
  return regions.contains(relation.fromId.raw()) && regions.contains(relation.toId.raw());
}

bool resultsPass(json::Value list, const LabelingConfig &config, Release release) {
  const Partners partners = partnersIn(list, config);
  RawIds regions;
  std::vector<Result> relations;
  for (const json::Value item : list.items()) {
    const Result result = readResult(item, 0);
    if (result.isRelation()) {
      relations.push_back(result);
      continue;
    }
    if (!resultPasses(result, config, partners, release)) return false;
    if (result.id) regions.insert(result.id.raw());
  }
  return std::all_of(relations.begin(), relations.end(),
                     [&](const Result &relation) { return relationPasses(relation, regions); });
}

bool scorePasses(json::Value score) {
  if (!score || score.isNull()) return true;
  double number = 0;
  return laxNumber(score, &number) && number >= 0 && number <= 1;
}

}  // namespace

ServerCheckEffect emulateServerCheck(const Task &task, const LabelingConfig &config, Release release) {
  if (release == Release::v1_20_0) return ServerCheckEffect::passes;  // there is none
  for (const json::Value item : task.predictions.items()) {
    const Prediction prediction = readPrediction(item, 0);
    if (!prediction.result.isArray() || !scorePasses(prediction.score)) return ServerCheckEffect::refuses;
    if (!resultsPass(prediction.result, config, release)) return ServerCheckEffect::refuses;
  }
  return ServerCheckEffect::passes;
}

}  // namespace prelabel
