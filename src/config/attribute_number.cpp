// From JavaScript's numbers to JSON's.
#include "config/attribute_number.hpp"

#include <algorithm>
#include <string>

#include "json/number.hpp"

namespace prelabel {

std::optional<double> attributeNumber(std::string_view text, bool whole) {
  std::string copy(text);
  copy.erase(0, std::min(copy.find_first_not_of(" \t+"), copy.size()));
  if (copy.starts_with('.') || copy.starts_with("-.")) copy.insert(copy.find('.'), "0");
  const json::NumberText number = json::readNumberText(copy);
  if (number.length == 0 || (whole && number.length != copy.size())) return std::nullopt;
  return number.value;
}

}  // namespace prelabel
