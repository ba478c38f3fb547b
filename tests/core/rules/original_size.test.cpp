// shape/*-original-size: the size of the image beside its regions.
#include <chrono>

#include "rules/shape_support.hpp"

namespace prelabel::test {

namespace {

const std::string kEllipse = R"("x":50,"y":40,"radiusX":10,"radiusY":20)";
const std::string kVector = R"("vertices":[{"x":10,"y":10},{"x":60,"y":30}],"closed":false)";
const std::string kBitmask =
    R"("imageDataURL":"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")";

std::string sized(const std::string &width, const std::string &height) {
  return R"("original_width":)" + width + R"(,"original_height":)" + height + ",";
}

}  // namespace

TEST_CASE("regions without the size of their image") {
  const std::string rule = "shape/missing-original-size";
  const std::string lacking = shape("ellipse", kEllipse, "a", {.size = ""});
  CHECK(alone(lacking, rule).consequence == Consequence::exportWrong);
  says(lacking, rule, "One ellipse of this prediction lacks");
  const std::string half = shape("keypoint", R"("x":50,"y":40,"width":1)", "b", {.size = "\"original_height\":400,"});
  says(lacking + "," + half, rule, "2 regions of this prediction lack");
  mended(lacking + "," + half + "," + shape("ellipse", R"("x":20,"y":40,"radiusX":10,"radiusY":20)", "c"), rule);
}

TEST_CASE("a vector is placed by the size, its own or another's") {
  const std::string rule = "shape/missing-original-size";
  CHECK(alone(shape("vector", kVector, "a", {.size = ""}), rule).consequence == Consequence::shownWrong);
  CHECK(mended(shape("vector", kVector, "a", {.size = ""}) + "," + shape("ellipse", kEllipse, "b"), rule).consequence ==
        Consequence::exportWrong);
}

TEST_CASE("each image has its own size") {
  const std::string rule = "shape/missing-original-size";
  const std::string other = shape("ellipse", kEllipse, "b", {.size = sized("500", "500"), .to = "image2"});
  const std::string lacking = shape("ellipse", kEllipse, "a", {.size = ""});
  CHECK_FALSE(alone(lacking + "," + other, rule).fix);
  CHECK(rulesIn(shape("ellipse", kEllipse, "a") + "," + other).empty());
}

TEST_CASE("regions that disagree about the size are mended to the most frequent, all at once") {
  std::string results;
  for (int i = 0; i < 7; ++i) {
    const std::string size = i == 1 ? sized("400", "800") : i == 4 ? sized("640", "480") : sized("800", "400");
    results += (i ? "," : "") + shape("ellipse", R"("x":50,"y":40,"radiusX":10,"radiusY":)" + std::to_string(20 + i),
                                      "r" + std::to_string(i), {.size = size});
  }
  CHECK(mended(results, "shape/inconsistent-original-size").result == 1);
}

TEST_CASE("a disagreement moves the vectors of the image") {
  const std::string results = shape("vector", kVector, "a") + "," + shape("ellipse", kEllipse, "b") + "," +
                              shape("ellipse", kEllipse + R"(,"rotation":2)", "c", {.size = sized("400", "800")});
  CHECK(mended(results, "shape/inconsistent-original-size").consequence == Consequence::shownWrong);
}

TEST_CASE("a size that is none") {
  const std::string rule = "shape/bad-original-size";
  for (const char *bad : {"0", "-800", "800.5", "\"800\"", "null", "[800]"}) {
    CHECK(alone(shape("ellipse", kEllipse, "a", {.size = sized(bad, "400")}), rule).consequence ==
          Consequence::exportWrong);
  }
  CHECK(alone(shape("vector", kVector, "a", {.size = sized("\"800\"", "400")}), rule).consequence ==
        Consequence::shownWrong);
}

TEST_CASE("a negative size beside a bitmask breaks the page") {
  const std::string mask = shape("bitmask", kBitmask, "m");
  const auto check =
      run(kShapesConfig, shapesTask(mask + "," + shape("ellipse", kEllipse, "a", {.size = sized("-800", "400")})));
  const Finding finding = findingOf(*check, "shape/bad-original-size");
  CHECK(finding.consequence == Consequence::viewBroken);
  CHECK(finding.severity == Severity::error);
}

TEST_CASE("a negative size of an earlier prediction is told at the bitmask that fails by it") {
  std::string task = shapesTask(shape("bitmask", kBitmask, "m", {.size = ""}));
  const std::string list = R"("predictions":[)";
  task.insert(
      task.find(list) + list.size(),
      R"({"model_version":"0","result":[)" + shape("ellipse", kEllipse, "a", {.size = sized("-800", "400")}) + "]},");
  const auto check = run(kShapesConfig, task);
  std::vector<std::string> pointers;
  for (const Finding &finding : check->findings()) {
    if (finding.consequence == Consequence::viewBroken) pointers.push_back(finding.pointer);
    if (finding.consequence != Consequence::viewBroken) continue;
    const std::string text = findingJson(finding, check->names());
    INFO(text);
    CHECK(text.find("`original_width` is -800 in an earlier prediction; it must be") != std::string::npos);
  }
  CHECK(pointers == std::vector<std::string>{"/0/predictions/1/result/0/value"});
}

TEST_CASE("sizes of many predictions and results are looked through once") {
  // Each by itself; looked through anew for each, it takes minutes.
  const std::string bad = shape("ellipse", kEllipse, "a", {.size = sized("-800", "400")});
  std::string results = bad, predictions;
  for (int i = 0; i < 20000; ++i) {
    const std::string other = shape("ellipse", kEllipse, "a" + std::to_string(i), {.size = sized("-800", "400")});
    results += "," + other;
    predictions += (i ? "," : "") + std::string(R"({"model_version":"1","result":[)") + other + "]}";
  }
  const auto start = std::chrono::steady_clock::now();
  CHECK(run(kShapesConfig, shapesTask(results))->rows().size() == 1);
  CHECK(run(kShapesConfig, R"([{"data":{"image":"/a.png"},"predictions":[)" + predictions + "]}]")->rows().size() == 1);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

}  // namespace prelabel::test
