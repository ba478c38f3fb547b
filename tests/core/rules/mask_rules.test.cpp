// Masks: what fires each rule alone, a near miss, and that a fix leaves nothing to find.
#include <catch2/catch_test_macros.hpp>

#include "images/image_bytes.hpp"
#include "images/mask_encoder.hpp"
#include "support/previewed.hpp"
#include "support/run.hpp"

namespace prelabel::test {

namespace {

constexpr std::string_view kConfig = R"(<View><Image name="image" value="$image"/>
  <BrushLabels name="brush" toName="image"><Label value="Road" background="green"/></BrushLabels>
  <BitmaskLabels name="bit" toName="image"><Label value="Car" background="red"/></BitmaskLabels></View>)";

const std::string kMask = "[0,0,0,24,57,27,252,96,19,255,206,1,31,248]";  // 3 × 2: 0 1 1 / 0 0 1
const std::string kMaskOfOne = "[0,0,0,4,57,27,252,127,224]";

std::string task(const std::string &control, const std::string &value, const std::string &more) {
  return R"([{"data":{"image":"/data/upload/1/a.png"},"predictions":[{"model_version":"v1","score":0.5,"result":[)"
         R"({"id":"r1","type":")" +
         std::string(control == "bit" ? "bitmasklabels" : "brushlabels") + R"(","from_name":")" + control +
         R"(","to_name":"image",)" + more + R"("value":)" + value + "}]}]}]";
}

constexpr std::string_view kSize = R"("original_width":3,"original_height":2,)";

std::string brush(const std::string &rle, std::string_view size = kSize) {
  return task("brush", R"({"format":"rle","rle":)" + rle + R"(,"brushlabels":["Road"]})", std::string(size));
}

std::string bitmask(const std::string &url, std::string_view size = kSize) {
  return task("bit", R"({"imageDataURL":)" + url + R"(,"bitmasklabels":["Car"]})", std::string(size));
}

// White pixels, stored as they are.
File visiblePng(std::uint32_t width, std::uint32_t height) {
  const std::uint32_t size = height * (1 + 4 * width);
  File data = File().raw({0x78, 1, 1}).little(size, 2).little(~size & 0xFFFF, 2);
  for (std::uint32_t y = 0; y < height; ++y) {
    data.raw({0});
    for (std::uint32_t i = 0; i < 4 * width; ++i) data.raw({255});
  }
  return png(width, height, 6, pngChunk("IDAT", data.big(0, 4)));
}

std::string embedded(const File &file, const std::string &type = "image/png") {
  return "\"data:" + type + ";base64," + base64(file.bytes()) + "\"";
}

using Rules = std::vector<std::string>;

// Some are made without a size, which has a rule of its own.
Rules found(const std::string &tasks) {
  Rules rules = rulesOf(*run(kConfig, tasks), Severity::note);
  std::erase(rules, "shape/missing-original-size");
  return rules;
}

// The notes that every one of these tasks has are left out.
Rules ofMasks(const std::string &tasks) {
  Rules rules;
  for (std::string &rule : found(tasks)) {
    const bool isOwn = rule.starts_with("brush/") || rule.starts_with("bitmask/") || rule == "shape/heavy";
    if (isOwn) rules.push_back(std::move(rule));
  }
  return rules;
}

void checkAlone(const std::string &tasks, const std::string &rule) {
  INFO(tasks);
  const Rules before = found(brush(kMask));
  Rules all = found(tasks);
  std::erase_if(all,
                [&](const std::string &id) { return std::find(before.begin(), before.end(), id) != before.end(); });
  CHECK(all == Rules{rule});
}

void checkMended(const std::string &tasks, const std::string &rule, const std::string &holds) {
  checkAlone(tasks, rule);
  const Finding finding = findingOf(*run(kConfig, tasks), rule);
  REQUIRE(finding.fix);
  const std::string better = applyFix(tasks, *finding.fix);
  INFO(better);
  CHECK(ofMasks(better).empty());
  CHECK(found(better).size() <= found(brush(kMask)).size());
  CHECK(better.find(holds) != std::string::npos);
}

