// config/missing-to-name, config/unknown-to-name: what a control labels.
#include <algorithm>

#include "rules/config_checks.hpp"
#include "text/nearest.hpp"

namespace prelabel {

// A warning for the controls that the editor aims by itself.
const Rule kConfigMissingToName{"config/missing-to-name",
                                Severity::warning,
                                Consequence::configRefused,
                                FixKind::offer,
                                "{who} does not say what it labels.",
                                "Label Studio leaves the page blank.",
                                "[[Add toName=\"{only}\".]][[Add toName=\"...\" with {names}.]]",
                                false,
                                "`toName` links a control to the object it labels."};

const Rule kConfigUnknownToName{
    "config/unknown-to-name",
    Severity::error,
    Consequence::configRefused,
    FixKind::offer,
    "{who} points to [[`{target}`, and no tag has that name]][[nothing behind a comma{empty}]].",
    "Label Studio refuses to save this config.",
    "[[Write {attribute}=\"{nearest}\".]][[{advice}]]",
    false,
    "`toName` must repeat the name of a tag exactly: capital letters and blanks count, also behind a comma."};

namespace {

// Names a control of this tag may want: those of the objects it can label, else of all objects.
std::vector<std::string_view> targetNames(const LabelingConfig &config, const TagInfo *info) {
  std::vector<std::string_view> fitting;
  std::vector<std::string_view> all;
  constexpr std::size_t kMost = 500;  // compared one by one with each wrong name
  for (const ObjectTag &object : config.objects()) {
    if (all.size() == kMost) break;
    all.push_back(object.name);
    if (info && !info->targets.empty() && object.info && listHas(info->targets, object.info->name)) {
      fitting.push_back(object.name);
    }
  }
  return fitting.empty() ? all : fitting;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

// The name that was meant; "" when that is anybody's guess.
std::string_view meantTarget(const LabelingConfig &config, const Element &element, std::string_view part) {
  const std::string_view tight = trimmed(part);
  if (tight != part && config.hasName(tight)) return tight;
  if (tight.empty()) return {};
  const std::vector<std::string_view> names = targetNames(config, element.anyCaseInfo());
  if (const auto near = nearest(tight, names)) return names[*near];
  return names.size() == 1 ? names.front() : std::string_view();
}

// The list with part `index` replaced, or left out when `text` is empty.
std::string withPart(const std::vector<std::string_view> &parts, std::size_t index, std::string_view text) {
  std::string list;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view part = i == index ? text : parts[i];
    if (part.empty()) continue;
    if (!list.empty()) list += ',';
    list += part;
  }
  return list;
}

std::vector<std::string_view> commaParts(std::string_view list) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t end = std::min(list.find(',', start), list.size());
    parts.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

// Replaces one part alone where its bytes are those of the value (no entities in it), else the whole value.
Fix replacePart(const ConfigCheck &check, const Attribute &attribute, const std::vector<std::string_view> &parts,
                std::size_t index, std::string_view text) {
  const std::string list = withPart(parts, index, text);
  Fix fix = replaceValue(attribute, list);
  const std::string_view source = check.config().source();
  const ConfigPlace &place = attribute.valuePlace;
  if (text.empty() || source.substr(place.offset + 1, place.length - 2) != attribute.value) return fix;
  const auto start = static_cast<std::size_t>(parts[index].data() - attribute.value.data());
  const std::string written = attributeText(text);
  fix.edits = {{place.offset + 1 + start, parts[index].size(), written.substr(1, written.size() - 2)}};
  return fix;
}

void reportUnknownPart(const ConfigCheck &check, const Element &element, const Attribute &attribute,
                       const std::vector<std::string_view> &parts, std::size_t index) {
  Finding *finding = check.atValue(kConfigUnknownToName, element, attribute);
  if (!finding) return;
  const std::string_view part = parts[index];
  if (part.empty()) {
    finding->param("empty", std::string());
  } else {
    finding->param("target", std::string(part));
  }
  const std::string_view meant = meantTarget(check.config(), element, part);
  if (meant.empty() && !part.empty()) {
    finding->param("advice", "Write the name of the tag that it labels.");
    return;
  }
  finding->param("nearest", withPart(parts, index, meant));
  finding->fix = replacePart(check, attribute, parts, index, meant);
}

// What becomes of a control that says nothing. The server wants `toName` of some; the editor aims the others at the
// only object, which leaves drawing controls broken all the same.
Consequence withoutToName(const LabelingConfig &config, const TagInfo &info) {
  if (listHas("Labels|Choices|TextArea|Number", info.name)) return Consequence::configRefused;
  if (info.family != TagFamily::classification) return Consequence::viewBroken;
  return config.objects().size() == 1 ? Consequence::none : Consequence::notShown;
}

std::string effectOf(Consequence consequence) {
  switch (consequence) {
    case Consequence::configRefused:
      return "Label Studio refuses to save this config.";
    case Consequence::none:
      return "Label Studio aims it at the only object, but the server does not know it as a control.";
    case Consequence::notShown:
      return "Label Studio cannot show its results.";
    default:
      return {};
  }
}

void reportMissing(const ConfigCheck &check, const Element &element, const TagInfo &info) {
  const Consequence consequence = withoutToName(check.config(), info);
  Finding *finding = check.atTag(kConfigMissingToName, element, consequence);
  if (!finding) return;
  finding->effect = effectOf(consequence);
  const std::vector<std::string_view> names = targetNames(check.config(), &info);
  if (names.size() != 1) {
    finding->param(
        "names", names.empty() ? "the name of an object tag, such as an `Image`" : "the name of the object it labels");
    return;
  }
  finding->param("only", std::string(names.front()));
  // `toName=""` is replaced, a missing one goes behind the name of the control, or of the tag.
  if (const Attribute *empty = element.attribute("toName")) {
    finding->fix = replaceValue(*empty, names.front());
    return;
  }
  const Attribute *own = element.attribute("name");
  const ConfigPlace &behind = own ? own->valuePlace : element.namePlace;
  const std::string text = " toName=" + attributeText(names.front());
  finding->mend(FixKind::offer, "Add" + text, Edit{behind.offset + behind.length, 0, text});
}

}  // namespace

void checkToName(const ConfigCheck &check, const Element &element) {
  const Attribute *attribute = element.attribute("toName");
  if (attribute && !attribute->value.empty()) {
    const std::vector<std::string_view> parts = commaParts(attribute->value);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!check.config().hasName(parts[i])) reportUnknownPart(check, element, *attribute, parts, i);
    }
    return;
  }
  const TagInfo *info = communityInfo(element);
  const bool wantsOne = info && info->role == TagRole::control && info->family != TagFamily::relations;
  if (wantsOne) reportMissing(check, element, *info);
}

}  // namespace prelabel
