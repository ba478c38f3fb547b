// Counting pages and entries.
#include "tasks/pages.hpp"

#include <cmath>

#include "config/repeater.hpp"
#include "tasks/data.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

// The only Repeater around a tag; nullptr: none, or one within another.
const Element *repeaterOf(const LabelingConfig &config, std::uint32_t element) {
  const Element *found = nullptr;
  for (std::uint32_t up = config.elements()[element].parent; up != kNoElement; up = config.elements()[up].parent) {
    const TagInfo *info = config.elements()[up].anyCaseInfo();
    if (!info || info->name != "Repeater") continue;
    if (found) return nullptr;
    found = &config.elements()[up];
  }
  return found;
}

// The digits that stand in the place of the flag; "" when there are none.
std::string_view indexIn(std::string_view name, std::string_view pattern, std::string_view flag) {
  const std::size_t at = pattern.find(flag);
  if (at == std::string_view::npos || name.size() + flag.size() <= pattern.size()) return {};
  const std::string_view index = name.substr(at, name.size() + flag.size() - pattern.size());
  const bool isNumber = index.find_first_not_of("0123456789") == std::string_view::npos;
  return isNumber && name.ends_with(pattern.substr(at + flag.size())) ? index : std::string_view();
}

bool isBeyond(std::string_view index, std::uint32_t entries) {
  constexpr std::size_t kMostDigits = 9;  // no list is longer
  if (index.size() > kMostDigits) return true;
  std::uint32_t number = 0;
  for (const char c : index) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  return number >= entries;
}

}  // namespace

std::optional<std::uint32_t> pagesOf(const LabelingConfig &config, json::Value data, json::Value object) {
  const ObjectTag *tag = objectNamed(config, object);
  if (!tag || !tag->valueList.starts_with('$')) return std::nullopt;
  const json::Value pages = lookUp(data, std::string_view(tag->valueList).substr(1));
  if (!pages.isArray()) return std::nullopt;
  return pages.size();
}

bool isPage(double index, std::uint32_t pages) { return index >= 0 && index < pages && std::trunc(index) == index; }

bool hasItsPage(const LabelingConfig &config, json::Value item, const Result &result) {
  const json::Value index = pageOf(result);
  if (!index.isNumber()) return true;
  const json::Value data = item.find("data");
  const auto pages = pagesOf(config, data.isObject() ? data : item, result.toName);
  return !pages || isPage(index.number(), *pages);
}

std::optional<RepeatedList> listEndingBefore(const LabelingConfig &config, std::uint32_t element,
                                             std::string_view pattern, std::string_view name, json::Value data) {
  const Element *repeater = element == kNoElement ? nullptr : repeaterOf(config, element);
  if (!repeater) return std::nullopt;
  const std::string_view given = repeater->value("indexFlag"), on = repeater->value("on");
  const std::string_view index = indexIn(name, pattern, given.empty() ? kDefaultIndexFlag : given);
  if (index.empty() || !on.starts_with('$')) return std::nullopt;
  const std::string_view key = on.substr(1);
  const json::Value list = lookUp(data, key);
  if (!list.isArray() || !isBeyond(index, list.size())) return std::nullopt;
  return RepeatedList{key, list.size()};
}

}  // namespace prelabel
