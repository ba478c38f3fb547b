// Previews: which results make one region, with which words, style and shape.
#include <catch2/catch_test_macros.hpp>

#include "config/colour.hpp"
#include "support/previewed.hpp"

namespace prelabel::test {

namespace {

using nlohmann::json;

constexpr std::string_view kConfig = R"(<View><Image name="img" value="$image"/>
  <Rectangle name="r" toName="img"/><Ellipse name="e" toName="img"/><KeyPoint name="k" toName="img"/>
  <PolygonLabels name="p" toName="img"><Label value="P" background="#00aa00"/></PolygonLabels>
  <VectorLabels name="v" toName="img" closable="true"><Label value="V" background="#ff0000"/></VectorLabels>
  <RectangleLabels name="rl" toName="img"><Label value="Car" background="#0000ff"/></RectangleLabels>
  <Relations><Relation value="is"/></Relations>
  <Labels name="l" toName="img"><Label value="A" background="#00ff00"/></Labels>
  <TextArea name="t" toName="img" perRegion="true"/>
  <Choices name="c" toName="img" perRegion="true"><Choice value="yes"/></Choices></View>)";

// `value` without its braces.
std::string item(std::string_view from, std::string_view type, std::string_view value, std::string_view id = "a") {
  return R"({"id":")" + std::string(id) + R"(","from_name":")" + std::string(from) + R"(","to_name":"img","type":")" +
         std::string(type) + R"(","original_width":800,"original_height":400,"value":{)" + std::string(value) + "}}";
}

json predictionOf(const std::string &items) {
  const json preview = previewOf(kConfig, R"({"data":{"image":"/a.png"},"predictions":[{"result":[)" + items + "]}]}");
  INFO(preview.dump(1));
  REQUIRE(preview["predictions"].size() == 1);
  return preview["predictions"][0];
}

json regionOf(const std::string &items) {
  const json prediction = predictionOf(items);
  INFO(prediction.dump(1));
  REQUIRE(prediction["regions"].size() == 1);
  return prediction["regions"][0];
}

constexpr std::string_view kBox = R"("x":50,"y":50,"width":20,"height":10)";

std::string withBox(std::string_view more) { return std::string(kBox) + "," + std::string(more); }

}  // namespace

TEST_CASE("an OCR triple is one region with labels and text") {
  const json region = regionOf(item("r", "rectangle", kBox) + "," + item("l", "labels", withBox(R"("labels":["A"])")) +
                               "," + item("t", "textarea", withBox(R"("text":["hello"])")));
  CHECK(region["labels"] == json{"A"});
  CHECK(region["text"] == json{"hello"});
  CHECK(region["results"] == json{0, 1, 2});
  CHECK(region["values"].size() == 1);
  CHECK(region["values"][0]["control"] == "t");
  CHECK(region["color"] == "#00ff00");
  CHECK(region["result"] == 0);
}

TEST_CASE("a region of several results tells the place of each") {
  const std::string triple[] = {item("r", "rectangle", kBox), item("l", "labels", withBox(R"("labels":["A"])"))};
  const std::string text =
      R"({"data":{"image":"a.png"},"predictions":[{"result":[)" + triple[0] + " , " + triple[1] + "]}]}";
  const json region = previewOf(kConfig, text, "{}", R"({"offset":1000})")["predictions"][0]["regions"][0];
  REQUIRE(region["parts"].size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    const json &part = region["parts"][i];
    CHECK(text.substr(part[0].get<std::size_t>() - 1000, part[1]) == triple[i]);
  }
  CHECK_FALSE(regionOf(triple[0]).contains("parts"));
}

TEST_CASE("partners without geometry join the region that came first") {
  const json prediction =
      predictionOf(item("r", "rectangle", kBox) + "," + item("l", "labels", R"("labels":["A"])") + "," +
                   item("c", "choices", R"("choices":["yes"])") + "," + item("c", "choices", R"("choices":["no"])"));
  REQUIRE(prediction["regions"].size() == 1);
  CHECK(prediction["values"].empty());
  const json &region = prediction["regions"][0];
  CHECK(region["labels"] == json{"A"});
  REQUIRE(region["values"].size() == 2);
  CHECK(region["values"][0]["shown"] == true);
  CHECK(region["values"][1]["reason"] == "not-ticked");
}

