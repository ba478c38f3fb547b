// Vectors: anchors, segments, curves, and the size they are placed by.
#include "regions/vector.hpp"

#include "regions/original_sizes.hpp"
#include "regions/region_support.hpp"

namespace prelabel::test {

namespace {

Vector vectorOf(std::string_view vertices) {
  const auto vector = readVector(ofValue(R"({"closed":true,"vertices":)" + std::string(vertices) + "}").fields());
  REQUIRE(vector.has_value());
  return *vector;
}

std::vector<Point> anchors(const Vector &vector) {
  std::vector<Point> points;
  for (const Vertex &vertex : vector.vertices) points.push_back(vertex.at);
  return points;
}

constexpr std::string_view kCorner = R"([{"x":10,"y":10},{"x":60,"y":20},{"x":60,"y":80}])";
constexpr std::string_view kCurve = R"([{"id":"a","x":0,"y":0,"isBezier":true,"controlPoint1":{"x":1,"y":1},
    "controlPoint2":{"x":0,"y":50}},{"id":"b","x":100,"y":0,"isBezier":true,"controlPoint1":{"x":100,"y":50},
    "controlPoint2":{"x":0,"y":0}}])";

}  // namespace

TEST_CASE("anchors of a vector as the editor draws them") {
  checkPoints(anchors(placed(vectorOf(kCorner), kImage)), {{80, 40}, {480, 80}, {480, 320}});
  checkPoints(anchors(placed(vectorOf(kCorner), {1, 1})), {{0.1, 0.1}, {0.6, 0.2}, {0.6, 0.8}});
}

TEST_CASE("without ids the vertices are chained in order") {
  const auto segments = segmentsOf(vectorOf(kCorner), false);
  REQUIRE(segments.size() == 2);
  CHECK(segments[1].from.x == 60);
  CHECK(segments[1].to.y == 80);
  CHECK_FALSE(segments[0].isCurve);
}

TEST_CASE("a closed vector has a straight closing edge, unless its first vertex names the last") {
  const auto segments = segmentsOf(vectorOf(kCorner), true);
  REQUIRE(segments.size() == 3);
  CHECK(segments[2].from.y == 80);
  CHECK(segments[2].to.x == 10);
  const Vector ring = vectorOf(R"([{"id":"a","x":0,"y":0,"prevPointId":"b"},{"id":"b","x":5,"y":5}])");
  CHECK(segmentsOf(ring, true).size() == 2);
  CHECK(segmentsOf(ring, false).size() == 2);
}

TEST_CASE("an unknown prevPointId loses its segment only, a known one branches") {
  CHECK(segmentsOf(vectorOf(R"([{"x":0,"y":0},{"x":1,"y":1,"prevPointId":"no"},{"x":2,"y":2}])"), false).size() == 1);
  const auto branches = segmentsOf(vectorOf(R"([{"id":"a","x":0,"y":0},{"id":"b","x":1,"y":1,"prevPointId":"a"},
      {"id":"c","x":2,"y":2,"prevPointId":"a"}])"),
                                   false);
  REQUIRE(branches.size() == 2);
  CHECK(branches[1].from.x == 0);
}

TEST_CASE("curves: both handles, or one and a third of the way for the other") {
  const auto both = segmentsOf(vectorOf(kCurve), false);
  REQUIRE(both.size() == 1);
  CHECK(both[0].isCurve);
  CHECK(both[0].first.y == 50);
  CHECK(both[0].second.x == 100);
  const auto start = segmentsOf(vectorOf(R"([{"x":0,"y":0,"isBezier":true,"controlPoint1":{"x":1,"y":1},
      "controlPoint2":{"x":0,"y":50}},{"x":100,"y":10}])"),
                                false);
  CHECK(start[0].second.x == Catch::Approx(70));
  CHECK(start[0].second.y == Catch::Approx(7));
  const auto end = segmentsOf(vectorOf(R"([{"x":0,"y":0},{"x":100,"y":10,"isBezier":true,
      "controlPoint1":{"x":90,"y":50},"controlPoint2":{"x":0,"y":0}}])"),
                              false);
  CHECK(end[0].first.x == Catch::Approx(30));
  CHECK(end[0].first.y == Catch::Approx(3));
}

TEST_CASE("the box of a curve holds its belly, its area is what it encloses") {
  const Vector curve = vectorOf(kCurve);
  checkBounds(boundsOf(curve, segmentsOf(curve, true)), {0, 0, 100, 37.5});
  CHECK(areaOf(segmentsOf(curve, true)) == Catch::Approx(3000).epsilon(0.01));
  CHECK(areaOf(segmentsOf(vectorOf(kCorner), true)) == Catch::Approx(1500));
}

TEST_CASE("numbers as text are read, pairs and words are not") {
  CHECK(vectorOf(R"([{"x":"10","y":"20"}])").vertices[0].at.y == 20);
  CHECK(vectorOf(kCorner).isDrawn());
  CHECK_FALSE(vectorOf(R"([[10,20],[30,40]])").isDrawn());
  CHECK_FALSE(vectorOf(R"([{"x":"10px","y":20}])").isDrawn());
  CHECK_FALSE(vectorOf(R"([{"x":1}])").isDrawn());
  CHECK_FALSE(vectorOf("[]").isDrawn());
  CHECK_FALSE(readVector(ofValue(R"({"vertices":{"x":1},"closed":true})").fields()));
}

TEST_CASE("two pieces from one vertex are a branching, and of repeated ids the last counts") {
  CHECK(branches(
      vectorOf(R"([{"id":"a","x":0,"y":0},{"id":"b","x":1,"y":1},{"id":"c","x":2,"y":2,"prevPointId":"a"}])")));
  CHECK_FALSE(branches(vectorOf(kCorner)));
  CHECK_FALSE(branches(
      vectorOf(R"([{"id":"a","x":0,"y":0},{"id":"b","x":1,"y":1},{"id":"c","x":2,"y":2,"prevPointId":"b"}])")));
  const auto own = segmentsOf(vectorOf(R"([{"id":"p","x":1,"y":1},{"id":"p","x":6,"y":2,"prevPointId":"p"}])"), false);
  REQUIRE(own.size() == 1);
  CHECK(own[0].from.x == 6);
}

TEST_CASE("a bezier vertex needs both handles") {
  const auto lacks = [](std::string_view vertices) {
    const OneResult result = ofValue(R"({"closed":false,"vertices":)" + std::string(vertices) + "}");
    return lacksHandles(result.fields().vertices);
  };
  CHECK(lacks(R"([{"x":1,"y":1,"isBezier":true}])"));
  CHECK(lacks(R"([{"x":1,"y":1,"isBezier":true,"controlPoint1":{"x":1,"y":1},"controlPoint2":null}])"));
  CHECK(lacks(R"([{"x":1,"y":1},null])"));
  CHECK_FALSE(lacks(kCurve));
  CHECK_FALSE(lacks(R"([{"x":1,"y":1,"isBezier":false}])"));
}

TEST_CASE("the last result given for an image tells the size that vectors are placed by") {
  const OneResult all(R"([{"to_name":"i","original_width":10,"original_height":20},{"to_name":"j"},
      {"to_name":"i","original_width":800,"original_height":"x"},{"to_name":"i"}])");
  OriginalSizes sizes(nullptr);
  sizes.add(all.result().item);
  const OneResult names(R"(["i","j"])");
  CHECK(sizes.of(names.result().item.at(0)).width == 800);
  CHECK(sizes.of(names.result().item.at(0)).height == 1);
  CHECK(sizes.of(names.result().item.at(1)).width == 1);
}

}  // namespace prelabel::test
