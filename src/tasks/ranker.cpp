// Finding the list behind a Ranker.
#include "tasks/ranker.hpp"

#include <algorithm>

#include "tasks/data.hpp"

namespace prelabel {

namespace {

std::string idText(json::Value id) { return id.isString() ? id.text() : std::string(id.raw()); }

bool isId(json::Value id) { return id.isString() || id.isNumber(); }

}  // namespace

std::vector<std::string_view> bucketsOf(const LabelingConfig &config, const ControlTag &ranker) {
  std::vector<std::string_view> names;
  for (const std::uint32_t child : config.elements()[ranker.element].children) {
    const Element &element = config.elements()[child];
    if (element.info && element.info->name == "Bucket") names.push_back(element.value("name"));
  }
  return names;
}

std::optional<std::vector<std::string>> rankedIds(const LabelingConfig &config, const ControlTag &ranker,
                                                  json::Value data) {
  const ObjectTag *list = ranker.toName.empty() ? nullptr : config.object(ranker.toName.front());
  if (!list || !list->value.starts_with('$')) return std::nullopt;
  const json::Value items = lookUp(data, std::string_view(list->value).substr(1));
  if (!items.isArray()) return std::nullopt;
  std::vector<std::string> ids;
  for (const json::Value item : items.items()) {
    const json::Value id = item.find("id");
    if (!isId(id)) return std::nullopt;
    ids.push_back(idText(id));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

bool isRankedId(const std::vector<std::string> &ids, json::Value entry) {
  return isId(entry) && std::binary_search(ids.begin(), ids.end(), idText(entry));
}

}  // namespace prelabel
