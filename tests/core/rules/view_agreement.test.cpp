// A finding says that the page breaks just where the outcome of the task says so.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "rules/shape_support.hpp"

namespace prelabel::test {

namespace {

constexpr std::string_view kConfig = R"(<View><Image name="image" value="$image"/>
  <Ellipse name="ellipse" toName="image"/><RectangleLabels name="box" toName="image"><Label value="A"/></RectangleLabels>
  <VectorLabels name="vector" toName="image"><Label value="A"/></VectorLabels>
  <KeyPointLabels name="point" toName="image"><Label value="A"/></KeyPointLabels>
  <List name="list" value="$items"/><Ranker name="rank" toName="list"/>
  <Taxonomy name="tree" toName="image"><Choice value="A"/></Taxonomy>
  <Choices name="choice" toName="image"><Choice value="A"/><Choice value="B"/></Choices>
  <Bitmask name="mask" toName="image"/><Rating name="stars" toName="image"/></View>)";

// `value` without its braces.
std::string item(const std::string &from, const std::string &type, const std::string &value,
                 const std::string &to = "\"image\"") {
  return R"({"id":"a","type":")" + type + R"(","from_name":")" + from + R"(","to_name":)" + to +
         R"(,"original_width":800,"original_height":400,"value":{)" + value + "}}";
}

std::string taskOf(const std::string &results, const std::string &more = {}) {
  return R"([{"data":{"image":"/data/upload/1.png","items":[{"id":"1"}]},"predictions":[{"model_version":"1","result":[)" +
         results + "]}" + more + "]}]";
}

const std::string kEllipse = R"("x":50,"y":50,"radiusX":10,"radiusY":10,"rotation":0)";
const std::string kNegative = R"("x":50,"y":50,"radiusX":-5,"radiusY":10,"rotation":0)";
const std::string kBox = R"("x":10,"y":10,"width":20,"height":20,"rotation":0)";
const std::string kVertices = R"("vertices":[{"x":10,"y":10,"isBezier":true},{"x":30,"y":10}],"vectorlabels":["A"])";

const std::string kBitmask =
    R"({"id":"m","type":"bitmask","from_name":"mask","to_name":"image","value":{"imageDataURL":"data:image/png;base64,)"
    R"(iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==","x":1}})";
const std::string kOpen = R"("points":[[1,1],[5,5],[1,9]],"closed":false)";

// The same result with a negative size.
std::string below(std::string result) { return result.replace(result.find(":800"), 4, ":-8"); }
std::string before(const std::string &results, const std::string &task) {
  const std::string list = R"("predictions":[)";
  return std::string(task).insert(task.find(list) + list.size(),
                                  R"({"model_version":"0","result":[)" + results + "]},");
}

struct Case {
  const char *name;
  std::string task;
  ViewEffect view;
  std::string rule = {};  // that says so
};

