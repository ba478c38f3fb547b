// Choosing a region's style from its label, its control, or the editor's defaults.
#include "regions/style.hpp"

#include <string>

#include "json/number.hpp"

namespace prelabel {

namespace {

struct ControlDefaults {
  double opacity;
  std::string_view colour;
  double strokeWidth;
};

// Defaults of the 1.23.2 models; the published documentation lists others.
ControlDefaults defaultsOf(ShapeKind shape) {
  switch (shape) {
    case ShapeKind::polygon:
    case ShapeKind::vector:
      return {0.2, "#f48a42", 2};
    case ShapeKind::keypoint:
      return {0.9, "#8bad00", 2};
    case ShapeKind::brush:
    case ShapeKind::bitmask:
      return {0.6, "#666666", 1};
    default:
      return {0.2, "#f48a42", 1};
  }
}

double numberOr(std::string_view text, double otherwise) {
  const json::NumberText number = json::readNumberText(text);
  return number.length > 0 ? number.value : otherwise;
}

Colour colourOr(std::string_view text, std::string_view otherwise) {
  const ColourReading own = readColour(text);
  if (!text.empty() && own.verdict != ColourVerdict::errorList && own.verdict != ColourVerdict::blankPage) {
    return own.colour;
  }
  return readColour(otherwise).colour;
}

const Colour kGrey{0x66, 0x66, 0x66, 1};

}  // namespace

RegionStyle styleOf(const ControlTag *control, std::string_view label, const LabelingConfig &config) {
  if (!control || !control->info) return {kGrey, 1, darkened(kGrey), 0.2};
  const Element &element = config.elements()[control->element];
  const ControlDefaults defaults = defaultsOf(control->info->shape);
  RegionStyle style;
  style.strokeWidth = numberOr(element.value("strokeWidth"), defaults.strokeWidth);
  style.fillOpacity = numberOr(element.value("fillOpacity"), numberOr(element.value("opacity"), defaults.opacity));
  const bool labels = control->info->family == TagFamily::labels;
  if (const auto index = control->findLabel(label); index && !label.empty()) {
    style.stroke = control->labels[*index].colour;
    style.fill = darkened(style.stroke);
    return style;
  }
  if (labels && label.empty()) {  // a labels control whose region has none: the editor's plain grey
    if (control->allowEmpty) return {kGrey, style.strokeWidth, darkened(kGrey), style.fillOpacity};
    return {kGrey, 1, darkened(kGrey), 0.2};
  }
  style.stroke = colourOr(element.value("strokeColor"), defaults.colour);
  const bool fillFollowsStroke =
      control->info->shape == ShapeKind::polygon || control->info->shape == ShapeKind::vector;
  style.fill = darkened(fillFollowsStroke ? style.stroke : colourOr(element.value("fillColor"), defaults.colour));
  return style;
}

}  // namespace prelabel
