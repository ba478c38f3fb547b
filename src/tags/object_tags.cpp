// Tags that show data: Image, Text, Audio ...
#include "tags/families.hpp"

namespace prelabel {

namespace {

constexpr AttributeInfo kImage[] = {
    textAttribute("value"),
    textAttribute("valueList"),
    numberAttribute("resize"),
    textAttribute("width"),
    textAttribute("height"),
    textAttribute("maxWidth"),
    textAttribute("maxHeight"),
    flag("smoothing"),
    flag("grid"),
    textAttribute("gridSize"),
    colourAttribute("gridColor"),
    flag("zoom"),
    flag("negativeZoom"),
    textAttribute("zoomBy"),
    flag("showLabels"),
    flag("zoomControl"),
    flag("brightnessControl"),
    flag("contrastControl"),
    flag("rotateControl"),
    flag("crosshair"),
    flag("selectionControl"),
    flag("lazyOff"),
    oneOf("horizontalAlignment", "left|center|right"),
    oneOf("verticalAlignment", "top|center|bottom"),
    oneOf("defaultZoom", "auto|original|fit"),
    oneOf("crossOrigin", "none|anonymous|use-credentials"),
};

constexpr AttributeInfo kText[] = {
    textAttribute("value"),
    textAttribute("valueList"),
    oneOf("valueType", "text|url"),
    flag("inline"),
    oneOf("saveTextResult", "none|no|yes"),
    flag("selectionEnabled"),
    flag("clickableLinks"),
    colourAttribute("highlightColor"),
    flag("showLabels"),
    oneOf("encoding", "none|base64|base64unicode"),
    oneOf("granularity", "symbol|word|sentence|paragraph"),
    anyAttribute("resolver"),
};

constexpr AttributeInfo kParagraphs[] = {
    textAttribute("value"),
    oneOf("valueType", "json|url"),
    textAttribute("audioUrl"),
    flag("showPlayer"),
    textAttribute("highlightColor"),
    flag("showLabels"),
    oneOf("layout", "none|dialogue"),
    oneOf("saveTextResult", "none|no|yes"),
    textAttribute("nameKey"),
    textAttribute("textKey"),
    flag("contextScroll"),
    anyAttribute("sync"),
    anyAttribute("hotkey"),
};

constexpr AttributeInfo kAudio[] = {
    textAttribute("value"),
    flag("muted"),
    flag("zoom"),
    textAttribute("defaultZoom"),
    flag("volume"),
    textAttribute("defaultVolume"),
    flag("speed"),
    textAttribute("defaultSpeed"),
    anyAttribute("hotkey"),
    anyAttribute("sync"),
    flag("showLabels"),
    flag("showScores"),
    textAttribute("height"),
    textAttribute("waveHeight"),
    textAttribute("cursorWidth"),
    colourAttribute("cursorColor"),
    textAttribute("defaultScale"),
    flag("autoCenter"),
    flag("scrollParent"),
    flag("splitChannels"),
    oneOf("decoder", "ffmpeg|webaudio|none"),
    oneOf("player", "html5|webaudio"),
    flag("spectrogram"),
};

constexpr AttributeInfo kVideo[] = {
    textAttribute("value"),
    anyAttribute("hotkey"),
    anyAttribute("sync"),
    textAttribute("frameRate"),
    textAttribute("height"),
    textAttribute("timelineHeight"),
    flag("muted"),
    textAttribute("defaultPlaybackSpeed"),
    textAttribute("minPlaybackSpeed"),
};

constexpr AttributeInfo kTimeSeries[] = {
    {"value", AttributeType::text, {}, true},
    oneOf("valueType", "url|json"),
    textAttribute("timeColumn"),
    textAttribute("sep"),
    textAttribute("timeFormat"),
    textAttribute("timeDisplayFormat"),
    textAttribute("durationDisplayFormat"),
    textAttribute("overviewChannels"),
    textAttribute("overviewWidth"),
    flag("fixedScale"),
    flag("multiaxis"),
    anyAttribute("hotkey"),
    anyAttribute("sync"),
    anyAttribute("cursorColor"),
};

constexpr AttributeInfo kTable[] = {textAttribute("value"), textAttribute("valueType")};
constexpr AttributeInfo kList[] = {textAttribute("value"), textAttribute("title")};
constexpr AttributeInfo kPdf[] = {textAttribute("value")};

constexpr std::string_view kTimeSeriesParts = "Channel|MultiChannel|TimeSeriesOverview|View|HyperText|Repeater";

constexpr TagInfo kTags[] = {
    {.name = "Image", .role = TagRole::object, .attributes = kImage},
    {.name = "Text", .role = TagRole::object, .attributes = kText},
    {.name = "HyperText", .role = TagRole::object, .attributes = kText},
    {.name = "Paragraphs", .role = TagRole::object, .attributes = kParagraphs},
    {.name = "Audio", .role = TagRole::object, .attributes = kAudio},
    {.name = "AudioPlus", .role = TagRole::object, .attributes = kAudio},
    {.name = "Video", .role = TagRole::object, .attributes = kVideo},
    {.name = "TimeSeries", .role = TagRole::object, .attributes = kTimeSeries, .children = kTimeSeriesParts},
    {.name = "Table", .role = TagRole::object, .attributes = kTable},
    {.name = "List", .role = TagRole::object, .attributes = kList},
    {.name = "Pdf", .role = TagRole::object, .attributes = kPdf},
};

}  // namespace

std::span<const TagInfo> objectTags() { return kTags; }

}  // namespace prelabel