std::string textOf(const std::string &tasks, const std::string &rule) {
  const auto check = run(kConfig, tasks);
  return findingJson(findingOf(*check, rule), check->names());
}

std::string listOf(const Bytes &alpha) { return byteList(encodeMask(alpha)); }

// A mask of one word a pixel.
std::string oneChannel(const Bytes &words) {
  MaskEncoder encoder(static_cast<std::uint32_t>(words.size()));
  for (const std::uint8_t word : words) encoder.put(word, 1);
  return byteList(encoder.finish());
}

}  // namespace

TEST_CASE("a good mask and a good bitmask are found good", "[mask]") {
  CHECK(ofMasks(brush(kMask)).empty());
  CHECK(ofMasks(brush(kMask, "")).empty());
  CHECK(ofMasks(bitmask(embedded(visiblePng(3, 2)))).empty());
  CHECK(ofMasks(bitmask(embedded(visiblePng(3, 2)), "")).empty());
}

TEST_CASE("brush/only-rle", "[mask]") {
  const std::string tasks = task("brush", R"({"rle":)" + kMask + "}", std::string(kSize));
  CHECK(ofMasks(tasks) == Rules{"brush/only-rle"});
  const Finding finding = findingOf(*run(kConfig, tasks), "brush/only-rle");
  REQUIRE(finding.fix);
  const std::string better = applyFix(tasks, *finding.fix);
  CHECK(ofMasks(better).empty());
  CHECK(better.find(R"(248], "format": "rle"})") != std::string::npos);
}

TEST_CASE("brush/format", "[mask]") {
  const auto of = [](const std::string &format) {
    return task("brush", R"({"format":)" + format + R"(,"rle":)" + kMask + R"(,"brushlabels":["Road"]})",
                std::string(kSize));
  };
  checkMended(of("\"coco\""), "brush/format", R"("format":"rle")");
  checkMended(of("null"), "brush/format", R"("format":"rle")");
  CHECK(ofMasks(of("\"rle\"")).empty());
}

TEST_CASE("brush/not-bytes: COCO, written as the same mask", "[mask]") {
  checkMended(brush(R"({"size":[2,3],"counts":[2,1,1,2]})"), "brush/not-bytes", kMask);
  checkMended(brush(R"({"size":[2,3],"counts":"2111"})", ""), "brush/not-bytes", kMask);
  checkMended(brush(R"([2,1,1,2])"), "brush/not-bytes", kMask);
  checkMended(brush(R"("2111")"), "brush/not-bytes", kMask);
  CHECK(textOf(brush(R"({"size":[2,3],"counts":"2111"})"), "brush/not-bytes").find("COCO's run-length code") !=
        std::string::npos);
}

TEST_CASE("brush/not-bytes: the pixels, a list as text, base64", "[mask]") {
  checkMended(brush("[0,1,1,0,0,1]"), "brush/not-bytes", kMask);
  checkMended(brush("[0,255,255,0,0,255]"), "brush/not-bytes", kMask);
  checkMended(brush("[0,0,0,0,1,1,1,1,1,1,1,1,0,0,0,0,0,0,0,0,1,1,1,1]"), "brush/not-bytes", kMask);
  checkMended(brush("\"" + kMask + "\""), "brush/not-bytes", kMask);
  const Bytes bytes = encodeMask(Bytes{0, 255, 255, 0, 0, 255});
  checkMended(brush("\"" + base64(bytes) + "\""), "brush/not-bytes", kMask);
}

