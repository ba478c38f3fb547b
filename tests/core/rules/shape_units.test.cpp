// units/*: regions of every kind, and of several kinds together.
#include "rules/shape_support.hpp"

namespace prelabel::test {

namespace {

struct Unit {
  double x, y;  // what a percent across and down is in it
};
constexpr Unit kPixels{8, 4}, kFraction{0.01, 0.01};

std::string number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string at(Unit unit, double x, double y) { return "\"x\":" + number(x * unit.x) + ",\"y\":" + number(y * unit.y); }
std::string pair(Unit unit, double x, double y) { return "[" + number(x * unit.x) + "," + number(y * unit.y) + "]"; }

std::string ellipse(Unit unit, double x = 50) {
  return shape("ellipse",
               at(unit, x, 40) + ",\"radiusX\":" + number(10 * unit.x) + ",\"radiusY\":" + number(20 * unit.y), "e");
}
std::string polygon(Unit unit) {
  return shape("polygon",
               "\"points\":[" + pair(unit, 20, 30) + "," + pair(unit, 70, 30) + "," + pair(unit, 60, 90) + "]", "p");
}
std::string keypoint(Unit unit, double width = 0.5) {
  return shape("keypoint", at(unit, 60, 40) + ",\"width\":" + number(width * unit.x), "k");
}
std::string vector(Unit unit) {
  return shape("vector",
               "\"closed\":false,\"vertices\":[{" + at(unit, 20, 30) + R"(},{"isBezier":true,"controlPoint1":{)" +
                   at(unit, 30, 104) + R"(},"controlPoint2":{)" + at(unit, 99, 1) + "}," + at(unit, 60, 50) + "}]",
               "v");
}
std::string box(Unit unit, double x = 10) {
  return shape("rectangle",
               at(unit, x, 20) + ",\"width\":" + number(30 * unit.x) + ",\"height\":" + number(40 * unit.y),
               "b" + number(x));
}

}  // namespace

TEST_CASE("each kind in pixels, and in parts of one") {
  for (const auto make : {+[](Unit unit) { return ellipse(unit); }, +[](Unit unit) { return polygon(unit); },
                          +[](Unit unit) { return keypoint(unit); }, +[](Unit unit) { return vector(unit); },
                          +[](Unit unit) { return box(unit); }}) {
    CHECK(rulesIn(make(Unit{1, 1})).empty());
    mended(make(kPixels), "units/pixels");
    mended(make(kFraction), "units/fraction");
  }
}

TEST_CASE("all kinds of a prediction are judged and converted together") {
  const auto all = [](Unit unit) {
    return ellipse(unit) + "," + polygon(unit) + "," + keypoint(unit) + "," + vector(unit) + "," + box(unit);
  };
  CHECK(rulesIn(all(Unit{1, 1})).empty());
  mended(all(kPixels), "units/pixels");
  mended(all(kFraction), "units/fraction");
  says(all(kPixels), "units/pixels", "The 5 regions of this prediction are in pixels of the 800 × 400 image");
  says(polygon(kPixels), "units/pixels", "The polygon of this prediction is in pixels");
  says(ellipse(kFraction), "units/fraction", "All numbers of this prediction's ellipse lie between 0 and 1");
}

TEST_CASE("one region in another unit is a mistake of that region") {
  const Unit percent{1, 1};
  const Rules rules =
      rulesIn(ellipse(percent) + "," + polygon(percent) + "," + vector(percent) + "," + box(kPixels, 50));
  CHECK(std::find(rules.begin(), rules.end(), "units/pixels") == rules.end());
  CHECK(rulesIn(ellipse(percent) + "," + polygon(kFraction)).size() <= 1);
}

TEST_CASE("a radius that is in percent already stays") {
  // 0.5 of the width would be a dot as large as the image.
  const std::string results = shape("keypoint", at(kFraction, 60, 40) + ",\"width\":0.5");
  const Finding finding = mended(results, "units/fraction");
  CHECK(applyFix(shapesTask(results), *finding.fix).find("\"width\":0.5") != std::string::npos);
}

TEST_CASE("what repeats the place of a shape is converted with it") {
  const std::string place = R"("x":80,"y":80,"width":240,"height":160)";
  const std::string text =
      R"({"id":"r1","type":"textarea","from_name":"text","to_name":"image","value":{)" + place + R"(,"text":["hi"]}})";
  const std::string results = shape("box", place) + "," + shape("labels", place) + "," + text;
  const Finding finding = mended(results, "units/pixels");
  CHECK(applyFix(shapesTask(results), *finding.fix).find("240") == std::string::npos);
  says(results, "units/pixels", "The box of this prediction is in pixels");
}

TEST_CASE("a little over the edge is no pixel") {
  CHECK(rulesIn(shape("keypoint", R"("x":101,"y":40,"width":2)")) == Rules{"shape/outside"});
}

TEST_CASE("units come before range: nothing else is said of the numbers") {
  mended(shape("ellipse", R"("x":400,"y":160,"radiusX":200,"radiusY":90)"), "units/pixels");
  mended(shape("rectangle", R"("x":0.1,"y":0.2,"width":0.3,"height":0.3,"rotation":0)"), "units/fraction");
}

}  // namespace prelabel::test
