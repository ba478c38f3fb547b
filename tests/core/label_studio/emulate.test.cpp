// Outcomes of the layers, by rows of the verdicts reference (numbers of its table in the names).
#include "label_studio/emulate.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/run.hpp"

namespace prelabel::test {

namespace {

constexpr std::string_view kConfig =
    R"(<View><Image name="img" value="$image"/><RectangleLabels name="box" toName="img"><Label value="A"/></RectangleLabels>)"
    R"(<Choices name="c" toName="img"><Choice value="yes"/><Choice value="no" alias="n"/></Choices></View>)";

TaskEffects play(const std::string &text, EmulationOptions options = {}) {
  static const LabelingConfig config = LabelingConfig::parse(kConfig);
  std::string padded = text;
  padded.append(json::kPadding, '\0');
  json::Document document;
  INFO(text);
  REQUIRE(document.parse(std::string_view(padded).substr(0, text.size())));
  return emulate(readTask(document.root()), &config, options);
}

std::string withResult(const std::string &items) {
  return R"({"data":{"image":"/a.png"},"predictions":[{"result":[)" + items + "]}]}";
}

const std::string kBox =
    R"({"id":"a","type":"rectanglelabels","from_name":"box","to_name":"img","value":{"x":1,"y":2,"width":3,"height":4,"rectanglelabels":["A"]}})";

std::string box(std::string_view from, std::string_view to) {
  std::string text = kBox;
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a good task is accepted, passes and opens") {
  const TaskEffects effects = play(withResult(kBox));
  CHECK(effects.import == ImportEffect::accepted);
  CHECK(effects.serverCheck == ServerCheckEffect::passes);
  CHECK(effects.view == ViewEffect::opens);
  CHECK(effects.results == std::vector<std::vector<NotShown>>{{NotShown::isShown}});
}

TEST_CASE("import: rows 7 to 14, 23 to 30") {
  CHECK(play(R"({"image":"/a.png","predictions":[{"result":[]}]})").predictionsSwallowed);
  CHECK(play(R"({"image":"/a.png","data":{},"predictions":[]})").import == ImportEffect::accepted);
  CHECK(play(R"({"image":"/a.png","data":{},"predictions":[]})", {.bodyRoute = true}).import == ImportEffect::refused);
  CHECK(play(R"({"data":{"image":"/a.png","predictions":[{"result":[]}]}})").predictionsSwallowed);
  CHECK(play(R"({"data":"a.png"})").import == ImportEffect::refused);
  CHECK(play(R"({"data":{"image":"/a.png"},"predictions":null})").import == ImportEffect::fails);
  CHECK(play(R"({"data":{"image":"/a.png"},"predictions":{}})").import == ImportEffect::refused);
  CHECK(play(R"({"data":{"img":"/a.png"}})").import == ImportEffect::refused);
  CHECK(play(R"({"data":{"image":7}})").import == ImportEffect::refused);
  CHECK(play(R"({"data":{"image":7}})", {.storageRoute = true}).import == ImportEffect::accepted);
  CHECK(play(R"({"data":{"image":[]}})").import == ImportEffect::accepted);
  CHECK(play(R"({"data":{"image":"/a"},"predictions":[{}]})").import == ImportEffect::refused);
  for (const char *prediction :
       {"7", R"({"result":null})", R"({"result":1.5})", R"({"result":[null]})", R"({"result":[],"score":[1]})"}) {
    const TaskEffects effects = play(R"({"data":{"image":"/a"},"predictions":[)" + std::string(prediction) + "]}");
    INFO(prediction);
    CHECK(effects.import == ImportEffect::fails);
    CHECK(effects.storedWithoutPredictions);
  }
}

TEST_CASE("server check: rows 28, 33 to 37, 52 to 58, 80 to 89") {
  const auto refuses = [](const std::string &item) {
    return play(withResult(item)).serverCheck == ServerCheckEffect::refuses;
  };
  CHECK_FALSE(refuses(box("rectanglelabels\",\"from", "RectangleLabels\",\"from")));
  CHECK(refuses(box("rectanglelabels\",\"from", "polygonlabels\",\"from")));
  CHECK(refuses(box("\"box\"", "\"bux\"")));
  CHECK(refuses(box("\"img\"", "\"imgs\"")));
  CHECK(refuses(box("[\"A\"]", "[\"B\"]")));
  CHECK(refuses(box("[\"A\"]", "\"A\"")));
  CHECK_FALSE(refuses(box("[\"A\"]", "[]")));
  CHECK(refuses(box("\"x\":1", "\"x\":101")));
  CHECK_FALSE(refuses(box("\"x\":1", "\"x\":-1")));
  CHECK_FALSE(refuses(box("\"x\":1", "\"x\":\"1\"")));
  CHECK(refuses(box("\"x\":1", "\"x\":null")));
  CHECK(refuses(box(",\"height\":4", "")));
  CHECK(refuses(box("\"x\":1", "\"rotation\":400,\"x\":1")));
  CHECK(play(R"({"data":{"image":"/a"},"predictions":[{"score":2,"result":[]}]})").serverCheck ==
        ServerCheckEffect::refuses);
  CHECK(play(withResult(box("[\"A\"]", "[\"B\"]")), {.serverCheck = true}).import == ImportEffect::refused);
}

TEST_CASE("editor: what replaces the task, rows 31 to 34, 39, 45, 46, 54, 55, 61") {
  const auto view = [](const std::string &item) { return play(withResult(item)).view; };
  CHECK(view(box(R"("type":"rectanglelabels",)", "")) == ViewEffect::errors);
  CHECK(view(box("rectanglelabels\",\"from", "RectangleLabels\",\"from")) == ViewEffect::errors);
  CHECK(view(box("rectanglelabels\",\"from", "polygonlabels\",\"from")) == ViewEffect::opens);
  CHECK(view(box(R"("id":"a")", R"("id":"a","score":"1")")) == ViewEffect::errors);
  CHECK(view(box(R"("id":"a")", R"("id":"a","readonly":null)")) == ViewEffect::errors);
  CHECK(view(box("[\"A\"]", "\"A\"")) == ViewEffect::errors);
  CHECK(view(box("[\"A\"]", "[\"A\",null]")) == ViewEffect::errors);
  CHECK(view(box("[\"A\"]", "null")) == ViewEffect::errors);
  CHECK(view(box("[\"A\"]", "[\"B\"]")) == ViewEffect::opens);
  CHECK(view(R"({"id":"k","type":"choices","from_name":"c","to_name":"img","value":{"choices":"yes"}})") ==
        ViewEffect::errors);
  CHECK(view(kBox + R"(,{"type":"relation","from_id":"a","to_id":"zz","direction":"right"})") == ViewEffect::blank);
  CHECK(view(kBox + R"(,{"type":"relation","from_id":"a","to_id":"a","direction":"right"})") == ViewEffect::opens);
  CHECK(play(R"({"data":{"image":"/a"},"predictions":[{"result":{"nothing":1}}]})").view == ViewEffect::blank);
  CHECK(play(R"({"data":{"image":"/a"},"predictions":[{"result":"yes"}]})").view == ViewEffect::opens);
}

TEST_CASE("editor: what is dropped without a word") {
  const auto shown = [](const std::string &items) { return play(withResult(items)).results.at(0); };
  CHECK(shown(box("\"img\"", "\"imgs\"")) == std::vector{NotShown::unknownObject});
  CHECK(shown(box("\"x\":1", "\"x\":\"1\"")) == std::vector{NotShown::noPlace});
  CHECK(shown(box("\"width\":3,", "")) == std::vector{NotShown::noPlace});
  CHECK(shown(box("\"x\":1", "\"x\":120")) == std::vector{NotShown::outsideView});
  CHECK(shown(kBox + "," + box("\"x\":1", "\"x\":50")) == std::vector{NotShown::isShown, NotShown::sameRegion});
  const std::string choice =
      R"({"id":"k","type":"choices","from_name":"c","to_name":"img","value":{"choices":["NAME"]}})";
  const auto choose = [&](std::string_view name) { return std::string(choice).replace(choice.find("NAME"), 4, name); };
  CHECK(shown(choose("yes")) == std::vector{NotShown::isShown});
  CHECK(shown(choose("no")) == std::vector{NotShown::notTicked});
  CHECK(shown(choose("n")) == std::vector{NotShown::isShown});
  CHECK(shown(choose("Yes")) == std::vector{NotShown::notTicked});
}

TEST_CASE("of several predictions the last is shown") {
  const TaskEffects effects =
      play(R"({"data":{"image":"/a"},"predictions":[{"result":[)" + kBox + R"(]},{"result":[)" + kBox + "]}]}");
  CHECK(effects.results == std::vector<std::vector<NotShown>>{{NotShown::anotherPrediction}, {NotShown::isShown}});
}

}  // namespace prelabel::test
