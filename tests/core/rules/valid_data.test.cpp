// Data that Label Studio takes happily must stay without errors; and two mistakes at once are two findings.
#include <catch2/catch_test_macros.hpp>

#include "support/run.hpp"

namespace prelabel::test {

namespace {

constexpr std::string_view kConfig = R"(<View>
  <Image name="image" value="$image"/><Image name="image2" value="$image2"/>
  <RectangleLabels name="label" toName="image,image2"><Label value="Airplane"/><Label value="Car"/></RectangleLabels>
  <Choices name="choice" toName="image"><Choice value="Boeing"/><Choice value="Airbus"/></Choices>
  <Choices name="quality" toName="image" perRegion="true"><Choice value="good"/><Choice value="bad"/></Choices>
  <Rectangle name="plain" toName="image"/><Labels name="kind" toName="image"><Label value="A"/></Labels>
  <TextArea name="text" toName="image" perRegion="true"/>
</View>)";

std::string tasks(const std::string &results) {
  return R"([{"data":{"image":"/a","image2":"/b"},"predictions":[{"model_version":"1","result":[)" + results + "]}]}]";
}

std::string item(const std::string &fields, const std::string &value, const std::string &to = "image") {
  return "{" + fields + R"(,"to_name":")" + to + R"(","original_width":600,"original_height":400,"value":{)" + value +
         "}}";
}

const std::string kPlace = R"("x":10,"y":20,"width":30,"height":40,"rotation":0)";

std::string box(const std::string &id, const std::string &place = kPlace, const std::string &to = "image") {
  return item(R"("id":")" + id + R"(","type":"rectanglelabels","from_name":"label")",
              place + R"(,"rectanglelabels":["Car"])", to);
}

std::vector<std::string> found(const std::string &results) {
  return rulesOf(*run(kConfig, tasks(results)), Severity::warning);
}

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("an answer about a region may repeat its place a little differently") {
  const std::string answer = item(R"("id":"a","type":"choices","from_name":"quality")",
                                  R"("x":10.0000001,"y":20,"width":30,"height":40,"choices":["good"])");
  CHECK(found(box("a") + "," + answer).empty());
}

TEST_CASE("shape, labels and text of one region share an id") {
  const std::string shape = item(R"("id":"w","type":"rectangle","from_name":"plain")", kPlace);
  const std::string label = item(R"("id":"w","type":"labels","from_name":"kind")", kPlace + R"(,"labels":["A"])");
  const std::string text = item(R"("id":"w","type":"textarea","from_name":"text")", kPlace + R"(,"text":["word"])");
  CHECK(found(shape + "," + label + "," + text).empty());
}

TEST_CASE("the same box on two images is no duplicate") {
  CHECK(found(box("a") + "," + box("b", kPlace, "image2")).empty());
  CHECK(found(box("a") + "," + box("b")) == Rules{"shape/duplicate"});
}

TEST_CASE("a whole-image answer needs no id") {
  CHECK(found(item(R"("type":"choices","from_name":"choice")", R"("choices":["Boeing"])")).empty());
}

TEST_CASE("a data field may be called predictions") {
  const std::string text = R"([{"data":{"image":"/a","image2":"/b","predictions":["cat","dog"]}}])";
  CHECK(rulesOf(*run(kConfig, text)).empty());
}

TEST_CASE("alternative answers to one question are no boxes one by one") {
  const auto answer = [](const std::string &choice) {
    return R"({"model_version":"1","result":[{"id":")" + choice +
           R"(","type":"choices","from_name":"choice","to_name":"image","value":{"choices":[")" + choice + R"("]}}]})";
  };
  const std::string text =
      R"([{"data":{"image":"/a","image2":"/b"},"predictions":[)" + answer("Boeing") + "," + answer("Airbus") + "]}]";
  CHECK(rulesOf(*run(kConfig, text), Severity::warning).empty());
}

TEST_CASE("an unknown from_name leaves the geometry to its own rules") {
  std::string text = box("a", R"("x":"10","y":20,"width":30,"height":40)");
  text.replace(text.find(R"("label")"), 7, R"("lable")");
  CHECK(found(text) == Rules{"result/unknown-from-name", "shape/coordinate-type"});
}

TEST_CASE("the odd one of several sizes is reported, and mended to the others'") {
  std::string all;
  for (int i = 0; i < 4; ++i) {
    std::string one =
        box("r" + std::to_string(i), R"("x":)" + std::to_string(10 + i) + R"(,"y":20,"width":30,"height":40)");
    if (i == 0) one.replace(one.find(":600"), 4, ":500");
    all += (i ? "," : "") + one;
  }
  const auto check = run(kConfig, tasks(all));
  const Finding finding = findingOf(*check, "shape/inconsistent-original-size");
  CHECK(finding.result == 0);
  CHECK(applyFix(tasks(all), *finding.fix).find(":500") == std::string::npos);
}

TEST_CASE("proposed ids are free") {
  const std::string text =
      tasks(box("result2", R"("x":1,"y":20,"width":30,"height":40)") + "," +
            item(R"("type":"rectanglelabels","from_name":"label")", kPlace + R"(,"rectanglelabels":["Car"])"));
  const Finding finding = findingOf(*run(kConfig, text), "result/missing-id");
  CHECK(rulesOf(*run(kConfig, applyFix(text, *finding.fix)), Severity::warning).empty());
}

TEST_CASE("a short form that no control takes is an error: the page stays blank") {
  const auto check =
      run(kConfig, R"([{"data":{"image":"/a","image2":"/b"},"predictions":[{"model_version":"1","result":0}]}])");
  const Finding finding = findingOf(*check, "prediction/short-form");
  CHECK(finding.severity == Severity::error);
  CHECK(finding.consequence == Consequence::viewBroken);
}

TEST_CASE("typed keys that the control does not use break the view all the same") {
  CHECK(found(box("a", kPlace + R"(,"choices":"x")")) == Rules{"result/field-type"});
  CHECK(found(box("a", kPlace + R"(,"taxonomy":null)")) == Rules{"result/field-type"});
}

TEST_CASE("thousands of regions with one id take no time worth mentioning") {
  std::string all = box("a");
  for (int i = 0; i < 20000; ++i) all += "," + box("a");
  const auto check = run(kConfig, tasks(all));
  CHECK(check->sink().count(*findingOf(*check, "result/duplicate-id").rule) == 20000);
}

TEST_CASE("a label of a million letters is quoted in part") {
  const auto check =
      run(kConfig, tasks(item(R"("id":"a","type":"rectanglelabels","from_name":"label")",
                              kPlace + R"(,"rectanglelabels":[")" + std::string(1000000, 'x') + R"("])")));
  CHECK(findingJson(findingOf(*check, "label/unknown"), check->names()).size() < 6000);
}

TEST_CASE("a fix that replaces one value is a JSON Patch too") {
  const auto check = run(kConfig, tasks(item(R"("id":"a","type":"rectanglelabels","from_name":"label")",
                                             kPlace + R"(,"rectanglelabels":["car"])")));
  const std::string json = findingJson(findingOf(*check, "label/case"), check->names());
  CHECK(json.find(
            R"("patch":[{"op":"replace","path":"/0/predictions/0/result/0/value/rectanglelabels/0","value":"Car"}])") !=
        std::string::npos);
}

}  // namespace prelabel::test
