// Controls that answer a question: Choices, Rating, TextArea ...
#include "tags/families.hpp"

namespace prelabel {

namespace {

constexpr AttributeInfo kChoices[] = {
    oneOf("choice", "single|single-radio|multiple"),
    oneOf("layout", "select|inline|vertical"),
    flag("showInline"),
    textAttribute("value"),
    flag("allowNested"),
};
constexpr AttributeInfo kTaxonomy[] = {
    textAttribute("value"),
    flag("labeling"),
    flag("leafsOnly"),
    flag("showFullPath"),
    flag("legacy"),
    textAttribute("pathSeparator"),
    textAttribute("apiUrl"),
    textAttribute("placeholder"),
    anyAttribute("minWidth"),
    anyAttribute("maxWidth"),
    anyAttribute("dropdownWidth"),
    textAttribute("maxUsages"),
};
constexpr AttributeInfo kRating[] = {
    textAttribute("maxRating"),    textAttribute("icon"),  textAttribute("size"),
    textAttribute("defaultValue"), anyAttribute("hotkey"),
};
constexpr AttributeInfo kNumber[] = {
    anyAttribute("min"),           anyAttribute("max"), anyAttribute("step"),
    textAttribute("defaultValue"), flag("slider"),      anyAttribute("hotkey"),
};
constexpr AttributeInfo kDateTime[] = {
    textAttribute("format"), textAttribute("only"),        anyAttribute("min"),    anyAttribute("max"),
    anyAttribute("step"),    anyAttribute("defaultValue"), anyAttribute("hotkey"),
};
constexpr AttributeInfo kTextArea[] = {
    textAttribute("value"),          textAttribute("rows"),  textAttribute("label"),   textAttribute("placeholder"),
    textAttribute("maxSubmissions"), flag("allowSubmit"),    flag("showSubmitButton"), flag("editable"),
    flag("transcription"),           flag("skipDuplicates"),
};
constexpr AttributeInfo kPairwise[] = {
    anyAttribute("selectionStyle"),
    anyAttribute("leftClass"),
    anyAttribute("rightClass"),
};
constexpr AttributeInfo kRanker[] = {flag("collapsible")};

constexpr TagInfo answer(std::string_view name, std::string_view type, std::string_view key,
                         std::span<const AttributeInfo> attributes, std::string_view children = {}) {
  return {.name = name,
          .role = TagRole::control,
          .family = TagFamily::classification,
          .resultType = type,
          .valueKey = key,
          .attributes = attributes,
          .children = children};
}

constexpr TagInfo kTags[] = {
    answer("Choices", "choices", "choices", kChoices, "Choice|View|Header|HyperText|Repeater"),
    answer("Taxonomy", "taxonomy", "taxonomy", kTaxonomy, "Choice"),
    answer("Rating", "rating", "rating", kRating),
    answer("Number", "number", "number", kNumber),
    answer("DateTime", "datetime", "datetime", kDateTime),
    answer("TextArea", "textarea", "text", kTextArea, "Shortcut"),
    answer("Pairwise", "pairwise", "selected", kPairwise),
    answer("Ranker", "ranker", "ranker", kRanker, "Bucket"),
};

}  // namespace

std::span<const TagInfo> classificationTags() { return kTags; }

}  // namespace prelabel
