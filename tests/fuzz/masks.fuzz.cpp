// Brush masks: reading random bytes agrees however it is done, and what was read can be written and read again.
#include "images/mask_decoder.hpp"
#include "images/mask_encoder.hpp"
#include "support.hpp"

namespace {

using namespace prelabel;
using Bytes = std::span<const std::uint8_t>;

bool isSame(const MaskReading &first, const MaskReading &second) {
  return first.status == second.status && first.words == second.words && first.decoded == second.decoded &&
         first.stoppedAt == second.stoppedAt;
}

// The survey made without pixels is that of the pixels.
void checkSurvey(Bytes bytes, const MaskPixels &mask, const MaskReading &reading) {
  MaskSurvey survey;
  fuzz::require(isSame(surveyMask(bytes, mask.width, survey), reading), "survey and decode read the same");
  const std::uint64_t pixels = std::uint64_t{mask.width} * mask.height;
  if (reading.decoded / 4 > pixels) return;
  const MaskSurvey expected = surveyPixels(mask);
  fuzz::require(survey.shown == expected.shown, "count");
  fuzz::require(survey.strongest == expected.strongest, "strongest");
  fuzz::require(survey.bounds == expected.bounds, "bounds");
}

void checkRoundTrip(const MaskPixels &mask) {
  MaskPixels again{mask.width, mask.height, {}};
  fuzz::require(decodeMask(encodeMask(mask.alpha), again).status == MaskStatus::ok, "what is written can be read");
  fuzz::require(again.alpha == mask.alpha, "and is the same");
}

// The same bytes as a list of a task.
void checkList(Bytes bytes, const MaskPixels &mask, const MaskReading &reading) {
  const fuzz::Padded list(byteList(bytes));
  static json::Document document;
  fuzz::require(document.parse(list.text()), "a list of bytes is JSON");
  MaskPixels again{mask.width, mask.height, {}};
  fuzz::require(isSame(decodeMask(document, document.root(), again), reading), "a list reads like its bytes");
  fuzz::require(again.alpha == mask.alpha, "list");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  if (size < 2 || size > 4096) return 0;
  const Bytes bytes(data + 2, size - 2);
  MaskPixels mask{data[0], data[1], {}};
  const MaskReading reading = decodeMask(bytes, mask);
  fuzz::require(mask.alpha.size() == std::size_t{data[0]} * data[1], "as many pixels as asked for");
  if (reading.status == MaskStatus::ok) {
    fuzz::require(!bytes.empty() && reading.decoded == reading.words, "ok means that all words are there");
  }
  checkSurvey(bytes, mask, reading);
  checkRoundTrip(mask);
  checkList(bytes, mask, reading);
  return 0;
}
