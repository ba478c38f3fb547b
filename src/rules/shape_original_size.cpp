// shape/missing-original-size, inconsistent-original-size, bad-original-size: the size of the image beside its regions.
#include <algorithm>
#include <array>

#include "rules/rows.hpp"
#include "rules/shape_rules.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kVectorsMove = "Label Studio places vectors by this size, so it draws them elsewhere.";

const Rule kMissingOriginalSize{
    "shape/missing-original-size",
    Severity::warning,
    Consequence::exportWrong,
    FixKind::offer,
    "{count|One|#} {nouns} of this prediction {count|lacks|lack} `original_width` or `original_height`.",
    "Label Studio draws {count|it|them} right, but later exports in pixels fail or are wrong.",
    "[[Write {width} and {height}, as the others have it.]][[{advice}]]",
    false,
    "Exporters turn percent into pixels by the original size; vectors are placed by it."};

const Rule kInconsistentOriginalSize{"shape/inconsistent-original-size",
                                     Severity::error,
                                     Consequence::exportWrong,
                                     FixKind::offer,
                                     "The original size is {given} here and {expected} in other results of this image.",
                                     "The {shape} is drawn right, but later exports in pixels are wrong.",
                                     "Write {expected} if that is the image's size.",
                                     false,
                                     "One image has one size."};

const Rule kBadOriginalSize{"shape/bad-original-size",
                            Severity::error,
                            Consequence::exportWrong,
                            FixKind::hint,
                            "`{name}` is {value}; it must be a whole number of pixels above 0.",
                            "Exports in pixels fail or are wrong.",
                            "Write the image's size in pixels.",
                            false,
                            "Exporters turn percent into pixels by the original size."};

constexpr std::array kRules = {&kMissingOriginalSize, &kInconsistentOriginalSize, &kBadOriginalSize};

std::string_view rawOf(json::Value value) { return value ? value.raw() : std::string_view(); }

bool onSameImage(const Shape &a, const Shape &b) {
  return rawOf(a.result->toName) == rawOf(b.result->toName) && pageOf(a) == pageOf(b);
}

bool saysSize(const Shape &shape) { return shape.result->originalWidth && shape.result->originalHeight; }

// Whether another region of its image is of that kind: looked for only when something is wrong.
bool imageHas(const std::vector<Shape> &shapes, const Shape &shape, RegionKind kind) {
  return std::any_of(shapes.begin(), shapes.end(),
                     [&](const Shape &other) { return other.drawn == kind && onSameImage(other, shape); });
}

constexpr std::string_view kFails =
    "There is a bitmask on this image: Label Studio shows a list of errors in place of the task.";

void reportSize(TaskContext &context, json::Value size, std::string_view name, std::optional<Consequence> consequence,
                std::string_view effect) {
  Finding *finding = context.at(kBadOriginalSize, size, consequence);
  if (!finding) return;
  finding->param("name", name).param("value", excerpt(size));
  finding->effect = effect;
}

// What fails bitmasks is taken out of `failing`.
void checkEach(TaskContext &context, const std::vector<Shape> &shapes, FailingSides &failing) {
  for (const Shape &shape : shapes) {
    const Result &result = *shape.result;
    if (shape.follows || (isPixelCount(result.originalWidth) && isPixelCount(result.originalHeight))) continue;
    for (const auto &[size, name] :
         {std::pair{result.originalWidth, "original_width"}, std::pair{result.originalHeight, "original_height"}}) {
      if (!size || isPixelCount(size)) continue;
      context.enterResult(result, shape.control);
      if (failing.erase(size.node()) > 0) {
        reportSize(context, size, name, Consequence::viewBroken, kFails);
      } else if (shape.drawn == RegionKind::vector) {
        reportSize(context, size, name, Consequence::shownWrong, kVectorsMove);
      } else {
        reportSize(context, size, name, std::nullopt, {});
      }
    }
  }
}

