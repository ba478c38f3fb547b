// Annotations in previews: drawn as predictions are, each as it opens, and never checked.
#include <catch2/catch_test_macros.hpp>

#include "support/previewed.hpp"

namespace prelabel::test {

namespace {

using nlohmann::json;

constexpr std::string_view kConfig = R"(<View><Image name="img" value="$image"/>
  <RectangleLabels name="box" toName="img"><Label value="Car" background="#0000ff"/></RectangleLabels>
  <Choices name="c" toName="img"><Choice value="yes"/></Choices>
  <VectorLabels name="v" toName="img"><Label value="Road"/></VectorLabels></View>)";

const std::string kPlace =
    R"("original_width":200,"original_height":100,"value":{"x":10,"y":10,"width":20,"height":30)";

std::string box(const std::string &id, const std::string &control = "box") {
  return R"({"id":")" + id + R"(","type":"rectanglelabels","from_name":")" + control + R"(","to_name":"img",)" +
         kPlace + R"(,"rectanglelabels":["Car"]}})";
}

std::string task(const std::string &annotations, const std::string &predictions = R"([{"result":[]}])",
                 const std::string &data = R"({"image":"/a.png"})") {
  return R"({"data":)" + data + R"(,"predictions":)" + predictions + R"(,"annotations":)" + annotations + "}";
}

json annotationsOf(const std::string &text) {
  const json preview = previewOf(kConfig, text);
  INFO(preview.dump(1));
  REQUIRE(preview["annotations"].is_array());
  return preview["annotations"];
}

}  // namespace

TEST_CASE("annotations have regions, values and relations as predictions do", "[annotations]") {
  const std::string items =
      box("a") + "," + box("b") + R"(,{"type":"relation","from_id":"a","to_id":"b","direction":"bi"},)" +
      R"({"id":"d","type":"choices","from_name":"c","to_name":"img","value":{"choices":["yes"]}})";
  const std::string text = task(R"([{"result":[]},{"result":[)" + items + "]}]", R"([{"result":[)" + items + "]}]");
  const json preview = previewOf(kConfig, text);
  REQUIRE(preview["annotations"].size() == 2);
  json annotation = preview["annotations"][1];
  CHECK(preview["annotations"][0]["regions"].empty());
  REQUIRE(annotation["regions"].size() == 2);
  const json &region = annotation["regions"][0];
  CHECK(region["outline"] == json{{20, 10}, {60, 10}, {60, 40}, {20, 40}});
  CHECK(region["labels"] == json{"Car"});
  CHECK(region["color"] == "#0000ff");
  CHECK(region["pointer"] == "/annotations/1/result/0");
  const std::size_t offset = region["offset"];
  CHECK(text.substr(offset, region["length"]) == box("a"));
  CHECK(offset > text.find("annotations"));
  json prediction = preview["predictions"][0];
  for (json *list : {&annotation, &prediction}) {
    for (const char *kind : {"regions", "values", "relations"}) {
      for (json &item : (*list)[kind]) {
        item.erase("offset");
        item.erase("pointer");
      }
    }
  }
  for (const char *list : {"regions", "values", "relations"}) CHECK(annotation[list] == prediction[list]);
  CHECK(annotation.size() == 3);
}

TEST_CASE("a task without annotations has none in its preview", "[annotations]") {
  for (const std::string_view given :
       {R"({"data":{"image":"/a.png"}})", R"({"data":{"image":"/a.png"},"annotations":7})", "{"}) {
    CHECK(previewOf(kConfig, std::string(given))["annotations"] == json::array());
  }
}

TEST_CASE("each annotation is shown as it opens", "[annotations]") {
  const json list = annotationsOf(task(R"([{"result":[)" + box("a") + R"(]},{"result":[)" + box("b") + "]}]"));
  CHECK(list[0]["regions"][0]["shown"] == true);
  CHECK(list[1]["regions"][0]["shown"] == true);
  const json unknown = annotationsOf(task(R"([{"result":[)" + box("a") +
                                          R"(,{"id":"d","type":"choices","from_name":"nobody","to_name":"gone",)" +
                                          R"("value":{"choices":["yes"]}}]}])"));
  CHECK(unknown[0]["regions"][0]["shown"] == true);
  CHECK(unknown[0]["values"][0]["reason"] == "unknown-object");
}

TEST_CASE("an annotation that cannot be loaded hides itself alone; null items are skipped", "[annotations]") {
  const std::string broken = R"({"id":"x","type":"rectanglelabels","from_name":"box","to_name":"img","value":null})";
  const json list =
      annotationsOf(task(R"([{"result":[)" + box("a") + "," + broken + R"(]},{"result":[null,)" + box("b") + "]}]"));
  CHECK(list[0]["regions"][0]["reason"] == "error-list");
  CHECK(list[1]["regions"][0]["shown"] == true);
  CHECK(list[1]["regions"][0]["result"] == 1);
}

TEST_CASE("what keeps the task from opening hides its annotations", "[annotations]") {
  const auto reason = [](const std::string &text) {
    const json region = annotationsOf(text)[0]["regions"][0];
    return region.value("reason", "shown");
  };
  const std::string one = R"([{"result":[)" + box("a") + "]}]";
  const std::string broken =
      R"([{"result":[{"id":"x","value":null,"type":"rectanglelabels","from_name":"box","to_name":"img"}]}])";
  CHECK(reason(task(one, broken)) == "error-list");
  CHECK(reason(task(one, R"([{"result":[]}])", R"({"other":"a.png"})")) == "task-not-stored");
  CHECK(reason(R"({"image":"/a.png","annotations":)" + one + "}") == "predictions-lost");
  // The server fails over the prediction when task and annotations are stored.
  CHECK(reason(task(one, R"([{"result":null}])")) == "shown");
}

TEST_CASE("without predictions, annotations tell the size of the picture", "[annotations]") {
  const json preview =
      previewOf(kConfig, R"({"data":{"image":"/a.png"},"annotations":[{"result":[)" + box("a") + "]}]}");
  CHECK(preview["objects"][0]["size"]["width"] == 200);
  CHECK(preview["annotations"][0]["regions"][0]["bounds"]["width"] == 40);
}

TEST_CASE("annotations have no findings of predictions", "[annotations]") {
  const json preview =
      previewOf(kConfig, R"({"data":{"image":"/a.png"},"annotations":[{"result":[)" + box("a", "nobody") + "]}]}");
  CHECK(preview["annotations"][0]["regions"].size() == 1);
  for (const json &finding : preview["findings"]) CHECK(finding["rule"].get<std::string>().starts_with("task/"));
}

}  // namespace prelabel::test