TEST_CASE("brush/not-bytes says what it is where nothing can be made of it", "[mask]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {R"("mask_1.png")", "a file name"},
      {R"("masks/1.npy")", "a file name"},
      {R"("data:image/png;base64,AAAA")", "a data URL"},
      {R"("QUJDREVGR0hJSktM")", "base64 text"},
      {R"("what")", "is text"},
      {R"("")", "empty text"},
      {"null", "is null"},
      {"7", "is a number"},
      {"true", "is true"},
      {R"({"a":1})", "an object"},
      {"[[0,1,1],[0,0,1]]", "a list of lists"},
      {"[0,0,0,24,57,27,300]", "holds 300 (item 6)"},
      {"[0,0,0,24,57,27,252,96,19,255,206,1,31,248,0.5]", "holds 0.5 (item 14)"},
      {"[-1]", "holds -1 (item 0)"},
      {"[0,\\\"a\\\"]", ""},
      {R"({"size":[3,2],"counts":[2,1,1,2]})", "mask of 2 × 3"},
      {R"({"size":[2,3],"counts":[2,1,1,3]})", "COCO's"},
      {R"({"size":[2,3],"counts":[6]})", "COCO's"},
      {R"({"size":null,"counts":null})", "COCO's"},
      {R"({"size":[1e99,-3],"counts":"~~~"})", "COCO's"},
      {"\"[0,0,,4]\"", "is text"},
      {"\"[0,0,256]\"", "is text"},
  };
  for (const auto &[rle, words] : cases) {
    if (words.empty()) continue;
    INFO(rle);
    checkAlone(brush(rle), "brush/not-bytes");
    CHECK(textOf(brush(rle), "brush/not-bytes").find(words) != std::string::npos);
    CHECK_FALSE(findingOf(*run(kConfig, brush(rle)), "brush/not-bytes").fix);
  }
}

TEST_CASE("brush/undecodable", "[mask]") {
  checkAlone(brush("[]"), "brush/undecodable");
  checkAlone(brush("[0,0,0]"), "brush/undecodable");
  checkAlone(brush("[0,0,0,24,57,27,252,96,19,255]"), "brush/undecodable");
  CHECK(textOf(brush("[0,0,0,24,57,27,252,96,19,255]"), "brush/undecodable").find("4 of the 24 values") !=
        std::string::npos);
  checkAlone(brush("[255,255,255,255,57,27,252,127,224]", ""), "brush/undecodable");
}

TEST_CASE("brush/wrong-length", "[mask]") {
  checkAlone(brush(listOf(Bytes(9, 255))), "brush/wrong-length");
  checkAlone(brush(listOf(Bytes(3, 255))), "brush/wrong-length");
  checkAlone(brush(listOf({})), "brush/wrong-length");
  CHECK(findingOf(*run(kConfig, brush(listOf(Bytes(3, 255)))), "brush/wrong-length").consequence ==
        Consequence::shownWrong);
  CHECK(findingOf(*run(kConfig, brush(listOf(Bytes(9, 255)))), "brush/wrong-length").consequence ==
        Consequence::notShown);
  CHECK(ofMasks(brush(listOf(Bytes(9, 255)), "")).empty());
  CHECK(ofMasks(brush(listOf(Bytes(9, 255)), R"("original_width":1e300,"original_height":-2,)")).empty());
}

TEST_CASE("numbers written as texts are bytes to the editor, whatever else is wrong with the mask", "[mask]") {
  std::string texts = "[";
  for (const char digit : listOf(Bytes(3, 255)).substr(1)) {
    const bool isNumber = digit >= '0' && digit <= '9';
    if (isNumber != (texts.back() >= '0' && texts.back() <= '9')) texts += '"';
    texts += digit;
  }
  const std::string shorter = brush(texts);
  checkAlone(shorter, "brush/wrong-length");
  CHECK(findingOf(*run(kConfig, shorter), "brush/wrong-length").consequence == Consequence::shownWrong);
  CHECK(textOf(brush("[\"0\",\"0\",\"a\"]"), "brush/not-bytes").find("(item 2)") != std::string::npos);
}

TEST_CASE("brush/wrong-length: one value a pixel is repeated four times", "[mask]") {
  checkMended(brush(oneChannel({0, 255, 255, 0, 0, 255})), "brush/wrong-length", kMask);
  checkMended(brush(oneChannel({0, 1, 1, 0, 0, 1})), "brush/wrong-length", kMask);
  const std::string nothing = brush(oneChannel(Bytes(6, 0)));
  checkAlone(nothing, "brush/wrong-length");
  CHECK_FALSE(findingOf(*run(kConfig, nothing), "brush/wrong-length").fix);
}

