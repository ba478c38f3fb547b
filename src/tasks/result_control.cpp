// Finding tags by the names that results use.
#include "tasks/result_control.hpp"

#include <string>

namespace prelabel {

const ControlTag *controlNamed(const LabelingConfig &config, json::Value name) {
  if (!name.isString()) return nullptr;
  for (const ControlTag &control : config.controls()) {
    if (name.is(control.name)) return &control;
  }
  const std::string text = name.text();
  for (const ControlTag &control : config.controls()) {
    if (config.matchesRepeated(control.name, text)) return &control;
  }
  return nullptr;
}

const ObjectTag *objectNamed(const LabelingConfig &config, json::Value name) {
  if (!name.isString()) return nullptr;
  for (const ObjectTag &object : config.objects()) {
    if (name.is(object.name)) return &object;
  }
  const std::string text = name.text();
  for (const ObjectTag &object : config.objects()) {
    if (config.matchesRepeated(object.name, text)) return &object;
  }
  return nullptr;
}

bool mayTarget(const LabelingConfig &config, const ControlTag &control, std::string_view object) {
  if (control.targets(object)) return true;
  for (const std::string &target : control.toName) {
    if (config.matchesRepeated(target, object)) return true;
  }
  return false;
}

bool isMergedForm(const LabelingConfig &config, const ControlTag &control, std::string_view type) {
  if (!control.info || control.info->name != "Labels") return false;
  for (const ControlTag &sibling : config.controls()) {
    if (!sibling.info || sibling.info->family != TagFamily::region) continue;
    if (type != std::string(sibling.info->resultType) + "labels") continue;
    for (const std::string &target : sibling.toName) {
      if (control.targets(target)) return true;
    }
  }
  return false;
}

const ControlTag *controlTakingOver(const LabelingConfig &config, std::string_view type, std::string_view object) {
  constexpr std::string_view kLabels = "labels";
  if (!type.ends_with(kLabels)) return nullptr;
  const std::string_view plain = type.substr(0, type.size() - kLabels.size());
  for (const std::string_view wanted : {plain, type, kLabels}) {
    for (const ControlTag &control : config.controls()) {
      if (control.info && control.info->resultType == wanted && mayTarget(config, control, object)) return &control;
    }
  }
  return nullptr;
}

}  // namespace prelabel
