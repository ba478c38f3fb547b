// Tags that live inside another tag: Label, Choice, Relation, Channel ...
#include "tags/families.hpp"

namespace prelabel {

namespace {

constexpr AttributeInfo kLabel[] = {
    textAttribute("value"),
    textAttribute("alias"),
    flag("selected"),
    colourAttribute("background"),
    colourAttribute("selectedColor"),
    textAttribute("hotkey"),
    textAttribute("hint"),
    textAttribute("size"),
    textAttribute("maxUsages"),
    flag("showAlias"),
    textAttribute("aliasStyle"),
    oneOf("granularity", "symbol|word|sentence|paragraph"),
    textAttribute("groupCanContain"),
    textAttribute("html"),
    // Read by the exports (order of classes in YOLO and COCO), not by the editor.
    anyAttribute("category"),
};
constexpr AttributeInfo kChoice[] = {
    textAttribute("value"),  textAttribute("alias"), flag("selected"),
    textAttribute("hotkey"), textAttribute("style"), textAttribute("html"),
    textAttribute("color"),  textAttribute("hint"),  flag("readonly"),
};
constexpr AttributeInfo kRelation[] = {textAttribute("value"), colourAttribute("background")};
constexpr AttributeInfo kShortcut[] = {
    textAttribute("value"),
    textAttribute("alias"),
    colourAttribute("background"),
    anyAttribute("hotkey"),
};
constexpr AttributeInfo kBucket[] = {textAttribute("title"), flag("default")};
constexpr AttributeInfo kChannel[] = {
    {"column", AttributeType::text, {}, true},
    anyAttribute("interpolation"),
    textAttribute("height"),
    textAttribute("strokeWidth"),
    textAttribute("strokeColor"),
    textAttribute("markerSize"),
    textAttribute("markerColor"),
    textAttribute("markerSymbol"),
    anyAttribute("dataRange"),
    anyAttribute("timeRange"),
    flag("showAxis"),
    flag("showYAxis"),
    flag("fixedScale"),
    anyAttribute("legend"),
    anyAttribute("units"),
    anyAttribute("displayFormat"),
};
constexpr AttributeInfo kMultiChannel[] = {textAttribute("height"), flag("showAxis"), flag("showYAxis"),
                                           flag("fixedScale")};

constexpr std::string_view kLabelParents =
    "Labels|EllipseLabels|RectangleLabels|PolygonLabels|KeyPointLabels|BrushLabels|HyperTextLabels|TimelineLabels|"
    "TimeSeriesLabels|ParagraphLabels|BitmaskLabels|VectorLabels|VideoVectorLabels|OcrLabels|PdfLabels|OcrTokenLabels|"
    "TableLabels|CubeLabels";

constexpr TagInfo part(std::string_view name, std::span<const AttributeInfo> attributes, std::string_view parents,
                       std::string_view children = {}) {
  return {.name = name, .role = TagRole::part, .parents = parents, .attributes = attributes, .children = children};
}

constexpr TagInfo kTags[] = {
    part("Label", kLabel, kLabelParents),
    part("Choice", kChoice, "Choices|Taxonomy", "Choice"),
    part("Relation", kRelation, "Relations"),
    part("Shortcut", kShortcut, "TextArea"),
    part("Bucket", kBucket, "Ranker"),
    part("Channel", kChannel, "TimeSeries", "Channel|View"),
    part("MultiChannel", kMultiChannel, "TimeSeries"),
};

}  // namespace

std::span<const TagInfo> partTags() { return kTags; }

}  // namespace prelabel
