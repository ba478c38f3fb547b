// The first view: its edges, its pages, and what the kinds of shapes need to be in it.
#include "label_studio/seen.hpp"

#include "images/mask_decoder.hpp"
#include "regions/ellipse.hpp"
#include "regions/keypoint.hpp"
#include "regions/polygon.hpp"
#include "regions/rectangle.hpp"
#include "regions/vector.hpp"
#include "tasks/pages.hpp"

namespace prelabel {

namespace {

// Percent of the picture on each side that the view does not show at first: its zoom is 1.014 in the application, for
// the room shrinks after the picture was fitted into it.
constexpr double kHidden = (1 - 1 / 1.014) / 2 * 100;

// As the editor compares: sides are not put in order, and NaN touches nothing.
bool touchesView(double left, double top, double right, double bottom) {
  return right >= kHidden && bottom >= kHidden && left <= 100 - kHidden && top <= 100 - kHidden;
}

NotShown inView(const Bounds &box) {
  return touchesView(box.x, box.y, box.right(), box.bottom()) ? NotShown::isShown : NotShown::outsideView;
}

ImageSize originalSize(const Result &result) {
  if (!result.originalWidth.isNumber() || !result.originalHeight.isNumber()) return {};
  return {result.originalWidth.number(), result.originalHeight.number()};
}

NotShown seeRectangle(const RegionFields &fields, const Result &result) {
  const Rectangle shape = readRectangle(fields).value_or(Rectangle{});
  if (shape.rotation == 0) return inView({shape.x, shape.y, shape.width, shape.height});
  const ImageSize image = originalSize(result);
  return image.known() ? inView(percentBounds(shape, image)) : NotShown::isShown;
}

NotShown seeEllipse(const RegionFields &fields, const Result &result) {
  const Ellipse shape = readEllipse(fields).value_or(Ellipse{});
  const ImageSize image = originalSize(result);
  if (shape.rotation != 0 && !image.known()) return NotShown::isShown;
  return inView(percentBounds(shape, image));
}

NotShown seePolygon(const RegionFields &fields) {
  const std::optional<Polygon> shape = readPolygon(fields);
  return shape && !shape->points.empty() ? inView(boundsOf(shape->points)) : NotShown::noPlace;
}

// A mask that cannot be read, is larger than its image, or transparent everywhere is listed, and nothing drawn.
NotShown seeBrush(const RegionFields &fields, const Result &result) {
  const json::Value rle = fields.rle;
  if (!rle.isArray()) {  // without a mask it may be drawn by `touches` or `maskDataURL`
    return isFalsy(rle) ? NotShown::isShown : NotShown::noPlace;
  }
  MaskSurvey survey;
  const MaskReading reading = surveyMask(*rle.document(), rle, 0, survey);
  const ImageSize image = originalSize(result);
  const bool isTooLong = image.known() && reading.words > 4 * image.width * image.height;
  const bool isDrawn = reading.status == MaskStatus::ok && !isTooLong && survey.shown > 0;
  return isDrawn ? NotShown::isShown : NotShown::noPlace;
}

}  // namespace

bool failsToLoad(RegionKind kind, const RegionFields &fields) {
  return kind == RegionKind::vector && lacksHandles(fields.vertices);
}

bool failsToDraw(RegionKind kind, const RegionFields &fields) {
  return kind == RegionKind::ellipse && fields.radiusX.number() < 0;
}

NotShown FirstView::see(RegionKind kind, const RegionFields &fields, const Result &result) {
  if (kind == RegionKind::classification) return NotShown::noPlace;
  if (fields.itemIndex && !hasPage(fields.itemIndex, result)) return NotShown::noSuchPage;
  switch (kind) {
    case RegionKind::rectangle:
      return seeRectangle(fields, result);
    case RegionKind::ellipse:
      return seeEllipse(fields, result);
    case RegionKind::keypoint:
      return inView(percentBounds(readKeyPoint(fields).value_or(KeyPoint{})));
    case RegionKind::polygon:
      return seePolygon(fields);
    case RegionKind::vector:
      return seeVector(fields, result);
    case RegionKind::brush:
      return seeBrush(fields, result);
    default:
      return NotShown::isShown;
  }
}

// Only an object with several images has pages; the others take any index.
bool FirstView::hasPage(json::Value itemIndex, const Result &result) const {
  if (!itemIndex.isNumber()) return true;
  const auto pages = pagesOf(config_, task_.data.isObject() ? task_.data : task_.item, result.toName);
  return !pages || isPage(itemIndex.number(), *pages);
}

// A vector keeps the pixels it was given when it was loaded: without a size of the image, those of a picture of one
// pixel, in the corner that the view hides.
NotShown FirstView::seeVector(const RegionFields &fields, const Result &result) {
  const std::optional<Vector> shape = readVector(fields);
  if (!shape || !shape->isKnown()) return NotShown::noPlace;
  const ImageSize size = sizes_.of(result.toName);
  if (size.width == 1 && size.height == 1) return NotShown::outsideView;
  Bounds box = boundsOf(*shape, segmentsOf(*shape, false));
  if (size.width < 0) box.x = -box.right();
  if (size.height < 0) box.y = -box.bottom();
  return inView(box);
}

}  // namespace prelabel
