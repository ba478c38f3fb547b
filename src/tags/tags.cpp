// The one list of all tags, and finding a row in it.
#include <algorithm>
#include <array>
#include <vector>

#include "tags/ascii_case.hpp"
#include "tags/families.hpp"

namespace prelabel {

namespace {

std::vector<const TagInfo *> collectTags() {
  std::vector<const TagInfo *> all;
  for (const std::span<const TagInfo> family : {objectTags(), imageControlTags(), mediaControlTags(),
                                                classificationTags(), partTags(), visualTags(), foreignTags()}) {
    for (const TagInfo &tag : family) all.push_back(&tag);
  }
  return all;
}

bool lowerLess(std::string_view a, std::string_view b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](char x, char y) { return lowerAscii(x) < lowerAscii(y); });
}

// By lower-case name: no two tags differ only in case.
const std::vector<const TagInfo *> &sortedTags() {
  static const std::vector<const TagInfo *> kSorted = [] {
    std::vector<const TagInfo *> all = collectTags();
    std::sort(all.begin(), all.end(), [](const TagInfo *a, const TagInfo *b) { return lowerLess(a->name, b->name); });
    return all;
  }();
  return kSorted;
}

}  // namespace

std::span<const TagInfo *const> allTags() {
  static const std::vector<const TagInfo *> kAll = collectTags();
  return kAll;
}

const TagInfo *findTagAnyCase(std::string_view name) {
  const std::vector<const TagInfo *> &tags = sortedTags();
  const auto at = std::lower_bound(tags.begin(), tags.end(), name,
                                   [](const TagInfo *tag, std::string_view key) { return lowerLess(tag->name, key); });
  return at != tags.end() && equalIgnoringCase((*at)->name, name) ? *at : nullptr;
}

const TagInfo *findTag(std::string_view name) {
  const TagInfo *tag = findTagAnyCase(name);
  return tag && tag->name == name ? tag : nullptr;
}

const AttributeInfo *findAttribute(const TagInfo &tag, std::string_view name) {
  for (const AttributeInfo &row : tag.attributes) {
    if (equalIgnoringCase(row.name, name)) return &row;
  }
  return findSharedAttribute(tag, name);
}

std::vector<std::string_view> attributeNames(const TagInfo &tag) {
  std::vector<std::string_view> names;
  for (const AttributeInfo &row : tag.attributes) names.push_back(row.name);
  for (const std::span<const AttributeInfo> list : sharedAttributes(tag)) {
    for (const AttributeInfo &row : list) names.push_back(row.name);
  }
  for (const std::string_view link : {"name", "toName"}) {
    if (findSharedAttribute(tag, link)) names.push_back(link);
  }
  return names;
}

bool listHas(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t end = std::min(list.find('|', start), list.size());
    if (list.substr(start, end - start) == word) return true;
    start = end + 1;
  }
  return false;
}

}  // namespace prelabel
