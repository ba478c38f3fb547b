// The labeling config: its elements with their places, and what they mean: controls, objects, labels.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/colour.hpp"
#include "tags/tag.hpp"

namespace prelabel {

// Bytes of the config text as given.
struct ConfigPlace {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

struct Attribute {
  std::string name;   // as written
  std::string value;  // entities resolved, line breaks folded to blanks
  ConfigPlace namePlace;
  ConfigPlace valuePlace;  // with its quotes: the place starts at the opening quote
};

inline constexpr std::uint32_t kNoElement = 0xFFFFFFFF;

struct Element {
  std::string tag;                // as written
  const TagInfo *info = nullptr;  // exact spelling; nullptr: unknown (perhaps only in this case, see findTagAnyCase)
  std::vector<Attribute> attributes;
  std::string text;  // its own character data, trimmed
  std::uint32_t parent = kNoElement;
  std::vector<std::uint32_t> children;
  ConfigPlace place;      // the start tag, from `<` to `>`
  ConfigPlace namePlace;  // its name there, and in the closing tag (length 0: `<X/>`)
  ConfigPlace endNamePlace;

  // Exact spelling first, then any case, as the editor reads it; nullptr when absent.
  const Attribute *attribute(std::string_view name) const;
  // Exact spelling only, as the server reads it.
  const Attribute *exactAttribute(std::string_view name) const;
  // The value of attribute(name), "" when absent.
  std::string_view value(std::string_view name) const;
  // What the editor makes of the tag, whatever its letter case; nullptr: a tag it does not know.
  const TagInfo *anyCaseInfo() const { return info ? info : findTagAnyCase(tag); }
};

struct LabelDefinition {
  std::string value;  // raw attribute text
  std::string alias;  // "" when none
  std::uint32_t element = kNoElement;
  Colour colour;  // of `background`, or generated from `value`; for Choice: unused
  // What results should store: the alias, else the value.
  std::string_view stored() const { return alias.empty() ? value : alias; }
};

// A tag with `name` and `toName`, and also a known control without `toName`: the editor aims that one at the only
// object (and then so does `toName` here). `Chat` and `ReactCode` are control and object in one.
struct ControlTag {
  std::string name;
  const TagInfo *info = nullptr;  // by tag in any letter case; nullptr: a tag nobody knows
  std::uint32_t element = kNoElement;
  std::vector<std::string> toName;  // as written between the commas, blanks kept
  std::vector<LabelDefinition> labels;
  bool dynamicLabels = false;  // labels come from task data or a service: any label may be right
  bool toNameBroken = false;   // absent and not to be filled in, or a part of it names no tag
  bool perRegion = false;
  bool multiple = false;  // `choice="multiple"`
  bool allowEmpty = false;
  bool diesOfColours = false;  // its own `fillColor` or `strokeColor` blanks the page once a region takes them

  bool targets(std::string_view object) const;
  // Index into labels by alias or value, or nothing. As the editor matches: a Choice of Choices that has an alias goes
  // by the alias only. Of equal ones the first.
  std::optional<std::size_t> findLabel(std::string_view label) const;

  std::vector<std::uint32_t> labelOrder;  // labels by text, for findLabel; made by the reader
};

// An object tag with a name, or any other tag with `name` and `value` (Header; a tag nobody knows).
struct ObjectTag {
  std::string name;
  const TagInfo *info = nullptr;
  std::uint32_t element = kNoElement;
  std::string value;  // raw attribute: `$image`
  std::string valueList;
};

// A key of task data that import requires (tasks reference, section 5).
struct DataKey {
  std::string key;  // `image`, or `a.b` for a nested one
  std::string tag;  // tag that decides the accepted types
  std::uint32_t element = kNoElement;
  bool repeater = false;  // `$pages[{{idx}}].url`: a list under `pages`
};

// One problem that stops the reading of the text: not well-formed, or a DOCTYPE. Place and words; `what` is a sentence
// without its full stop.
struct XmlProblem {
  bool forbidden = false;  // DOCTYPE or entity declaration
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  std::string what;    // "`View` is opened here but never closed"
  std::string detail;  // name of the tag or attribute concerned, "" when none
  std::string advice;  // how to mend it, a sentence without its full stop; "" when `what` says it all
};

class LabelingConfig {
 public:
  // Reads a config. Never fails: what cannot be read is in `problem`, and then there are no elements.
  static LabelingConfig parse(std::string_view xml);

  const std::optional<XmlProblem> &problem() const { return problem_; }
  bool usable() const { return !problem_ && !elements_.empty(); }
  // A region may take a colour that blanks the page (ControlTag::diesOfColours).
  bool hasDeadlyColours() const;
  const std::string &source() const { return source_; }

  const std::vector<Element> &elements() const { return elements_; }  // document order, root first
  const std::vector<ControlTag> &controls() const { return controls_; }
  const std::vector<ObjectTag> &objects() const { return objects_; }
  const std::vector<DataKey> &dataKeys() const { return dataKeys_; }
  // The labels of all Relations, which mostly have no name and so are no controls.
  const std::vector<LabelDefinition> &relationLabels() const { return relationLabels_; }

  // By name; nullptr when there is none. Of equal names the first; else one whose Repeater pattern matches the name.
  const ControlTag *control(std::string_view name) const;
  const ObjectTag *object(std::string_view name) const;
  bool hasName(std::string_view name) const { return elementNamed(name) != kNoElement; }  // exactly this name
  std::uint32_t elementNamed(std::string_view name) const;                                // the first; or kNoElement
  // True when `name` is what a Repeater may make of `pattern` (`labels_{{idx}}` and `labels_2`), with any index.
  bool matchesRepeated(std::string_view pattern, std::string_view name) const;
  const std::vector<std::string> &indexFlags() const { return indexFlags_; }
  // True for what stands inside a HyperText: markup for the annotator, no tags of the config for the editor.
  bool insideMarkup(std::uint32_t element) const;

 private:
  std::string source_;
  std::optional<XmlProblem> problem_;
  std::vector<Element> elements_;
  std::vector<ControlTag> controls_;
  std::vector<ObjectTag> objects_;
  std::vector<DataKey> dataKeys_;
  std::vector<LabelDefinition> relationLabels_;
  std::vector<std::string> indexFlags_;   // of the Repeaters of this config
  std::vector<std::uint32_t> nameOrder_;  // elements that have a name, by name

  friend class ConfigReader;
};

}  // namespace prelabel
