// Controls that mark spans of text, sound, series and video, and relations between regions.
#include "tags/families.hpp"

namespace prelabel {

namespace {

// TimeSeriesLabels declares its own forms of four attributes that the other labels controls share.
constexpr AttributeInfo kTimeSeriesLabels[] = {
    textAttribute("opacity"),
    textAttribute("fillColor"),
    numberAttribute("strokeWidth"),
    textAttribute("strokeColor"),
};
constexpr AttributeInfo kRelations[] = {oneOf("choice", "single|multiple")};

constexpr std::string_view kLabelParts = "Label|Header|View|HyperText|Repeater";

constexpr TagInfo spans(std::string_view name, std::string_view type, std::string_view targets) {
  return {.name = name,
          .role = TagRole::control,
          .family = TagFamily::labels,
          .resultType = type,
          .valueKey = type,
          .targets = targets,
          .children = kLabelParts};
}

constexpr TagInfo kTags[] = {
    spans("HyperTextLabels", "hypertextlabels", "HyperText"),
    spans("ParagraphLabels", "paragraphlabels", ""),
    spans("TimelineLabels", "timelinelabels", ""),
    {.name = "TimeSeriesLabels",
     .role = TagRole::control,
     .family = TagFamily::labels,
     .resultType = "timeserieslabels",
     .valueKey = "timeserieslabels",
     .attributes = kTimeSeriesLabels,
     .children = "Labels|Label|Choice|Repeater"},
    {.name = "VideoRectangle", .role = TagRole::control, .family = TagFamily::region, .resultType = "videorectangle"},
    {.name = "Relations",
     .role = TagRole::control,
     .family = TagFamily::relations,
     .resultType = "relation",
     .attributes = kRelations,
     .children = "Relation"},
};

}  // namespace

std::span<const TagInfo> mediaControlTags() { return kTags; }

}  // namespace prelabel
