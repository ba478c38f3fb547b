// The editor's check of a config, as far as the tables of tags know it.
#include "label_studio/config_effects.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "config/attribute_number.hpp"
#include "config/repeater.hpp"

namespace prelabel {

namespace {

using enum ViewEffect;

bool takes(const AttributeInfo &row, std::string_view value) {
  switch (row.type) {
    case AttributeType::boolean:
      return value == "true" || value == "false";
    case AttributeType::unitInterval: {
      const std::optional<double> number = attributeNumber(value, false);
      return number && *number >= 0 && *number <= 1;
    }
    case AttributeType::number:
      return attributeNumber(value).has_value();
    case AttributeType::oneOf:
      return row.lenient || listHas(row.words, value);
    case AttributeType::text:
      return value != "true" && value != "false";  // booleans to the editor
    default:
      return true;
  }
}

// Colours of labels go to a library that dies of what a browser takes for a colour; those of controls do so only when a
// region takes them (ControlTag::diesOfColours).
ViewEffect viewOfColour(std::string_view attribute, std::string_view value) {
  const ColourVerdict verdict = readColour(value).verdict;
  if (verdict == ColourVerdict::errorList) return errors;
  return attribute == "background" && verdict == ColourVerdict::blankPage ? blank : opens;
}

class ConfigView {
 public:
  explicit ConfigView(const LabelingConfig &config) : config_(config) {}

  ViewEffect view() {
    for (std::uint32_t i = 0; i < config_.elements().size(); ++i) {
      if (!config_.insideMarkup(i)) addElement(config_.elements()[i]);
    }
    for (const ControlTag &control : config_.controls()) addTargets(control);
    addNames();
    return view_;
  }

 private:
  void add(ViewEffect effect, bool when = true) {
    if (when) view_ = std::max(view_, effect);
  }

  void addElement(const Element &element) {
    const TagInfo *info = element.anyCaseInfo();
    if (!info) return add(errors);
    // Controls look for their objects by the exact tag.
    add(errors, !element.info && info->role == TagRole::object);
    // Nobody could look into the editors of these.
    if (info->availability == Availability::enterprise || info->availability == Availability::development) return;
    addPlace(element, *info);
    addName(element, *info);
    if (info->name == "Repeater") {
      const std::string_view on = element.value("on");
      add(errors, !on.starts_with('$') || on.size() < 2);
    } else {
      for (const AttributeInfo &row : info->attributes) add(errors, row.required && !element.attribute(row.name));
    }
    for (const Attribute &attribute : element.attributes) addAttribute(attribute, *info);
    add(errors, element.value("perRegion") == "true" && element.value("perItem") == "true");
  }

  // A tag that must stand inside another one, or does not belong directly into the one around it.
  void addPlace(const Element &element, const TagInfo &info) {
    if (!info.parents.empty() && !hasParent(element, info.parents)) return add(errors);
    if (element.parent == kNoElement) return;
    const TagInfo *around = config_.elements()[element.parent].anyCaseInfo();
    const bool known = around && around->availability != Availability::enterprise &&
                       around->availability != Availability::development && !around->children.empty();
    add(errors, known && !listHas(around->children, info.name));
  }

  bool hasParent(const Element &element, std::string_view wanted) const {
    for (std::uint32_t up = element.parent; up != kNoElement; up = config_.elements()[up].parent) {
      const TagInfo *info = config_.elements()[up].anyCaseInfo();
      if (!info || listHas(wanted, info->name)) return true;
    }
    return false;
  }

  void addName(const Element &element, const TagInfo &info) {
    const Attribute *name = element.attribute("name");
    if (!name || name->value.empty()) {
      const AttributeInfo *row = findAttribute(info, "name");
      return add(errors, row && row->required);
    }
    if (name->name != "name" && findAttribute(info, "name")) add(info.role == TagRole::control ? blank : errors);
    // Inside a Repeater, copies of one name.
    for (std::uint32_t up = element.parent; up != kNoElement; up = config_.elements()[up].parent) {
      const Element &around = config_.elements()[up];
      const TagInfo *aroundInfo = around.anyCaseInfo();
      if (!aroundInfo || aroundInfo->name != "Repeater") continue;
      const std::string_view given = around.value("indexFlag");
      return add(errors, name->value.find(given.empty() ? kDefaultIndexFlag : given) == std::string::npos);
    }
  }

  void addAttribute(const Attribute &attribute, const TagInfo &info) {
    const AttributeInfo *row = findAttribute(info, attribute.name);
    if (!row || holdsIndexFlag(attribute.value, config_.indexFlags())) return;
    if (row->type == AttributeType::colour) return add(viewOfColour(row->name, attribute.value));
    add(errors, attribute.name != "value" && !takes(*row, attribute.value));
  }

  // Of two tags with one name the editor finds neither.
  void addNames() {
    std::vector<std::pair<std::string_view, std::uint32_t>> names;
    for (const ControlTag &control : config_.controls()) names.emplace_back(control.name, control.element);
    for (const ObjectTag &object : config_.objects()) names.emplace_back(object.name, object.element);
    std::sort(names.begin(), names.end());
    // A tag may be control and object in one.
    const auto twins = [](const auto &a, const auto &b) { return a.first == b.first && a.second != b.second; };
    add(blank, std::adjacent_find(names.begin(), names.end(), twins) != names.end());
  }

  void addTargets(const ControlTag &control) {
    const TagInfo *info = control.info;
    if (!info || info->role != TagRole::control || info->availability == Availability::enterprise ||
        info->availability == Availability::development) {
      return;
    }
    if (config_.elements()[control.element].value("toName").empty()) {
      // The editor aims an answer at the only object; tools for drawing find none. The server refuses the others.
      const bool draws = info->family != TagFamily::classification && info->family != TagFamily::relations;
      return add(blank, draws && info->name != "Labels");
    }
    for (const std::string &name : control.toName) {
      const std::uint32_t index = name.empty() ? kNoElement : config_.elementNamed(name);
      const TagInfo *target = index == kNoElement ? nullptr : config_.elements()[index].anyCaseInfo();
      add(errors, index == kNoElement);
      add(errors, target && !info->targets.empty() && !listHas(info->targets, target->name));
    }
    const bool pair = control.toName.size() == 2 && control.toName.front() != control.toName.back();
    add(errors, info->name == "Pairwise" && !control.toNameBroken && !pair);
  }

  const LabelingConfig &config_;
  ViewEffect view_ = opens;
};

// Controls whose results the rules know as well as the emulation does.
bool isWellKnown(const LabelingConfig &config, const ControlTag &control) {
  if (!control.info || !config.elements()[control.element].info || control.dynamicLabels) return false;
  const std::string_view allowNested = config.elements()[control.element].value("allowNested");
  return listHas("Rectangle|RectangleLabels|Choices", control.info->name) && allowNested != "true" &&
         !control.diesOfColours;
}

}  // namespace

ViewEffect viewOfConfig(const LabelingConfig &config) { return ConfigView(config).view(); }

bool needsPlaying(const LabelingConfig &config, Release release) {
  if (release != kNewestRelease) return true;
  if (!config.indexFlags().empty()) return true;
  return !std::all_of(config.controls().begin(), config.controls().end(),
                      [&](const ControlTag &control) { return isWellKnown(config, control); });
}

}  // namespace prelabel
