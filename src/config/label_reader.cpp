// Reading Label, Choice and Relation.
#include "config/label_reader.hpp"

#include <algorithm>

#include "config/repeater.hpp"

namespace prelabel {

LabelDefinition readLabel(const Element &element, std::uint32_t index) {
  LabelDefinition label;
  label.value = element.value("value");
  label.alias = element.value("alias");
  label.element = index;
  label.colour = labelColour(element.value("background"), label.value);
  return label;
}

bool isResolvedByTask(std::string_view value, const TagInfo *tag, const std::vector<std::string> &indexFlags) {
  const bool resolved = tag->name == "Choice" && value.find('$') != std::string_view::npos;
  return resolved || holdsIndexFlag(value, indexFlags);
}

void indexLabels(ControlTag &control) {
  const bool aliasOnly = control.info && control.info->name == "Choices";
  std::vector<std::uint32_t> &order = control.labelOrder;
  for (std::uint32_t i = 0; i < control.labels.size(); ++i) {
    const LabelDefinition &label = control.labels[i];
    if (!label.value.empty() && (label.alias.empty() || !aliasOnly)) order.push_back(2 * i);
    if (!label.alias.empty()) order.push_back(2 * i + 1);
  }
  const auto textOf = [&](std::uint32_t entry) -> const std::string & {
    const LabelDefinition &label = control.labels[entry / 2];
    return entry % 2 == 0 ? label.value : label.alias;
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int compared = textOf(a).compare(textOf(b));
    return compared != 0 ? compared < 0 : a < b;
  });
}

}  // namespace prelabel
