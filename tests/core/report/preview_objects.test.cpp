// Previews: objects, their pages and sizes.
#include <catch2/catch_test_macros.hpp>

#include "support/previewed.hpp"

namespace prelabel::test {

namespace {

using nlohmann::json;

constexpr std::string_view kPages = R"(<View><Image name="img" valueList="$images"/><Image name="one" value="$image"/>
  <Rectangle name="r" toName="img"/><Rectangle name="s" toName="one"/></View>)";

std::string box(std::string_view object, int page, int width, int height) {
  return R"({"id":"p)" + std::to_string(page) + std::string(object) +
         R"(","type":"rectangle","from_name":"r","to_name":")" + std::string(object) + R"(","item_index":)" +
         std::to_string(page) + R"(,"original_width":)" + std::to_string(width) + R"(,"original_height":)" +
         std::to_string(height) + R"(,"value":{"x":10,"y":10,"width":10,"height":10}})";
}

std::string task(const std::string &items) {
  return R"({"data":{"image":"c.png","images":["a.png","b.png"]},"predictions":[{"result":[)" + items + "]}]}";
}

}  // namespace

TEST_CASE("a list of images has addresses and a size for each page") {
  const json preview = previewOf(kPages, task(box("img", 1, 200, 100) + "," + box("img", 0, 800, 400)));
  const json &pages = preview["objects"][0];
  CHECK(pages["urls"] == json{"a.png", "b.png"});
  CHECK(pages["url"] == "a.png");
  CHECK(pages["size"]["width"] == 800);
  REQUIRE(pages["sizes"].size() == 2);
  CHECK(pages["sizes"][1]["width"] == 200);
  CHECK(pages["sizes"][1]["from"] == "original");
  const json &one = preview["objects"][1];
  CHECK_FALSE(one.contains("urls"));
  CHECK(one["url"] == "c.png");
  CHECK(one["size"].is_null());
}

TEST_CASE("a region is as large as the page it is on") {
  const json regions = previewOf(kPages, task(box("img", 1, 200, 100)))["predictions"][0]["regions"];
  CHECK(regions[0]["itemIndex"] == 1);
  CHECK(regions[0]["outline"][0] == json{20, 10});
}

TEST_CASE("sizes of the images themselves, by object and page, come before what results say") {
  const std::string sizes =
      R"({"imageSizes":{"img":[null,{"width":1000,"height":500}]},"imageSize":{"width":50,"height":10}})";
  const json preview = previewOf(
      kPages, task(box("img", 1, 200, 100) + "," + box("img", 0, 800, 400) + "," + box("one", 3, 7, 7)), "{}", sizes);
  const json &regions = preview["predictions"][0]["regions"];
  CHECK(regions[0]["outline"][0] == json{100, 50});
  CHECK(regions[1]["outline"][0] == json{80, 40});
  CHECK(regions[2]["outline"][0] == json{5, 1});  // no pages: its index does not count
  CHECK(preview["objects"][0]["sizes"][0]["from"] == "original");
  CHECK(preview["objects"][0]["sizes"][1]["from"] == "image");
}

TEST_CASE("a text in the place of a list of images is one page") {
  const json preview = previewOf(kPages, R"({"data":{"image":"c.png","images":"a.png"}})");
  CHECK(preview["objects"][0]["urls"] == json{"a.png"});
}

}  // namespace prelabel::test