const std::vector<Case> &cases() {
  const std::string good = R"(,{"model_version":"2","result":[)" + item("ellipse", "ellipse", kEllipse) + "]}";
  static const std::vector<Case> kCases = {
      {"a negative radius", taskOf(item("ellipse", "ellipse", kNegative)), ViewEffect::blank,
       "ellipse/negative-radius"},
      {"of a prediction that is not shown", taskOf(item("ellipse", "ellipse", kNegative), good), ViewEffect::opens},
      {"of a result that is dropped", taskOf(item("ellipse", "ellipse", kNegative, "1")), ViewEffect::opens},
      {"a taxonomy that is no list", taskOf(item("tree", "taxonomy", R"("taxonomy":"A")")), ViewEffect::blank,
       "taxonomy/not-path"},
      {"not shown", taskOf(item("tree", "taxonomy", R"("taxonomy":"A")"), good), ViewEffect::opens},
      {"null, not shown", taskOf(item("tree", "taxonomy", R"("taxonomy":null)"), good), ViewEffect::errors,
       "taxonomy/not-path"},
      {"dropped", taskOf(item("tree", "taxonomy", R"("taxonomy":"A")", "\"other\"")), ViewEffect::opens},
      {"an answer about a control", taskOf(item("choice", "choices", R"("choices":["A"])", "\"box\"")),
       ViewEffect::blank, "result/wrong-to-name"},
      {"a shape on a control",
       taskOf(item("point", "keypointlabels", R"("x":10,"y":10,"width":1,"keypointlabels":["A"])", "\"box\"")),
       ViewEffect::opens},
      {"labels that are no list", taskOf(item("box", "rectanglelabels", kBox + R"(,"rectanglelabels":[null])")),
       ViewEffect::errors, "label/not-list"},
      {"of a dropped result", taskOf(item("box", "rectanglelabels", kBox + R"(,"rectanglelabels":[null])", "1")),
       ViewEffect::opens},
      {"labels of a shape without labels", taskOf(item("ellipse", "ellipse", kEllipse + R"(,"labels":"A")")),
       ViewEffect::errors, "result/field-type"},
      {"a number for them", taskOf(item("ellipse", "ellipse", kEllipse + R"(,"rectanglelabels":0)")),
       ViewEffect::errors, "result/field-type"},
      {"labels in an answer", taskOf(item("choice", "choices", R"("choices":["A"],"labels":"A")")), ViewEffect::errors,
       "result/field-type"},
      {"a list of texts for them", taskOf(item("ellipse", "ellipse", kEllipse + R"(,"labels":["A"])")),
       ViewEffect::opens},
      {"a curve without handles", taskOf(item("vector", "vectorlabels", kVertices)), ViewEffect::errors,
       "vector/vertices"},
      {"in what is no vector", taskOf(item("vector", "vectorlabels", kVertices + R"(,"closed":0)")), ViewEffect::opens},
      {"of a result that is dropped",
       taskOf(item("vector", "vectorlabels", kVertices, "\"other\"") + "," +
              item("ghost", "vector", R"("vertices":[null],"closed":false)")),
       ViewEffect::opens},
      {"a curve made of an ellipse by keys beside `value`",
       taskOf(R"({"id":"a","type":"ellipse","from_name":"ellipse","to_name":"image","original_width":800,)"
              R"("original_height":400,"vertices":[{"x":1,"y":2,"isBezier":true}],"value":{)" +
              kEllipse + "}}"),
       ViewEffect::errors, "vector/vertices"},
      {"a negative radius in what nothing draws",
       taskOf(item("ellipse", "ellipse", kNegative + R"(,"type":"rectangleregion")")), ViewEffect::opens},
      {"in an ellipse by its own name", taskOf(item("ellipse", "ellipse", kNegative + R"(,"type":"ellipseregion")")),
       ViewEffect::blank, "ellipse/negative-radius"},
      {"of a region that has its place",
       taskOf(item("ellipse", "ellipse", kEllipse) + "," + item("ellipse", "ellipse", kNegative)), ViewEffect::opens},
      {"of a region whose first result is dropped",
       taskOf(item("ellipse", "ellipse", kEllipse, "1") + "," + item("ellipse", "ellipse", kNegative)),
       ViewEffect::blank, "ellipse/negative-radius"},
      {"a key twice, the last good", taskOf(item("choice", "choices", R"("choices":"A","choices":["A"])")),
       ViewEffect::opens},
      {"a key twice, the last bad", taskOf(item("choice", "choices", R"("choices":["A"],"choices":"A")")),
       ViewEffect::errors, "choice/not-list"},
      {"labels of another control twice",
       taskOf(item("ellipse", "ellipse", kEllipse + R"(,"labels":"A","labels":["A"])")), ViewEffect::opens},
      {"a column twice", taskOf(item("rank", "ranker", R"("ranker":{"rank":["z"],"rank":["1"]})", "\"list\"")),
       ViewEffect::opens},
      {"a vector with an empty list of points",
       taskOf(item("vector", "vectorlabels", R"("points":[],"closed":false,"vertices":[{"x":1,"y":2},{"x":3,"y":4}])")),
       ViewEffect::blank, "polygon/open"},
      {"without `closed`",
       taskOf(item("vector", "vectorlabels", R"("points":[],"vertices":[{"x":1,"y":2},{"x":3,"y":4}])")),
       ViewEffect::opens},
      {"a vector without vertices", taskOf(item("vector", "vectorlabels", R"("vertices":[],"closed":false)")),
       ViewEffect::opens},
      {"an unknown item in a ranking", taskOf(item("rank", "ranker", R"("ranker":{"rank":["z"]})", "\"list\"")),
       ViewEffect::blank, "ranker/unknown-item"},
      {"of a prediction that is not shown",
       taskOf(item("rank", "ranker", R"("ranker":{"rank":["z"]})", "\"list\""), good), ViewEffect::opens},
      {"of a ranking that is dropped", taskOf(item("rank", "ranker", R"("ranker":{"rank":["z"]})", "1")),
       ViewEffect::opens},
      {"labels without a value, whatever their names",
       taskOf(R"({"id":"a","type":"rectanglelabels","from_name":"ghost","to_name":"ghost"})"), ViewEffect::errors,
       "result/missing-field"},
      {"null for a vertex", taskOf(item("vector", "vectorlabels", R"("vertices":[null],"vectorlabels":["A"])")),
       ViewEffect::errors, "vector/vertices"},
      {"a curve without anything",
       taskOf(item("vector", "vectorlabels", R"("vertices":[{"isBezier":true}],"closed":false)")), ViewEffect::errors,
       "vector/vertices"},
      {"null behind a vertex without a place",
       taskOf(item("vector", "vectorlabels", R"("vertices":[{"x":1},null],"closed":false)")), ViewEffect::errors,
       "vector/vertices"},
      {"of a rating", taskOf(item("stars", "rating", R"("rating":3,"vertices":[{"isBezier":true}])")),
       ViewEffect::errors, "vector/vertices"},
      {"under the id of another shape",
       taskOf(item("box", "rectanglelabels", kBox + R"(,"rectanglelabels":["A"])") + "," +
              item("choice", "choices", R"("choices":["A"],"vertices":[null])")),
       ViewEffect::errors, "vector/vertices"},
      {"an open polygon of an answer, taken up by an ellipse",
       taskOf(item("choice", "choices", R"("choices":["A"],)" + kOpen) + "," + item("ellipse", "ellipse", kEllipse)),
       ViewEffect::blank, "polygon/open"},
      {"an open polygon beside an ellipse that is there already",
       taskOf(item("ellipse", "ellipse", kEllipse) + "," + item("choice", "choices", R"("choices":["A"],)" + kOpen)),
       ViewEffect::opens},
      {"a negative size beside an answer, and a bitmask",
       taskOf(kBitmask + "," + below(item("choice", "choices", R"("choices":["A"])"))), ViewEffect::errors,
       "shape/bad-original-size"},
      {"in an earlier prediction", before(below(item("ellipse", "ellipse", kEllipse)), taskOf(kBitmask)),
       ViewEffect::errors, "shape/bad-original-size"},
      {"in a later one", before(kBitmask, taskOf(below(item("ellipse", "ellipse", kEllipse)))), ViewEffect::opens},
      {"and a good one behind it",
       taskOf(kBitmask + "," + below(item("ellipse", "ellipse", kEllipse)) + "," +
              item("choice", "choices", R"("choices":["A"])")),
       ViewEffect::opens},
  };
  return kCases;
}

}  // namespace

