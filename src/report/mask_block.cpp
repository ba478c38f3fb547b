// Which results have a mask, where it lies, and its alpha.
#include "report/mask_block.hpp"

#include <string>
#include <unordered_set>

#include "images/mask_decoder.hpp"
#include "regions/region_fields.hpp"
#include "tasks/task.hpp"

namespace prelabel {

namespace {

constexpr std::uint32_t kMagic = 0x4B4D4C50;  // "PLMK"
constexpr std::size_t kHeadWords = 4, kRowWords = 8;

struct FoundMask {
  std::uint32_t kind;  // 0: of a prediction, 1: of an annotation
  std::uint32_t list;  // which of them
  std::uint32_t result;
  json::Value rle;
  std::uint32_t width;  // pixels of the image
  PixelBounds bounds;
};

// A side of an image in pixels; 0 when no image has it.
std::uint32_t sideOr0(double side) { return side >= 1 && side <= 1 << 24 ? static_cast<std::uint32_t>(side) : 0; }

class MaskPacker {
 public:
  MaskPacker(const json::Document &document, const PreviewSizes &sizes, std::uint64_t most)
      : document_(document), sizes_(sizes), left_(most) {}

  void add(std::uint32_t kind, json::Value lists) {
    std::uint32_t list = 0;
    for (const json::Value item : lists.items()) {
      std::unordered_set<std::string> ids;
      std::uint32_t index = 0;
      for (const json::Value resultItem : item.find("result").items()) {
        const Result result = readResult(resultItem, index++);
        const json::Value rle = readRegionFields(result).rle;
        if (!rle.isArray()) continue;
        std::string id = regionId(result.id);
        if (id.empty() || ids.insert(std::move(id)).second) addMask({kind, list, result.index, rle, 0, {}}, result);
      }
      ++list;
    }
  }

  std::vector<std::uint8_t> pack() const {
    std::size_t size = (kHeadWords + kRowWords * masks_.size()) * 4, at = size;
    for (const FoundMask &mask : masks_) size += static_cast<std::size_t>(mask.bounds.pixels());
    std::vector<std::uint8_t> block(size);
    std::size_t row = 0;
    const auto put = [&](std::size_t number) {
      for (unsigned i = 0; i < 4; ++i) block[row++] = static_cast<std::uint8_t>(number >> 8 * i);
    };
    for (const std::size_t word : {std::size_t{kMagic}, masks_.size(), std::size_t{0}, std::size_t{0}}) put(word);
    for (const FoundMask &mask : masks_) {
      const PixelBounds &bounds = mask.bounds;
      const auto pixels = static_cast<std::size_t>(bounds.pixels());
      for (const std::size_t word :
           {std::size_t{mask.list}, std::size_t{mask.result}, std::size_t{bounds.left}, std::size_t{bounds.top},
            std::size_t{bounds.width()}, std::size_t{bounds.height()}, at, std::size_t{mask.kind}}) {
        put(word);
      }
      decodeMaskPart(document_, mask.rle, mask.width, bounds, std::span(block).subspan(at, pixels));
      at += pixels;
    }
    return block;
  }

 private:
  void addMask(FoundMask mask, const Result &result) {
    const ImageSize size = sizes_.of(result);
    const std::optional<MaskSurvey> survey = surveyBrush(document_, mask.rle, size);
    if (!survey || survey->shown == 0 || survey->bounds.pixels() > left_) return;
    left_ -= survey->bounds.pixels();
    mask.width = sideOr0(size.width);
    mask.bounds = survey->bounds;
    masks_.push_back(mask);
  }

  const json::Document &document_;
  const PreviewSizes &sizes_;
  std::uint64_t left_;
  std::vector<FoundMask> masks_;
};

}  // namespace

std::optional<MaskSurvey> surveyBrush(const json::Document &document, json::Value rle, ImageSize image) {
  const std::uint32_t width = sideOr0(image.width), height = sideOr0(image.height);
  if (!rle.isArray() || width == 0 || height == 0) return std::nullopt;
  MaskSurvey survey;
  const MaskReading reading = surveyMask(document, rle, width, survey);
  // The editor lays the words on the image: a mask that ends early or is too long throws, and nothing is drawn.
  if (reading.status != MaskStatus::ok || reading.words > std::uint64_t{4} * width * height) return std::nullopt;
  return survey;
}

std::vector<std::uint8_t> packMasks(const json::Document &document, json::Value predictions, json::Value annotations,
                                    const PreviewSizes &sizes, std::uint64_t mostPixels) {
  MaskPacker packer(document, sizes, mostPixels);
  packer.add(0, predictions);
  packer.add(1, annotations);
  return packer.pack();
}

bool mayHoldMasks(std::string_view task) { return task.find("\"rle\"") != task.npos; }

}  // namespace prelabel
