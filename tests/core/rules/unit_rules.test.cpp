// units/*: which units a prediction's boxes are in.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>

#include "support/run.hpp"

namespace prelabel::test {

namespace {

constexpr std::string_view kConfig =
    R"(<View><Image name="image" value="$image"/><RectangleLabels name="label" toName="image"><Label value="A"/><Label value="B"/></RectangleLabels></View>)";

using Numbers = std::array<double, 4>;

std::string tasks(const std::vector<Numbers> &boxes, bool size = true) {
  std::string out = R"([{"data":{"image":"/a.png"},"predictions":[{"model_version":"1","result":[)";
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(),
                  R"(%s{"id":"r%zu","type":"rectanglelabels","from_name":"label","to_name":"image",%s)"
                  R"("value":{"x":%.4f,"y":%.4f,"width":%.4f,"height":%.4f,"rectanglelabels":["A"]}})",
                  i ? "," : "", i, size ? R"("original_width":1000,"original_height":800,)" : "", boxes[i][0],
                  boxes[i][1], boxes[i][2], boxes[i][3]);
    out += text.data();
  }
  return out + "]}]}]";
}

const std::vector<Numbers> kPercent = {{5, 10, 20, 30}, {50, 55, 10, 12}, {70, 20, 25, 25}, {80, 70, 18, 28}};

std::vector<Numbers> converted(Numbers (*convert)(const Numbers &)) {
  std::vector<Numbers> out;
  for (const Numbers &box : kPercent) out.push_back(convert(box));
  return out;
}

void checkUnits(const std::vector<Numbers> &boxes, std::string_view rule) {
  const std::string text = tasks(boxes);
  const auto check = run(kConfig, text);
  REQUIRE(rulesOf(*check) == std::vector<std::string>{std::string(rule)});
  const Finding finding = findingOf(*check, rule);
  CHECK(finding.pointer == "/0/predictions/0/result/0/value");
  CHECK(finding.region == "r0");
  REQUIRE(finding.fix);
  CHECK(rulesOf(*run(kConfig, applyFix(text, *finding.fix))).empty());
}

}  // namespace

TEST_CASE("percent are left alone") { CHECK(rulesOf(*run(kConfig, tasks(kPercent))).empty()); }

TEST_CASE("pixels") {
  checkUnits(converted([](const Numbers &b) {
               return Numbers{b[0] * 10, b[1] * 8, b[2] * 10, b[3] * 8};
             }),
             "units/pixels");
}

TEST_CASE("pixels cannot be told without the image's size") {
  const auto boxes = converted([](const Numbers &b) { return Numbers{b[0] * 10, b[1] * 8, b[2] * 10, b[3] * 8}; });
  const auto check = run(kConfig, tasks(boxes, false));
  CHECK(std::as_const(*check).sink().count(Severity::error) > 0);
  CHECK(check->summary().tasksClean == 0);
}

TEST_CASE("fractions") {
  checkUnits(converted([](const Numbers &b) {
               return Numbers{b[0] / 100, b[1] / 100, b[2] / 100, b[3] / 100};
             }),
             "units/fraction");
}

TEST_CASE("centres") {
  checkUnits(converted([](const Numbers &b) {
               return Numbers{b[0] + b[2] / 2, b[1] + b[3] / 2, b[2], b[3]};
             }),
             "units/centre");
}

TEST_CASE("second corners") {
  checkUnits(converted([](const Numbers &b) {
               return Numbers{b[0], b[1], b[0] + b[2], b[1] + b[3]};
             }),
             "units/corners");
}

TEST_CASE("one box far outside is a mistake of that box, not of the unit") {
  auto boxes = kPercent;
  boxes[1] = {140, 55, 10, 12};
  CHECK(rulesOf(*run(kConfig, tasks(boxes))) == std::vector<std::string>{"shape/fully-outside"});
}

TEST_CASE("one box over the edge is a mistake of that box") {
  auto boxes = kPercent;
  boxes[3] = {90, 70, 18, 28};
  const auto check = run(kConfig, tasks(boxes));
  CHECK(rulesOf(*check) == std::vector<std::string>{"shape/outside"});
  const Finding finding = findingOf(*check, "shape/outside");
  CHECK(findingJson(finding, check->names()).find("reaches 8 % (80 px) over the right edge") != std::string::npos);
}

}  // namespace prelabel::test
