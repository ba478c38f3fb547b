// The masks of a task in one block: which are in it, where they lie, and their pixels.
#include "report/mask_block.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "images/mask_encoder.hpp"
#include "preview.hpp"

namespace prelabel::test {

namespace {

using Bytes = std::vector<std::uint8_t>;

struct Block {
  explicit Block(Bytes bytes) : bytes_(std::move(bytes)) {}

  std::uint32_t word(std::size_t index) const {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | bytes_.at(index * 4 + i);
    return value;
  }
  std::uint32_t count() const { return word(1); }
  std::vector<std::uint32_t> row(std::size_t mask) const {
    std::vector<std::uint32_t> words;
    for (std::size_t i = 0; i < 6; ++i) words.push_back(word(4 + 8 * mask + i));
    return words;
  }
  Bytes alpha(std::size_t mask) const {
    const auto first = bytes_.begin() + word(4 + 8 * mask + 6);
    return {first, first + word(4 + 8 * mask + 4) * word(4 + 8 * mask + 5)};
  }

 private:
  Bytes bytes_;
};

std::string item(const std::string &id, const std::string &rle,
                 const std::string &size = R"("original_width":4,"original_height":3,)") {
  return R"({"id":")" + id + R"(","type":"brush",)" + size + R"("value":{"format":"rle","rle":)" + rle + "}}";
}

PreviewPlace placeOf(ImageSize image) {
  PreviewPlace place;
  place.images.any = image;
  return place;
}

const std::string kBroken = "{\"rle\"" + std::string(json::kPadding, ' ');

Block blockOf(const std::string &results, ImageSize image = {}) {
  std::string text = R"({"data":{},"predictions":[{"result":[]},{"result":[)" + results + "]}]}";
  const std::size_t length = text.size();
  text.append(json::kPadding, ' ');
  return Block(previewMasks({}, nullptr, std::string_view(text).substr(0, length), placeOf(image)));
}

// 0 0 0 0
// 0 9 0 7
// 0 0 8 0
const std::string kMask = byteList(encodeMask(Bytes{0, 0, 0, 0, 0, 9, 0, 7, 0, 0, 8, 0}));

}  // namespace

TEST_CASE("masks are cut to what is visible", "[mask]") {
  const Block block = blockOf(item("a", kMask) + "," + item("b", kMask));
  REQUIRE(block.count() == 2);
  CHECK(block.row(0) == std::vector<std::uint32_t>{1, 0, 1, 1, 3, 2});
  CHECK(block.row(1) == std::vector<std::uint32_t>{1, 1, 1, 1, 3, 2});
  CHECK(block.alpha(0) == Bytes{9, 0, 7, 0, 8, 0});
  CHECK(block.alpha(1) == Bytes{9, 0, 7, 0, 8, 0});
}

TEST_CASE("masks of annotations come after those of predictions", "[mask]") {
  std::string text = R"({"data":{},"annotations":[{"result":[]},{"result":[)" + item("a", kMask) +
                     R"(]}],"predictions":[{"result":[)" + item("a", kMask) + "]}]}";
  const std::size_t length = text.size();
  text.append(json::kPadding, ' ');
  const Block block(previewMasks({}, nullptr, std::string_view(text).substr(0, length), {}));
  REQUIRE(block.count() == 2);
  CHECK(block.row(0) == std::vector<std::uint32_t>{0, 0, 1, 1, 3, 2});
  CHECK(block.row(1) == std::vector<std::uint32_t>{1, 0, 1, 1, 3, 2});
  CHECK(block.word(4 + 7) == 0);
  CHECK(block.word(4 + 8 + 7) == 1);
  CHECK(block.alpha(1) == Bytes{9, 0, 7, 0, 8, 0});
}

TEST_CASE("a run over several rows", "[mask]") {
  const Block block = blockOf(item("a", byteList(encodeMask(Bytes{0, 0, 5, 5, 5, 5, 5, 5, 5, 0, 0, 0}))));
  CHECK(block.row(0) == std::vector<std::uint32_t>{1, 0, 0, 0, 4, 3});
  CHECK(block.alpha(0) == Bytes{0, 0, 5, 5, 5, 5, 5, 5, 5, 0, 0, 0});
}

TEST_CASE("the image's own size counts for all", "[mask]") {
  const Block block = blockOf(item("a", kMask), {6, 2});
  CHECK(block.row(0) == std::vector<std::uint32_t>{1, 0, 1, 0, 5, 2});
  CHECK(block.alpha(0) == Bytes{0, 0, 0, 0, 9, 7, 0, 0, 8, 0});
}

TEST_CASE("what the editor does not draw is not in the block", "[mask]") {
  CHECK(blockOf("").count() == 0);
  CHECK(blockOf(item("a", kMask) + "," + item("a", kMask)).count() == 1);
  CHECK(blockOf(item("", kMask) + "," + item("", kMask)).count() == 2);
  for (const std::string rle : {"[]", "7", "null", "\"rle\"", "[0,0,0,48,57,27,252,96]", "[300]", "{}"}) {
    CHECK(blockOf(item("a", rle)).count() == 0);
  }
  CHECK(blockOf(item("a", kMask), {3, 3}).count() == 0);
  CHECK(blockOf(item("a", kMask, "")).count() == 0);
  CHECK(blockOf(item("a", kMask), {1e300, 1e300}).count() == 0);
  CHECK(blockOf(item("a", kMask, R"("original_width":1e300,"original_height":-1,)")).count() == 0);
  CHECK(blockOf(item("a", byteList(encodeMask(Bytes(12, 0))))).count() == 0);
  CHECK(Block(previewMasks({}, nullptr, std::string_view(kBroken).substr(0, 6), {})).count() == 0);
}

TEST_CASE("a preview tells where a mask lies, and how much of it is seen", "[mask]") {
  const auto regionOf = [](const std::string &rle) {
    std::string text = R"({"data":{},"predictions":[{"result":[)" + item("a", rle) + "]}]}";
    const std::size_t length = text.size();
    text.append(json::kPadding, ' ');
    const std::string json = previewTask({}, nullptr, "", std::string_view(text).substr(0, length), {});
    return nlohmann::json::parse(json)["predictions"][0]["regions"][0];
  };
  const nlohmann::json good = regionOf(kMask);
  CHECK(good["pixels"] == 3);
  CHECK(good["bounds"] == nlohmann::json{{"x", 1.0}, {"y", 1.0}, {"width", 3.0}, {"height", 2.0}});
  CHECK(regionOf(byteList(encodeMask(Bytes(12, 0))))["pixels"] == 0);
  CHECK(regionOf(byteList(encodeMask(Bytes(12, 0))))["bounds"].is_null());
  CHECK(regionOf("[0,0]")["pixels"].is_null());
}

TEST_CASE("a block has room for so many pixels", "[mask]") {
  std::string text = R"([{"result":[)" + item("a", kMask) + "," + item("b", kMask) + "," + item("c", kMask) + "]}]";
  const std::size_t length = text.size();
  text.append(json::kPadding, ' ');
  json::Document document;
  REQUIRE(document.parse(std::string_view(text).substr(0, length)));
  const ImageSizes sizes;
  CHECK(Block(packMasks(document, document.root(), {}, PreviewSizes(sizes, document.root(), nullptr), 12)).count() ==
        2);
}

}  // namespace prelabel::test
