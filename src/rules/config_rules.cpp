// The list of the config rules, and the order of their checks.
#include "rules/config_rules.hpp"

#include <array>

#include "rules/config_checks.hpp"

namespace prelabel {

std::span<const Rule *const> configRules() {
  static constexpr std::array<const Rule *, 19> kRules = {
      &kConfigXmlSyntax,     &kConfigForbiddenXml,   &kConfigUnknownTag,       &kConfigMisplacedTag,
      &kConfigDuplicateName, &kConfigMissingName,    &kConfigMissingToName,    &kConfigUnknownToName,
      &kConfigWrongTarget,   &kConfigDuplicateLabel, &kConfigNoLabels,         &kConfigBadAttribute,
      &kConfigBadColour,     &kConfigTagCase,        &kConfigUnknownAttribute, &kConfigNoObject,
      &kConfigNoControl,     &kConfigRepeater,       &kConfigPerRegionPerItem,
  };
  return kRules;
}

void checkConfigRules(const LabelingConfig &config, Sink &sink) {
  const ConfigCheck check(config, sink);
  if (config.problem()) return checkXml(check);
  checkWhole(check);
  checkUniqueNames(check);
  for (const Element &element : config.elements()) {
    if (!isConfigTag(config, element)) continue;  // markup of a HyperText
    checkTagName(check, element);
    checkTagPlace(check, element);
    checkMissingName(check, element);
    checkToName(check, element);
    checkTargets(check, element);
    checkRepeater(check, element);
    checkServerSchema(check, element);
    checkAttributeValues(check, element);
    checkColours(check, element);
    checkUnknownAttributes(check, element);
    checkPerRegionPerItem(check, element);
  }
  checkLabels(check);
}

}  // namespace prelabel
