// Types of fields as the editor's state models declare them.
#include "label_studio/typed_keys.hpp"

#include "tasks/field_types.hpp"

namespace prelabel {

bool typedKeysFit(const Result &result, bool withoutLabels) {
  for (const json::Member member : result.value.members()) {
    const std::optional<FieldType> type = typeOfValueKey(member.key);
    if (!type || (withoutLabels && isLabelsKey(member.key))) continue;
    if (!holdsType(member.value, *type)) return false;
  }
  const auto fits = [](json::Value field, FieldType type) { return !field || holdsType(field, type); };
  return fits(result.score, FieldType::numberOrNull) && fits(result.itemIndex, FieldType::numberOrNull) &&
         fits(result.readonly, FieldType::boolean) && fits(result.parentId, FieldType::textOrNull);
}

}  // namespace prelabel
