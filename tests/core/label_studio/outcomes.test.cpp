// What becomes of a task, as check and preview tell it: where findings and outcomes once disagreed.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>

#include "support/previewed.hpp"

namespace prelabel::test {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kConfig =
    R"(<View><Image name="img" value="$image"/><RectangleLabels name="box" toName="img"><Label value="A"/></RectangleLabels></View>)";

constexpr std::uint8_t kOpens = 0, kErrors = 1, kBlank = 2;
constexpr std::uint8_t kAccepted = 0, kRefused = 1, kFails = 2;

std::string box(const std::string &id, const std::string &place = R"("x":1,"y":2,"width":3,"height":4)") {
  return R"({"id":")" + id + R"(","type":"rectanglelabels","from_name":"box","to_name":"img",)" +
         R"("original_width":100,"original_height":100,"value":{)" + place + R"(,"rectanglelabels":["A"]}})";
}

std::string task(const std::string &results) {
  return R"({"data":{"image":"/a.png"},"predictions":[{"model_version":"1","result":[)" + results + "]}]}";
}

std::string withControl(const std::string &control) {
  return R"(<View><Image name="img" value="$image"/><Text name="txt" value="hi"/>)"
         R"(<RectangleLabels name="box" toName="img"><Label value="A"/></RectangleLabels>)" +
         control + "</View>";
}

// The one task by both ways; they must agree.
struct Outcome {
  TaskRow row;
  Json preview;
  Summary summary;
};
Outcome play(std::string_view config, const std::string &text, const std::string &options = "{}") {
  INFO(text);
  const auto check = run(config, "[" + text + "]", {options});
  REQUIRE(check->rows().size() == 1);
  Outcome outcome{check->rows()[0], previewOf(config, text, options), check->summary()};
  static constexpr std::array<const char *, 3> kImports = {"accepted", "refused", "fails"};
  static constexpr std::array<const char *, 3> kViews = {"opens", "errors", "blank"};
  CHECK(outcome.preview["outcome"]["import"] == kImports.at(outcome.row.import));
  CHECK(outcome.preview["outcome"]["view"] == kViews.at(outcome.row.view));
  CHECK(outcome.preview["outcome"]["serverCheck"] == (outcome.row.serverCheck ? "refuses" : "passes"));
  return outcome;
}

Json reasonsOf(const Json &preview) {
  Json reasons = Json::array();
  for (const auto &prediction : preview["predictions"]) {
    for (const auto &region : prediction["regions"]) reasons.push_back(region.value("reason", ""));
  }
  return reasons;
}

}  // namespace

