// brush/not-bytes: what people write instead of Label Studio's bytes, and the same mask in them.
#include <algorithm>
#include <functional>
#include <utility>

#include "images/coco_mask.hpp"
#include "images/data_url.hpp"
#include "images/mask_bytes.hpp"
#include "images/mask_decoder.hpp"
#include "images/mask_encoder.hpp"
#include "images/mask_recoder.hpp"
#include "rules/mask_rules.hpp"
#include "rules/rows.hpp"

namespace prelabel {

namespace {

const Rule kMaskNotBytes{"brush/not-bytes",
                         Severity::error,
                         Consequence::notShown,
                         FixKind::offer,
                         "`rle` is {form}, not the bytes of a mask.",
                         "Label Studio does not show this mask, and says nothing.",
                         "[[Write the same mask in Label Studio's form: {bytes} bytes.]][[{advice}]]",
                         false,
                         "`rle` is a list of whole numbers from 0 to 255: Label Studio's own run-length code."};

constexpr std::string_view kEncode =
    "Write it as Label Studio's bytes, with `mask2rle` of label-studio-sdk for example.";
// Larger masks are not written into a finding.
constexpr std::size_t kMostFixBytes = std::size_t{1} << 18;
constexpr std::uint64_t kMostPixels = std::uint64_t{1} << 24;

using MaskBytes = std::optional<std::vector<std::uint8_t>>;

// Something else than bytes, and what it becomes when that can be said.
struct Form {
  std::string words;  // empty: nothing that is known
  std::string advice = std::string(kEncode);
  std::function<MaskBytes()> encode = {};  // asked only for findings that are kept
};

Form encodable(std::string words, std::function<MaskBytes()> encode) {
  return {std::move(words), std::string(kEncode), std::move(encode)};
}

std::function<MaskBytes()> cocoEncoder(CocoCounts counts, MaskSize size) {
  return [counts = std::move(counts), size] { return encodeMask(decodeCoco(counts, size.width, size.height).alpha); };
}

std::string sizeWords(const MaskSize &size) { return std::to_string(size.width) + " × " + std::to_string(size.height); }

std::optional<std::uint32_t> sideOf(json::Value value) {
  if (!value.isNumber() || !(value.number() >= 1 && value.number() <= 1 << 24)) return std::nullopt;
  return static_cast<std::uint32_t>(value.number());
}

// `{"size": [height, width], "counts": ...}`, the counts as a list or as text.
Form cocoObject(json::Value rle, const std::optional<MaskSize> &image) {
  Form form{"COCO's run-length code"};
  const json::Value counts = rle.find("counts"), size = rle.find("size");
  const auto height = sideOf(size.at(0)), width = sideOf(size.at(1));
  auto runs = counts.isString() ? readCocoText(counts.text()) : readCocoCounts(counts);
  if (!runs || !height || !width) return form;
  const MaskSize own{*width, *height};
  if (pixelsOf(*runs) != own.pixels() || own.pixels() > kMostPixels) return form;
  if (image && (image->width != own.width || image->height != own.height)) {
    form.words += " of a mask of " + sizeWords(own);
    form.advice =
        "Make the mask for the image's own size, " + sizeWords(*image) + ", and write it as Label Studio's bytes.";
    return form;
  }
  form.encode = cocoEncoder(std::move(*runs), own);
  return form;
}

bool isNested(json::Value list) {
  for (const json::Value item : list.items()) {
    if (item.isArray()) return true;
  }
  return false;
}

// A list whose items are no bytes, or that does not decode to this image.
Form listForm(json::Value rle, const std::optional<MaskSize> &image) {
  if (rle.size() == 0) return {};
  if (isNested(rle)) return {"a list of lists"};
  if (image && image->pixels() <= kMostPixels) {
    const std::uint64_t pixels = image->pixels();
    if (rle.size() == pixels || rle.size() == pixels * 4) {
      const std::uint32_t step = rle.size() == pixels ? 1 : 4;
      return encodable("the pixels themselves, one number after the other",
                       [rle, step] { return encodePixelList(rle, step); });
    }
    auto runs = readCocoCounts(rle);
    if (runs && pixelsOf(*runs) == pixels)
      return encodable("a list of COCO's run lengths", cocoEncoder(std::move(*runs), *image));
  }
  ListBytes bytes(*rle.document(), rle);
  while (bytes.next() >= 0) {
  }
  if (!bytes.atEnd()) {
    const auto index = static_cast<std::uint32_t>(bytes.position());
    return {"a list that holds " + excerpt(rle.at(index)) + " (item " + std::to_string(index) + ")"};
  }
  return {};
}

bool endsLikeFile(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  if (dot == text.npos || dot == 0 || text.size() - dot > 6) return false;
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", dot + 1) == text.npos;
}

// "[0, 0, 4]" within quotes, as `str()` of Python writes a list.
MaskBytes readWrittenList(std::string_view text) {
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return std::nullopt;
  std::vector<std::uint8_t> bytes;
  int number = -1;  // none begun
  for (const char c : text.substr(1)) {
    if (c >= '0' && c <= '9') {
      number = std::max(number, 0) * 10 + (c - '0');
      if (number > 255) return std::nullopt;
    } else if (c == ',' || c == ']') {
      if (number < 0) return std::nullopt;
      bytes.push_back(static_cast<std::uint8_t>(number));
      number = -1;
    } else if (c != ' ') {
      return std::nullopt;
    }
  }
  return bytes;
}

Form textForm(json::Value rle, const std::optional<MaskSize> &image) {
  const std::string text = rle.text();
  if (text.empty()) return {"empty text"};
  if (readDataUrl(text).isDataUrl) {
    return {"a data URL", "Write such an image as `imageDataURL` of a Bitmask, or turn it into Label Studio's bytes."};
  }
  if (MaskBytes bytes = readWrittenList(text)) {
    return encodable("a list within quotes", [bytes = std::move(bytes)] { return bytes; });
  }
  auto runs = readCocoText(text);
  if (runs && image && image->pixels() <= kMostPixels && pixelsOf(*runs) == image->pixels()) {
    return encodable("COCO's compressed run-length code", cocoEncoder(std::move(*runs), *image));
  }
  if (endsLikeFile(text)) {
    return {"a file name (" + excerpt(rle) + ")", "Read the file, and write its mask as Label Studio's bytes."};
  }
  bool isBase64 = false;
  std::vector<std::uint8_t> bytes = decodeBase64(text, kMostFixBytes, isBase64);
  if (isBase64 && text.size() % 4 == 0 && text.size() >= 16) {
    const bool isMask = bytes.size() > 7 && bytes.size() < kMostFixBytes && bytes[4] == 57 && bytes[5] == 27;
    if (!isMask) return {"base64 text"};
    return encodable("Label Studio's bytes as base64 text", [bytes = std::move(bytes)] { return bytes; });
  }
  return {"text (" + excerpt(rle) + ")"};
}

Form formOf(json::Value rle, const std::optional<MaskSize> &image) {
  if (rle.isArray()) return listForm(rle, image);
  if (rle.isString()) return textForm(rle, image);
  if (rle.isObject() && rle.find("counts")) return cocoObject(rle, image);
  return {std::string(kindWords(rle))};
}

// A mask that can be read, for this image, with something to see.
bool isGood(const MaskBytes &bytes, const std::optional<MaskSize> &image) {
  constexpr std::uint8_t kSeen = 9;
  MaskSurvey survey;
  if (!bytes || bytes->size() > kMostFixBytes) return false;
  const MaskReading reading = surveyMask(*bytes, 0, survey);
  return reading.status == MaskStatus::ok && survey.strongest >= kSeen &&
         (!image || reading.words == image->pixels() * 4);
}

}  // namespace

const Rule &maskNotBytesRule() { return kMaskNotBytes; }

bool reportForeignMask(TaskContext &context, const Result &result, json::Value rle) {
  const std::optional<MaskSize> image = maskSizeOf(result);
  const Form form = formOf(rle, image);
  if (form.words.empty()) return false;
  Finding *finding = context.at(kMaskNotBytes, rle);
  if (!finding) return true;
  finding->param("form", form.words);
  const MaskBytes bytes = form.encode ? form.encode() : std::nullopt;
  if (!isGood(bytes, image)) {
    finding->param("advice", form.advice);
    return true;
  }
  finding->param("bytes", static_cast<double>(bytes->size()));
  finding->mend(FixKind::offer, "Write the mask as Label Studio's bytes", context.replace(rle, byteList(*bytes)));
  return true;
}

}  // namespace prelabel