// Sizes beside answers, and those of an earlier prediction: told at the bitmask.
void checkOthers(TaskContext &context, std::span<const Result> results, const FailingSides &failing) {
  std::vector<FailingSide> sides;
  for (const auto &[node, side] : failing) sides.push_back(side);
  std::sort(sides.begin(), sides.end(), [](const auto &a, const auto &b) { return a.size.node() < b.size.node(); });
  for (const FailingSide &side : sides) {
    const Result &bitmask = results[side.bitmask];
    context.enterResult(bitmask, context.config() ? controlNamed(*context.config(), bitmask.fromName) : nullptr);
    if (side.isOfPrediction) {
      reportSize(context, side.size, side.name, Consequence::viewBroken, kFails);
    } else if (Finding *finding = context.at(kBadOriginalSize, bitmask.value, Consequence::viewBroken)) {
      finding->param("name", side.name).param("value", excerpt(side.size) + " in an earlier prediction");
      finding->effect = kFails;
    }
  }
}

// The images that regions are on, and their size where one of them says it.
struct ImageOf {
  const Shape *first;
  const Shape *known;
};

constexpr std::size_t kMostImages = 50;  // told apart in one prediction

ImageOf *imageOf(std::vector<ImageOf> &images, const Shape &shape) {
  for (ImageOf &image : images) {
    if (onSameImage(*image.first, shape)) return &image;
  }
  if (images.size() == kMostImages) return nullptr;
  return &images.emplace_back(ImageOf{&shape, nullptr});
}

// Adds what is missing to all that lack it.
std::vector<Edit> completed(const TaskContext &context, const std::vector<const Shape *> &lacking, ImageSize image) {
  std::vector<Edit> edits;
  for (const Shape *shape : lacking) {
    std::string size;
    if (!shape->result->originalWidth) size = "\"original_width\": " + numeral(image.width);
    if (!shape->result->originalHeight)
      size += (size.empty() ? "" : ", ") + ("\"original_height\": " + numeral(image.height));
    edits.push_back(addMember(context, shape->result->item, size));
  }
  return edits;
}

void reportMissing(TaskContext &context, const std::vector<const Shape *> &lacking, const Shape *known) {
  const bool shrinks = !known && std::any_of(lacking.begin(), lacking.end(),
                                             [](const Shape *shape) { return shape->drawn == RegionKind::vector; });
  context.enterResult(*lacking[0]->result, lacking[0]->control);
  Finding *finding = context.missingIn(kMissingOriginalSize, lacking[0]->result->item,
                                       shrinks ? std::optional(Consequence::shownWrong) : std::nullopt);
  if (!finding) return;
  finding->param("nouns", nounsOf(lacking)).param("count", static_cast<double>(lacking.size()));
  if (shrinks) finding->effect = "Label Studio places vectors by this size: without it they shrink to a dot.";
  if (!known) {
    finding->param("advice", "Add the image's size in pixels to each result.");
    return;
  }
  finding->param("width", known->image.width).param("height", known->image.height);
  finding->mend(FixKind::offer, "Add the size that the others have", completed(context, lacking, known->image));
}

// One finding an image.
void checkMissing(TaskContext &context, const std::vector<Shape> &shapes) {
  std::vector<ImageOf> images;
  for (const Shape &shape : shapes) {
    if (!shape.follows && !saysSize(shape)) imageOf(images, shape);
  }
  for (const ImageOf &image : images) {
    std::vector<const Shape *> lacking;
    const Shape *known = nullptr;
    for (const Shape &shape : shapes) {
      if (shape.follows || !onSameImage(*image.first, shape)) continue;
      if (!saysSize(shape)) lacking.push_back(&shape);
      if (!known && saysSize(shape) && shape.image.known()) known = &shape;
    }
    reportMissing(context, lacking, known);
  }
}

// How many regions of an object say which size.
struct SizeGroup {
  std::string_view object;
  ImageSize size;
  std::size_t shapes;
};

