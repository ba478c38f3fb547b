// config/unknown-tag, config/tag-case: tags and attributes under names that the editor does not know.
#include <array>

#include "rules/config_checks.hpp"
#include "tags/ascii_case.hpp"
#include "text/nearest.hpp"

namespace prelabel {

// A warning for tags of the enterprise edition: the config may be meant for it.
const Rule kConfigUnknownTag{
    "config/unknown-tag",
    Severity::warning,
    Consequence::viewBroken,
    FixKind::offer,
    "[[Label Studio has no tag `{unknown}`.]][[`{enterprise}` is a tag of Label Studio Enterprise.]]"
    "[[`{development}` is not part of any Label Studio release yet.]]",
    "Instead of the task, Label Studio shows a list of errors.",
    "[[Write `{nearest}`.]][[{advice}]]",
    false,
    "The editor knows a fixed set of tags and refuses the whole config because of one that it does not know."};

// A warning where only the server's check minds.
const Rule kConfigTagCase{"config/tag-case",
                          Severity::warning,
                          Consequence::configRefused,
                          FixKind::automatic,
                          "`{written}` is spelled `{right}` in Label Studio.",
                          "Instead of the task, Label Studio shows a list of errors.",
                          "Write `{right}`.",
                          true,
                          "The editor mostly ignores capital and small letters in names, the server never does."};

namespace {

constexpr std::string_view kServerIgnores = "Label Studio shows it, but the server does not know it under this name.";

std::vector<std::string_view> communityNames() {
  std::vector<std::string_view> names;
  for (const TagInfo *tag : allTags()) {
    if (tag->availability == Availability::community) names.push_back(tag->name);
  }
  return names;
}

bool isHtml(std::string_view tag) {
  constexpr std::array<std::string_view, 22> kHtml = {"a",  "b",   "body",   "br",   "div",    "em",  "h1", "h2",
                                                      "h3", "h4",  "hr",     "html", "i",      "img", "li", "ol",
                                                      "p",  "pre", "script", "span", "strong", "ul"};
  for (const std::string_view word : kHtml) {
    if (equalIgnoringCase(word, tag)) return true;
  }
  return false;
}

void reportUnknown(const ConfigCheck &check, const Element &element) {
  Finding *finding = check.at(kConfigUnknownTag, element.place);
  if (!finding) return;
  finding->param("unknown", element.tag);
  const std::vector<std::string_view> names = communityNames();
  if (isHtml(element.tag)) {
    finding->param("advice", "Put HTML into a `HyperText` tag, or lay out with `View` and `Header`.");
  } else if (const auto near = nearest(element.tag, names)) {
    finding->param("nearest", std::string(names[*near]));
    finding->fix = renameTag(element, names[*near], FixKind::offer);
  } else {
    finding->param("advice", "Remove it, or use a tag that Label Studio has.");
  }
}

// Nobody could look into these editors, and a config with such a tag is probably meant for them: no error.
void reportForeign(const ConfigCheck &check, const Element &element, bool enterprise) {
  Finding *finding = check.at(kConfigUnknownTag, element.place, Consequence::notShown);
  if (!finding) return;
  finding->effect = "The Community edition shows a list of errors instead of the task.";
  finding->param(enterprise ? "enterprise" : "development", element.tag);
  finding->param("advice", enterprise ? "It needs Label Studio Enterprise." : "It needs a later Label Studio.");
}

Finding *reportCase(const ConfigCheck &check, ConfigPlace place, std::string_view written, std::string_view right,
                    Consequence consequence) {
  Finding *finding = check.at(kConfigTagCase, place, consequence);
  if (!finding) return nullptr;
  finding->param("written", std::string(written)).param("right", std::string(right));
  if (consequence == Consequence::configRefused) finding->effect = "Label Studio refuses to save this config.";
  if (consequence == Consequence::none) finding->effect = kServerIgnores;
  return finding;
}

// `name` is read in lower case only. `toname` counts as one more name for the server, which then finds that name twice.
// A `Value` is no value for the server, which asks for one on these tags.
Consequence worstOfCase(std::string_view right, std::string_view tag) {
  if (right == "name") return Consequence::viewBroken;
  if (right == "value")
    return listHas("Image|Text|HyperText|Label|Choice", tag) ? Consequence::configRefused : Consequence::none;
  return Consequence::configRefused;
}

void checkAttributeCase(const ConfigCheck &check, const Element &element, const TagInfo &info) {
  for (const std::string_view right : {"name", "toName", "value"}) {
    const Attribute *attribute = element.attribute(right);
    if (!attribute || attribute->name == right || !findAttribute(info, right)) continue;
    const bool counted = right != "toName" || attribute->name.ends_with("name");
    const Consequence consequence = counted ? worstOfCase(right, info.name) : Consequence::none;
    if (Finding *finding = reportCase(check, attribute->valuePlace, attribute->name, right, consequence)) {
      finding->mend(FixKind::automatic, "Write `" + std::string(right) + "`",
                    Edit{attribute->namePlace.offset, attribute->namePlace.length, std::string(right)});
    }
  }
}

}  // namespace

void checkTagName(const ConfigCheck &check, const Element &element) {
  const TagInfo *info = element.anyCaseInfo();
  if (!info) return reportUnknown(check, element);
  if (!element.info) {
    // Controls look for their objects by the exact tag.
    const Consequence consequence = info->role == TagRole::object ? Consequence::viewBroken : Consequence::none;
    if (Finding *finding = reportCase(check, element.place, element.tag, info->name, consequence)) {
      finding->fix = renameTag(element, info->name, FixKind::automatic);
    }
  }
  if (info->availability == Availability::enterprise) return reportForeign(check, element, true);
  if (info->availability == Availability::development) return reportForeign(check, element, false);
  checkAttributeCase(check, element, *info);
}

}  // namespace prelabel
