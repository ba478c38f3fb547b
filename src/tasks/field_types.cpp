// The table of typed fields of the 1.23.2 editor.
#include "tasks/field_types.hpp"

#include <array>

namespace prelabel {

namespace {

struct Row {
  std::string_view key;
  FieldType type;
};

constexpr std::array kRows = {
    Row{"labels", FieldType::texts},
    Row{"hypertextlabels", FieldType::texts},
    Row{"htmllabels", FieldType::texts},
    Row{"paragraphlabels", FieldType::texts},
    Row{"rectanglelabels", FieldType::texts},
    Row{"keypointlabels", FieldType::texts},
    Row{"polygonlabels", FieldType::texts},
    Row{"vectorlabels", FieldType::texts},
    Row{"ellipselabels", FieldType::texts},
    Row{"brushlabels", FieldType::texts},
    Row{"bitmasklabels", FieldType::texts},
    Row{"timeserieslabels", FieldType::texts},
    Row{"timelinelabels", FieldType::texts},
    Row{"choices", FieldType::choices},
    Row{"number", FieldType::number},
    Row{"rating", FieldType::number},
    Row{"datetime", FieldType::text},
    Row{"text", FieldType::textOrTexts},
    Row{"selected", FieldType::leftOrRight},
    Row{"taxonomy", FieldType::notNull},
    Row{"item_index", FieldType::numberOrNull},
    Row{"score", FieldType::numberOrNull},
    Row{"readonly", FieldType::boolean},
    Row{"dynamic", FieldType::boolean},
    Row{"parentID", FieldType::textOrNull},
};

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

// False: the key has no type, told by one look.
bool mayBeTyped(json::Value key) {
  static constexpr json::KeySet kKeys = [] {
    json::KeySet keys;
    for (const Row &row : kRows) keys.add(row.key);
    return keys;
  }();
  return key.hasEscape() || kKeys.mayHold(key.keyHash());
}

}  // namespace

std::optional<FieldType> typeOfValueKey(json::Value key) {
  if (!mayBeTyped(key)) return std::nullopt;  // most of them
  for (const Row &row : kRows) {
    if (key.is(row.key)) return row.type;
  }
  return std::nullopt;
}

bool isLabelsKey(json::Value key) {
  constexpr std::string_view kLabels = "labels";
  return key.hasEscape() ? key.text().ends_with(kLabels) : key.rawText().ends_with(kLabels);
}

bool holdsType(json::Value value, FieldType type) {
  switch (type) {
    case FieldType::texts:
      return isTexts(value);
    case FieldType::choices:
      return isChoices(value);
    case FieldType::number:
      return value.isNumber();
    case FieldType::numberOrNull:
      return value.isNumber() || value.isNull();
    case FieldType::text:
      return value.isString();
    case FieldType::textOrTexts:
      return value.isString() || isTexts(value);
    case FieldType::boolean:
      return value.isBoolean();
    case FieldType::textOrNull:
      return value.isString() || value.isNull();
    case FieldType::leftOrRight:
      return value.is("left") || value.is("right");
    default:
      return !value.isNull();
  }
}

std::string_view typeWords(FieldType type) {
  switch (type) {
    case FieldType::texts:
    case FieldType::choices:
      return "a list of texts";
    case FieldType::number:
    case FieldType::numberOrNull:
      return "a number";
    case FieldType::text:
    case FieldType::textOrNull:
      return "text";
    case FieldType::textOrTexts:
      return "text or a list of texts";
    case FieldType::boolean:
      return "true or false";
    case FieldType::leftOrRight:
      return "\"left\" or \"right\"";
    default:
      return "a list of paths";
  }
}

}  // namespace prelabel
