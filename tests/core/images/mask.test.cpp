// Brush masks: the vectors observed in Label Studio, round trips, and what is broken.
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

#include "images/mask_decoder.hpp"
#include "images/mask_encoder.hpp"

namespace prelabel::test {

namespace {

using Bytes = std::vector<std::uint8_t>;

struct Vector {
  std::uint32_t width, height;
  Bytes bytes, alpha;
};

const std::vector<Vector> kVectors = {
    {1, 1, {0, 0, 0, 4, 57, 27, 252, 127, 224}, {255}},
    {1, 1, {0, 0, 0, 4, 57, 27, 252, 96, 0}, {0}},
    {2, 1, {0, 0, 0, 8, 57, 27, 252, 127, 241, 128, 0}, {255, 0}},
    {3, 2, {0, 0, 0, 24, 57, 27, 252, 96, 19, 255, 206, 1, 31, 248}, {0, 255, 255, 0, 0, 255}},
};

MaskPixels decoded(const Bytes &bytes, std::uint32_t width, std::uint32_t height) {
  MaskPixels mask{width, height, {}};
  REQUIRE(decodeMask(bytes, mask).status == MaskStatus::ok);
  return mask;
}

// Blots: runs of one alpha, as masks have them.
Bytes randomAlpha(std::mt19937 &random, std::size_t pixels) {
  Bytes alpha(pixels);
  for (std::size_t at = 0; at < pixels;) {
    const std::uint8_t value = random() % 2 ? 0 : static_cast<std::uint8_t>(random());
    const std::size_t end = std::min(pixels, at + 1 + random() % (random() % 8 ? 30 : 30000));
    while (at < end) alpha[at++] = value;
  }
  return alpha;
}

struct List {
  explicit List(std::string text) : text_(std::move(text)) {
    const std::size_t length = text_.size();
    text_.append(json::kPadding, ' ');
    REQUIRE(document.parse(std::string_view(text_).substr(0, length)));
  }
  json::Document document;

 private:
  std::string text_;
};

}  // namespace

TEST_CASE("masks as Label Studio writes them", "[mask]") {
  for (const Vector &vector : kVectors) {
    CHECK(decoded(vector.bytes, vector.width, vector.height).alpha == vector.alpha);
    CHECK(encodeMask(vector.alpha) == vector.bytes);
    const List list(byteList(vector.bytes));
    MaskPixels mask{vector.width, vector.height, {}};
    CHECK(decodeMask(list.document, list.document.root(), mask).status == MaskStatus::ok);
    CHECK(mask.alpha == vector.alpha);
  }
}

TEST_CASE("a mask that is encoded and decoded is the same, and its survey agrees", "[mask]") {
  std::mt19937 random(20240717);
  for (int round = 0; round < 300; ++round) {
    const std::uint32_t width = 1 + random() % 300, height = 1 + random() % 300;
    const Bytes alpha = randomAlpha(random, std::size_t{width} * height);
    const Bytes bytes = encodeMask(alpha);
    const MaskPixels mask = decoded(bytes, width, height);
    REQUIRE(mask.alpha == alpha);
    MaskSurvey survey;
    const MaskReading reading = surveyMask(bytes, width, survey);
    CHECK(reading.words == width * height * 4);
    CHECK(reading.decoded == reading.words);
    CHECK(reading.stoppedAt == bytes.size());
    const MaskSurvey expected = surveyPixels(mask);
    CHECK(survey.shown == expected.shown);
    CHECK(survey.strongest == expected.strongest);
    CHECK(survey.bounds == expected.bounds);
  }
}

TEST_CASE("a run longer than a count holds is written in pieces", "[mask]") {
  const Bytes alpha(50000, 255);  // 200,000 words
  CHECK(decoded(encodeMask(alpha), 250, 200).alpha == alpha);
}

TEST_CASE("literal words are read, and a run past the end is cut", "[mask]") {
  // 4 words: literal 3 of 1, 2, 3, then a run of 8 of 9.
  //   0 00 010 | 00000001 00000010 00000011 | 1 00 111 00001001
  const Bytes bytes = {0, 0, 0, 4, 57, 27, 248, 0b01000000, 0b00100000, 0b01000000, 0b01110011, 0b10000100, 0b10000000};
  Bytes words;
  const MaskReading reading = decodeWords(bytes, words, 100);
  CHECK(reading.status == MaskStatus::ok);
  CHECK(words == Bytes{1, 2, 3, 9});
  CHECK(decodeWords(bytes, words, 2).status == MaskStatus::ok);
  CHECK(words == Bytes{1, 2});
}

TEST_CASE("a mask laid out on an image of another size", "[mask]") {
  const Bytes bytes = encodeMask(Bytes{1, 2, 3, 4});
  CHECK(decoded(bytes, 2, 1).alpha == Bytes{1, 2});
  CHECK(decoded(bytes, 3, 2).alpha == Bytes{1, 2, 3, 4, 0, 0});
  MaskPixels mask{1U << 31, 1U << 31, {}};
  CHECK(decodeMask(bytes, mask).status == MaskStatus::ok);
  CHECK(mask.alpha.empty());
}

TEST_CASE("no words make an empty mask", "[mask]") {
  MaskSurvey survey;
  CHECK(surveyMask(encodeMask({}), 3, survey).status == MaskStatus::ok);
  CHECK(survey.shown == 0);
  CHECK(survey.bounds == PixelBounds{});
}

TEST_CASE("every beginning of a mask ends early, and says where", "[mask]") {
  const Bytes &bytes = kVectors[3].bytes;
  MaskSurvey survey;
  CHECK(surveyMask(Bytes{}, 3, survey).status == MaskStatus::empty);
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    const MaskReading reading = surveyMask(std::span(bytes).first(size), 3, survey);
    CHECK(reading.status == (size < 7 ? MaskStatus::headerCut : MaskStatus::endsEarly));
    CHECK(reading.stoppedAt == size);
    CHECK(reading.decoded < 24);
  }
}

