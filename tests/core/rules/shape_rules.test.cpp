// shape/*, ellipse/*, keypoint/*: numbers and places of regions of every kind.
#include "rules/shape_support.hpp"

namespace prelabel::test {

namespace {

const std::string kEllipse = R"("x":50,"y":40,"radiusX":10,"radiusY":20)";
const std::string kKeypoint = R"("x":50,"y":40,"width":0.5)";
const std::string kBox = R"("x":10,"y":20,"width":30,"height":40)";

}  // namespace

TEST_CASE("shapes as they should be have no findings") {
  CHECK(rulesIn(shape("ellipse", kEllipse)).empty());
  CHECK(rulesIn(shape("ellipse", kEllipse + R"(,"rotation":30)")).empty());
  CHECK(rulesIn(shape("keypoint", kKeypoint)).empty());
  CHECK(rulesIn(shape("rectangle", kBox + R"(,"rotation":20)")).empty());
  CHECK(rulesIn(shape("polygon", R"("points":[[10,10],[50,10],[30,60]],"closed":true)")).empty());
  CHECK(rulesIn(shape("vector", R"("vertices":[{"x":10,"y":10},{"x":60,"y":30}],"closed":false)")).empty());
}

TEST_CASE("a missing number: not drawn, or drawn as something else") {
  const std::string rule = "shape/missing-coordinate";
  Finding finding = alone(shape("ellipse", R"("x":50,"y":40,"radiusX":10)"), rule);
  CHECK(finding.consequence == Consequence::notShown);
  says(shape("ellipse", R"("x":50,"radiusX":10)"), rule, "This ellipse has no `y` and `radiusY`.");
  finding = alone(shape("rectangle", R"("x":10,"y":20,"width":30)"), rule);
  CHECK(finding.consequence == Consequence::shownWrong);
  says(shape("rectangle", R"("x":10,"y":20,"width":30)"), rule, "Label Studio draws a dot instead of a box.");
  says(shape("ellipse", kBox), rule, "Label Studio draws a box instead of an ellipse.");
  CHECK(alone(shape("keypoint", R"("x":50,"width":1)"), rule).consequence == Consequence::notShown);
}

TEST_CASE("a number beside the value counts") {
  CHECK(rulesIn(shape("ellipse", R"("x":50,"y":40,"radiusX":10)", "r1", {.extra = R"("radiusY":20,)"})).empty());
}

TEST_CASE("numbers as text are mended, null is not") {
  const std::string rule = "shape/coordinate-type";
  mended(shape("ellipse", R"("x":50,"y":40,"radiusX":"10","radiusY":20)"), rule);
  mended(shape("keypoint", R"("x":50,"y":"40","width":0.5)"), rule);
  mended(shape("ellipse", kEllipse + R"(,"rotation":"30")"), rule);
  CHECK_FALSE(alone(shape("ellipse", R"("x":50,"y":null,"radiusX":10,"radiusY":20)"), rule).fix);
  says(shape("keypoint", R"("x":[50],"y":40,"width":1)"), rule, "`x` is a list, not a number.");
}

TEST_CASE("a key of another kind makes another kind of it") {
  const std::string rule = "shape/other-kind";
  mended(shape("ellipse", kEllipse + R"(,"width":3)"), rule);
  says(shape("ellipse", kEllipse + R"(,"width":3)"), rule, "Label Studio draws a dot instead of an ellipse.");
  mended(shape("rectangle", kBox + R"(,"points":[[1,2],[3,4],[9,1]])"), rule);
  CHECK(mended(shape("rectangle", kBox + R"(,"points":"none")"), rule).consequence == Consequence::notShown);
  CHECK(rulesIn(shape("rectangle", kBox + R"(,"points":null,"area":1200)")).empty());
  const std::string beside = shape("rectangle", kBox, "r1", {.extra = R"("points":[[1,2],[30,4],[9,70]],)"});
  says(beside, rule, "Label Studio draws a polygon instead of a box.");
  mended(beside, rule);
}

TEST_CASE("a result under the type of another shape is judged as what its keys make it") {
  std::string results = shape("ellipse", R"("points":[[10,10],[50,10],[30,60]])");
  results.replace(results.find("\"ellipselabels\""), 15, "\"polygonlabels\"");
  const Rules found = rulesIn(results);
  CHECK(std::find(found.begin(), found.end(), "shape/missing-coordinate") == found.end());
}

TEST_CASE("a radius must not be negative, zero or over 50") {
  const Finding finding =
      mended(shape("ellipse", R"("x":50,"y":40,"radiusX":-10,"radiusY":20)"), "ellipse/negative-radius");
  CHECK(finding.consequence == Consequence::viewBroken);
  alone(shape("ellipse", R"("x":50,"y":40,"radiusX":10,"radiusY":0)"), "shape/zero-size");
  const std::string wide = shape("ellipse", R"("x":50,"y":40,"radiusX":50.1,"radiusY":20)");
  CHECK(rulesIn(wide) == Rules{"shape/outside", "ellipse/radius-over-50"});
  CHECK(rulesIn(shape("ellipse", R"("x":50,"y":40,"radiusX":50,"radiusY":20)")).empty());
}

TEST_CASE("rotation beyond a full turn") {
  mended(shape("ellipse", kEllipse + R"(,"rotation":400)"), "shape/rotation-range");
  mended(shape("rectangle", kBox + R"(,"rotation":-361)"), "shape/rotation-range");
  CHECK(rulesIn(shape("ellipse", kEllipse + R"(,"rotation":-360)")).empty());
}

TEST_CASE("a key point without width") {
  const Finding finding = mended(shape("keypoint", R"("x":50,"y":40)"), "keypoint/missing-width");
  CHECK(finding.consequence == Consequence::notShown);
  CHECK(finding.fix->title == "Add \"width\": 1");  // 8 of 800 pixels
  mended(shape("keypoint", R"("x":50,"y":40,"width":0)"), "keypoint/tiny-width");
  mended(shape("keypoint", R"("x":50,"y":40,"width":-3)"), "keypoint/tiny-width");
  CHECK(rulesIn(shape("keypoint", R"("x":50,"y":40,"width":0.001)")).empty());
}

TEST_CASE("a key point with height") {
  CHECK(mended(shape("keypoint", R"("x":50,"y":40,"width":1,"height":2)"), "keypoint/has-height").consequence ==
        Consequence::shownWrong);
  CHECK(mended(shape("keypoint", R"("height":null,"x":50,"y":40,"width":1)"), "keypoint/has-height").consequence ==
        Consequence::notShown);
  mended(shape("keypoint", kKeypoint, "r1", {.extra = R"("height":2,)"}), "keypoint/has-height");
}

TEST_CASE("outside the image") {
  says(shape("ellipse", R"("x":95,"y":40,"radiusX":10,"radiusY":20)"), "shape/outside",
       "The ellipse reaches 5 % (40 px) over the right edge of the image.");
  says(shape("ellipse", R"("x":95,"y":40,"radiusX":10,"radiusY":20)"), "shape/outside",
       "Check how it was converted to percent.");
  says(shape("rectangle", R"("x":95,"y":40,"width":10,"height":20)"), "shape/outside",
       "Clip it to the image, or check how it was converted to percent.");
  // A turned ellipse: 20 % of 400 pixels is 80 of 800, so upright it would reach to 70 %.
  CHECK(rulesIn(shape("ellipse", R"("x":50,"y":80,"radiusX":20,"radiusY":10,"rotation":90)")) ==
        Rules{"shape/outside"});
  CHECK(rulesIn(shape("ellipse", R"("x":50,"y":80,"radiusX":20,"radiusY":10)")).empty());
  alone(shape("ellipse", R"("x":-50,"y":40,"radiusX":10,"radiusY":20)"), "shape/fully-outside");
  CHECK_FALSE(alone(shape("keypoint", R"("x":100.2,"y":40,"width":5)"), "shape/outside").fix);
  CHECK(rulesIn(shape("keypoint", R"("x":99.2,"y":40,"width":5)")).empty());
  alone(shape("keypoint", R"("x":101,"y":40,"width":0.5)"), "shape/fully-outside");
  mended(shape("polygon", R"("points":[[10,-4],[50,10],[30,60]])"), "shape/outside");
  mended(shape("polygon", R"("points":[{"x":110,"y":10,"index":0},[50,10],[30,60]])"), "shape/outside");
  alone(shape("polygon", R"("points":[[-60,10],[-20,10],[-3,60]])"), "shape/fully-outside");
  mended(shape("vector", R"("vertices":[{"x":10,"y":10},{"x":60,"y":-30}],"closed":false)"), "shape/outside");
}

TEST_CASE("negative and missing sizes are not outside as well") {
  CHECK(rulesIn(shape("rectangle", R"("x":20,"y":20,"width":-60,"height":40)")) == Rules{"shape/negative-size"});
  CHECK(rulesIn(shape("rectangle", R"("x":140,"width":30,"height":40)")) == Rules{"shape/missing-coordinate"});
}

TEST_CASE("what lies in the margin that the first view cuts off") {
  const Finding finding = alone(shape("rectangle", R"("x":10,"y":0.1,"width":30,"height":0.5)"), "shape/at-edge");
  CHECK(finding.severity == Severity::note);
  CHECK(finding.consequence == Consequence::notShown);
  alone(shape("keypoint", R"("x":99.9,"y":40,"width":0.5)"), "shape/at-edge");
  CHECK(rulesIn(shape("keypoint", R"("x":99.6,"y":40,"width":0.5)")).empty());
  alone(shape("polygon", R"("points":[[0,0],[0.5,40],[0,60]])"), "shape/at-edge");
  const Finding sliver = alone(shape("rectangle", R"("x":-20,"y":10,"width":20.5,"height":30)"), "shape/outside");
  CHECK(sliver.consequence == Consequence::notShown);
  CHECK_FALSE(sliver.fix);
  CHECK(rulesIn(shape("rectangle", R"("x":10,"y":0.1,"width":30,"height":0.7)")).empty());
}

TEST_CASE("the same shape twice") {
  for (const auto &[control, place] : std::vector<std::pair<std::string, std::string>>{
           {"ellipse", kEllipse},
           {"keypoint", kKeypoint},
           {"polygon", R"("points":[[10,10],[50,10],[30,60]])"},
           {"vector", R"("vertices":[{"x":10,"y":10},{"x":60,"y":30}],"closed":false)"}}) {
    mended(shape(control, place, "a") + "," + shape(control, place, "b"), "shape/duplicate");
    mended(shape(control, place, "a") + ", " + shape(control, place, "b") + ",\n" + shape("rectangle", kBox, "c"),
           "shape/duplicate");
  }
  // What others refer to does not go alone.
  const std::string two = shape("ellipse", kEllipse, "a") + "," + shape("ellipse", kEllipse, "b");
  const std::string arrow = R"(,{"type":"relation","from_id":"b","to_id":"a","direction":"right"})";
  CHECK_FALSE(alone(two + arrow, "shape/duplicate").fix);
  const std::string third = "," + shape("ellipse", kEllipse, "c");
  const auto check = run(kShapesConfig, shapesTask(two + third));
  CHECK(rulesOf(*check) == Rules{"shape/duplicate", "shape/duplicate"});
  CHECK(rulesIn(shape("ellipse", kEllipse) + "," + shape("ellipse", kEllipse + R"(,"rotation":3)", "b")).empty());
  CHECK(rulesIn(shape("polygon", R"("points":[[10,10],[50,10],[30,60]])", "a") + "," +
                shape("polygon", R"("points":[[10,10],[50,10],[30,61]])", "b"))
            .empty());
}

TEST_CASE("labels and text that repeat a place are judged with their shape") {
  const std::string bad = R"("x":95,"y":20,"width":30,"height":40)";
  const std::string text =
      R"({"id":"r1","type":"textarea","from_name":"text","to_name":"image","value":{)" + bad + R"(,"text":["hi"]}})";
  CHECK(rulesIn(shape("box", bad) + "," + shape("labels", bad) + "," + text) == Rules{"shape/outside"});
  CHECK(rulesIn(shape("labels", bad)) == Rules{"shape/outside"});
  CHECK(rulesIn(shape("labels", kEllipse)).empty());
}

TEST_CASE("without a config the type tells the shape") {
  const auto check = run("", shapesTask(shape("ellipse", R"("x":50,"y":40,"radiusX":-10,"radiusY":20)")));
  CHECK(rulesOf(*check) == Rules{"ellipse/negative-radius"});
}

}  // namespace prelabel::test
