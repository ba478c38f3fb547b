// The rules about tasks, predictions and results: a case that fires each alone, a near miss, and its fix.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/run.hpp"

namespace prelabel::test {

namespace {

constexpr std::string_view kConfig = R"(<View>
  <Choices name="choice" toName="image"><Choice value="Boeing"/><Choice value="Airbus" alias="AB"/></Choices>
  <RectangleLabels name="label" toName="image">
    <Label value="Airplane" background="green"/><Label value="Car" alias="car-1"/>
  </RectangleLabels>
  <Image name="image" value="$image"/>
</View>)";

constexpr std::string_view kTasks =
    R"([{"id":1,"data":{"image":"/a.png"},"predictions":[{"model_version":"v1","score":0.5,"result":[)"
    R"({"id":"r1","type":"rectanglelabels","from_name":"label","to_name":"image","original_width":600,)"
    R"("original_height":400,"value":{"x":10,"y":20,"width":30,"height":40,"rotation":0,"rectanglelabels":["Airplane"]}},)"
    R"({"id":"r2","type":"rectanglelabels","from_name":"label","to_name":"image","original_width":600,)"
    R"("original_height":400,"value":{"x":50,"y":55,"width":5,"height":6,"rotation":0,"rectanglelabels":["car-1"]}},)"
    R"({"id":"r3","type":"choices","from_name":"choice","to_name":"image","value":{"choices":["Boeing"]}}]}]}])";

struct Swap {
  std::string_view from;
  std::string_view to;
};

std::string swapped(const std::vector<Swap> &swaps) {
  std::string text(kTasks);
  for (const Swap &swap : swaps) {
    const std::size_t at = text.find(swap.from);
    INFO("looking for " << swap.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, swap.from.size(), swap.to);
  }
  return text;
}

struct Case {
  std::string_view rule;
  std::vector<Swap> fires;
  std::vector<Swap> nearMiss;
};

const std::vector<Case> kCases = {
    {"json/duplicate-key", {{R"("x":10)", R"("x":10,"x":10)"}}, {{R"("x":10)", R"("x":10,"X":10)"}}},
    {"json/lone-surrogate", {{"/a.png", R"(/\ud83d.png)"}}, {{"/a.png", R"(/\ud83d\ude00.png)"}}},
    {"task/not-object", {{"[{\"id\":1", "[7,{\"id\":1"}}, {}},
    {"task/missing-data", {{R"("data":{"image":"/a.png"})", R"("image":"/a.png")"}}, {}},
    {"task/missing-data", {{R"("data":{"image":"/a.png"})", R"("image":"/a.png","data":{})"}}, {}},
    {"task/data-not-object", {{R"({"image":"/a.png"})", R"(["/a.png"])"}}, {}},
    {"task/swallowed-predictions",
     {{R"("/a.png"},"predictions":[)", R"("/a.png","predictions":[)"}, {"]}]}]", "]}]}}]"}},
     {}},
    {"task/missing-variable", {{R"("image":)", R"("img":)"}}, {{R"("image":)", R"("img":1,"image":)"}}},
    {"task/wrong-data-type", {{R"("/a.png")", "12"}}, {{R"("/a.png")", R"([])"}}},
    {"task/list-not-list",
     {{R"("predictions":[)", R"("annotations":{"result":[],"ground_truth":false},"predictions":[)"}},
     {{R"("predictions":[)", R"("annotations":[],"predictions":[)"}}},
    {"task/list-not-list", {{R"("predictions":[)", R"("annotations":null,"predictions":[)"}}, {}},
    {"task/unknown-key",
     {{R"("id":1)", R"("id":1,"split":"train")"}},
     {{R"("id":1)", R"("id":1,"meta":{"split":"train"})"}}},
    {"task/duplicate-id",
     {{"]}]}]", std::string_view("]}]},{\"id\":1,\"data\":{\"image\":\"/b.png\"}}]")}},
     {{"]}]}]", std::string_view("]}]},{\"id\":2,\"data\":{\"image\":\"/b.png\"}}]")}}},
    {"task/duplicate",
     {{"]}]}]", std::string_view("]}]},{\"id\":2,\"data\":{\"image\":\"/a.png\"}}]")}},
     {{"]}]}]", std::string_view("]}]},{\"id\":2,\"data\":{\"image\":\"/a2.png\"}}]")}}},
    {"task/ground-truth-default",
     {{R"("predictions":[)", R"("annotations":[{"result":[]}],"predictions":[)"}},
     {{R"("predictions":[)", R"("annotations":[{"result":[],"ground_truth":false}],"predictions":[)"}}},
    {"task/unknown-user",
     {{R"("predictions":[)",
       R"("annotations":[{"result":[],"ground_truth":false,"completed_by":"me"}],"predictions":[)"}},
     {{R"("predictions":[)",
       R"("annotations":[{"result":[],"ground_truth":false,"completed_by":1}],"predictions":[)"}}},
    {"annotation/missing-result",
     {{R"("predictions":[)", R"("annotations":[{"ground_truth":false}],"predictions":[)"}},
     {}},
    {"prediction/not-object", {{R"("predictions":[)", R"("predictions":[17,)"}}, {}},
    {"prediction/missing-result",
     {{R"("score":0.5,"result":[)", R"("score":0.5},{"model_version":"v2","result":[)"}},
     {}},
    {"prediction/result-not-list", {{R"("result":[)", R"("result":null},{"model_version":"v2","result":[)"}}, {}},
    {"prediction/result-not-list",
     {{R"("result":[)",
       R"("result":"[{\"id\":\"q\",\"type\":\"choices\",\"from_name\":\"choice\",\"to_name\":\"image\",\"value\":{\"choices\":[\"Boeing\"]}}]"},{"model_version":"v2","result":[)"}},
     {}},
    {"prediction/short-form",
     {{R"("result":[)", R"("result":{"choices":["Boeing"]}},{"model_version":"v2","result":[)"}},
     {}},
    {"prediction/empty", {{R"("result":[)", R"("result":[]},{"model_version":"v2","result":[)"}}, {}},
    {"prediction/score-range", {{R"("score":0.5)", R"("score":50)"}}, {{R"("score":0.5)", R"("score":1)"}}},
    {"prediction/score-type", {{R"("score":0.5)", R"("score":"0.5")"}}, {{R"("score":0.5)", R"("score":null)"}}},
    {"prediction/score-list", {{R"("score":0.5)", R"("score":[0.5])"}}, {}},
    {"prediction/missing-model-version", {{R"("model_version":"v1",)", ""}}, {{R"("v1")", "null"}}},
    {"prediction/unknown-key",
     {{R"("score":0.5)", R"("score":0.5,"threshold":0.3)"}},
     {{R"("score":0.5)", R"("score":0.5,"created_at":"x")"}}},
    {"prediction/duplicate-id",
     {{R"("result":[)",
       R"("id":5,"result":[{"id":"q","type":"choices","from_name":"choice","to_name":"image","value":{"choices":["Boeing"]}}]},{"id":5,"model_version":"v2","result":[)"}},
     {}},
    {"result/not-object", {{R"("result":[)", R"("result":[null,)"}}, {}},
    {"result/missing-field", {{R"("from_name":"label",)", ""}}, {}},
    {"result/missing-field", {{R"("value":{"choices":["Boeing"]})", R"("meta":{})"}}, {}},
    {"result/missing-type", {{R"("type":"choices",)", ""}}, {}},
    {"result/unknown-type", {{R"("rectanglelabels","from)", R"("bbox","from)"}}, {}},
    {"result/type-case", {{R"("rectanglelabels","from)", R"("RectangleLabels","from)"}}, {}},
    {"result/wrong-type", {{R"("rectanglelabels","from)", R"("polygonlabels","from)"}}, {}},
    {"result/unknown-from-name", {{R"("from_name":"label")", R"("from_name":"lable")"}}, {}},
    {"result/unknown-to-name", {{R"("to_name":"image")", R"("to_name":"imgae")"}}, {}},
    {"result/wrong-to-name", {{R"("to_name":"image")", R"("to_name":"choice")"}}, {}},
    {"result/to-name-list", {{R"("to_name":"image")", R"("to_name":["image"])"}}, {}},
    {"result/missing-id", {{R"("id":"r1",)", ""}}, {}},
    {"result/id-type", {{R"("id":"r1")", R"("id":7)"}}, {}},
    {"result/id-type", {{R"("id":"r1")", R"("id":"a#1")"}}, {}},
    {"result/duplicate-id", {{R"("r2")", R"("r1")"}}, {{R"("id":"r3")", R"("id":"r1")"}}},
    {"result/reused-id",
     {{R"("predictions":[)", R"("annotations":[{"ground_truth":false,"result":[{"id":"r1"}]}],"predictions":[)"}},
     {}},
    {"result/score-type",
     {{R"("id":"r1")", R"("id":"r1","score":"0.9")"}},
     {{R"("id":"r1")", R"("id":"r1","score":null)"}}},
    {"result/score-range",
     {{R"("id":"r1")", R"("id":"r1","score":90)"}},
     {{R"("id":"r1")", R"("id":"r1","score":0.9)"}}},
    {"result/field-type",
     {{R"("id":"r1")", R"("id":"r1","readonly":"no")"}},
     {{R"("id":"r1")", R"("id":"r1","readonly":false)"}}},
    {"result/field-type", {{R"("x":10)", R"("x":10,"text":null)"}}, {{R"("x":10)", R"("x":10,"text":["a"])"}}},
    {"result/parent",
     {{R"("id":"r1")", R"("id":"r1","parentID":"r1")"}},
     {{R"("id":"r1")", R"("id":"r1","parentID":"r2")"}}},
    {"result/ignored-field",
     {{R"("id":"r1")", R"("id":"r1","hidden":true)"}},
     {{R"("id":"r1")", R"("id":"r1","image_rotation":0)"}}},
    {"label/unknown", {{R"(["Airplane"])", R"(["Bicycle"])"}}, {}},
    {"label/case", {{R"(["Airplane"])", R"([" airplane"])"}}, {}},
    {"label/alias", {{R"(["car-1"])", R"(["Car"])"}}, {}},
    {"label/wrong-key", {{R"("rectanglelabels":["car-1"])", R"("polygonlabels":["car-1"])"}}, {}},
    {"label/not-list", {{R"(["car-1"])", R"("car-1")"}}, {}},
    {"label/not-list", {{R"(["car-1"])", R"(["car-1",null])"}}, {}},
    {"label/empty", {{R"(["car-1"])", R"([])"}}, {}},
    {"label/empty", {{R"(,"rectanglelabels":["car-1"])", ""}}, {}},
    {"label/too-many", {{R"(["car-1"])", R"(["car-1","Airplane"])"}}, {}},
    {"choice/unknown", {{R"(["Boeing"])", R"(["Cessna"])"}}, {}},
    {"choice/case", {{R"(["Boeing"])", R"(["boeing"])"}}, {}},
    {"choice/alias", {{R"(["Boeing"])", R"(["Airbus"])"}}, {{R"(["Boeing"])", R"(["AB"])"}}},
    {"choice/not-list", {{R"(["Boeing"])", R"("Boeing")"}}, {}},
    {"choice/too-many", {{R"(["Boeing"])", R"(["Boeing","AB"])"}}, {}},
    {"choice/empty", {{R"(["Boeing"])", R"([])"}}, {}},
    {"shape/missing-coordinate", {{R"("height":40,)", ""}}, {}},
    {"shape/coordinate-type", {{R"("x":10)", R"("x":"10")"}}, {}},
    {"shape/coordinate-type", {{R"("rotation":0)", R"("rotation":null)"}}, {{R"("rotation":0,)", ""}}},
    {"shape/outside", {{R"("x":10)", R"("x":75)"}}, {{R"("x":10)", R"("x":70.005)"}}},
    {"shape/fully-outside", {{R"("x":10)", R"("x":130)"}}, {}},
    {"shape/negative-size", {{R"("height":40)", R"("height":-10)"}}, {}},
    {"shape/negative-size", {{R"("height":40,"rotation":0)", R"("height":-10,"rotation":30)"}}, {}},
    {"shape/zero-size", {{R"("height":40)", R"("height":0)"}}, {{R"("height":40)", R"("height":0.1)"}}},
    {"shape/rotation-range", {{R"("rotation":0)", R"("rotation":361)"}}, {{R"("rotation":0)", R"("rotation":-30)"}}},
    {"shape/duplicate",
     {{R"("x":50,"y":55,"width":5,"height":6,"rotation":0,"rectanglelabels":["car-1"])",
       R"("x":10,"y":20,"width":30,"height":40,"rotation":0,"rectanglelabels":["Airplane"])"}},
     {{R"("x":50,"y":55,"width":5,"height":6,"rotation":0)", R"("x":10,"y":20,"width":30,"height":40,"rotation":0)"}}},
    {"shape/missing-original-size", {{R"("original_width":600,"original_height":400,)", ""}}, {}},
    {"shape/inconsistent-original-size", {{R"("original_width":600)", R"("original_width":601)"}}, {}},
    {"shape/bad-original-size", {{R"("original_width":600)", R"("original_width":-600)"}}, {}},
};

}  // namespace

TEST_CASE("the base of the rule cases has no finding at all") {
  const auto check = run(kConfig, std::string(kTasks));
  CHECK(brief(*check) == std::vector<std::string>{});
  CHECK(check->summary().request() == ImportEffect::accepted);
}

TEST_CASE("each rule fires alone, is silent on its near miss, and its fix mends it") {
  for (const Case &entry : kCases) {
    DYNAMIC_SECTION(entry.rule << " by " << entry.fires.front().to) {
      const std::string broken = swapped(entry.fires);
      const auto check = run(kConfig, broken);
      INFO(broken);
      CHECK(rulesOf(*check) == std::vector<std::string>{std::string(entry.rule)});
      const Finding finding = findingOf(*check, entry.rule);
      if (finding.fix) {
        const std::string mended = applyFix(broken, *finding.fix);
        INFO(mended);
        CHECK(rulesOf(*run(kConfig, mended)) == std::vector<std::string>{});
      }
      if (!entry.nearMiss.empty()) {
        const auto near = run(kConfig, swapped(entry.nearMiss));
        CHECK(near->sink().count(*finding.rule) == 0);
      }
    }
  }
}

TEST_CASE("rules wait without a config") {
  const auto check = run("", swapped({{R"(["Airplane"])", R"(["Bicycle"])"}, {R"("image":)", R"("img":)"}}));
  CHECK(brief(*check) == std::vector<std::string>{});
}

}  // namespace prelabel::test
