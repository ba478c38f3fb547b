// config/repeater: a Repeater that repeats nothing, or makes the same name again and again.
#include "config/repeater.hpp"
#include "rules/config_checks.hpp"

namespace prelabel {

const Rule kConfigRepeater{
    "config/repeater",
    Severity::error,
    Consequence::viewBroken,
    FixKind::hint,
    "[[`Repeater` has no `{on}`.]][[`on` is \"{source}\", which is no list of the task.]]"
    "[[`{tag}` `{name}` stands in a `Repeater`, but its name has no `{flag}`.]]",
    "Label Studio does not know what to repeat.",
    "[[Write on=\"$...\" with the key of {list}.]][[Write name=\"{example}\".]]",
    false,
    "A Repeater copies its content once for each entry of a list, and names must stay different."};

namespace {

void checkSource(const ConfigCheck &check, const Element &element) {
  const Attribute *on = element.attribute("on");
  if (on && on->value.starts_with('$') && on->value.size() > 1) return;
  Finding *finding = on ? check.at(kConfigRepeater, on->valuePlace) : check.at(kConfigRepeater, element.place);
  if (!finding) return;
  finding->param(on ? "source" : "on", on ? on->value : "on");
  finding->param("list", "a list of the task");
}

const Element *repeaterAround(const LabelingConfig &config, const Element &element) {
  for (std::uint32_t up = element.parent; up != kNoElement; up = config.elements()[up].parent) {
    const TagInfo *info = config.elements()[up].anyCaseInfo();
    if (info && info->name == "Repeater") return &config.elements()[up];
  }
  return nullptr;
}

void checkName(const ConfigCheck &check, const Element &element) {
  const Attribute *name = element.attribute("name");
  if (!name || name->value.empty()) return;
  const Element *repeater = repeaterAround(check.config(), element);
  if (!repeater) return;
  const std::string_view given = repeater->value("indexFlag");
  const std::string flag(given.empty() ? kDefaultIndexFlag : given);
  if (name->value.find(flag) != std::string::npos) return;
  Finding *finding = check.atValue(kConfigRepeater, element, *name);
  if (!finding) return;
  finding->effect = "Label Studio makes the same name for each entry of the list, and the page breaks.";
  finding->param("flag", flag);
  finding->param("example", name->value + "_" + flag);
}

}  // namespace

void checkRepeater(const ConfigCheck &check, const Element &element) {
  const TagInfo *info = communityInfo(element);
  if (!info) return;
  if (info->name == "Repeater") checkSource(check, element);
  checkName(check, element);
}

}  // namespace prelabel
