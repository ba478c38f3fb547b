// Records of one mask into those of another, without its pixels in between.
#include "images/mask_recoder.hpp"

#include <algorithm>

#include "images/mask_bytes.hpp"
#include "images/mask_encoder.hpp"
#include "images/mask_stream.hpp"

namespace prelabel {

std::optional<std::vector<std::uint8_t>> recodeMask(const json::Document &document, json::Value list,
                                                    MaskRepair repair) {
  ListBytes counting(document, list);
  const MaskReading reading = readMaskRecords(counting, [](std::uint32_t, std::uint32_t) {});
  const std::uint32_t factor = repair.repeatFour ? 4 : 1;
  if (reading.status != MaskStatus::ok || reading.words > kMostMaskPixels * 4 / factor) return std::nullopt;
  ListBytes bytes(document, list);
  MaskEncoder encoder(reading.words * factor);
  readMaskRecords(bytes, [&](std::uint32_t word, std::uint32_t count) {
    const std::uint32_t better = repair.strengthen && word != 0 ? 255 : std::min<std::uint32_t>(word, 255);
    encoder.put(static_cast<std::uint8_t>(better), count * factor);
  });
  return encoder.finish();
}

std::optional<std::vector<std::uint8_t>> encodePixelList(json::Value list, std::uint32_t step) {
  std::vector<std::uint8_t> alpha;
  alpha.reserve(list.size() / step);
  std::uint8_t strongest = 0;
  std::uint32_t index = 0;
  for (const json::Value item : list.items()) {
    const double number = item.isNumber() ? item.number() : -1;
    if (!(number >= 0 && number <= 255)) return std::nullopt;
    if (++index % step != 0) continue;
    alpha.push_back(static_cast<std::uint8_t>(number));
    strongest = std::max(strongest, alpha.back());
  }
  if (strongest == 1) std::replace(alpha.begin(), alpha.end(), std::uint8_t{1}, std::uint8_t{255});
  return encodeMask(alpha);
}

}  // namespace prelabel
