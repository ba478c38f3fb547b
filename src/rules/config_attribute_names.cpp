// config/unknown-attribute, config/per-region-per-item: which attributes a tag may have, alone and together.
#include "rules/config_checks.hpp"
#include "text/nearest.hpp"

namespace prelabel {

const Rule kConfigUnknownAttribute{"config/unknown-attribute",
                                   Severity::note,
                                   Consequence::none,
                                   FixKind::hint,
                                   "`{tag}` has no attribute `{attribute}`.",
                                   "Label Studio ignores it.",
                                   "[[Did you mean `{nearest}`?]][[{advice}]]",
                                   false,
                                   "Attributes that a tag does not have do no harm, and no good."};

const Rule kConfigPerRegionPerItem{"config/per-region-per-item",
                                   Severity::error,
                                   Consequence::viewBroken,
                                   FixKind::hint,
                                   "{who} is both `perRegion` and `perItem`.",
                                   "Instead of the task, Label Studio shows a list of errors.",
                                   "Keep one: `perRegion` works with several pages as well.",
                                   false,
                                   "An answer belongs to one region or to one page, not to both."};

void checkUnknownAttributes(const ConfigCheck &check, const Element &element) {
  const TagInfo *info = communityInfo(element);
  if (!info) return;
  for (const Attribute &attribute : element.attributes) {
    if (attribute.name.starts_with("xml") || findAttribute(*info, attribute.name)) continue;
    Finding *finding = check.at(kConfigUnknownAttribute, attribute.valuePlace);
    if (!finding) continue;
    finding->param("tag", element.tag);
    finding->param("attribute", attribute.name);
    const std::vector<std::string_view> known = attributeNames(*info);
    if (const auto near = nearest(attribute.name, known)) {
      finding->param("nearest", std::string(known[*near]));
    } else {
      finding->param("advice", "It can be removed.");
    }
  }
}

void checkPerRegionPerItem(const ConfigCheck &check, const Element &element) {
  const Attribute *perItem = element.attribute("perItem");
  if (!perItem || perItem->value != "true" || element.value("perRegion") != "true") return;
  check.atValue(kConfigPerRegionPerItem, element, *perItem);
}

}  // namespace prelabel
