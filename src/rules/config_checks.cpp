// Reporting at places of the config, and the small questions several rules ask.
#include "rules/config_checks.hpp"

#include <algorithm>

#include "config/repeater.hpp"

namespace prelabel {

Position ConfigCheck::positionOf(std::size_t offset) const {
  if (offset < trackedTo_) {
    tracker_ = PositionTracker();
    trackedTo_ = 0;
  }
  tracker_.advance(std::string_view(config_.source()).substr(trackedTo_, offset - trackedTo_));
  trackedTo_ = offset;
  return tracker_.position();
}

Finding *ConfigCheck::at(const Rule &rule, ConfigPlace place, std::optional<Consequence> consequence) const {
  Finding *finding = sink_.draft(rule, consequence);
  if (!finding) return nullptr;
  finding->file = kConfigFile;
  finding->offset = place.offset;
  finding->length = place.length;
  finding->position = positionOf(place.offset);
  return finding;
}

namespace {

void describe(Finding &finding, const Element &element) {
  finding.param("tag", element.tag);
  const std::string_view name = element.value("name");
  if (!name.empty()) finding.param("name", name);
  finding.param("who", "`" + element.tag + (name.empty() ? "`" : "` `" + std::string(name) + "`"));
}

}  // namespace

Finding *ConfigCheck::atTag(const Rule &rule, const Element &element, std::optional<Consequence> consequence) const {
  Finding *finding = at(rule, element.place, consequence);
  if (finding) describe(*finding, element);
  return finding;
}

Finding *ConfigCheck::atValue(const Rule &rule, const Element &element, const Attribute &attribute,
                              std::optional<Consequence> consequence) const {
  Finding *finding = at(rule, attribute.valuePlace, consequence);
  if (!finding) return nullptr;
  describe(*finding, element);
  finding->param("attribute", attribute.name);
  finding->param("value", attribute.value);
  return finding;
}

std::string attributeText(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out + '"';
}

Fix replaceValue(const Attribute &attribute, std::string_view text, FixKind kind) {
  const std::string written = attributeText(text);
  return {kind,
          "Write " + attribute.name + "=" + written,
          {{attribute.valuePlace.offset, attribute.valuePlace.length, written}}};
}

Fix renameTag(const Element &element, std::string_view name, FixKind kind) {
  Fix fix{kind, "Write `" + std::string(name) + "`", {}};
  for (const ConfigPlace &place : {element.namePlace, element.endNamePlace}) {
    if (place.length > 0) fix.edits.push_back({place.offset, place.length, std::string(name)});
  }
  return fix;
}

std::vector<std::string_view> entries(std::string_view list) {
  std::vector<std::string_view> out;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = std::min(list.find('|', start), list.size());
    out.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

std::string alternatives(std::string_view list, std::string_view last) {
  const std::vector<std::string_view> words = entries(list);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    out += "`" + std::string(words[i]) + "`";
  }
  return out;
}

std::uint32_t indexOf(const LabelingConfig &config, const Element &element) {
  return static_cast<std::uint32_t>(&element - config.elements().data());
}

bool underViewsOnly(const LabelingConfig &config, const Element &element) {
  for (std::uint32_t up = element.parent; up != kNoElement; up = config.elements()[up].parent) {
    if (config.elements()[up].tag != "View") return false;
  }
  return element.parent != kNoElement;
}

bool holdsIndex(const LabelingConfig &config, std::string_view value) {
  return holdsIndexFlag(value, config.indexFlags());
}

const TagInfo *communityInfo(const Element &element) {
  const TagInfo *info = element.anyCaseInfo();
  const bool foreign =
      info && (info->availability == Availability::enterprise || info->availability == Availability::development);
  return foreign ? nullptr : info;
}

bool isConfigTag(const LabelingConfig &config, const Element &element) {
  return !config.insideMarkup(indexOf(config, element));
}

}  // namespace prelabel
