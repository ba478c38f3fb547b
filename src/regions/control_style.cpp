// Defaults of the controls, and their attributes over these.
#include "regions/control_style.hpp"

#include "json/number.hpp"

namespace prelabel {

namespace {

struct Defaults {
  double opacity;
  std::string_view colour;
  double strokeWidth;
};

Defaults defaultsOf(ShapeKind shape) {
  switch (shape) {
    case ShapeKind::polygon:
    case ShapeKind::vector:
      return {0.2, "#f48a42", 2};
    case ShapeKind::keypoint:
      return {0.9, "#8bad00", 2};
    case ShapeKind::brush:
    case ShapeKind::bitmask:
      return {0.2, "#f48a42", 15};  // the width of the tool
    default:
      return {0.2, "#f48a42", 1};
  }
}

double numberOr(std::string_view text, double otherwise) {
  const json::NumberText number = json::readNumberText(text);
  return number.length > 0 ? number.value : otherwise;
}

// An attribute that is no number draws no edge.
double widthOr(std::string_view text, double otherwise) {
  const json::NumberText number = json::readNumberText(text);
  if (text.empty()) return otherwise;
  return number.length == text.size() ? number.value : 0;
}

Colour colourOr(std::string_view text, std::string_view otherwise) {
  const ColourReading own = readColour(text);
  if (!text.empty() && own.verdict != ColourVerdict::errorList && own.verdict != ColourVerdict::blankPage) {
    return own.colour;
  }
  return readColour(otherwise).colour;
}

bool readsFillOpacity(const TagInfo &tag) {
  const bool isLine =
      tag.shape == ShapeKind::polygon || tag.shape == ShapeKind::keypoint || tag.shape == ShapeKind::vector;
  return tag.family == TagFamily::labels || !isLine;
}

}  // namespace

ControlPaint paintOf(const ControlTag &control, const LabelingConfig &config) {
  const ShapeKind shape = control.info ? control.info->shape : ShapeKind::none;
  const Element &element = config.elements()[control.element];
  const Defaults defaults = defaultsOf(shape);
  ControlPaint paint;
  paint.stroke = colourOr(element.value("strokeColor"), defaults.colour);
  const bool fillFollowsStroke = shape == ShapeKind::polygon || shape == ShapeKind::vector;
  paint.fill = fillFollowsStroke ? paint.stroke : colourOr(element.value("fillColor"), defaults.colour);
  paint.strokeWidth = widthOr(element.value("strokeWidth"), defaults.strokeWidth);
  paint.opacity = numberOr(element.value("opacity"), defaults.opacity);
  const bool hasFillOpacity = control.info && readsFillOpacity(*control.info);
  paint.fillOpacity = hasFillOpacity ? numberOr(element.value("fillOpacity"), paint.opacity) : paint.opacity;
  return paint;
}

}  // namespace prelabel
