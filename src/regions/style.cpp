// Choosing a region's style: a known label, the empty label, the control that drew it, the control that labels it.
#include "regions/style.hpp"

#include <algorithm>
#include <cstdint>

#include "regions/control_style.hpp"

namespace prelabel {

namespace {

constexpr Colour kGrey{0x66, 0x66, 0x66, 1};
constexpr Colour kBlack{0, 0, 0, 1};
constexpr Colour kWhite{255, 255, 255, 1};
constexpr double kMaskOpacity = 0.6;  // of the layer of a mask, whatever the control says

bool isLabelling(const StyleSource &result) {
  return result.control && result.control->info && result.control->info->family == TagFamily::labels;
}

// Brushes read colours with a smaller reader of their own, which answers black for what it does not know.
Colour colourOfLabel(const LabelDefinition &label, RegionKind kind, const LabelingConfig &config) {
  if (kind != RegionKind::brush || label.element == kNoElement) return label.colour;
  const bool unread =
      readColour(config.elements()[label.element].value("background")).verdict == ColourVerdict::brushBlack;
  return unread ? kBlack : label.colour;
}

RegionStyle paintedIn(const Colour &colour, const ControlPaint &paint) {
  return {colour, paint.strokeWidth, darkened(colour), paint.fillOpacity};
}

RegionStyle defaultOf(RegionKind kind) {
  if (kind == RegionKind::keypoint) return {kWhite, 1, kBlack, 1};
  return {kGrey, 1, darkened(kGrey), 0.2};
}

// The control's own colours.
RegionStyle ownStyle(const ControlPaint &paint) {
  return {paint.stroke, paint.strokeWidth, darkened(paint.fill), paint.fillOpacity};
}

const LabelDefinition *knownLabel(const StyleSource &result) {
  const auto index = result.control->findLabel(result.label);
  return index ? &result.control->labels[*index] : result.taskLabel;
}

// Type "rectangle" drew a region of type "rectangleregion"; "rectanglelabels" did not.
bool drew(const StyleSource &result, RegionKind kind) {
  return result.control && !result.type.empty() && toString(kind).starts_with(result.type);
}

// Where a region takes its look from.
enum class Source : std::uint8_t { label, emptyLabel, drawing, labelling, nothing };
struct Choice {
  Source source = Source::nothing;
  const StyleSource *result = nullptr;
};

Choice choose(RegionKind kind, std::span<const StyleSource> results) {
  for (const StyleSource &result : results) {
    if (isLabelling(result) && result.hasLabels && knownLabel(result)) return {Source::label, &result};
  }
  for (const StyleSource &result : results) {
    if (isLabelling(result) && result.control->allowEmpty) return {Source::emptyLabel, &result};
  }
  for (const StyleSource &result : results) {
    if (drew(result, kind)) return {Source::drawing, &result};
  }
  for (const StyleSource &result : results) {
    if (isLabelling(result) && result.hasLabels) return {Source::labelling, &result};
  }
  return {};
}

RegionStyle chosen(RegionKind kind, std::span<const StyleSource> results, const LabelingConfig &config) {
  const auto [source, result] = choose(kind, results);
  if (source == Source::nothing) return defaultOf(kind);
  const ControlPaint paint = paintOf(*result->control, config);
  if (source == Source::label) return paintedIn(colourOfLabel(*knownLabel(*result), kind, config), paint);
  if (source == Source::emptyLabel) return paintedIn(kGrey, paint);
  // Plain Brush and Bitmask have no colours of their own, whatever their attributes say.
  if (source == Source::drawing && kind == RegionKind::brush) return paintedIn(kBlack, paint);
  if (source == Source::drawing && kind == RegionKind::bitmask) return paintedIn(kGrey, paint);
  return ownStyle(paint);
}

// The opacity of the control of the first result: that of a closed vector, whoever gives its colours.
double vectorOpacity(std::span<const StyleSource> results, const LabelingConfig &config) {
  for (const StyleSource &result : results) {
    if (result.control && result.control->info) return paintOf(*result.control, config).opacity;
  }
  return 0.2;
}

}  // namespace

const ControlTag *controlColouring(RegionKind kind, std::span<const StyleSource> results) {
  const auto [source, result] = choose(kind, results);
  if (source == Source::labelling) return result->control;
  const bool isMask = kind == RegionKind::brush || kind == RegionKind::bitmask;
  return source == Source::drawing && !isMask ? result->control : nullptr;
}

RegionStyle styleOf(RegionKind kind, bool isFilled, std::span<const StyleSource> results,
                    const LabelingConfig &config) {
  RegionStyle style = chosen(kind, results, config);
  if (kind == RegionKind::vector) style.fillOpacity = vectorOpacity(results, config);
  if (kind == RegionKind::brush || kind == RegionKind::bitmask) style.fillOpacity = kMaskOpacity;
  if (kind == RegionKind::keypoint) style.strokeWidth = std::max(1.0, style.strokeWidth);
  if (!isFilled) style.fillOpacity = 0;
  return style;
}

}  // namespace prelabel