bool sameSize(ImageSize a, ImageSize b) { return a.width == b.width && a.height == b.height; }

bool countsForSize(const Shape &shape) {
  return !shape.follows && saysSize(shape) && shape.image.known() && pageOf(shape) == "0";
}

std::vector<SizeGroup> sizesOf(const std::vector<Shape> &shapes) {
  constexpr std::size_t kMostGroups = 50;  // of sizes; more is no disagreement but noise
  std::vector<SizeGroup> groups;
  for (const Shape &shape : shapes) {
    if (!countsForSize(shape)) continue;
    const std::string_view object = rawOf(shape.result->toName);
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const SizeGroup &g) {
      return g.object == object && sameSize(g.size, shape.image);
    });
    if (group != groups.end())
      ++group->shapes;
    else if (groups.size() < kMostGroups)
      groups.push_back({object, shape.image, 1});
  }
  return groups;
}

// All that disagree with most of the regions of their object; the first is reported, all are mended.
void reportDisagreement(TaskContext &context, const std::vector<Shape> &shapes, const Shape &shape, ImageSize most) {
  const bool movesVectors = imageHas(shapes, shape, RegionKind::vector);
  context.enterResult(*shape.result, shape.control);
  Finding *finding = about(context.at(kInconsistentOriginalSize, shape.result->originalWidth,
                                      movesVectors ? std::optional(Consequence::shownWrong) : std::nullopt),
                           shape);
  if (!finding) return;
  if (movesVectors) finding->effect = "Label Studio places the vectors of this image by the last size it is given.";
  const std::string width = numeral(most.width), height = numeral(most.height);
  finding->param("given", numeral(shape.image.width) + " × " + numeral(shape.image.height));
  finding->param("expected", width + " × " + height);
  std::vector<Edit> edits;
  for (const Shape &other : shapes) {
    if (!countsForSize(other) || !onSameImage(other, shape) || sameSize(other.image, most)) continue;
    edits.push_back(context.replace(other.result->originalWidth, width));
    edits.push_back(context.replace(other.result->originalHeight, height));
  }
  finding->mend(FixKind::offer, "Write " + width + " × " + height, std::move(edits));
}

void checkAgreement(TaskContext &context, const std::vector<Shape> &shapes) {
  const std::vector<SizeGroup> groups = sizesOf(shapes);
  if (groups.size() < 2) return;
  std::vector<std::string_view> reported;
  for (const Shape &shape : shapes) {
    const std::string_view object = rawOf(shape.result->toName);
    if (!countsForSize(shape) || std::find(reported.begin(), reported.end(), object) != reported.end()) continue;
    const SizeGroup *most = nullptr;
    for (const SizeGroup &group : groups) {
      if (group.object == object && (!most || group.shapes > most->shapes)) most = &group;
    }
    if (!most || sameSize(most->size, shape.image)) continue;
    reportDisagreement(context, shapes, shape, most->size);
    reported.push_back(object);
  }
}

}  // namespace

std::span<const Rule *const> originalSizeRules() { return kRules; }

void shareImageSizes(std::vector<Shape> &shapes) {
  if (std::all_of(shapes.begin(), shapes.end(), [](const Shape &shape) { return shape.image.known(); })) return;
  std::vector<ImageOf> images;
  for (const Shape &shape : shapes) {
    if (!shape.image.known()) continue;
    if (ImageOf *image = imageOf(images, shape); image && !image->known) image->known = &shape;
  }
  for (Shape &shape : shapes) {
    for (const ImageOf &image : images) {
      if (!shape.image.known() && onSameImage(*image.first, shape)) shape.image = image.known->image;
    }
  }
}

void checkOriginalSizes(TaskContext &context, const std::vector<Shape> &shapes, std::span<const Result> results,
                        FailingSides failing) {
  checkEach(context, shapes, failing);
  checkOthers(context, results, failing);
  checkAgreement(context, shapes);
  checkMissing(context, shapes);
}

}  // namespace prelabel
