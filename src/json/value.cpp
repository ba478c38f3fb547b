// Views of one value: what its text means, and looking for its items and members.
#include "json/document.hpp"
#include "json/strings.hpp"

namespace prelabel::json {

bool Value::isInteger() const { return isNumber() && raw().find_first_of(".eE") == std::string_view::npos; }

std::string Value::text() const { return hasEscape() ? unescape(rawText()) : std::string(rawText()); }

// Apart from isKey, so that the rest of it is small enough to stand where it is asked.
bool Value::isEscapedKey(const Key &key) const { return text() == key.text; }

Value Value::at(std::uint32_t index) const {
  for (const Value item : items()) {
    if (index == 0) return item;
    --index;
  }
  return {};
}

Value Value::find(const Key &key) const {
  Value found;
  for (const Member member : members()) {
    if (member.key.isKey(key)) found = member.value;
  }
  return found;
}

}  // namespace prelabel::json