TEST_CASE("a header that promises 4 billion words costs nothing", "[mask]") {
  Bytes bytes = kVectors[0].bytes;
  bytes[0] = bytes[1] = bytes[2] = bytes[3] = 255;
  MaskPixels mask{2, 2, {}};
  const MaskReading reading = decodeMask(bytes, mask);
  CHECK(reading.status == MaskStatus::endsEarly);
  CHECK(reading.words == 0xFFFFFFFF);
  CHECK(mask.alpha == Bytes{255, 0, 0, 0});
}

TEST_CASE("an item that is no byte is named, wherever it stands", "[mask]") {
  const std::string good = "[0,0,0,4,57,27,252,127,224";
  MaskSurvey survey;
  for (const std::string bad : {"256", "-1", "0.5", "null", "\"x\"", "\"256\"", "true", "[1]", "{}", "1e300", "-0.1"}) {
    INFO(bad);
    const List front("[" + bad + "," + good.substr(1) + "]");
    MaskReading reading = surveyMask(front.document, front.document.root(), 1, survey);
    CHECK(reading.status == MaskStatus::notBytes);
    CHECK(reading.stoppedAt == 0);
    const List behind(good + ",0," + bad + ",0]");
    reading = surveyMask(behind.document, behind.document.root(), 1, survey);
    CHECK(reading.status == MaskStatus::notBytes);
    CHECK(reading.stoppedAt == 10);
  }
  const List written("[0.0,0,0,4e0,57,27,252,127,224,0]");
  CHECK(surveyMask(written.document, written.document.root(), 1, survey).status == MaskStatus::ok);
}

TEST_CASE("random bytes are read without harm", "[mask]") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    Bytes bytes(random() % 60);
    for (std::uint8_t &byte : bytes) byte = static_cast<std::uint8_t>(random());
    MaskPixels mask{7, 5, {}};
    MaskSurvey survey;
    const MaskReading first = decodeMask(bytes, mask), second = surveyMask(bytes, 7, survey);
    CHECK(first.status == second.status);
    CHECK(first.decoded == second.decoded);
    CHECK(mask.alpha.size() == 35);
  }
}

}  // namespace prelabel::test