TEST_CASE("a config that breaks the page breaks every task's page") {
  struct Case {
    std::string control;
    std::uint8_t view;
  };
  const std::array cases = {
      Case{R"(<Labels name="l" toName="img"><Label value="x" background="transparent"/></Labels>)", kBlank},
      Case{R"(<Labels name="l" toName="img"><Label value="x" background="nocolour"/></Labels>)", kErrors},
      Case{R"(<Rectangle name="l" toName="img" opacity="2"/>)", kErrors},
      Case{R"(<Choices name="l" toName="img" choice="many"><Choice value="a"/><Choice value="b"/></Choices>)", kErrors},
      Case{R"(<Labels name="l" toName="img" showInline="yes"><Label value="x"/></Labels>)", kErrors},
      Case{R"(<Foo/>)", kErrors},
      Case{R"(<IMAGE name="other" value="$image"/>)", kErrors},
      Case{R"(<RectangleLabels name="l" toName="txt"><Label value="x"/></RectangleLabels>)", kErrors},
      Case{R"(<Pairwise name="l" toName="img,img"/>)", kErrors},
      Case{R"(<Rectangle name="l"/>)", kBlank},
      Case{R"(<Rectangle NAME="l" toName="img"/>)", kBlank},
      Case{R"(<Rectangle toName="img"/>)", kErrors},
      Case{R"(<Label value="lost"/>)", kErrors},
      Case{
          R"(<Choices name="l" toName="img" perRegion="true" perItem="true"><Choice value="a"/><Choice value="b"/></Choices>)",
          kErrors},
      Case{R"(<Repeater><View/></Repeater>)", kErrors},
      // Fine, or decided elsewhere.
      Case{R"(<Rectangle name="l" toName="img" strokeColor="currentColor"/>)", kOpens},
      Case{R"-(<Labels name="l" toName="img"><Label value="x" background="rgb(1,2,3)"/></Labels>)-", kOpens},
      Case{R"(<Header value="transparent"/>)", kOpens},
      Case{R"(<Rectangle name="l" toName="img" nosuch="1"/>)", kOpens},
      Case{R"(<Rating name="l" toName="img" maxRating="5"/>)", kOpens},
      Case{R"(<HyperText name="l" value="$image"><b>bold</b></HyperText>)", kOpens},
  };
  for (const Case &one : cases) {
    INFO(one.control);
    const Outcome outcome =
        play(withControl(one.control), task(box("a") + "," + box("b", R"("x":9,"y":2,"width":3,"height":4)")));
    CHECK(outcome.row.view == one.view);
    CHECK(outcome.row.import == kAccepted);
    const bool broken = one.view != kOpens;
    CHECK(outcome.summary.viewBroken == (broken ? 1 : 0));
    CHECK(outcome.summary.resultsShown == (broken ? 0 : 2));
    CHECK(outcome.summary.resultsNotShown == (broken ? 2 : 0));
    CHECK(outcome.summary.tasksClean == (broken ? 0 : 1));
    const char *reason = one.view == kBlank ? "blank-page" : one.view == kErrors ? "error-list" : "";
    CHECK(reasonsOf(outcome.preview) == Json::array({reason, reason}));
    // The finding and the outcome say the same.
    const auto check = run(withControl(one.control), "[" + task("") + "]");
    CHECK((check->sink().count(Consequence::viewBroken) > 0) == broken);
  }
}

TEST_CASE("a refused config leaves no task clean") {
  const std::string config = withControl(R"(<Rectangle name="box" toName="img"/>)");
  const Outcome outcome = play(config, task(box("a")));
  CHECK(outcome.summary.configRefused);
  CHECK(outcome.summary.tasksClean == 0);
}

TEST_CASE("tasks without findings are played through where findings do not tell everything") {
  const std::string relation = R"({"type":"relation","from_id":"a","to_id":"zz","direction":"right"})";
  CHECK(play(kConfig, task(box("a") + "," + relation)).row.view == kBlank);

  const std::string two = R"({"data":{"image":"/a"},"predictions":[{"model_version":"1","result":[)" + box("a") + "," +
                          box("b", R"("x":9,"y":2,"width":3,"height":4)") + R"(]},{"model_version":"2","result":[)" +
                          box("a") + "]}]}";
  const Outcome several = play(kConfig, two);
  CHECK(several.row.resultsNotShown == 2);
  CHECK(reasonsOf(several.preview) == Json::array({"another-prediction", "another-prediction", ""}));
  CHECK(several.summary.tasksClean == 1);  // alternatives are meant as such

  const std::string nested =
      R"(<View><Image name="img" value="$image"/><Choices name="c" toName="img" allowNested="true"><Choice value="a"><Choice value="b"/></Choice><Choice value="c"/></Choices></View>)";
  const std::string path =
      task(R"({"id":"k","type":"choices","from_name":"c","to_name":"img","value":{"choices":[["a","b"]]}})");
  CHECK(play(nested, path).row.serverCheck == 1);
  CHECK(play(nested, path, R"({"labelStudio":{"serverCheck":true}})").row.import == kRefused);

  const std::string repeater =
      R"(<View><Repeater on="$pages" indexFlag="{{idx}}"><Image name="img_{{idx}}" value="$pages[{{idx}}].url"/><RectangleLabels name="box_{{idx}}" toName="img_{{idx}}"><Label value="A"/></RectangleLabels></Repeater></View>)";
  const std::string repeated =
      R"({"data":{"pages":[{"url":"/a"}]},"predictions":[{"model_version":"1","result":[{"id":"a","type":"rectanglelabels","from_name":"box_0","to_name":"img_0","original_width":9,"original_height":9,"value":{"x":1,"y":2,"width":3,"height":4,"rectanglelabels":["A"]}}]}]})";
  CHECK(play(repeater, repeated).row.serverCheck == 1);
  CHECK(play(repeater, repeated).row.resultsNotShown == 0);
  // An entry that the list has not: no such object, no such control.
  for (const char *name : {"img_0", "box_0"}) {
    std::string beyond = repeated;
    beyond.replace(beyond.find(name), 5, std::string(name).substr(0, 4) + "1");
    const Outcome outcome = play(repeater, beyond);
    CHECK(outcome.row.resultsNotShown == 1);
    CHECK(reasonsOf(outcome.preview) == Json::array({"unknown-object"}));
  }
}