TEST_CASE("findings say that the page breaks where the outcome does") {
  for (const auto &[name, task, view, rule] : cases()) {
    INFO(name << ": " << task);
    const auto check = run(kConfig, task);
    REQUIRE(check->rows().size() == 1);
    CHECK(ViewEffect{check->rows()[0].view} == view);
    Rules breaking;
    for (const Finding &finding : check->findings()) {
      if (finding.consequence == Consequence::viewBroken) breaking.emplace_back(finding.rule->id);
    }
    CHECK(breaking == (rule.empty() ? Rules() : Rules{rule}));
  }
}

TEST_CASE("a colour of a control blanks the page where a region takes it, and a finding says so") {
  constexpr std::string_view kColours = R"(<View><Image name="image" value="$image"/>
    <Rectangle name="plain" toName="image" fillColor="transparent"/>
    <RectangleLabels name="box" toName="image" strokeColor="currentColor"><Label value="A"/></RectangleLabels></View>)";
  const auto labelled = [](const char *label) {
    return item("box", "rectanglelabels", kBox + R"(,"rectanglelabels":[")" + label + "\"]");
  };
  const std::string plain = item("plain", "rectangle", kBox);
  const std::string good = R"(,{"model_version":"2","result":[)" + labelled("A") + "]}";
  struct ColourCase {
    std::string task;
    ViewEffect view;
    Rules breaking;
  };
  const std::string rule = "shape/control-colour";
  for (const auto &[task, view, breaking] : {ColourCase{taskOf(labelled("A")), ViewEffect::opens, {}},
                                             ColourCase{taskOf(labelled("Z")), ViewEffect::blank, {rule}},
                                             ColourCase{taskOf(plain), ViewEffect::blank, {rule}},
                                             // The label of the same region gives the colour.
                                             ColourCase{taskOf(labelled("A") + "," + plain), ViewEffect::opens, {}},
                                             ColourCase{taskOf(plain, good), ViewEffect::opens, {}}}) {
    INFO(task);
    // Twice, so that what was learned of the first may count for the second.
    const std::string twice = "[" + task.substr(1, task.size() - 2) + "," + task.substr(1, task.size() - 2) + "]";
    const auto check = run(kColours, twice);
    REQUIRE(check->rows().size() == 2);
    CHECK(ViewEffect{check->rows()[1].view} == view);
    Rules found;
    for (const Finding &finding : check->findings()) {
      const bool breaks = finding.consequence == Consequence::viewBroken;
      if (breaks && finding.task == 1) found.emplace_back(finding.rule->id);
    }
    CHECK(found == breaking);
  }
  const auto check = run(kColours, taskOf(plain));
  const Finding finding = findingOf(*check, rule);
  CHECK(finding.control == "plain");
  CHECK(finding.pointer == "/0/predictions/0/result/0/value");
}

