// Finding `$variables` in the values of tags that have a name.
#include "config/data_keys.hpp"

#include <algorithm>

namespace prelabel {

namespace {

bool isWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// `$image` and `$a.b` whole; otherwise the first `$word` of a longer text; "" when there is none.
std::string_view variableOf(std::string_view value) {
  if (value.size() > 1 && value.front() == '$') return value.substr(1);
  for (std::size_t dollar = value.find('$'); dollar != std::string_view::npos; dollar = value.find('$', dollar + 1)) {
    std::size_t end = dollar + 1;
    while (end < value.size() && isWordByte(value[end])) ++end;
    if (end > dollar + 1) return value.substr(dollar + 1, end - dollar - 1);
  }
  return {};
}

}  // namespace

std::vector<DataKey> collectDataKeys(const std::vector<Element> &elements) {
  std::vector<DataKey> keys;
  for (std::uint32_t i = 1; i < elements.size(); ++i) {
    const Attribute *name = elements[i].exactAttribute("name");
    const Attribute *value = elements[i].exactAttribute("value");
    if (!name || name->value.empty() || !value) continue;
    const std::string_view variable = variableOf(value->value);
    if (variable.empty()) continue;
    const std::size_t bracket = variable.find('[');
    DataKey key{std::string(variable.substr(0, bracket)), elements[i].tag, i, bracket != std::string_view::npos};
    const auto known = std::find_if(keys.begin(), keys.end(), [&](const DataKey &other) {
      return other.key == key.key && other.repeater == key.repeater;
    });
    if (known == keys.end()) {
      keys.push_back(std::move(key));
    } else if (known->tag != "Video") {
      *known = std::move(key);
    }
  }
  return keys;
}

}  // namespace prelabel