TEST_CASE("a rule that is switched off does not change the outcome") {
  const std::string options = R"({"rules":{"result/type-case":"off"}})";
  std::string text = task(box("a"));
  text.replace(text.find("rectanglelabels"), 15, "RectangleLabels");
  CHECK(play(kConfig, text, options).row.view == kErrors);
}

TEST_CASE("shape, labels and text of one region: only the first needs the place") {
  const std::string config =
      R"(<View><Image name="img" value="$image"/><Rectangle name="box" toName="img"/><Labels name="l" toName="img"><Label value="A"/></Labels><TextArea name="t" toName="img" perRegion="true"/></View>)";
  const std::string shape =
      R"({"id":"w","type":"rectangle","from_name":"box","to_name":"img","original_width":9,"original_height":9,"value":{"x":1,"y":2,"width":3,"height":4}})";
  const std::string label = R"({"id":"w","type":"labels","from_name":"l","to_name":"img","value":{"labels":["A"]}})";
  const std::string text = R"({"id":"w","type":"textarea","from_name":"t","to_name":"img","value":{"text":["hi"]}})";
  CHECK(play(config, task(shape + "," + label + "," + text)).row.resultsNotShown == 0);
  // The other way round the answer has the id: nothing of the three is seen.
  CHECK(play(config, task(text + "," + label + "," + shape)).row.resultsNotShown == 3);
}

TEST_CASE("texts that are no JSON fail or are refused, as their finding says") {
  const std::string nan = task(box("a", R"("x":NaN,"y":2,"width":3,"height":4)"));
  const std::string huge = task(box("a", R"("x":1e999,"y":2,"width":3,"height":4)"));
  std::string deep = "{\"data\":";
  for (int i = 0; i < 2000; ++i) deep += "[";
  for (int i = 0; i < 2000; ++i) deep += "]";
  deep += "}";
  const std::string api = R"({"labelStudio":{"route":"api"}})";
  for (const std::string &text : {nan, huge}) {
    CHECK(play(kConfig, text).row.import == kFails);
    CHECK(play(kConfig, text).summary.request() == ImportEffect::fails);
    CHECK(play(kConfig, text).summary.tasksStored() == 0);
    CHECK(play(kConfig, text, api).row.import == kRefused);
    CHECK(play(kConfig, text, api).summary.request() == ImportEffect::refused);
  }
  CHECK(play(kConfig, deep).row.import == kFails);
  CHECK(play(kConfig, deep, api).row.import == kFails);
  CHECK(play(kConfig, R"({"data":{"image":'a'}})").row.import == kRefused);
}

