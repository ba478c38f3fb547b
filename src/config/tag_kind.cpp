// The rules of section 2 of the config reference, widened by what the editor alone accepts.
#include "config/tag_kind.hpp"

namespace prelabel {

bool isSelfReferencing(const TagInfo *info) { return info && (info->name == "Chat" || info->name == "ReactCode"); }

bool isLabelTag(const TagInfo *info) {
  return info && (info->name == "Label" || info->name == "Choice" || info->name == "Relation");
}

// The server wants `name` and `toName`. The editor also knows a control by its tag and fills in a missing `toName`, so
// results may refer to it; `Relations` alone is nobody's `from_name`.
bool isControlTag(const Element &element) {
  if (element.value("name").empty()) return false;
  const TagInfo *info = element.anyCaseInfo();
  if (info && info->name == "Filter") return false;
  if (isSelfReferencing(info)) return true;
  if (info && (info->role == TagRole::object || info->role == TagRole::part)) return false;
  if (!element.value("toName").empty()) return true;
  return info && info->role == TagRole::control && info->family != TagFamily::relations;
}

bool isObjectTag(const Element &element) {
  if (element.value("name").empty()) return false;
  const TagInfo *info = element.anyCaseInfo();
  if (info && info->role == TagRole::object) return true;
  if (isControlTag(element) || (info && info->role != TagRole::visual)) return false;
  return !element.value("value").empty() || !element.value("valueList").empty();
}

bool hasDynamicLabels(const Element &element, const TagInfo *info) {
  const bool takesLabels =
      !info || info->family == TagFamily::labels || info->name == "Choices" || info->name == "Taxonomy";
  if (!takesLabels) return false;
  return element.value("value").find('$') != std::string_view::npos || !element.value("apiUrl").empty();
}

}  // namespace prelabel
