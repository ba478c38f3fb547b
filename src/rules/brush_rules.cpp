// brush/*: masks of brushes, `value.rle`.
#include <array>

#include "images/mask_decoder.hpp"
#include "images/mask_encoder.hpp"
#include "images/mask_recoder.hpp"
#include "rules/heavy.hpp"
#include "rules/mask_rules.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kNotDrawn = "Label Studio lists the region, but draws nothing.";

const Rule kOnlyRle{"brush/only-rle",
                    Severity::error,
                    Consequence::notShown,
                    FixKind::automatic,
                    "`rle` is the only key of this value.",
                    "Label Studio takes the result for an answer without a place, and does not show the mask.",
                    "Add \"format\": \"rle\" beside it.",
                    false,
                    "The editor makes a region only of values with two keys or more."};

const Rule kFormat{"brush/format",
                   Severity::note,
                   Consequence::none,
                   FixKind::automatic,
                   "`format` is {value}; Label Studio writes \"rle\".",
                   "Label Studio never reads it: the mask is always taken for its own run-length code.",
                   "Write \"rle\".",
                   false,
                   "Other formats are not supported, whatever this key says."};

const Rule kUndecodable{
    "brush/undecodable",
    Severity::error,
    Consequence::notShown,
    FixKind::hint,
    "The mask cannot be read: [[{why}]][[it ends after {decoded} of the {words} values it promises]].",
    kNotDrawn,
    "Write the whole mask, with `mask2rle` of label-studio-sdk for example.",
    false,
    "A mask is a stream of bits; one that ends early is not drawn at all."};

const Rule kWrongLength{
    "brush/wrong-length",
    Severity::error,
    Consequence::notShown,
    FixKind::offer,
    "The mask holds {words} values, and an image of {width} × {height} needs {needed}[[: {guess}]].",
    "Label Studio cannot lay it over the image, and draws nothing.",
    "[[Repeat every value four times: {bytes} bytes.]][[{advice}]]",
    false,
    "A mask has four values a pixel: red, green, blue and alpha, of which alpha counts."};

const Rule kEmptyMask{"brush/empty-mask",
                      Severity::warning,
                      Consequence::notShown,
                      FixKind::offer,
                      "No pixel of the mask can be seen[[: its strongest alpha is {strongest} of 255]][[: {why}]].",
                      "Label Studio lists the region, but nobody sees anything of it.",
                      "[[Write 255 where the mask is {strongest}.]][[{advice}]]",
                      false,
                      "Alpha is the opacity of the pixel, from 0 to 255; masks of 0 and 1 are invisible."};

constexpr std::uint32_t kHeavyBytes = 500'000;
// Alpha that nobody sees: at most 2 % of the label's colour, as masks are drawn at 0.6.
constexpr std::uint32_t kFaintest = 8;
// A longer mask is not written into a finding.
constexpr std::size_t kMostFixBytes = std::size_t{1} << 18;

void checkKeys(TaskContext &context, const Result &result, json::Value rle) {
  if (result.value.size() == 1) {
    if (Finding *finding = context.at(kOnlyRle, result.value)) {
      finding->mend(FixKind::automatic, "Add the format", context.insertBehind(rle, ", \"format\": \"rle\""));
    }
  }
  const json::Value format = result.value.find("format");
  if (!format || format.is("rle")) return;
  if (Finding *finding = context.at(kFormat, format)) {
    finding->param("value", excerpt(format));
    finding->mend(FixKind::automatic, "Write \"rle\"", context.replace(format, "\"rle\""));
  }
}

void reportUndecodable(TaskContext &context, json::Value rle, const MaskReading &reading) {
  Finding *finding = context.at(kUndecodable, rle);
  if (!finding) return;
  if (reading.status == MaskStatus::empty)
    finding->param("why", "the list is empty");
  else if (reading.status == MaskStatus::headerCut)
    finding->param("why", "the list is shorter than the head of a mask");
  else
    finding->param("decoded", reading.decoded).param("words", reading.words);
}

void mendByRecoding(TaskContext &context, Finding &finding, json::Value rle, MaskRepair repair,
                    std::string_view title) {
  const std::optional<std::vector<std::uint8_t>> bytes = recodeMask(context.document(), rle, repair);
  if (!bytes || bytes->size() > kMostFixBytes) return;
  finding.param("bytes", static_cast<double>(bytes->size()));
  finding.mend(FixKind::offer, title, context.replace(rle, byteList(*bytes)));
}

void reportLength(TaskContext &context, json::Value rle, const MaskSize &size, std::uint32_t words,
                  const MaskSurvey &survey) {
  const bool isShorter = words > 0 && words < size.pixels() * 4;
  Finding *finding = context.at(kWrongLength, rle, isShorter ? std::optional(Consequence::shownWrong) : std::nullopt);
  if (!finding) return;
  finding->param("words", words).param("width", size.width).param("height", size.height);
  finding->param("needed", static_cast<double>(size.pixels() * 4));
  if (words == size.pixels()) {
    finding->effect = "Label Studio draws it squeezed into the upper quarter of the image.";
    finding->param("guess", "it has one value a pixel, where Label Studio has four");
    const bool isFaint = survey.largestWord <= kFaintest;
    if (survey.largestWord > 0)
      mendByRecoding(context, *finding, rle, {true, isFaint}, "Repeat every value four times");
  } else if (isShorter) {
    finding->effect = "Label Studio draws only the upper rows of it, and shifted when the width differs.";
  }
  if (!finding->fix) finding->param("advice", "Write the mask for the image's own size, four values a pixel.");
}

void reportEmpty(TaskContext &context, json::Value rle, const MaskSurvey &survey) {
  Finding *finding = context.at(kEmptyMask, rle);
  if (!finding) return;
  if (survey.shown > 0) {
    finding->param("strongest", survey.strongest);
    mendByRecoding(context, *finding, rle, {false, true}, "Write 255 where the mask is on");
    return;
  }
  finding->param("why",
                 survey.largestWord > 0 ? "its colours are set, but alpha is 0 everywhere" : "it is 0 everywhere");
  finding->param("advice", "Remove the region, or write 255 into all four values of the pixels that belong to it.");
}

}  // namespace

std::span<const Rule *const> brushRules() {
  static const std::array<const Rule *, 6> rules = {&kOnlyRle,     &kFormat,      &maskNotBytesRule(),
                                                    &kUndecodable, &kWrongLength, &kEmptyMask};
  return rules;
}

void checkBrush(TaskContext &context, const Result &result, json::Value rle) {
  checkKeys(context, result, rle);
  if (!rle.isArray()) {
    reportForeignMask(context, result, rle);
    return;
  }
  if (rle.size() > kHeavyBytes) reportHeavy(context, rle, "mask", rle.size(), "bytes");
  const std::optional<MaskSize> size = maskSizeOf(result);
  MaskSurvey survey;
  const MaskReading reading = surveyMask(context.document(), rle, 0, survey);
  const bool isWhole = reading.status == MaskStatus::ok;
  const bool fits = !size || reading.words == size->pixels() * 4;
  if (!isWhole || !fits) {
    if (reportForeignMask(context, result, rle)) return;
    if (isWhole)
      reportLength(context, rle, *size, reading.words, survey);
    else
      reportUndecodable(context, rle, reading);
    return;
  }
  if (survey.strongest <= kFaintest) reportEmpty(context, rle, survey);
}

}  // namespace prelabel