TEST_CASE("what is never stored breaks no page, and none of it is shown") {
  std::string wrongType = box("a");
  wrongType.replace(wrongType.find("rectanglelabels"), 15, "RectangleLabels");
  const auto with = [&](const std::string &before, const std::string &more) {
    return "{" + before + R"("predictions":[{"model_version":"1","result":[)" + wrongType + "]}" + more + "]}";
  };
  const Outcome refused = play(kConfig, with(R"("data":{"picture":"/a"},)", ""));
  CHECK(refused.row.import == kRefused);
  CHECK(refused.row.view == kOpens);
  CHECK(refused.row.resultsNotShown == 1);
  CHECK(reasonsOf(refused.preview) == Json::array({"task-not-stored"}));

  const Outcome lost = play(kConfig, with(R"("data":{"image":"/a"},)", R"(,{"result":null})"));
  CHECK(lost.row.import == kFails);
  CHECK(lost.row.view == kOpens);
  CHECK(lost.summary.tasksStored() == 1);
  CHECK(lost.summary.predictionsStored() == 0);
  CHECK(lost.summary.resultsShown == 0);
  CHECK(reasonsOf(lost.preview) == Json::array({"predictions-lost"}));

  const Outcome swallowed = play(kConfig, with(R"("image":"/a",)", ""));
  CHECK(swallowed.row.import == kAccepted);
  CHECK(swallowed.row.view == kOpens);
  CHECK(swallowed.row.resultsNotShown == 1);
  CHECK(reasonsOf(swallowed.preview) == Json::array({"predictions-lost"}));

  const std::string inside = R"({"data":{"image":7,"predictions":[{"result":[)" + box("a") + "]}]}}";
  const Outcome both = play(kConfig, inside);
  CHECK(both.row.import == kRefused);
  CHECK(both.row.resultsNotShown == 1);
  CHECK(reasonsOf(both.preview) == Json::array({"task-not-stored"}));
}

TEST_CASE("a task is clean when all its results are shown as meant") {
  const auto clean = [](const std::string &text) { return play(kConfig, text).summary.tasksClean == 1; };
  CHECK(clean(task(box("a"))));
  CHECK(clean(R"({"data":{"image":"/a"},"mood":"good","predictions":[{"result":[)" + box("a") + "]}]}"));
  CHECK(clean(R"({"data":{"image":"/a"},"predictions":[{"mood":1,"result":[)" + box("a") + "]}]}"));
  const std::string noSize =
      R"({"id":"a","type":"rectanglelabels","from_name":"box","to_name":"img","value":{"x":1,"y":2,"width":3,"height":4,"rectanglelabels":["A"]}})";
  CHECK(clean(task(noSize)));  // a warning: only an export goes wrong
  CHECK_FALSE(clean(task(box("a", R"("x":90,"y":2,"width":30,"height":4)"))));
  CHECK_FALSE(clean(R"({"image":"/a","predictions":[{"result":[)" + box("a") + "]}]}"));
  // Lowering a severity changes no outcome.
  std::string label = task(box("a"));
  label.replace(label.find("[\"A\"]"), 5, "[\"B\"]");
  CHECK(play(kConfig, label, R"({"rules":{"label/unknown":"note"}})").summary.tasksClean == 0);
}

TEST_CASE("no task of a file that is refused or lost as a whole is clean") {
  const std::string good = task(box("a"));
  const auto clean = [&](const std::string &name, const std::string &text) {
    const auto check = run(kConfig, {{"good.json", "[" + good + "]"}, {name, text}});
    return check->summary().tasksClean;
  };
  CHECK(clean("b.json", "[" + good + "," + good + "]") == 3);
  CHECK(clean("b.json", "\xEF\xBB\xBF[" + good + "]") == 1);
  CHECK(clean("b.json", good + "\n" + good + "\n") == 1);
  CHECK(clean("b.json", "[" + good + ",NaN]") == 1);
  CHECK(clean("b.json", "[" + good + ",") == 1);
  CHECK(clean("b.JSON", "[" + good + "]") == 1);
  const auto lost = run(kConfig, {{"b.JSON", "[" + good + "," + good + "]"}});
  CHECK(lost->summary().tasksStored() == 1);  // the file itself, as one task
  CHECK(lost->summary().predictionsStored() == 0);
}