TEST_CASE("an answer that comes first with its text alone takes the id: the box is not drawn") {
  const json prediction = predictionOf(item("t", "textarea", R"("text":["x"])") + "," + item("r", "rectangle", kBox));
  REQUIRE(prediction["regions"].size() == 1);
  CHECK(prediction["regions"][0]["reason"] == "same-region");
  CHECK(prediction["values"].size() == 1);
}

TEST_CASE("another shape under the same id stands by itself, not shown") {
  const json prediction = predictionOf(item("r", "rectangle", kBox) + "," +
                                       item("r", "rectangle", R"("x":1,"y":1,"width":20,"height":10)"));
  REQUIRE(prediction["regions"].size() == 2);
  CHECK(prediction["regions"][0]["shown"] == true);
  CHECK(prediction["regions"][1]["reason"] == "same-region");
}

TEST_CASE("an answer with a place and an id of its own is an unlabelled region") {
  const json region = regionOf(item("c", "choices", withBox(R"("choices":["yes"])")));
  CHECK(region["kind"] == "rectangle");
  CHECK(region["labels"].empty());
  CHECK(region["color"] == "#666666");
  CHECK(region["values"][0]["text"] == json{"yes"});
}

TEST_CASE("the labels of a result that another control takes over are lost") {
  const json region = regionOf(item("nobody", "rectanglelabels", withBox(R"("rectanglelabels":["Car"])")));
  CHECK(region["shown"] == true);
  CHECK(region["labels"].empty());
  CHECK(region["color"] == "#f48a42");  // of the plain Rectangle
}

TEST_CASE("a box without a height is a key point") {
  const json region = regionOf(item("rl", "rectanglelabels", R"("x":50,"y":50,"width":2,"rectanglelabels":["Car"])"));
  CHECK(region["kind"] == "keypoint");
  CHECK(region["center"] == json{400, 200});
  CHECK(region["radius"] == 16);
  CHECK(region["outline"].is_null());
  CHECK(region["bounds"]["x"] == 384);
  CHECK(region["style"]["fillOpacity"] == 0.2);
}

TEST_CASE("an ellipse has the ends of its axes, its centre and radii") {
  const json region = regionOf(item("e", "ellipse", R"("x":50,"y":50,"radiusX":20,"radiusY":10)"));
  CHECK(region["outline"] == json{{560, 200}, {400, 240}, {240, 200}, {400, 160}});
  CHECK(region["center"] == json{400, 200});
  CHECK(region["radii"] == json{160, 40});
  CHECK(region["rotation"] == 0);
  CHECK(region["value"]["radiusX"] == 20);
}

TEST_CASE("a polygon has its points, and an open one no filling") {
  const std::string points = R"("points":[[10,10],[40,12],[30,60]],"polygonlabels":["P"])";
  const json closed = regionOf(item("p", "polygonlabels", points));
  CHECK(closed["outline"] == json{{80, 40}, {320, 48}, {240, 240}});
  CHECK(closed["closed"] == true);
  CHECK(closed["style"]["fillOpacity"] == 0.2);
  const json open = regionOf(item("p", "polygonlabels", points + R"(,"closed":false)"));
  CHECK(open["closed"] == false);
  CHECK(open["style"]["fillOpacity"] == 0);
  CHECK(open["area"] == 0);
  CHECK(regionOf(item("p", "polygonlabels", R"("points":[],"polygonlabels":["P"])"))["reason"] == "no-place");
}

TEST_CASE("a vector has anchors and segments, closed where its control lets it") {
  const std::string value =
      R"("closed":true,"vectorlabels":["V"],"vertices":[{"x":10,"y":10},{"x":60,"y":20},)"
      R"({"x":60,"y":80,"isBezier":true,"controlPoint1":{"x":70,"y":50},"controlPoint2":{"x":1,"y":1}}])";
  const json region = regionOf(item("v", "vectorlabels", value));
  CHECK(region["kind"] == "vector");
  CHECK(region["outline"] == json{{80, 40}, {480, 80}, {480, 320}});
  REQUIRE(region["segments"].size() == 3);
  CHECK(region["segments"][0] == json{80, 40, 480, 80});
  CHECK(region["segments"][1].size() == 8);
  CHECK(region["closed"] == true);
  CHECK(region["style"]["fillOpacity"] == 0.2);
  CHECK(region["value"]["vertices"].size() == 3);
  const json open = regionOf(item("p", "polygonlabels", value));  // not closable
  CHECK(open["closed"] == false);
  CHECK(open["segments"].size() == 2);
}

