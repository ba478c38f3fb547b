// Results of all kinds of regions, and what must hold of a rule about them.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "support/run.hpp"

namespace prelabel::test {

using Rules = std::vector<std::string>;

inline constexpr std::string_view kShapesConfig = R"(<View>
  <Image name="image" value="$image"/><Image name="image2" value="$image2"/>
  <RectangleLabels name="rectangle" toName="image,image2"><Label value="A"/><Label value="B"/></RectangleLabels>
  <EllipseLabels name="ellipse" toName="image,image2"><Label value="A"/></EllipseLabels>
  <PolygonLabels name="polygon" toName="image"><Label value="A"/></PolygonLabels>
  <KeyPointLabels name="keypoint" toName="image" strokeWidth="8"><Label value="A"/></KeyPointLabels>
  <VectorLabels name="vector" toName="image"><Label value="A"/></VectorLabels>
  <VectorLabels name="loop" toName="image" closable="true"><Label value="A"/></VectorLabels>
  <BitmaskLabels name="bitmask" toName="image"><Label value="A"/></BitmaskLabels>
  <Rectangle name="box" toName="image"/><Polygon name="outline" toName="image"/>
  <Labels name="labels" toName="image"><Label value="A"/></Labels>
  <TextArea name="text" toName="image" perRegion="true"/>
</View>)";

inline std::string shapesTask(const std::string &results) {
  return R"([{"data":{"image":"/a.png","image2":"/b.png"},"predictions":[{"model_version":"1","result":[)" + results +
         "]}]}]";
}

// Fields of the item besides `value`.
struct Around {
  std::string size = R"("original_width":800,"original_height":400,)";
  std::string to = "image";
  std::string extra = {};
};

// A result of the control of that name, labelled where it takes labels. `place`: members of `value`.
inline std::string shape(const std::string &control, const std::string &place, const std::string &id = "r1",
                         const Around &around = {}) {
  std::string type = control == "loop" ? "vectorlabels" : control + "labels";
  std::string labels = ",\"" + type + "\":[\"A\"]";
  if (control == "box" || control == "outline") {
    type = control == "box" ? "rectangle" : "polygon";
    labels = "";
  }
  if (control == "labels") labels = ",\"" + (type = "labels") + "\":[\"A\"]";
  return R"({"id":")" + id + R"(","type":")" + type + R"(","from_name":")" + control + R"(","to_name":")" + around.to +
         "\"," + around.size + around.extra + R"("value":{)" + place + labels + "}}";
}

inline Rules rulesIn(const std::string &results) { return rulesOf(*run(kShapesConfig, shapesTask(results))); }

// The rule fires alone; answers the finding.
inline Finding alone(const std::string &results, const std::string &rule) {
  INFO(results);
  const auto check = run(kShapesConfig, shapesTask(results));
  REQUIRE(rulesOf(*check) == Rules{rule});
  return findingOf(*check, rule);
}

// The rule fires alone, and its fix leaves nothing to report.
inline Finding mended(const std::string &results, const std::string &rule) {
  const Finding finding = alone(results, rule);
  REQUIRE(finding.fix);
  const std::string text = applyFix(shapesTask(results), *finding.fix);
  INFO(text);
  CHECK(rulesOf(*run(kShapesConfig, text)).empty());
  return finding;
}

// What the report says of the first finding of a rule.
inline std::string said(const std::string &results, const std::string &rule) {
  const auto check = run(kShapesConfig, shapesTask(results));
  return findingJson(findingOf(*check, rule), check->names());
}

inline bool says(const std::string &results, const std::string &rule, const std::string &words) {
  const std::string text = said(results, rule);
  INFO(text);
  CHECK(text.find(words) != std::string::npos);
  return text.find(words) != std::string::npos;
}

}  // namespace prelabel::test
