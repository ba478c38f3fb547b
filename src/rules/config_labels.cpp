// config/duplicate-label, config/no-labels: the labels of a control.
#include <algorithm>
#include <map>
#include <utility>

#include "rules/config_checks.hpp"

namespace prelabel {

const Rule kConfigDuplicateLabel{
    "config/duplicate-label",
    Severity::warning,
    Consequence::shownWrong,
    FixKind::hint,
    "{who} has \"{label}\" twice; the other is in line {line}.",
    "Label Studio shows both, and results cannot tell them apart.",
    "Remove one, or give it another value.",
    false,
    "Results store the text of a label, so each text stands for one label of its control."};

const Rule kConfigNoLabels{"config/no-labels",
                           Severity::warning,
                           Consequence::configRefused,
                           FixKind::hint,
                           "[[{who} has no {parts}.]][[{single} has only one `Choice`.]]",
                           "There is nothing to choose from.",
                           "[[Put {parts} into it, or load them from the task with value=\"$...\".]][[{advice}]]",
                           false,
                           "A control without labels cannot label."};

namespace {

const Attribute *shownText(const Element &label) {
  const Attribute *alias = label.attribute("alias");
  return alias && !alias->value.empty() ? alias : label.attribute("value");
}

// Choices may repeat on different branches; all other labels of a control stand in one row.
void checkDuplicates(const ConfigCheck &check, const ControlTag &control) {
  const std::vector<Element> &elements = check.config().elements();
  std::map<std::pair<std::uint32_t, std::string_view>, const Attribute *> first;
  for (const LabelDefinition &label : control.labels) {
    const Element &element = elements[label.element];
    const bool branched = element.parent != control.element && elements[element.parent].tag == element.tag;
    const Attribute *text = shownText(element);
    const auto [known, isNew] = first.try_emplace({branched ? element.parent : kNoElement, label.stored()}, text);
    if (isNew) continue;
    Finding *finding = check.at(kConfigDuplicateLabel, text->valuePlace);
    if (!finding) continue;
    finding->param("who", "`" + elements[control.element].tag + "` `" + control.name + "`");
    finding->param("label", std::string(label.stored()));
    finding->param("line",
                   static_cast<double>(positionAt(check.config().source(), known->second->valuePlace.offset).line));
  }
}

// True when something inside is named wrongly or holds more tags: then that is the finding, or the labels are there.
template <typename Predicate>
bool anyInside(const LabelingConfig &config, std::uint32_t element, Predicate predicate) {
  // Elements stand in document order, so what is inside follows directly.
  const std::vector<Element> &elements = config.elements();
  std::uint32_t end = element + 1;
  const auto within = [&](std::uint32_t i) {
    std::uint32_t up = elements[i].parent;
    while (up != kNoElement && up > element) up = elements[up].parent;
    return up == element;
  };
  for (; end < elements.size() && within(end); ++end) {
    if (predicate(elements[end])) return true;
  }
  return false;
}

bool hasChild(const LabelingConfig &config, std::uint32_t element, std::string_view tags) {
  const std::vector<std::uint32_t> &children = config.elements()[element].children;
  return std::any_of(children.begin(), children.end(),
                     [&](std::uint32_t child) { return listHas(tags, config.elements()[child].tag); });
}

void reportEmpty(const ConfigCheck &check, const ControlTag &control) {
  const Element &element = check.config().elements()[control.element];
  const bool byServer = listHas("Labels|Choices", element.tag) && underViewsOnly(check.config(), element) &&
                        !element.exactAttribute("value") && !hasChild(check.config(), control.element, "View");
  Finding *finding =
      check.atTag(kConfigNoLabels, element, byServer ? Consequence::configRefused : Consequence::shownWrong);
  if (!finding) return;
  if (byServer) finding->effect = "Label Studio refuses to save this config.";
  finding->param("parts", control.info->family == TagFamily::labels ? "`Label`" : "`Choice`");
}

// The server takes a single Choice for something else than a list. It mends that itself, unless another Choices in the
// same View holds no Choice at all.
bool isRefusedSingle(const LabelingConfig &config, const Element &element) {
  if (element.parent == kNoElement || !underViewsOnly(config, element)) return false;
  const std::vector<std::uint32_t> &siblings = config.elements()[element.parent].children;
  return std::any_of(siblings.begin(), siblings.end(), [&](std::uint32_t sibling) {
    return config.elements()[sibling].tag == "Choices" && !hasChild(config, sibling, "Choice");
  });
}

void reportSingle(const ConfigCheck &check, const Element &element) {
  const bool refused = isRefusedSingle(check.config(), element);
  Finding *finding =
      check.at(kConfigNoLabels, element.place, refused ? Consequence::configRefused : Consequence::shownWrong);
  if (!finding) return;
  finding->param("single", "`Choices` `" + std::string(element.value("name")) + "`");
  finding->param("advice", "Add a second `Choice`.");
  finding->effect = refused ? "Beside a `Choices` without any, Label Studio refuses to save this config."
                            : "Annotators can tick this answer and give no other.";
}

std::size_t countChoices(const LabelingConfig &config, std::uint32_t element) {
  std::size_t count = 0;
  anyInside(config, element, [&](const Element &inner) {
    const TagInfo *info = inner.anyCaseInfo();
    count += !info || info->name == "Choice" || info->name == "Repeater" ? 1 : 0;  // an unknown tag may be meant as one
    return false;
  });
  return count;
}

void checkCount(const ConfigCheck &check, const ControlTag &control) {
  const LabelingConfig &config = check.config();
  const Element &element = config.elements()[control.element];
  if (control.dynamicLabels || !control.info) return;
  const bool wantsChoices = control.info->name == "Choices" || control.info->name == "Taxonomy";
  if (control.info->family != TagFamily::labels && !wantsChoices) return;
  const bool misnamed = anyInside(config, control.element, [](const Element &inner) { return !inner.anyCaseInfo(); });
  const bool repeated = anyInside(config, control.element, [](const Element &inner) {
    const TagInfo *info = inner.anyCaseInfo();
    return info && (info->name == "Repeater" || info->name == "Label" || info->name == "Choice");
  });
  if (control.labels.empty() && !misnamed && !repeated) return reportEmpty(check, control);
  if (control.info->name == "Choices" && countChoices(config, control.element) == 1) reportSingle(check, element);
}

}  // namespace

void checkLabels(const ConfigCheck &check) {
  for (const ControlTag &control : check.config().controls()) {
    const Element &element = check.config().elements()[control.element];
    if (!communityInfo(element)) continue;
    checkDuplicates(check, control);
    checkCount(check, control);
  }
}

}  // namespace prelabel