TEST_CASE("brush/empty-mask", "[mask]") {
  checkMended(brush(listOf({0, 1, 1, 0, 0, 1})), "brush/empty-mask", kMask);
  checkAlone(brush(listOf(Bytes(6, 0))), "brush/empty-mask");
  CHECK_FALSE(findingOf(*run(kConfig, brush(listOf(Bytes(6, 0)))), "brush/empty-mask").fix);
  CHECK(ofMasks(brush(listOf({0, 0, 0, 0, 0, 9}))).empty());
}

TEST_CASE("shape/heavy of a mask", "[mask]") {
  Bytes alpha(600'000);
  for (std::size_t i = 0; i < alpha.size(); ++i) alpha[i] = i % 2 ? 255 : 0;
  const std::string size = R"("original_width":1000,"original_height":)";
  checkAlone(brush(listOf(alpha), size + "600,"), "shape/heavy");
  alpha.resize(200'000);
  CHECK(ofMasks(brush(listOf(alpha), size + "200,")).empty());
}

TEST_CASE("bitmask/image", "[mask]") {
  for (const std::string url :
       {R"("")", R"("https://a/b.png")", R"("mask.png")", "null", "7", "[]", R"("data:image/png;base64,")",
        R"("data:image/png;base64,AAAAAAAAAAAA")", R"("data:image/png;base64,%%%")"}) {
    checkAlone(bitmask(url), "bitmask/image");
  }
  checkAlone(bitmask(embedded(png(3, 2, 2))), "bitmask/image");
  const File jpeg = File().raw({0xFF, 0xD8}).add(jpegFrame(3, 2));
  checkAlone(bitmask(embedded(jpeg, "image/jpeg")), "bitmask/image");
  CHECK(findingOf(*run(kConfig, bitmask(embedded(png(3, 2, 2)))), "bitmask/image").consequence ==
        Consequence::shownWrong);
  std::string escaped = embedded(visiblePng(3, 2));
  escaped.replace(escaped.find("image/png"), 9, "image\\/png");
  CHECK(ofMasks(bitmask(escaped)).empty());
}

TEST_CASE("bitmask/size", "[mask]") {
  checkAlone(bitmask(embedded(visiblePng(6, 4))), "bitmask/size");
  CHECK(ofMasks(bitmask(embedded(visiblePng(6, 4)), "")).empty());
}

TEST_CASE("a mask that Labels repeat is looked at once; without a config it is looked at as well", "[mask]") {
  const std::string_view config = R"(<View><Image name="image" value="$image"/><Brush name="brush" toName="image"/>
    <Labels name="l" toName="image"><Label value="Road"/></Labels></View>)";
  const std::string item =
      R"(,"to_name":"image","original_width":3,"original_height":2,"value":{"rle":[],"format":"rle")";
  const std::string tasks =
      R"([{"data":{"image":"/a.png"},"predictions":[{"result":[{"id":"r1","type":"brush","from_name":"brush")" + item +
      R"(}},{"id":"r1","type":"labels","from_name":"l")" + item + R"(,"labels":["Road"]}}]}]}])";
  const auto count = [](const Check &check) {
    const Rules rules = rulesOf(check);
    return std::count(rules.begin(), rules.end(), "brush/undecodable");
  };
  CHECK(count(*run(config, tasks)) == 1);
  CHECK(count(*run("", tasks)) == 1);
}

TEST_CASE("what a brush does not draw is told as not shown", "[mask]") {
  const auto reasonOf = [](const std::string &rle) {
    const std::string text = brush(rle);
    const std::string task = text.substr(1, text.size() - 2);
    const nlohmann::json region = previewOf(kConfig, task)["predictions"][0]["regions"][0];
    return region.value("reason", region["shown"].get<bool>() ? "" : "?");
  };
  CHECK(reasonOf(kMask).empty());
  CHECK(reasonOf("[]") == "no-place");
  CHECK(reasonOf("\"mask.png\"") == "no-place");
  CHECK(reasonOf("[0,0,0,24,57,27,252,96,19,255]") == "no-place");
  CHECK(reasonOf(listOf(Bytes(9, 255))) == "no-place");
  CHECK(reasonOf(listOf(Bytes(3, 255))).empty());
  CHECK(reasonOf(listOf(Bytes(6, 0))) == "no-place");
}

}  // namespace prelabel::test
