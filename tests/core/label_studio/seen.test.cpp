// What of the shapes is in the first view.
#include "label_studio/seen.hpp"

#include "label_studio/emulate.hpp"
#include "regions/region_support.hpp"

namespace prelabel::test {

namespace {

const LabelingConfig &pages() {
  static const LabelingConfig parsed = LabelingConfig::parse(
      R"(<View><Image name="one" value="$image"/><Image name="many" valueList="$images"/>
      <Vector name="v" toName="one"/></View>)");
  return parsed;
}

std::string_view seen(std::string_view item) {
  const OneResult task(R"({"data":{"image":"/a.png","images":["a.png","b.png"]}})");
  const OneResult result(item);
  const OneResult all("[" + std::string(item) + "]");
  const Task read = readTask(task.result().item);
  FirstView view(read, pages(), {});
  view.load(all.result().item);
  const NotShown fate = view.see(regionKindOf(result.result()), result.fields(), result.result());
  return fate == NotShown::isShown ? "shown" : toString(fate);
}

std::string_view seenValue(std::string_view value, std::string_view beside = "") {
  return seen(R"({"to_name":"one","from_name":"v","type":"vector")" + std::string(beside) + R"(,"value":)" +
              std::string(value) + "}");
}

constexpr std::string_view kSize = R"(,"original_width":800,"original_height":400)";

}  // namespace

TEST_CASE("a box is seen when it touches the first view") {
  CHECK(seenValue(R"({"x":10,"y":10,"width":5,"height":5})") == "shown");
  CHECK(seenValue(R"({"x":-10,"y":40,"width":20,"height":10})") == "shown");
  CHECK(seenValue(R"({"x":150,"y":40,"width":20,"height":10})") == "outside-view");
  CHECK(seenValue(R"({"x":10,"y":-40,"width":20,"height":10})") == "outside-view");
}

TEST_CASE("the first view hides a thin edge of the picture: a box in parts of 1 is not seen") {
  CHECK(seenValue(R"({"x":0.1,"y":0.2,"width":0.3,"height":0.4})") == "outside-view");
  CHECK(seenValue(R"({"x":0.1,"y":0.2,"width":0.7,"height":0.7})") == "shown");
  CHECK(seenValue(R"({"x":99.5,"y":50,"width":0.4,"height":1})") == "outside-view");
}

TEST_CASE("the editor does not put the sides of a negative box in order") {
  CHECK(seenValue(R"({"x":10,"y":50,"width":-20,"height":10})") == "outside-view");
  CHECK(seenValue(R"({"x":30,"y":50,"width":-20,"height":10})") == "shown");
}

TEST_CASE("where a turned shape reaches depends on the shape of the image") {
  const std::string_view box = R"({"x":102,"y":50,"width":20,"height":4,"rotation":90})";
  CHECK(seenValue(box, kSize) == "outside-view");
  CHECK(seenValue(R"({"x":102,"y":50,"width":4,"height":20,"rotation":90})", kSize) == "shown");
  CHECK(seenValue(R"({"x":102,"y":50,"width":20,"height":1,"rotation":90})") == "shown");  // nobody knows
  CHECK(seenValue(R"({"x":120,"y":50,"radiusX":10,"radiusY":50,"rotation":90})", kSize) == "shown");
  CHECK(seenValue(R"({"x":120,"y":50,"radiusX":10,"radiusY":30,"rotation":90})", kSize) == "outside-view");
}

TEST_CASE("ellipses, key points and polygons by their own boxes") {
  CHECK(seenValue(R"({"x":-10,"y":50,"radiusX":12,"radiusY":5})") == "shown");
  CHECK(seenValue(R"({"x":-10,"y":50,"radiusX":8,"radiusY":5})") == "outside-view");
  CHECK(seenValue(R"({"x":101,"y":50,"width":2})") == "shown");
  CHECK(seenValue(R"({"x":101,"y":50,"width":1})") == "outside-view");
  CHECK(seenValue(R"({"points":[[-5,-5],[50,50]]})") == "shown");
  CHECK(seenValue(R"({"points":[[150,150],[160,150]]})") == "outside-view");
  CHECK(seenValue(R"({"points":[]})") == "no-place");
  CHECK(seenValue(R"({"points":[[10]]})") == "no-place");
  CHECK(seenValue(R"({"points":[[10,10],[20,20]],"closed":false})") == "shown");
}

TEST_CASE("a vector is drawn wherever it lies") {
  const std::string_view vector = R"({"closed":false,"vertices":[{"x":10,"y":10},{"x":60,"y":20}]})";
  CHECK(seenValue(vector, kSize) == "shown");
  CHECK(seenValue(vector) == "shown");
  CHECK(seenValue(vector, R"(,"original_width":-800,"original_height":400)") == "shown");
  CHECK(seenValue(R"({"closed":false,"vertices":[{"x":150,"y":10},{"x":160,"y":20}]})", kSize) == "shown");
  const auto curve = [](std::string_view handle) {
    return seenValue(R"({"closed":false,"vertices":[{"x":10,"y":10},{"x":60,"y":20,"isBezier":true,"controlPoint1":)" +
                         std::string(handle) + R"(,"controlPoint2":{"x":1,"y":2}}]})",
                     kSize);
  };
  CHECK(curve(R"({"x":1,"y":2})") == "shown");
  CHECK(curve(R"({"x":1})") == "no-place");
  CHECK(seenValue(R"({"closed":false,"vertices":[[10,10],[60,20]]})", kSize) == "no-place");
  CHECK(seenValue(R"({"closed":false,"vertices":[]})", kSize) == "no-place");
}

TEST_CASE("a bitmask is seen when its image is, and has something in it") {
  const auto bitmask = [](std::string_view url) {
    return seenValue(R"({"imageDataURL":)" + std::string(url) + R"(,"format":"png"})");
  };
  CHECK(bitmask("null") == "no-place");
  CHECK(bitmask(R"("")") == "no-place");
  CHECK(bitmask(R"("https://example.org/a.png")") == "no-place");
  CHECK(bitmask(R"("data:image/png;base64,aGVsbG8gd29ybGQ=")") == "no-place");
  // One black pixel, and one that is transparent.
  CHECK(
      bitmask(
          R"("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNg+A8AAQIBANEay48AAAAASUVORK5CYII=")") ==
      "shown");
  CHECK(
      bitmask(
          R"("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNgYAAAAAMAASsJTYQAAAAASUVORK5CYII=")") ==
      "no-place");
}

TEST_CASE("a `type` in the value is taken for the kind of region, and nothing draws another") {
  CHECK(seenValue(R"({"x":10,"y":10,"width":5,"height":5,"type":"ellipselabels"})") == "no-place");
  CHECK(seenValue(R"({"x":10,"y":10,"width":5,"height":5,"type":"rectangleregion"})") == "shown");
}

TEST_CASE("a page that does not exist shows nothing, one image has no pages") {
  const auto on = [](std::string_view object, std::string_view index) {
    return seen(R"({"to_name":")" + std::string(object) + R"(","item_index":)" + std::string(index) +
                R"(,"value":{"x":10,"y":10,"width":5,"height":5}})");
  };
  CHECK(on("many", "1") == "shown");
  CHECK(on("many", "null") == "shown");
  CHECK(on("many", "2") == "no-such-page");
  CHECK(on("many", "-1") == "no-such-page");
  CHECK(on("many", "0.5") == "no-such-page");
  CHECK(on("one", "7") == "shown");
}

TEST_CASE("a curve without its handles is an exception, and an error list comes") {
  const auto view = [](std::string_view vertex) {
    const LabelingConfig config =
        LabelingConfig::parse(R"(<View><Image name="one" value="$image"/><Vector name="v" toName="one"/></View>)");
    const OneResult task(
        R"({"data":{"image":"/a.png"},"predictions":[{"result":[{"id":"a","type":"vector","from_name":"v",)"
        R"("to_name":"one","value":{"closed":false,"vertices":[)" +
        std::string(vertex) + "]}}]}]}");
    return emulate(readTask(task.result().item), &config, {}).view;
  };
  CHECK(view(R"({"x":10,"y":10,"isBezier":true})") == ViewEffect::errors);
  CHECK(view(R"({"x":10,"y":10,"isBezier":false})") == ViewEffect::opens);
}

TEST_CASE("only an ellipse with a negative radius fails to be drawn") {
  const auto fails = [](std::string_view value) {
    const OneResult result = ofValue(value);
    return failsToDraw(regionKindOf(result.fields()), result.fields());
  };
  CHECK(fails(R"({"x":1,"y":1,"radiusX":-1,"radiusY":1})"));
  CHECK_FALSE(fails(R"({"x":1,"y":1,"radiusX":0,"radiusY":1})"));
  CHECK_FALSE(fails(R"({"x":1,"y":1,"width":1,"height":1,"radiusX":-1})"));
}

}  // namespace prelabel::test
