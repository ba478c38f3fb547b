// What each tag of the config language is: data only, one row per tag (Label Studio 1.23.2).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace prelabel {

enum class TagRole : std::uint8_t {
  visual,   // View, Header, Style ...: lays out, labels nothing
  object,   // shows data: Image, Text ...
  control,  // labels an object: RectangleLabels, Choices ...
  part,     // lives inside another tag: Label, Choice, Relation, Channel ...
};

enum class TagFamily : std::uint8_t { none, region, labels, classification, relations };

// What an attribute takes. `text` is a model of text, which refuses exactly `true` and `false` (the editor reads them
// as booleans); `anything` is an attribute that nothing checks.
enum class AttributeType : std::uint8_t { text, boolean, number, unitInterval, colour, oneOf, anything };

struct AttributeInfo {
  std::string_view name;  // documented spelling
  AttributeType type = AttributeType::text;
  std::string_view words = {};  // oneOf: the allowed words, separated by `|`
  bool required = false;        // the editor wants it (`name` of a control, `column` of a Channel)
  bool lenient = false;         // another word is not refused, only without effect
};

// Shapes a region control of images draws (results-image: chosen by the keys of `value`).
enum class ShapeKind : std::uint8_t { none, rectangle, ellipse, polygon, keypoint, brush, bitmask, vector };

enum class Availability : std::uint8_t { community, enterprise, development, oldName };

struct TagInfo {
  std::string_view name;  // `RectangleLabels`
  TagRole role;
  TagFamily family = TagFamily::none;
  std::string_view resultType = {};  // `type` of its results: `rectanglelabels`; "" when it writes none
  std::string_view valueKey = {};    // key of `value` with labels or the answer: `rectanglelabels`, `choices`, `text`
  ShapeKind shape = ShapeKind::none;
  // Lists, separated by `|`: object tags it may label, enforced by the editor ("" = any); tags one of which it must be
  // inside of, at any depth ("" = anywhere).
  std::string_view targets = {};
  std::string_view parents = {};
  std::span<const AttributeInfo> attributes = {};  // its own, besides `name`, `toName` and what its family shares
  Availability availability = Availability::community;
  std::string_view children = {};  // list of the only tags it may hold directly; "" = no short list
};

// The row of a tag. `findTag` takes the documented spelling, `findTagAnyCase` any.  nullptr: no such tag.
const TagInfo *findTag(std::string_view name);
const TagInfo *findTagAnyCase(std::string_view name);
std::span<const TagInfo *const> allTags();

// The attribute row of a tag, case ignored (the editor ignores it): its own attributes, `name`, `toName`, and those the
// family shares (perRegion, required, visibleWhen ...). nullptr: the tag does not have it.
const AttributeInfo *findAttribute(const TagInfo &tag, std::string_view name);
// The documented spellings of all attributes of a tag.
std::vector<std::string_view> attributeNames(const TagInfo &tag);

// True when `word` stands in a `|`-separated list of a row (targets, parents, children, words). Letter case counts.
bool listHas(std::string_view list, std::string_view word);

// True when a `type` of a result is one the editor accepts (29 of them, and `relation`, and `htmllabels`).
bool isResultType(std::string_view type);
std::span<const std::string_view> resultTypes();

}  // namespace prelabel
