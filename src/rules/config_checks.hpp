// What the config rules share: the rows and checks of all files, reporting at a place, making edits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "findings/sink.hpp"
#include "text/position.hpp"

namespace prelabel {

// Reports findings about one config. Each function returns nullptr when the finding is only counted; the record is
// valid until the next report. `consequence` is that of the case at hand.
class ConfigCheck {
 public:
  ConfigCheck(const LabelingConfig &config, Sink &sink) : config_(config), sink_(sink) {}

  const LabelingConfig &config() const { return config_; }
  Finding *at(const Rule &rule, ConfigPlace place, std::optional<Consequence> consequence = std::nullopt) const;
  // The tag, with the parameters `tag`, `name` when it has one, and `who`: both in back-ticks.
  Finding *atTag(const Rule &rule, const Element &element, std::optional<Consequence> consequence = std::nullopt) const;
  // The value of an attribute, with the same parameters and `attribute` and `value`.
  Finding *atValue(const Rule &rule, const Element &element, const Attribute &attribute,
                   std::optional<Consequence> consequence = std::nullopt) const;

 private:
  Position positionOf(std::size_t offset) const;

  const LabelingConfig &config_;
  Sink &sink_;
  // The last position worked out: findings come mostly in order.
  mutable PositionTracker tracker_;
  mutable std::size_t trackedTo_ = 0;
};

// `"text"` as an attribute value in XML.
std::string attributeText(std::string_view text);
// A fix that writes this value in place of the attribute's; its title is `Write name="text"`.
Fix replaceValue(const Attribute &attribute, std::string_view text, FixKind kind = FixKind::offer);
// A fix that renames a tag, at both ends.
Fix renameTag(const Element &element, std::string_view name, FixKind kind);

// "`a`, `b` and `c`" of a `|`-separated list of a tag row.
std::string alternatives(std::string_view list, std::string_view last);
// The entries of such a list.
std::vector<std::string_view> entries(std::string_view list);

// True when only Views stand around the element: the server looks no deeper with its schema.
bool underViewsOnly(const LabelingConfig &config, const Element &element);
// True when the value holds the index of a Repeater: what it will be is not known yet.
bool holdsIndex(const LabelingConfig &config, std::string_view value);
// The row of a tag the Community editor has; nullptr for all others.
const TagInfo *communityInfo(const Element &element);
// True when this element, its text or a tag around it stands in the config as the editor reads it (not in markup).
bool isConfigTag(const LabelingConfig &config, const Element &element);
std::uint32_t indexOf(const LabelingConfig &config, const Element &element);

// One file each: the rows beside the check that reports them.
extern const Rule kConfigXmlSyntax, kConfigForbiddenXml;
void checkXml(const ConfigCheck &check);
extern const Rule kConfigUnknownTag, kConfigTagCase;
void checkTagName(const ConfigCheck &check, const Element &element);
extern const Rule kConfigMisplacedTag;
void checkTagPlace(const ConfigCheck &check, const Element &element);
extern const Rule kConfigDuplicateName, kConfigMissingName;
void checkUniqueNames(const ConfigCheck &check);
void checkMissingName(const ConfigCheck &check, const Element &element);
extern const Rule kConfigMissingToName, kConfigUnknownToName;
void checkToName(const ConfigCheck &check, const Element &element);
extern const Rule kConfigWrongTarget;
void checkTargets(const ConfigCheck &check, const Element &element);
extern const Rule kConfigDuplicateLabel, kConfigNoLabels;
void checkLabels(const ConfigCheck &check);
extern const Rule kConfigBadAttribute;
void checkAttributeValues(const ConfigCheck &check, const Element &element);
void checkServerSchema(const ConfigCheck &check, const Element &element);
extern const Rule kConfigUnknownAttribute, kConfigPerRegionPerItem;
void checkUnknownAttributes(const ConfigCheck &check, const Element &element);
void checkPerRegionPerItem(const ConfigCheck &check, const Element &element);
extern const Rule kConfigBadColour;
void checkColours(const ConfigCheck &check, const Element &element);
extern const Rule kConfigNoObject, kConfigNoControl;
void checkWhole(const ConfigCheck &check);
extern const Rule kConfigRepeater;
void checkRepeater(const ConfigCheck &check, const Element &element);

}  // namespace prelabel
