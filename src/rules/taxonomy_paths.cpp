// Paths are compared from their last word upwards.
#include "rules/taxonomy_paths.hpp"

#include <algorithm>

#include "text/nearest.hpp"

namespace prelabel {

namespace {

bool isCalled(const Element &choice, std::string_view word) {
  return choice.value("value") == word || (!choice.value("alias").empty() && choice.value("alias") == word);
}

std::string_view storedName(const Element &choice) {
  const std::string_view alias = choice.value("alias");
  return alias.empty() ? choice.value("value") : alias;
}

}  // namespace

std::string pathText(const Path &path) {
  std::string text;
  for (const std::string &word : path) text += (text.empty() ? "" : " / ") + word;
  return text;
}

Path TaxonomyPaths::pathTo(const LabelDefinition &choice) const {
  Path path;
  for (std::uint32_t at = choice.element; at != taxonomy_.element && at != kNoElement;
       at = config_.elements()[at].parent) {
    path.emplace_back(storedName(config_.elements()[at]));
  }
  std::reverse(path.begin(), path.end());
  return path;
}

bool TaxonomyPaths::isPathTo(const LabelDefinition &choice, const Path &path) const {
  std::uint32_t at = choice.element;
  for (std::size_t i = path.size(); i > 0; --i, at = config_.elements()[at].parent) {
    if (at == taxonomy_.element || at == kNoElement || !isCalled(config_.elements()[at], path[i - 1])) return false;
  }
  return at == taxonomy_.element;
}

// All choices called like the last word stand side by side in the order of labels.
const LabelDefinition *TaxonomyPaths::find(const Path &path) const {
  const std::vector<std::uint32_t> &order = taxonomy_.labelOrder;
  const auto textOf = [this](std::uint32_t entry) -> std::string_view {
    const LabelDefinition &choice = taxonomy_.labels[entry / 2];
    return entry % 2 == 0 ? choice.value : choice.alias;
  };
  const std::string_view leaf = path.back();
  auto at = std::lower_bound(order.begin(), order.end(), leaf,
                             [&](std::uint32_t entry, std::string_view word) { return textOf(entry) < word; });
  for (; at != order.end() && textOf(*at) == leaf; ++at) {
    if (isPathTo(taxonomy_.labels[*at / 2], path)) return &taxonomy_.labels[*at / 2];
  }
  return nullptr;
}

PathMatch TaxonomyPaths::match(const Path &path) const {
  const LabelDefinition *choice = path.empty() ? nullptr : find(path);
  if (!choice) return PathMatch::none;
  return pathTo(*choice) == path ? PathMatch::stored : PathMatch::aliasWanted;
}

bool TaxonomyPaths::knowsWords(const Path &path) const {
  return std::all_of(path.begin(), path.end(), [&](const std::string &word) {
    const std::optional<std::size_t> found = taxonomy_.findLabel(word);
    return found && taxonomy_.labels[*found].stored() == word;
  });
}

std::optional<Path> TaxonomyPaths::endingIn(std::string_view word) const {
  const LabelDefinition *only = nullptr;
  for (const LabelDefinition &choice : taxonomy_.labels) {
    if (!sameButCase(choice.value, word) && !sameButCase(choice.stored(), word)) continue;
    if (only) return std::nullopt;
    only = &choice;
  }
  return only ? std::optional(pathTo(*only)) : std::nullopt;
}

std::optional<Path> TaxonomyPaths::meant(const Path &path) const {
  constexpr std::size_t kMostToCompare = 2000;
  if (path.empty()) return std::nullopt;
  if (const LabelDefinition *choice = find(path)) return pathTo(*choice);
  if (std::optional<Path> known = endingIn(path.back())) return known;
  if (taxonomy_.labels.size() > kMostToCompare) return std::nullopt;
  std::vector<std::string> texts;
  for (const LabelDefinition &choice : taxonomy_.labels) texts.push_back(pathText(pathTo(choice)));
  const std::vector<std::string_view> candidates(texts.begin(), texts.end());
  const std::optional<std::size_t> near = nearest(pathText(path), candidates);
  return near ? std::optional(pathTo(taxonomy_.labels[*near])) : std::nullopt;
}

}  // namespace prelabel
