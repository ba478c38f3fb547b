// Types of fields as the editor's state models declare them.
#include "label_studio/typed_keys.hpp"

#include <string>

namespace prelabel {

namespace {

bool isTexts(json::Value value) {
  if (!value.isArray()) return false;
  for (const json::Value item : value.items()) {
    if (!item.isString()) return false;
  }
  return true;
}

bool isChoices(json::Value value) {
  if (!value.isArray()) return false;
  for (const json::Value item : value.items()) {
    if (!item.isString() && !isTexts(item)) return false;
  }
  return true;
}

bool isNumberOrNull(json::Value value) { return !value || value.isNull() || value.isNumber(); }

bool valueKeyFits(std::string_view key, json::Value value) {
  if (key.ends_with("labels")) return isTexts(value);
  if (key == "choices") return isChoices(value);
  if (key == "number" || key == "rating") return value.isNumber();
  if (key == "datetime") return value.isString();
  if (key == "text") return value.isString() || isTexts(value);
  if (key == "selected") return value.is("left") || value.is("right");
  if (key == "taxonomy") return !value.isNull();
  if (key == "item_index" || key == "score") return isNumberOrNull(value);
  if (key == "readonly") return value.isBoolean();
  return true;
}

}  // namespace

bool typedKeysFit(const Result &result) {
  for (const json::Member member : result.value.members()) {
    if (!valueKeyFits(member.key.rawText(), member.value)) return false;
  }
  if (!isNumberOrNull(result.score) || !isNumberOrNull(result.itemIndex)) return false;
  if (result.readonly && !result.readonly.isBoolean()) return false;
  return !result.parentId || result.parentId.isNull() || result.parentId.isString();
}

}  // namespace prelabel
