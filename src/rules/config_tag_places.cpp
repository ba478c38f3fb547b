// config/misplaced-tag: a Label outside a labels control, a Choice outside Choices, a Panel outside Collapse ...
#include "rules/config_checks.hpp"

namespace prelabel {

const Rule kConfigMisplacedTag{
    "config/misplaced-tag",
    Severity::warning,
    Consequence::viewBroken,
    FixKind::hint,
    "[[`{lone}` must stand inside {parents}.]][[`{tag}` must not stand directly in `{parent}`.]]",
    "Instead of the task, Label Studio shows a list of errors.",
    "[[Move it into {nearestParent}.]][[`{parent}` takes only {children}.]]",
    false,
    "Some tags mean something only inside another one, and some take only certain tags."};

namespace {

// True when a tag around is one of the wanted, or is unknown: then nobody can say.
bool hasParent(const LabelingConfig &config, const Element &element, std::string_view wanted) {
  for (std::uint32_t up = element.parent; up != kNoElement; up = config.elements()[up].parent) {
    const TagInfo *info = config.elements()[up].anyCaseInfo();
    if (!info || listHas(wanted, info->name)) return true;
  }
  return false;
}

void reportLone(const ConfigCheck &check, const Element &element, const TagInfo &info) {
  Finding *finding = check.at(kConfigMisplacedTag, element.place);
  if (!finding) return;
  const bool label = info.name == "Label";
  const std::string parents =
      label ? "`Labels`, `RectangleLabels` or another labels tag" : alternatives(info.parents, "or");
  finding->param("lone", element.tag);
  finding->param("parents", parents);
  finding->param("nearestParent", label ? std::string("the labels tag it belongs to") : parents);
}

}  // namespace

void checkTagPlace(const ConfigCheck &check, const Element &element) {
  const TagInfo *info = communityInfo(element);
  if (!info) return;
  if (!info->parents.empty() && !hasParent(check.config(), element, info->parents)) {
    return reportLone(check, element, *info);
  }
  if (element.parent == kNoElement) return;
  const Element &parent = check.config().elements()[element.parent];
  const TagInfo *parentInfo = communityInfo(parent);
  if (!parentInfo || parentInfo->children.empty() || listHas(parentInfo->children, info->name)) return;
  if (Finding *finding = check.at(kConfigMisplacedTag, element.place)) {
    finding->param("tag", element.tag);
    finding->param("parent", parent.tag);
    finding->param("children", alternatives(parentInfo->children, "and"));
  }
}

}  // namespace prelabel