TEST_CASE("the name of a control in to_name: blank for answers, lost for shapes") {
  const std::string config =
      R"(<View><Image name="img" value="$image"/><RectangleLabels name="box" toName="img"><Label value="A"/></RectangleLabels><Choices name="c" toName="img"><Choice value="y"/><Choice value="n"/></Choices></View>)";
  std::string shape = box("a");
  shape.replace(shape.find("\"img\""), 5, "\"c\"");
  const Outcome lost = play(config, task(shape + "," + box("b", R"("x":9,"y":2,"width":3,"height":4)")));
  CHECK(lost.row.view == kOpens);
  CHECK(reasonsOf(lost.preview) == Json::array({"unknown-object", ""}));
  CHECK(play(config, task(R"({"id":"k","type":"choices","from_name":"c","to_name":"box","value":{"choices":["y"]}})"))
            .row.view == kBlank);
}

TEST_CASE("annotations: null fails, and a user object needs an email") {
  const auto import = [](const std::string &annotations) {
    return play(kConfig, R"({"data":{"image":"/a"},"annotations":)" + annotations + "}").row.import;
  };
  CHECK(import("null") == kFails);
  CHECK(import("{}") == kRefused);
  CHECK(import("[null]") == kRefused);
  CHECK(import(R"([{"result":[]}])") == kAccepted);
  CHECK(import(R"([{"result":[null]}])") == kAccepted);
  CHECK(import(R"([{"result":[],"completed_by":{"id":1}}])") == kRefused);
  CHECK(import(R"([{"result":[],"completed_by":{"email":"a@b.c"}}])") == kAccepted);
  CHECK(import(R"([{"result":[],"completed_by":"me"}])") == kRefused);
}

TEST_CASE("ids are compared as the editor cuts them, and relations do not find those it cuts") {
  const auto linked = [](const std::string &id, const std::string &end) {
    const std::string relation =
        R"({"type":"relation","from_id":")" + end + R"(","to_id":")" + end + R"(","direction":"right"})";
    return play(kConfig, task(box(id) + "," + relation)).row.view;
  };
  CHECK(linked("a", "a") == kOpens);
  CHECK(linked("a#2", "a") == kBlank);
  CHECK(linked("a#2", "a#2") == kBlank);
  CHECK(linked("a\\u0023", "a\\u0023") == kBlank);
  const std::string other = R"("x":50,"y":2,"width":3,"height":4)";
  CHECK(play(kConfig, task(box("a") + "," + box("a#2", other))).row.resultsNotShown == 0);
  CHECK(play(kConfig, task(box("a#1") + "," + box("a#2", other))).row.resultsNotShown == 1);
  // The same box twice: its labels are added, and nothing is lost.
  CHECK(play(kConfig, task(box("a") + "," + box("a"))).row.resultsNotShown == 0);
}

TEST_CASE("a negative radiusX leaves the page blank, also beside the value") {
  const std::string config = R"(<View><Image name="img" value="$image"/><Ellipse name="e" toName="img"/></View>)";
  const auto view = [&](const std::string &beside, const std::string &inside) {
    return play(config, task(R"({"id":"a","type":"ellipse","from_name":"e","to_name":"img",)" + beside +
                             R"("value":{"x":1,"y":2,)" + inside + "}}"))
        .row.view;
  };
  CHECK(view("", R"("radiusX":1,"radiusY":-1)") == kOpens);
  CHECK(view(R"("radiusX":-1,)", R"("radiusY":1)") == kBlank);
  CHECK(view(R"("radiusX":1,)", R"("radiusY":1)") == kOpens);
}

TEST_CASE("what cannot be drawn does no harm outside the view, nor in a prediction that is not shown") {
  const std::string config = R"(<View><Image name="img" value="$image"/><Ellipse name="e" toName="img"/></View>)";
  const auto ellipse = [](const std::string &x) {
    return R"({"id":"a","type":"ellipse","from_name":"e","to_name":"img","value":{"x":)" + x +
           R"(,"y":50,"radiusX":-5,"radiusY":5}})";
  };
  CHECK(play(config, task(ellipse("50"))).row.view == kBlank);
  CHECK(play(config, task(ellipse("150"))).row.view == kOpens);
  const auto two = [](const std::string &first, const std::string &second) {
    return R"({"data":{"image":"a"},"predictions":[{"result":[)" + first + R"(]},{"result":[)" + second + "]}]}";
  };
  CHECK(play(config, two(ellipse("50"), "")).row.view == kOpens);
  CHECK(play(config, two("", ellipse("50"))).row.view == kBlank);
}