TEST_CASE("a relation tells its ends, direction, labels and place") {
  const std::string boxes =
      item("r", "rectangle", kBox) + "," + item("r", "rectangle", R"("x":1,"y":1,"width":9,"height":9)", "b");
  const json prediction = predictionOf(
      boxes + R"(,{"type":"relation","from_id":"a","to_id":"b","direction":"both","labels":["is","unknown"]})");
  REQUIRE(prediction["relations"].size() == 1);
  const json &relation = prediction["relations"][0];
  CHECK(relation["from"] == "a");
  CHECK(relation["to"] == "b");
  CHECK(relation["direction"] == "right");
  CHECK(relation["labels"] == json{"is"});
  CHECK(relation["shown"] == true);
  CHECK(relation["result"] == 2);
  CHECK(relation["pointer"] == "/predictions/0/result/2");
}

TEST_CASE("labels with another place colour the region of their id all the same") {
  const json prediction = predictionOf(item("r", "rectangle", kBox) + "," +
                                       item("l", "labels", R"("x":1,"y":1,"width":9,"height":9,"labels":["A"])"));
  REQUIRE(prediction["regions"].size() == 2);
  CHECK(prediction["regions"][0]["labels"] == json{"A"});
  CHECK(prediction["regions"][0]["color"] == "#00ff00");
  CHECK(prediction["regions"][0]["results"] == json{0});
  CHECK(prediction["regions"][1]["reason"] == "same-region");
}

TEST_CASE("labels without a length are none, and another control may take the region over") {
  CHECK(regionOf(item("p", "polygonlabels", R"("points":[[1,2],[30,40],[5,60]],"polygonlabels":5)"))["labels"].empty());
  const json taken = regionOf(item("rl", "rectanglelabels", withBox(R"("rectanglelabels":{})")));
  CHECK(taken["labels"].empty());
  CHECK(taken["color"] == "#f48a42");  // that of the plain Rectangle
}

TEST_CASE("labels that come with the task have its colours") {
  const json preview = previewOf(
      R"(<View><Image name="img" value="$image"/><RectangleLabels name="rl" toName="img" value="$labels">
         <Label value="Own" background="#111111"/></RectangleLabels></View>)",
      R"({"data":{"image":"a.png","labels":[{"value":"Car","background":"blue"},{"value":"Bus","alias":"B"}]},
         "predictions":[{"result":[)" +
          item("rl", "rectanglelabels", withBox(R"("rectanglelabels":["Car"])")) + "," +
          item("rl", "rectanglelabels", withBox(R"("rectanglelabels":["B"])"), "b") + "," +
          item("rl", "rectanglelabels", withBox(R"("rectanglelabels":["Own"])"), "c") + "," +
          item("rl", "rectanglelabels", withBox(R"("rectanglelabels":["Tram"])"), "d") + "]}]}");
  const json &regions = preview["predictions"][0]["regions"];
  CHECK(regions[0]["color"] == "#0000ff");
  CHECK(regions[1]["color"] == toHex(generatedColour("Bus")));
  CHECK(regions[2]["color"] == "#111111");
  CHECK(regions[3]["color"] == "#f48a42");
}

TEST_CASE("without a config, labels stand under any labels key and nothing has an object") {
  const json preview =
      previewOf("", R"({"data":{"image":"/a.png"},"predictions":[{"result":[)" +
                        item("x", "rectanglelabels", withBox(R"("rectanglelabels":["Car"])")) + "]}]}");
  CHECK(preview["objects"].empty());
  const json &region = preview["predictions"][0]["regions"][0];
  CHECK(region["labels"] == json{"Car"});
  CHECK(region["outline"][0] == json{400, 200});
}

}  // namespace prelabel::test
