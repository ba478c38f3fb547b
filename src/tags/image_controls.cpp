// Controls that draw regions on images, plain and with labels, and the generic Labels.
#include "tags/families.hpp"

namespace prelabel {

namespace {

constexpr AttributeInfo kRectangle[] = {
    share("opacity"),
    colourAttribute("fillColor"),
    textAttribute("strokeWidth"),
    colourAttribute("strokeColor"),
    share("fillOpacity"),
    flag("canRotate"),
    textAttribute("snap"),
};
constexpr AttributeInfo kEllipse[] = {
    share("opacity"),
    colourAttribute("fillColor"),
    textAttribute("strokeWidth"),
    colourAttribute("strokeColor"),
    share("fillOpacity"),
    flag("canRotate"),
};
constexpr AttributeInfo kPolygon[] = {
    share("opacity"),      colourAttribute("fillColor"), textAttribute("strokeWidth"), colourAttribute("strokeColor"),
    textAttribute("snap"), textAttribute("pointSize"),   textAttribute("pointStyle"),
};
constexpr AttributeInfo kKeyPoint[] = {
    share("opacity"),      colourAttribute("fillColor"), colourAttribute("strokeColor"), textAttribute("strokeWidth"),
    textAttribute("snap"),
};
constexpr AttributeInfo kBrush[] = {textAttribute("strokeWidth")};
constexpr AttributeInfo kMagicWand[] = {share("opacity"), textAttribute("blurRadius"),
                                        textAttribute("defaultThreshold")};
constexpr AttributeInfo kVector[] = {
    share("opacity"),
    colourAttribute("fillColor"),
    textAttribute("strokeWidth"),
    colourAttribute("strokeColor"),
    textAttribute("snap"),
    textAttribute("pointSize"),
    textAttribute("pointStyle"),
    flag("closable"),
    flag("curves"),
    textAttribute("minPoints"),
    textAttribute("maxPoints"),
    flag("skeleton"),
    textAttribute("pointSizeEnabled"),
    textAttribute("pointSizeDisabled"),
};

constexpr std::string_view kLabelParts = "Label|Header|View|HyperText|Repeater";

constexpr TagInfo plain(std::string_view name, std::string_view type, ShapeKind shape,
                        std::span<const AttributeInfo> attributes, std::string_view targets) {
  return {.name = name,
          .role = TagRole::control,
          .family = TagFamily::region,
          .resultType = type,
          .shape = shape,
          .targets = targets,
          .attributes = attributes};
}

constexpr TagInfo labelled(std::string_view name, std::string_view type, ShapeKind shape,
                           std::span<const AttributeInfo> attributes, std::string_view targets) {
  return {.name = name,
          .role = TagRole::control,
          .family = TagFamily::labels,
          .resultType = type,
          .valueKey = type,
          .shape = shape,
          .targets = targets,
          .attributes = attributes,
          .children = kLabelParts};
}

// The targets are those the editor enforces: Ellipse(Labels), Rectangle, KeyPoint, Brush and Bitmask take any.
constexpr TagInfo kTags[] = {
    plain("Rectangle", "rectangle", ShapeKind::rectangle, kRectangle, ""),
    labelled("RectangleLabels", "rectanglelabels", ShapeKind::rectangle, kRectangle, "Image"),
    plain("Ellipse", "ellipse", ShapeKind::ellipse, kEllipse, ""),
    labelled("EllipseLabels", "ellipselabels", ShapeKind::ellipse, kEllipse, ""),
    plain("Polygon", "polygon", ShapeKind::polygon, kPolygon, "Image"),
    labelled("PolygonLabels", "polygonlabels", ShapeKind::polygon, kPolygon, "Image"),
    plain("KeyPoint", "keypoint", ShapeKind::keypoint, kKeyPoint, ""),
    labelled("KeyPointLabels", "keypointlabels", ShapeKind::keypoint, kKeyPoint, "Image"),
    plain("Brush", "brush", ShapeKind::brush, kBrush, ""),
    labelled("BrushLabels", "brushlabels", ShapeKind::brush, kBrush, "Image"),
    plain("Bitmask", "bitmask", ShapeKind::bitmask, kBrush, ""),
    labelled("BitmaskLabels", "bitmasklabels", ShapeKind::bitmask, kBrush, "Image"),
    plain("MagicWand", "magicwand", ShapeKind::brush, kMagicWand, ""),
    plain("Vector", "vector", ShapeKind::vector, kVector, "Image"),
    labelled("VectorLabels", "vectorlabels", ShapeKind::vector, kVector, "Image"),
    {.name = "Labels",
     .role = TagRole::control,
     .family = TagFamily::labels,
     .resultType = "labels",
     .valueKey = "labels",
     .children = "Label|Header|View|Text|HyperText|RichText|Repeater"},
};

}  // namespace

std::span<const TagInfo> imageControlTags() { return kTags; }

}  // namespace prelabel
