// Fields of a result whose JSON type the editor insists on: another one raises an error list in the task's place.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "json/document.hpp"

namespace prelabel {

enum class FieldType : std::uint8_t {
  texts,
  choices,
  number,
  numberOrNull,
  text,
  textOrTexts,
  boolean,
  textOrNull,
  leftOrRight,
  notNull
};

// The type of a key of `value`, whatever control the result belongs to (tasks reference, section 3.2, and the spread
// rule for `score`, `readonly`, `parentID`, `item_index`). Nothing: any type will do.
std::optional<FieldType> typeOfValueKey(json::Value key);

// Whether a key of `value` means something that ends in `labels`: the editor takes all of those for lists of labels.
bool isLabelsKey(json::Value key);

bool holdsType(json::Value value, FieldType type);

// "a list of texts"
std::string_view typeWords(FieldType type);

}  // namespace prelabel
