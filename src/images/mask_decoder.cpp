// Reading masks: the records of the bit format, put where they are wanted.
#include "images/mask_decoder.hpp"

#include <algorithm>

#include "images/mask_bytes.hpp"
#include "images/mask_stream.hpp"
#include "images/mask_survey.hpp"

namespace prelabel {

namespace {

std::uint8_t byteOf(std::uint32_t word) { return static_cast<std::uint8_t>(std::min<std::uint32_t>(word, 255)); }

template <class Bytes>
MaskReading survey(Bytes &bytes, std::uint32_t width, MaskSurvey &survey) {
  SurveyTaker taker(survey, width);
  return readMaskRecords(bytes, [&](std::uint32_t word, std::uint32_t count) { taker.put(word, count); });
}

template <class Bytes>
MaskReading decode(Bytes &bytes, MaskPixels &mask, std::uint64_t maxPixels) {
  const std::uint64_t pixels = std::uint64_t{mask.width} * mask.height;
  mask.alpha.assign(pixels <= maxPixels ? static_cast<std::size_t>(pixels) : 0, 0);
  std::uint64_t at = 0;  // words
  return readMaskRecords(bytes, [&](std::uint32_t word, std::uint32_t count) {
    const std::uint64_t first = at / 4, end = std::min<std::uint64_t>((at + count) / 4, mask.alpha.size());
    at += count;
    if (word != 0 && first < end) std::fill(mask.alpha.data() + first, mask.alpha.data() + end, byteOf(word));
  });
}

// Puts runs of pixels of an image of `width` into the part of it that is wanted.
class PartPainter {
 public:
  PartPainter(std::uint32_t width, const PixelBounds &part, std::span<std::uint8_t> alpha)
      : width_(width), part_(part), alpha_(alpha) {}

  void put(std::uint64_t first, std::uint64_t end, std::uint8_t value) {
    const std::uint64_t top = std::max<std::uint64_t>(first / width_, part_.top);
    const std::uint64_t bottom = std::min<std::uint64_t>((end + width_ - 1) / width_, part_.bottom);
    for (std::uint64_t row = top; row < bottom; ++row) {
      const std::uint64_t start = row * width_;
      const std::uint64_t left = std::max(first, start + part_.left), right = std::min(end, start + part_.right);
      if (left >= right) continue;
      const auto at = static_cast<std::size_t>((row - part_.top) * part_.width() + (left - start - part_.left));
      std::fill_n(alpha_.data() + at, static_cast<std::size_t>(right - left), value);
    }
  }

 private:
  std::uint32_t width_;
  PixelBounds part_;
  std::span<std::uint8_t> alpha_;
};

}  // namespace

MaskReading surveyMask(std::span<const std::uint8_t> bytes, std::uint32_t width, MaskSurvey &found) {
  SpanBytes source(bytes);
  return survey(source, width, found);
}

MaskReading surveyMask(const json::Document &document, json::Value list, std::uint32_t width, MaskSurvey &found) {
  ListBytes source(document, list);
  MaskReading reading = survey(source, width, found);
  if (reading.status != MaskStatus::ok) return reading;
  while (source.next() >= 0) {
  }
  if (!source.atEnd()) reading.status = MaskStatus::notBytes;
  reading.stoppedAt = source.position();
  return reading;
}

MaskReading decodeMask(std::span<const std::uint8_t> bytes, MaskPixels &mask, std::uint64_t maxPixels) {
  SpanBytes source(bytes);
  return decode(source, mask, maxPixels);
}

MaskReading decodeMask(const json::Document &document, json::Value list, MaskPixels &mask, std::uint64_t maxPixels) {
  ListBytes source(document, list);
  return decode(source, mask, maxPixels);
}

MaskReading decodeMaskPart(const json::Document &document, json::Value list, std::uint32_t width,
                           const PixelBounds &part, std::span<std::uint8_t> alpha) {
  ListBytes source(document, list);
  PartPainter painter(width, part, alpha);
  std::uint64_t at = 0;  // words
  return readMaskRecords(source, [&](std::uint32_t word, std::uint32_t count) {
    const std::uint64_t first = at / 4, end = (at + count) / 4;
    at += count;
    if (word != 0 && first < end) painter.put(first, end, byteOf(word));
  });
}

MaskReading decodeWords(std::span<const std::uint8_t> bytes, std::vector<std::uint8_t> &words, std::uint64_t maxWords) {
  words.clear();
  SpanBytes source(bytes);
  return readMaskRecords(source, [&](std::uint32_t word, std::uint32_t count) {
    const std::uint64_t room = maxWords - words.size();
    words.insert(words.end(), static_cast<std::size_t>(std::min<std::uint64_t>(count, room)), byteOf(word));
  });
}

MaskSurvey surveyPixels(const MaskPixels &mask) {
  MaskSurvey survey;
  SurveyTaker taker(survey, mask.width);
  for (std::size_t i = 0; i < mask.alpha.size(); ++i) {
    if (mask.alpha[i] != 0) taker.addPixels(i, i + 1, mask.alpha[i]);
    survey.largestWord = std::max<std::uint32_t>(survey.largestWord, mask.alpha[i]);
  }
  return survey;
}

}  // namespace prelabel
