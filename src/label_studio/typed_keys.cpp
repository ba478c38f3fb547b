// Types of fields as the editor's state models declare them.
#include "label_studio/typed_keys.hpp"

#include "json/replaced.hpp"
#include "tasks/editor_item.hpp"
#include "tasks/field_types.hpp"

namespace prelabel {

bool typedKeysFit(const Result &result, const ControlTag *named) {
  const json::Replaced replaced(result.value);
  for (const json::Member member : result.value.members()) {
    if (replaced.has(member)) continue;
    if (isLabelsKey(member.key) && deletesLabels(result, named, member.value)) continue;
    const std::optional<FieldType> type = typeOfValueKey(member.key);
    if (type && !holdsType(member.value, *type)) return false;
  }
  const auto fits = [](json::Value field, FieldType type) { return !field || holdsType(field, type); };
  return fits(result.score, FieldType::numberOrNull) && fits(result.itemIndex, FieldType::numberOrNull) &&
         fits(result.readonly, FieldType::boolean) && fits(result.parentId, FieldType::textOrNull) &&
         fits(result.dynamic, FieldType::boolean);
}

}  // namespace prelabel
