// Attributes that many tags share: names, links, visibility, labels, classification.
#include <algorithm>

#include "tags/ascii_case.hpp"
#include "tags/families.hpp"

namespace prelabel {

namespace {

constexpr AttributeInfo kName = {"name", AttributeType::anything, {}, true};
constexpr AttributeInfo kOptionalName = anyAttribute("name");
constexpr AttributeInfo kToName = anyAttribute("toName");

// Of every control: the models of Label Studio inherit them.
constexpr AttributeInfo kControl[] = {flag("smart"), flag("smartOnly")};

constexpr AttributeInfo kLabels[] = {
    oneOf("choice", "single|multiple"),
    textAttribute("maxUsages"),
    flag("showInline"),
    textAttribute("groupDepth"),
    share("opacity"),
    colourAttribute("fillColor"),
    textAttribute("strokeWidth"),
    colourAttribute("strokeColor"),
    share("fillOpacity"),
    flag("allowEmpty"),
    textAttribute("value"),
};

constexpr AttributeInfo kClassification[] = {
    flag("required"), textAttribute("requiredMessage"), flag("perRegion"),
    flag("perItem"),  textAttribute("whenLabelValue"),  oneOf("displayMode", "tag|region-list"),
};

// Another word for `visibleWhen` is not refused, but then the tag is always visible.
constexpr AttributeInfo kVisibility[] = {
    {"visibleWhen", AttributeType::oneOf, "region-selected|no-region-selected|choice-selected|choice-unselected", false,
     true},
    textAttribute("whenTagName"),
    textAttribute("whenLabelValue"),
    textAttribute("whenChoiceValue"),
    anyAttribute("whenRole"),
};

constexpr std::string_view kVisibilityTags = "View|Markdown|Choices|Taxonomy|TextArea";
constexpr std::string_view kNotClassifying = "Pairwise|Ranker";
constexpr std::string_view kNamedParts = "Bucket";
constexpr std::string_view kNameOptional = "HyperText|Relations|Header|Dialog";

const AttributeInfo *findIn(std::span<const AttributeInfo> rows, std::string_view name) {
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const AttributeInfo &row) { return equalIgnoringCase(row.name, name); });
  return found == rows.end() ? nullptr : &*found;
}

const AttributeInfo *findName(const TagInfo &tag) {
  if (listHas(kNameOptional, tag.name)) return &kOptionalName;
  const bool named = tag.role == TagRole::object || tag.role == TagRole::control || listHas(kNamedParts, tag.name);
  return named ? &kName : nullptr;
}

}  // namespace

std::vector<std::span<const AttributeInfo>> sharedAttributes(const TagInfo &tag) {
  std::vector<std::span<const AttributeInfo>> lists;
  if (tag.role == TagRole::control) lists.emplace_back(kControl);
  if (tag.family == TagFamily::labels) lists.emplace_back(kLabels);
  if (tag.family == TagFamily::classification && !listHas(kNotClassifying, tag.name)) {
    lists.emplace_back(kClassification);
  }
  if (listHas(kVisibilityTags, tag.name)) lists.emplace_back(kVisibility);
  return lists;
}

const AttributeInfo *findSharedAttribute(const TagInfo &tag, std::string_view name) {
  if (equalIgnoringCase(name, "name")) return findName(tag);
  if (equalIgnoringCase(name, "toName")) {
    // Chat may name itself; Filter names the labels it filters.
    const bool aimed = tag.role == TagRole::control || tag.name == "Filter" || tag.name == "Chat";
    return aimed ? &kToName : nullptr;
  }
  for (const std::span<const AttributeInfo> list : sharedAttributes(tag)) {
    if (const AttributeInfo *found = findIn(list, name)) return found;
  }
  return nullptr;
}

}  // namespace prelabel
