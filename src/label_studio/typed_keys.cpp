// Types of fields as the editor's state models declare them.
#include "label_studio/typed_keys.hpp"

#include "tasks/field_types.hpp"

namespace prelabel {

bool typedKeysFit(const Result &result, bool withoutLabels) {
  for (const json::Member member : result.value.members()) {
    const std::string_view key = member.key.rawText();
    if (withoutLabels && key.ends_with("labels")) continue;
    const std::optional<FieldType> type = typeOfValueKey(key);
    if (type && !holdsType(member.value, *type)) return false;
  }
  const auto fits = [](json::Value field, FieldType type) { return !field || holdsType(field, type); };
  return fits(result.score, FieldType::numberOrNull) && fits(result.itemIndex, FieldType::numberOrNull) &&
         fits(result.readonly, FieldType::boolean) && fits(result.parentId, FieldType::textOrNull);
}

}  // namespace prelabel
