// Tags that lay out the page and label nothing: View, Header, Style ...
#include "tags/families.hpp"

namespace prelabel {

namespace {

constexpr AttributeInfo kView[] = {
    textAttribute("display"),
    textAttribute("style"),
    textAttribute("className"),
    textAttribute("idAttr"),
};
constexpr AttributeInfo kHeader[] = {
    textAttribute("value"),
    textAttribute("size"),
    textAttribute("style"),
    flag("underline"),
};
constexpr AttributeInfo kMarkdown[] = {
    textAttribute("value"),
    anyAttribute("className"),
    anyAttribute("style"),
    anyAttribute("idAttr"),
};
constexpr AttributeInfo kPanel[] = {
    textAttribute("value"), textAttribute("size"), flag("bordered"), flag("accordion"), flag("open"),
};
constexpr AttributeInfo kFilter[] = {
    flag("caseSensetive"),      flag("cleanup"),        textAttribute("placeholder"),
    textAttribute("minLength"), anyAttribute("hotkey"),
};
constexpr AttributeInfo kRepeater[] = {
    {"on", AttributeType::text, {}, true},
    textAttribute("indexFlag"),
    {"mode", AttributeType::oneOf, "list|pagination", false, true},
};

constexpr TagInfo kTags[] = {
    {.name = "View", .role = TagRole::visual, .attributes = kView},
    {.name = "Header", .role = TagRole::visual, .attributes = kHeader},
    {.name = "Markdown", .role = TagRole::visual, .attributes = kMarkdown},
    {.name = "Style", .role = TagRole::visual},
    {.name = "Collapse", .role = TagRole::visual, .attributes = kPanel, .children = "Panel"},
    {.name = "Panel", .role = TagRole::visual, .parents = "Collapse", .attributes = kPanel},
    {.name = "Filter", .role = TagRole::visual, .attributes = kFilter},
    {.name = "Repeater", .role = TagRole::visual, .attributes = kRepeater},
    {.name = "CustomInterface", .role = TagRole::visual},
};

}  // namespace

std::span<const TagInfo> visualTags() { return kTags; }

}  // namespace prelabel
