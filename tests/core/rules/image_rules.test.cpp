// What results say of their image, against the images that were given.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "report/texts.hpp"
#include "support/run.hpp"

namespace prelabel::test {

namespace {

constexpr std::string_view kConfig =
    R"(<View><Image name="image" value="$image"/><Image name="pages" valueList="$pages"/>
  <RectangleLabels name="box" toName="image"><Label value="Car" background="red"/></RectangleLabels>
  <Rectangle name="paged" toName="pages"/><Brush name="brush" toName="image"/></View>)";

std::string item(const std::string &control, const std::string &value, int width, int height,
                 const std::string &more = "") {
  static int last = 0;
  const bool isPaged = control == "paged";
  const std::string type = control == "box" ? "rectanglelabels" : isPaged ? "rectangle" : control;
  return R"({"id":"r)" + std::to_string(++last) + R"(","type":")" + type + R"(","from_name":")" + control +
         R"(","to_name":")" + (isPaged ? "pages" : "image") + R"(","original_width":)" + std::to_string(width) +
         R"(,"original_height":)" + std::to_string(height) + more + R"(,"value":)" + value + "}";
}

std::string box(int width, int height) {
  static int x = 0;
  return item("box",
              R"({"x":)" + std::to_string(++x % 50) + R"(,"y":2,"width":30,"height":40,"rectanglelabels":["Car"]})",
              width, height);
}

std::string tasks(const std::string &results, const std::string &image = "/data/upload/1/a.png") {
  return R"([{"data":{"image":")" + image +
         R"(","pages":["https://x/p1.png","https://x/p2.png"]},"predictions":[{"model_version":"v1","score":0.5,"result":[)" +
         results + "]}]}]";
}

const std::string kImages = R"({"images":[{"name":"photos/a.png","width":600,"height":400},{"name":"p1.png"},
  {"name":"p2.png","width":30,"height":20},{"name":"turned.jpg","width":600,"height":400,"orientation":6}]})";

std::vector<std::string> found(const std::string &text, const std::string &options = kImages) {
  std::vector<std::string> rules = rulesOf(*run(kConfig, text, RunOptions{options}));
  std::erase_if(rules,
                [](const std::string &rule) { return !rule.starts_with("media/") && !rule.starts_with("shape/"); });
  return rules;
}

using Rules = std::vector<std::string>;

Finding findingIn(const std::string &text, std::string_view rule) {
  return findingOf(*run(kConfig, text, RunOptions{kImages}), rule);
}

}  // namespace

TEST_CASE("images that fit are found good, and without images nothing is said", "[image]") {
  CHECK(found(tasks(box(600, 400) + "," + box(600, 400))).empty());
  CHECK(found(tasks(box(1, 2)), "{}").empty());
  CHECK(found(tasks(box(1, 2)), R"({"images":[]})").empty());
  CHECK(found(tasks(box(1, 2)), R"({"images":[{"name":"a.png"},{"name":"p1.png"},{"name":"p2.png"}]})").empty());
}

TEST_CASE("media/no-local-image", "[image]") {
  CHECK(found(tasks(box(600, 400), "/data/upload/1/b.png")) == Rules{"media/no-local-image"});
  CHECK(found(tasks(box(600, 400), "data:image/png;base64,AAAA")) == std::vector<std::string>{"media/data-uri"});
}

TEST_CASE("media/unreachable: of the address that was tried, with its reason", "[image]") {
  const std::string address = "http://host/b.png";
  const auto with = [](const std::string &more) {
    return R"({"images":[{"address":"http://host/b.png",)" + more + "}]}";
  };
  const std::string text = tasks(box(600, 400), address);
  CHECK(found(text, with(R"("width":600,"height":400)")).empty());
  CHECK(found(text, with(R"("width":60,"height":40)")) == Rules{"media/size-differs"});
  CHECK(found(text, with(R"("problem":"status","status":404)")) == Rules{"media/unreachable"});
  CHECK(found(text, with(R"("problem":"cors","width":60,"height":40)")) ==
        Rules{"media/unreachable", "media/size-differs"});
  CHECK(found(text, with(R"("problem":"no such word")")).empty());
  CHECK(found(tasks(box(600, 400), "http://host/c.png"), with(R"("problem":"timeout")")).empty());
  const auto message = [&](const std::string &more) {
    return messageOf(findingOf(*run(kConfig, text, RunOptions{with(more)}), "media/unreachable"));
  };
  CHECK(message(R"("problem":"status","status":404)").substr(0, 77) ==
        R"("http://host/b.png" cannot be loaded: there is nothing at this address (404).)");
  CHECK(message(R"("problem":"status","status":403)").find("refuses it") != std::string::npos);
  CHECK(message(R"("problem":"status","status":500)").find("error (500)") != std::string::npos);
  for (const std::string problem : {"not-image", "type", "cors", "unreadable", "unreachable", "timeout"}) {
    CHECK(message(R"("problem":")" + problem + R"(")").find("cannot be loaded: ") != std::string::npos);
  }
}

TEST_CASE("media/size-differs of boxes: a fix for all of them", "[image]") {
  const std::string text = tasks(box(300, 200) + "," + box(300, 200));
  CHECK(found(text) == Rules{"media/size-differs"});
  const Finding finding = findingIn(text, "media/size-differs");
  CHECK(finding.consequence == Consequence::exportWrong);
  REQUIRE(finding.fix);
  CHECK(finding.fix->edits.size() == 4);
  CHECK(found(applyFix(text, *finding.fix)).empty());
}

TEST_CASE("media/size-differs of masks: none", "[image]") {
  const std::string mask = R"({"format":"rle","rle":[0,0,0,24,57,27,252,96,19,255,206,1,31,248]})";
  const std::string text = tasks(item("brush", mask, 3, 2));
  CHECK(found(text) == Rules{"media/size-differs"});
  const Finding finding = findingIn(text, "media/size-differs");
  CHECK(finding.consequence == Consequence::shownWrong);
  CHECK_FALSE(finding.fix);
}

TEST_CASE("media/exif-rotated: sizes of the unturned picture", "[image]") {
  const std::string turned = "https://host/turned.jpg?x=1";
  CHECK(found(tasks(box(600, 400), turned)) == Rules{"media/exif-rotated"});
  CHECK(found(tasks(box(400, 600), turned)).empty());
  CHECK(found(tasks(box(300, 200), turned)) == Rules{"media/size-differs"});
}

TEST_CASE("each page has its own image; a page of unknown size is left alone", "[image]") {
  const std::string value = R"({"x":1,"y":2,"width":30,"height":40})";
  CHECK(found(tasks(item("paged", value, 30, 20, R"(,"item_index":1)"))).empty());
  CHECK(found(tasks(item("paged", value, 31, 20, R"(,"item_index":1)"))) == Rules{"media/size-differs"});
  CHECK(found(tasks(item("paged", value, 31, 20, R"(,"item_index":0)"))).empty());
  CHECK(found(tasks(item("paged", value, 31, 20))).empty());
}

TEST_CASE("lists of images that are none are taken as far as they go", "[image]") {
  for (const std::string images :
       {"7", "null", "{}", "[7,null,{}]", R"([{"name":7}])",
        R"([{"name":"a.png","width":-1,"height":"x","orientation":99},{"name":"p1.png"},{"name":"p2.png"}])"}) {
    CHECK(found(tasks(box(600, 400)), R"({"images":)" + images + "}").empty());
  }
}

}  // namespace prelabel::test
