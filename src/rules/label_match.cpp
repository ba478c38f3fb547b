// Comparing labels: exact, alias, case, nearest.
#include "rules/label_match.hpp"

#include "rules/rows.hpp"
#include "text/nearest.hpp"

namespace prelabel {

LabelVerdict matchLabel(const ControlTag &control, json::Value label) {
  for (const LabelDefinition &definition : control.labels) {
    if (label.is(definition.stored())) return {LabelMatch::stored, {}};
  }
  const std::string text = label.text();
  for (const LabelDefinition &definition : control.labels) {
    if (text == definition.value) return {LabelMatch::aliasWanted, std::string(definition.stored())};
  }
  for (const LabelDefinition &definition : control.labels) {
    if (sameButCase(text, definition.stored()) || sameButCase(text, definition.value)) {
      return {LabelMatch::otherCase, std::string(definition.stored())};
    }
  }
  std::vector<std::string_view> names;
  for (const LabelDefinition &definition : control.labels) names.push_back(definition.stored());
  const std::optional<std::size_t> near = nearest(text, names);
  return {LabelMatch::unknown, near ? std::string(names[*near]) : std::string()};
}

const ControlTag *otherOwner(const LabelingConfig &config, const ControlTag &control, std::string_view label) {
  for (const ControlTag &other : config.controls()) {
    const bool sameKind = other.info && control.info && other.info->family == control.info->family;
    if (&other != &control && sameKind && other.findLabel(label)) return &other;
  }
  return nullptr;
}

std::string labelList(const ControlTag &control) {
  constexpr std::size_t kMost = 8;
  std::vector<std::string> names;
  for (const LabelDefinition &definition : control.labels) {
    if (names.size() == kMost)
      return nameList(names) + " and " + std::to_string(control.labels.size() - kMost) + " more";
    names.emplace_back(definition.stored());
  }
  return nameList(names);
}

}  // namespace prelabel
