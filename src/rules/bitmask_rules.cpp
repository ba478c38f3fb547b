// bitmask/*: masks that are images, `value.imageDataURL`.
#include <array>

#include "images/data_url.hpp"
#include "rules/mask_rules.hpp"
#include "rules/rows.hpp"

namespace prelabel {

namespace {

const Rule kImage{"bitmask/image",
                  Severity::error,
                  Consequence::notShown,
                  FixKind::hint,
                  "`imageDataURL` is {form}.",
                  "Label Studio lists the region, but draws nothing, and says nothing.",
                  "Write a PNG that is transparent outside the mask, as text: data:image/png;base64,…",
                  false,
                  "A bitmask is an image within the task; what is not transparent in it is the mask."};

const Rule kSize{"bitmask/size",
                 Severity::warning,
                 Consequence::shownWrong,
                 FixKind::hint,
                 "The mask's image is {width} × {height} pixels, the image itself {imageWidth} × {imageHeight}.",
                 "Label Studio stretches the mask over the image.",
                 "Make the mask in the image's own size.",
                 false,
                 "A mask of another size is only right when its sides have the same ratio."};

constexpr std::array kRules = {&kImage, &kSize};

void reportImage(TaskContext &context, json::Value url, std::string_view form,
                 std::optional<Consequence> consequence = std::nullopt, std::string_view effect = {}) {
  Finding *finding = context.at(kImage, url, consequence);
  if (!finding) return;
  finding->param("form", form);
  finding->effect = effect;
}

// The header, when the address holds an image that browsers read; else it is reported.
std::optional<ImageHeader> readableHeader(TaskContext &context, json::Value url) {
  const std::string copy = url.hasEscape() ? url.text() : std::string();
  const DataUrl parts = readDataUrl(url.hasEscape() ? std::string_view(copy) : url.rawText());
  if (!parts.isDataUrl) {
    reportImage(context, url, url.length() <= 2 ? "empty text" : excerpt(url) + ", no image within the task");
    return std::nullopt;
  }
  if (!parts.isBase64) return std::nullopt;
  const ImageHeader header = readEmbeddedHeader(parts.payload);
  if (header.format != ImageFormat::unknown) return header;
  reportImage(context, url, "a data URL (" + excerpt(url) + ") that holds no PNG or other image");
  return std::nullopt;
}

}  // namespace

std::span<const Rule *const> bitmaskRules() { return kRules; }

void checkBitmask(TaskContext &context, const Result &result, json::Value url, BitmaskReader &reader) {
  if (!url.isString()) {
    reportImage(context, url, kindWords(url), std::nullopt,
                url.isNull() ? "" : "Label Studio takes the result for an answer without a place, and shows nothing.");
    return;
  }
  const std::optional<ImageHeader> header = readableHeader(context, url);
  if (!header) return;
  if (header->alpha == ImageAlpha::opaque) {
    reportImage(context, url, "a " + std::string(toString(header->format)) + " without transparency",
                Consequence::shownWrong, "Label Studio takes every pixel for mask, and covers the whole image.");
  }
  const bool mayHide = header->alpha != ImageAlpha::opaque;
  if (mayHide && !reader.isVisible(url)) reportImage(context, url, "an image of which no pixel can be seen");
  const std::optional<MaskSize> image = maskSizeOf(result);
  if (!image || !header->isSized()) return;
  if (header->shownWidth() == image->width && header->shownHeight() == image->height) return;
  if (Finding *finding = context.at(kSize, url)) {
    finding->param("width", header->shownWidth()).param("height", header->shownHeight());
    finding->param("imageWidth", image->width).param("imageHeight", image->height);
  }
}

}  // namespace prelabel
