// The families of tag rows, and the attributes their members share. For tags.cpp and the families alone.
#pragma once

#include <span>

#include "tags/tag.hpp"

namespace prelabel {

std::span<const TagInfo> objectTags();
std::span<const TagInfo> imageControlTags();
std::span<const TagInfo> mediaControlTags();
std::span<const TagInfo> classificationTags();
std::span<const TagInfo> partTags();
std::span<const TagInfo> visualTags();
std::span<const TagInfo> foreignTags();

// The shared attribute of this name that a tag has besides its own; nullptr: none.
const AttributeInfo *findSharedAttribute(const TagInfo &tag, std::string_view name);
// The lists those come from, besides `name` and `toName`.
std::vector<std::span<const AttributeInfo>> sharedAttributes(const TagInfo &tag);

// Short spellings for the rows of attributes.
constexpr AttributeInfo textAttribute(std::string_view name) { return {name, AttributeType::text}; }
constexpr AttributeInfo anyAttribute(std::string_view name) { return {name, AttributeType::anything}; }
constexpr AttributeInfo flag(std::string_view name) { return {name, AttributeType::boolean}; }
constexpr AttributeInfo numberAttribute(std::string_view name) { return {name, AttributeType::number}; }
constexpr AttributeInfo share(std::string_view name) { return {name, AttributeType::unitInterval}; }
constexpr AttributeInfo colourAttribute(std::string_view name) { return {name, AttributeType::colour}; }
constexpr AttributeInfo oneOf(std::string_view name, std::string_view words) {
  return {name, AttributeType::oneOf, words};
}

}  // namespace prelabel