TEST_CASE("an open polygon needs the tool of Polygon, or the page stays blank") {
  const std::string config = R"(<View><Image name="img" value="$image"/><Polygon name="p" toName="img"/>
    <Labels name="l" toName="img"><Label value="A"/></Labels><Rectangle name="r" toName="img"/></View>)";
  const auto open = [](const std::string &type, const std::string &control, const std::string &closed = "false") {
    return R"({"id":"a","type":")" + type + R"(","from_name":")" + control +
           R"(","to_name":"img","value":{"points":[[1,2],[30,40],[5,60]],"closed":)" + closed + "}}";
  };
  CHECK(play(config, task(open("polygon", "p"))).row.view == kOpens);
  CHECK(play(config, task(open("labels", "l"))).row.view == kBlank);
  CHECK(play(config, task(open("labels", "l", "true"))).row.view == kOpens);
  CHECK(play(config, task(open("rectangle", "r"))).row.view == kBlank);
  CHECK(play(config, task(open("labels", "l") + "," + open("polygon", "p"))).row.view == kOpens);
}

TEST_CASE("colours that the editor dies of do so when a region takes them") {
  const std::string config = R"(<View><Image name="img" value="$image"/>
    <RectangleLabels name="l" toName="img" fillColor="transparent"><Label value="A"/></RectangleLabels></View>)";
  const auto labelled = [](const std::string &label) {
    return R"({"id":"a","type":"rectanglelabels","from_name":"l","to_name":"img","value":{"x":10,"y":20,"width":30,)"
           R"("height":40,"rectanglelabels":[)" +
           label + "]}}";
  };
  CHECK(play(config, task(labelled(R"("A")"))).row.view == kOpens);
  CHECK(play(config, task(labelled(R"("B")"))).row.view == kBlank);
  CHECK(play(config, task(labelled(""))).row.view == kOpens);
}

TEST_CASE("an empty list of images leaves the page blank") {
  const std::string config =
      R"(<View><Image name="img" valueList="$images"/><Rectangle name="r" toName="img"/></View>)";
  const auto view = [&](const std::string &images) {
    return play(config, R"({"data":{"images":)" + images + R"(},"predictions":[{"result":[]}]})").row.view;
  };
  CHECK(view("[]") == kBlank);
  CHECK(view(R"(["a.png"])") == kOpens);
}

TEST_CASE("a task of very many boxes takes no quadratic time") {
  constexpr int kBoxes = 100'000;
  std::string results;
  for (int i = 0; i < kBoxes; ++i) {
    // No two alike.
    const std::string left = std::to_string(i / 2000) + "." + std::to_string(100000 + i);
    std::string one = box("r" + std::to_string(i), R"("x":)" + left + R"(,"y":2,"width":3,"height":4)");
    one.erase(one.find(R"("original_width")"), 43);
    if (i == 0) one.replace(one.find("[\"A\"]"), 5, "[\"B\"]");
    results += one + ",";
    if (i > 0 && i % 10 == 0) {
      results += R"({"type":"relation","direction":"right","from_id":"r)" + std::to_string(i) + R"(","to_id":"r)" +
                 std::to_string(i - 1) + R"("},)";
    }
  }
  results.pop_back();
  const std::string text = task(results);
  const auto start = std::chrono::steady_clock::now();
  const auto check = run(kConfig, "[" + text + "]");
  CHECK(check->rows()[0].serverCheck == 1);
  CHECK(check->rows()[0].resultsNotShown == 0);
  const auto middle = std::chrono::steady_clock::now();
  CHECK(listed(previewOf(kConfig, text)) == check->rows()[0].results);
  const auto end = std::chrono::steady_clock::now();
  // Far above what it takes, far below what comparing each with each would take.
  CHECK(std::chrono::duration<double>(middle - start).count() < 10);
  CHECK(std::chrono::duration<double>(end - middle).count() < 30);
}

}  // namespace prelabel::test
