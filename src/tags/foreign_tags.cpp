// Tags outside the current Community editor: enterprise, development branches, and names of old.
#include "tags/families.hpp"

namespace prelabel {

namespace {

// Their models are not public: which attributes they take is taken from the documentation and not checked.
constexpr AttributeInfo kChat[] = {
    anyAttribute("value"),        anyAttribute("minMessages"), anyAttribute("maxMessages"),
    anyAttribute("messageRoles"), anyAttribute("editable"),    anyAttribute("llm"),
};
constexpr AttributeInfo kReactCode[] = {anyAttribute("data"), anyAttribute("outputs")};
constexpr AttributeInfo kData[] = {textAttribute("value")};
constexpr AttributeInfo kRichText[] = {
    textAttribute("value"),
    oneOf("valueType", "text|url"),
    flag("inline"),
    oneOf("saveTextResult", "none|no|yes"),
    flag("selectionEnabled"),
    flag("clickableLinks"),
    colourAttribute("highlightColor"),
    flag("showLabels"),
    oneOf("encoding", "none|base64|base64unicode"),
    oneOf("granularity", "symbol|word|sentence|paragraph"),
};

constexpr TagInfo object(std::string_view name, Availability availability, std::span<const AttributeInfo> attributes,
                         std::string_view type = {}) {
  return {.name = name,
          .role = TagRole::object,
          .resultType = type,
          .valueKey = type,
          .attributes = attributes,
          .availability = availability};
}

constexpr TagInfo control(std::string_view name, std::string_view type, std::string_view key, TagFamily family,
                          Availability availability) {
  return {.name = name,
          .role = TagRole::control,
          .family = family,
          .resultType = type,
          .valueKey = key,
          .availability = availability};
}

constexpr TagInfo kTags[] = {
    object("Chat", Availability::enterprise, kChat, "chatmessage"),
    object("ReactCode", Availability::enterprise, kReactCode, "reactcode"),
    control("VideoVector", "videovector", "", TagFamily::region, Availability::enterprise),
    control("VideoVectorLabels", "videovectorlabels", "labels", TagFamily::labels, Availability::enterprise),
    control("OcrLabels", "ocrlabels", "ocrlabels", TagFamily::labels, Availability::enterprise),

    control("PdfLabels", "pdflabels", "pdflabels", TagFamily::labels, Availability::development),
    control("OcrTokenLabels", "ocrtokenlabels", "ocrtokenlabels", TagFamily::labels, Availability::development),
    control("TableLabels", "tablelabels", "tablelabels", TagFamily::labels, Availability::development),
    control("Cube", "cube", "", TagFamily::region, Availability::development),
    control("CubeLabels", "cubelabels", "cubelabels", TagFamily::labels, Availability::development),
    object("PdfOcr", Availability::development, kData),
    object("Object3D", Availability::development, kData),
    object("GPSMap", Availability::development, kData),

    object("Dialog", Availability::oldName, kData),
    object("HTML", Availability::oldName, kRichText),
    object("RichText", Availability::oldName, kRichText),
};

}  // namespace

std::span<const TagInfo> foreignTags() { return kTags; }

}  // namespace prelabel
