// Asking a config: attributes, names, labels.
#include "config/labeling_config.hpp"

#include <algorithm>

#include "config/repeater.hpp"
#include "tags/ascii_case.hpp"

namespace prelabel {

const Attribute *Element::exactAttribute(std::string_view name) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const Attribute &a) { return a.name == name; });
  return found == attributes.end() ? nullptr : &*found;
}

const Attribute *Element::attribute(std::string_view name) const {
  if (const Attribute *exact = exactAttribute(name)) return exact;
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const Attribute &a) { return equalIgnoringCase(a.name, name); });
  return found == attributes.end() ? nullptr : &*found;
}

std::string_view Element::value(std::string_view name) const {
  const Attribute *found = attribute(name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool LabelingConfig::hasDeadlyColours() const {
  return std::any_of(controls_.begin(), controls_.end(), [](const ControlTag &c) { return c.diesOfColours; });
}

bool ControlTag::targets(std::string_view object) const {
  return std::find(toName.begin(), toName.end(), object) != toName.end();
}

std::optional<std::size_t> ControlTag::findLabel(std::string_view label) const {
  // labelOrder holds every text a label answers to: entry 2i is the value of label i, 2i+1 its alias.
  const auto textOf = [&](std::uint32_t entry) -> std::string_view {
    const LabelDefinition &definition = labels[entry / 2];
    return entry % 2 == 0 ? definition.value : definition.alias;
  };
  const auto at = std::lower_bound(labelOrder.begin(), labelOrder.end(), label,
                                   [&](std::uint32_t entry, std::string_view text) { return textOf(entry) < text; });
  if (at == labelOrder.end() || textOf(*at) != label) return std::nullopt;
  return *at / 2;
}

namespace {

template <typename Tag>
const Tag *byName(const std::vector<Tag> &tags, std::string_view name, const LabelingConfig &config) {
  const auto exact = std::find_if(tags.begin(), tags.end(), [&](const Tag &tag) { return tag.name == name; });
  if (exact != tags.end()) return &*exact;
  if (config.indexFlags().empty()) return nullptr;
  const auto repeated =
      std::find_if(tags.begin(), tags.end(), [&](const Tag &tag) { return config.matchesRepeated(tag.name, name); });
  return repeated == tags.end() ? nullptr : &*repeated;
}

}  // namespace

const ControlTag *LabelingConfig::control(std::string_view name) const { return byName(controls_, name, *this); }
const ObjectTag *LabelingConfig::object(std::string_view name) const { return byName(objects_, name, *this); }

std::uint32_t LabelingConfig::elementNamed(std::string_view name) const {
  const auto at = std::lower_bound(
      nameOrder_.begin(), nameOrder_.end(), name,
      [&](std::uint32_t element, std::string_view key) { return elements_[element].value("name") < key; });
  return at != nameOrder_.end() && elements_[*at].value("name") == name ? *at : kNoElement;
}

bool LabelingConfig::matchesRepeated(std::string_view pattern, std::string_view name) const {
  return matchesIndexPattern(pattern, name, indexFlags_);
}

bool LabelingConfig::insideMarkup(std::uint32_t element) const {
  for (std::uint32_t up = elements_[element].parent; up != kNoElement; up = elements_[up].parent) {
    const TagInfo *info = elements_[up].anyCaseInfo();
    if (info && info->name == "HyperText") return true;
  }
  return false;
}

}  // namespace prelabel
