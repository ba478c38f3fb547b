// config/wrong-target: controls aimed at tags that they cannot label.
#include <algorithm>

#include "rules/config_checks.hpp"

namespace prelabel {

const Rule kConfigWrongTarget{"config/wrong-target",
                              Severity::error,
                              Consequence::viewBroken,
                              FixKind::hint,
                              "{who} [[cannot label `{target}`, which is {article} `{targetTag}`]]"
                              "[[compares two objects, but `{attribute}` names {count}]].",
                              "Instead of the task, Label Studio shows a list of errors.",
                              "[[Point it to {wanted}.]][[{advice}]]",
                              false,
                              "Each control can label some kinds of objects only, and never another control."};

namespace {

// "a" or "an" before the name of a tag.
std::string_view articleOf(std::string_view tag) {
  return std::string_view("AEIOaeio").find(tag.front()) == std::string_view::npos ? "a" : "an";
}

// The editor enforces the targets of some controls; for the others anything that shows data will do.
bool fits(const LabelingConfig &config, const TagInfo &control, const Element &target, std::string_view name) {
  const TagInfo *info = target.anyCaseInfo();
  if (!info) return true;  // the unknown tag is the finding
  if (!control.targets.empty()) return listHas(control.targets, info->name);
  return config.object(name) != nullptr || info->role == TagRole::object;
}

void reportTarget(const ConfigCheck &check, const Element &element, const Attribute &toName, const std::string &name,
                  const TagInfo &control, const Element &target) {
  // Where the editor does not look, the page comes up and the results find no object.
  const bool enforced = !control.targets.empty();
  Finding *finding = check.atValue(kConfigWrongTarget, element, toName);
  if (!finding) return;
  if (!enforced)
    finding->effect = "Label Studio finds no object for its results, and the page breaks when there are some.";
  finding->param("target", name);
  finding->param("targetTag", target.tag);
  finding->param("article", std::string(articleOf(target.tag)));
  if (enforced) {
    const std::string wanted = alternatives(control.targets, "or");
    finding->param("wanted", std::string(articleOf(control.targets)) + " " + wanted);
  } else {
    finding->param("wanted", "a tag that shows data, such as an `Image` or a `Text`");
  }
}

// Pairwise compares exactly two objects.
void checkPair(const ConfigCheck &check, const Element &element, const Attribute &toName, const ControlTag &control) {
  std::vector<std::string> names = control.toName;
  std::sort(names.begin(), names.end());
  const auto distinct = std::unique(names.begin(), names.end()) - names.begin();
  if (control.toName.size() == 2 && distinct == 2) return;
  if (Finding *finding = check.atValue(kConfigWrongTarget, element, toName)) {
    finding->param("count", control.toName.size() == 2 ? "the same one twice" : std::to_string(control.toName.size()));
    finding->param("advice", "Name two different objects with a comma between them, without blanks.");
  }
}

const ControlTag *controlAt(const LabelingConfig &config, std::uint32_t element) {
  for (const ControlTag &control : config.controls()) {
    if (control.element == element) return &control;
  }
  return nullptr;
}

}  // namespace

void checkTargets(const ConfigCheck &check, const Element &element) {
  const LabelingConfig &config = check.config();
  const Attribute *toName = element.attribute("toName");
  const TagInfo *info = communityInfo(element);
  if (!toName || toName->value.empty() || !info || info->role != TagRole::control) return;
  const ControlTag *control = controlAt(config, indexOf(config, element));
  if (!control) return;
  for (const std::string &name : control->toName) {
    const std::uint32_t index = name.empty() ? kNoElement : config.elementNamed(name);
    if (index == kNoElement) continue;
    const Element &target = config.elements()[index];
    if (!fits(config, *info, target, name)) reportTarget(check, element, *toName, name, *info, target);
  }
  if (info->name == "Pairwise" && !control->toNameBroken) checkPair(check, element, *toName, *control);
}

}  // namespace prelabel
