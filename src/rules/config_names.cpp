// config/duplicate-name, config/missing-name: what tags are called.
#include <algorithm>
#include <map>

#include "rules/config_checks.hpp"
#include "tags/ascii_case.hpp"

namespace prelabel {

const Rule kConfigDuplicateName{"config/duplicate-name",
                                Severity::error,
                                Consequence::configRefused,
                                FixKind::hint,
                                "The name `{name}` is already used in line {line}.",
                                "Label Studio refuses to save this config.",
                                "[[Write `{right}`: the server takes every attribute that ends in `name` for a name.]]"
                                "[[Give this `{tag}` another name, and change what refers to it.]]",
                                false,
                                "Results name their control and their object, so each name stands for one tag."};

const Rule kConfigMissingName{"config/missing-name",
                              Severity::error,
                              Consequence::configRefused,
                              FixKind::hint,
                              "This `{tag}` has no name.",
                              "Label Studio refuses to save this config.",
                              "Add name=\"...\" with a name that no other tag has.",
                              false,
                              "Results refer to controls and objects by name."};

namespace {

constexpr std::string_view kSchemaTags = "Image|Text|HyperText|Choices|Labels|TextArea|Number";

// The server searches the text for `name="`, so that `classname` and the like count; `toName` and `className` do not.
bool countsAsName(const Attribute &attribute) {
  return attribute.name.ends_with("name") && !equalIgnoringCase(attribute.name, "toName") && !attribute.value.empty();
}

std::string_view rightSpelling(const Element &element, const Attribute &attribute) {
  if (attribute.name == "name") return {};
  const TagInfo *info = element.anyCaseInfo();
  const AttributeInfo *row = info ? findAttribute(*info, attribute.name) : nullptr;
  return row ? row->name : std::string_view();
}

}  // namespace

void checkUniqueNames(const ConfigCheck &check) {
  std::map<std::string_view, const Attribute *> first;
  for (const Element &element : check.config().elements()) {
    for (const Attribute &attribute : element.attributes) {
      if (!countsAsName(attribute)) continue;
      const auto [known, isNew] = first.try_emplace(attribute.value, &attribute);
      if (isNew) continue;
      Finding *finding = check.at(kConfigDuplicateName, attribute.valuePlace);
      if (!finding) continue;
      finding->param("name", attribute.value);
      const Position other = positionAt(check.config().source(), known->second->valuePlace.offset);
      finding->param("line", static_cast<double>(other.line));
      const std::string_view right = rightSpelling(element, attribute);
      if (right.empty()) {
        finding->param("tag", element.tag);
      } else {
        finding->param("right", std::string(right));
      }
    }
  }
}

void checkMissingName(const ConfigCheck &check, const Element &element) {
  const TagInfo *info = communityInfo(element);
  if (!info || !element.value("name").empty()) return;
  const bool byServer = listHas(kSchemaTags, info->name) && underViewsOnly(check.config(), element);
  const AttributeInfo *row = findAttribute(*info, "name");
  const bool byEditor = row && row->required;
  if (!byServer && !byEditor) return;
  const Consequence consequence = byServer ? Consequence::configRefused : Consequence::viewBroken;
  if (Finding *finding = check.atTag(kConfigMissingName, element, consequence)) {
    finding->effect = byServer ? "Label Studio refuses to save this config."
                               : "Instead of the task, Label Studio shows a list of errors.";
  }
}

}  // namespace prelabel
