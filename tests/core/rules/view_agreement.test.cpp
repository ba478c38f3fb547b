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
  <Taxonomy name="tree" toName="image"><Choice value="A"/></Taxonomy>
  <Choices name="choice" toName="image"><Choice value="A"/><Choice value="B"/></Choices></View>)";

// `value` without its braces.
std::string item(const std::string &from, const std::string &type, const std::string &value,
                 const std::string &to = "\"image\"") {
  return R"({"id":"a","type":")" + type + R"(","from_name":")" + from + R"(","to_name":)" + to +
         R"(,"original_width":800,"original_height":400,"value":{)" + value + "}}";
}

std::string taskOf(const std::string &results, const std::string &more = {}) {
  return R"([{"data":{"image":"/data/upload/1.png"},"predictions":[{"model_version":"1","result":[)" + results + "]}" +
         more + "]}]";
}

const std::string kEllipse = R"("x":50,"y":50,"radiusX":10,"radiusY":10,"rotation":0)";
const std::string kNegative = R"("x":50,"y":50,"radiusX":-5,"radiusY":10,"rotation":0)";
const std::string kBox = R"("x":10,"y":10,"width":20,"height":20,"rotation":0)";
const std::string kVertices = R"("vertices":[{"x":10,"y":10,"isBezier":true},{"x":30,"y":10}],"vectorlabels":["A"])";

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
      {"null for a vertex", taskOf(item("vector", "vectorlabels", R"("vertices":[null],"vectorlabels":["A"])")),
       ViewEffect::errors, "vector/vertices"},
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

}  // namespace prelabel::test
