// The first view: its edges, its pages, and what the kinds of shapes need to be in it.
#include "label_studio/seen.hpp"

#include "images/mask_decoder.hpp"
#include "regions/ellipse.hpp"
#include "regions/first_view.hpp"
#include "regions/keypoint.hpp"
#include "regions/polygon.hpp"
#include "regions/rectangle.hpp"
#include "regions/vector.hpp"
#include "tasks/pages.hpp"

namespace prelabel {

namespace {

NotShown seenIf(bool isSeen) { return isSeen ? NotShown::isShown : NotShown::outsideView; }

NotShown inView(const Bounds &box) { return seenIf(touchesFirstView(box)); }

NotShown seeRectangle(const RegionFields &fields, ImageSize image) {
  const Rectangle shape = readRectangle(fields).value_or(Rectangle{});
  if (shape.rotation == 0) return inView({shape.x, shape.y, shape.width, shape.height});
  return image.known() ? inView(percentBounds(shape, image)) : NotShown::isShown;
}

NotShown seePolygon(const RegionFields &fields) {
  const std::optional<Polygon> shape = readPolygon(fields);
  return shape && !shape->points.empty() ? inView(boundsOf(shape->points)) : NotShown::noPlace;
}

// A mask that cannot be read, is larger than its image, or transparent everywhere is listed, and nothing drawn.
NotShown seeBrush(const RegionFields &fields, ImageSize image) {
  const json::Value rle = fields.rle;
  if (!rle.isArray()) {  // without a mask it may be drawn by `touches` or `maskDataURL`
    return isFalsy(rle) ? NotShown::isShown : NotShown::noPlace;
  }
  MaskSurvey survey;
  const MaskReading reading = surveyMask(*rle.document(), rle, 0, survey);
  const bool isTooLong = image.known() && reading.words > 4 * image.width * image.height;
  const bool isDrawn = reading.status == MaskStatus::ok && !isTooLong && survey.shown > 0;
  return isDrawn ? NotShown::isShown : NotShown::noPlace;
}

// A vector is drawn wherever it lies: the editor does not ask whether it is in view.
NotShown seeVector(const RegionFields &fields) {
  const std::optional<Vector> shape = readVector(fields);
  return shape && shape->isDrawn() ? NotShown::isShown : NotShown::noPlace;
}

}  // namespace

bool failsToDraw(RegionKind kind, const RegionFields &fields) {
  return kind == RegionKind::ellipse && fields.radiusX.number() < 0;
}

bool FirstView::failsToLoad(RegionKind kind, const RegionFields &fields, const Result &result) {
  if (kind == RegionKind::vector) return lacksHandles(fields.vertices);
  if (kind != RegionKind::bitmask) return false;
  const ImageSize size = sizes_.of(result.toName);
  return size.width < 0 || size.height < 0;
}

ImageSize FirstView::sizeFor(const Result &result) const { return measured_.known() ? measured_ : givenSize(result); }

// An address that holds no image, or one of which nothing is to be seen, leaves an empty region.
NotShown FirstView::seeBitmask(const RegionFields &fields) {
  if (!fields.imageDataUrl.isString()) return NotShown::noPlace;
  BitmaskReader &reader = bitmasks_ ? *bitmasks_ : own_;
  return reader.isVisible(fields.imageDataUrl) ? NotShown::isShown : NotShown::noPlace;
}

NotShown FirstView::see(RegionKind kind, const RegionFields &fields, const Result &result) {
  // A kind of region the editor does not know is drawn by nothing.
  if (kind == RegionKind::classification || hasForeignKind(kind, result)) return NotShown::noPlace;
  if (fields.itemIndex && !hasItsPage(config_, task_.item, result)) return NotShown::noSuchPage;
  switch (kind) {
    case RegionKind::rectangle:
      return seeRectangle(fields, sizeFor(result));
    case RegionKind::ellipse:
      return seenIf(isInFirstView(readEllipse(fields).value_or(Ellipse{}), sizeFor(result)));
    case RegionKind::keypoint:
      return inView(percentBounds(readKeyPoint(fields).value_or(KeyPoint{})));
    case RegionKind::polygon:
      return seePolygon(fields);
    case RegionKind::vector:
      return seeVector(fields);
    case RegionKind::brush:
      return seeBrush(fields, givenSize(result));
    case RegionKind::bitmask:
      return seeBitmask(fields);
    default:
      return NotShown::isShown;
  }
}

}  // namespace prelabel