TEST_CASE("a region without a label may take the colours of a control") {
  constexpr std::string_view kColours = R"(<View><Image name="image" value="$image"/>
    <Rectangle name="plain" toName="image" fillColor="transparent"/>
    <RectangleLabels name="box" toName="image"><Label value="A"/></RectangleLabels></View>)";
  const auto check = run(kColours, taskOf(item("box", "rectanglelabels", kBox + R"(,"rectanglelabels":[])")));
  CHECK(ViewEffect{check->rows()[0].view} == ViewEffect::blank);
  CHECK(findingOf(*check, "shape/control-colour").consequence == Consequence::viewBroken);
  const std::string text = findingJson(findingOf(*check, "label/empty"), check->names());
  INFO(text);
  CHECK(text.find("in grey or in the colours of a control") != std::string::npos);
}

TEST_CASE("labels that are no list take no colour") {
  constexpr std::string_view kColours = R"(<View><Image name="image" value="$image"/>
    <RectangleLabels name="box" toName="image" strokeColor="transparent"><Label value="A"/></RectangleLabels></View>)";
  const auto check = run(kColours, taskOf(item("box", "rectanglelabels", kBox + R"(,"rectanglelabels":{"id":1})")));
  CHECK(check->rows()[0].view == 0);
}

}  // namespace prelabel::test
