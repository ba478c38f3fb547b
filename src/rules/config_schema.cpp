// config/bad-attribute, continued: attributes that must be there, and what the server's schema asks of values.
#include <cstdlib>

#include "rules/config_checks.hpp"

namespace prelabel {

namespace {

// A number as Python reads one; nothing for words such as `inf`.
std::optional<double> wholeNumber(const std::string &text) {
  if (text.find_first_not_of("+-.0123456789eE") != std::string::npos) return std::nullopt;
  char *end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  return end != text.c_str() && *end == '\0' ? std::optional(number) : std::nullopt;
}

// The server reads the speeds of a video: numbers from 0.05 to 10.
void checkSpeeds(const ConfigCheck &check, const Element &element) {
  constexpr double kSlowest = 0.05;
  constexpr double kFastest = 10;
  for (const std::string_view name : {"defaultPlaybackSpeed", "minPlaybackSpeed"}) {
    const Attribute *attribute = element.attribute(name);
    if (!attribute || attribute->value.find_first_not_of(' ') == std::string::npos) continue;
    const std::optional<double> speed = wholeNumber(attribute->value);
    if (speed && *speed >= kSlowest && *speed <= kFastest) continue;
    if (Finding *finding = check.atValue(kConfigBadAttribute, element, *attribute, Consequence::configRefused)) {
      finding->effect = "Label Studio refuses to save this config.";
      finding->param("takes", "a number from 0.05 to 10");
      finding->param("advice", "Write a number such as 1, or leave it out.");
    }
  }
}

void reportNeeded(const ConfigCheck &check, const Element &element, std::string_view missing, bool byServer,
                  const std::string &advice) {
  Finding *finding =
      check.atTag(kConfigBadAttribute, element, byServer ? Consequence::configRefused : Consequence::viewBroken);
  if (!finding) return;
  if (byServer) finding->effect = "Label Studio refuses to save this config.";
  finding->param("missing", std::string(missing));
  finding->param("advice", advice);
}

// Image, Text and HyperText: the server wants exactly one of `value` and `valueList`.
void checkSource(const ConfigCheck &check, const Element &element) {
  const Attribute *value = element.attribute("value");
  const Attribute *list = element.attribute("valueList");
  if (!value && !list) {
    reportNeeded(check, element, "value", true, "Add value=\"$...\" with the key of the task data that it shows.");
  } else if (value && list) {
    Finding *finding = check.atValue(kConfigBadAttribute, element, *list, Consequence::configRefused);
    if (!finding) return;
    finding->effect = "Label Studio refuses to save this config.";
    finding->param("problem", "and `value` is there as well");
    finding->param("advice", "Keep one of the two: `valueList` for several pages, `value` for one.");
  }
}

// Labels and Choices under Views: the server wants `value` of each part.
bool wantsValue(const LabelingConfig &config, const Element &element) {
  if (element.parent == kNoElement) return false;
  const Element &parent = config.elements()[element.parent];
  const bool listed =
      (element.tag == "Label" && parent.tag == "Labels") || (element.tag == "Choice" && parent.tag == "Choices");
  return listed && underViewsOnly(config, parent);
}

// Before the schema looks, the server makes numbers and booleans of texts that look like them; these must stay text.
void checkStaysText(const ConfigCheck &check, const Element &element) {
  for (const std::string_view name : {"name", "toName"}) {
    const Attribute *attribute = element.exactAttribute(name);
    if (!attribute) continue;
    const bool word = attribute->value == "true" || attribute->value == "false";
    if (!word && !wholeNumber(attribute->value)) continue;
    Finding *finding = check.atValue(kConfigBadAttribute, element, *attribute, Consequence::configRefused);
    if (!finding) continue;
    finding->effect = "Label Studio refuses to save this config.";
    finding->param("problem", word ? "which the server reads as yes or no" : "which the server reads as a number");
    finding->param("advice", "Use a name with a letter in it, here and wherever it is referred to.");
  }
}

}  // namespace

void checkServerSchema(const ConfigCheck &check, const Element &element) {
  const TagInfo *info = communityInfo(element);
  if (!info || info->name == "Repeater") return;
  for (const AttributeInfo &row : info->attributes) {
    if (row.required && !element.attribute(row.name)) {
      reportNeeded(check, element, row.name, false, "Add `" + std::string(row.name) + "`.");
    }
  }
  if (info->name == "Video") checkSpeeds(check, element);
  const bool underSchema = underViewsOnly(check.config(), element);
  if (underSchema && listHas("Choices|Labels|TextArea|Number", info->name)) checkStaysText(check, element);
  if (listHas("Image|Text|HyperText", info->name) && underSchema && !element.value("name").empty()) {
    checkSource(check, element);
  } else if (wantsValue(check.config(), element) && !element.attribute("value")) {
    reportNeeded(check, element, "value", true, "Add value=\"...\" with the text of the label.");
  }
}

}  // namespace prelabel
