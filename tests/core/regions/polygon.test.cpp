// Polygons: points in their three forms, closed and open.
#include "regions/polygon.hpp"

#include "regions/region_support.hpp"

namespace prelabel::test {

TEST_CASE("points of a polygon as the editor draws them") {
  const auto polygon = readPolygon(ofValue(R"({"points":[[10,10],[40,12],[30,60]],"polygonlabels":["A"]})").fields());
  REQUIRE(polygon.has_value());
  CHECK(polygon->closed);
  checkPoints(pixelsOf(*polygon, kImage), {{80, 40}, {320, 48}, {240, 240}});
}

TEST_CASE("points may be objects with an index, or have more numbers") {
  const auto objects =
      readPolygon(ofValue(R"({"points":[{"x":10,"y":20,"index":0},{"x":1,"y":2,"index":1}]})").fields());
  REQUIRE(objects.has_value());
  CHECK(objects->points[0].y == 20);
  CHECK(readPolygon(ofValue(R"({"points":[[1,2,3],[4,5,6]]})").fields())->points[1].x == 4);
  CHECK_FALSE(readPolygon(ofValue(R"({"points":[{"x":10,"y":20}]})").fields()));
}

TEST_CASE("a point of one number leaves the polygon without points") {
  CHECK(readPolygon(ofValue(R"({"points":[[1,2],[3],[5,6]]})").fields())->points.empty());
  CHECK(readPolygon(ofValue(R"({"points":[]})").fields())->points.empty());
}

TEST_CASE("a polygon is open only by `closed: false`, and nothing else may stand there") {
  CHECK_FALSE(readPolygon(ofValue(R"({"points":[[1,2]],"closed":false})").fields())->closed);
  CHECK(readPolygon(ofValue(R"({"points":[[1,2]],"closed":true})").fields())->closed);
  CHECK_FALSE(readPolygon(ofValue(R"({"points":[[1,2]],"closed":null})").fields()));
  CHECK_FALSE(readPolygon(ofValue(R"({"points":[[1,2]],"closed":1})").fields()));
  CHECK_FALSE(readPolygon(ofValue(R"({"points":[1,2,3,4]})").fields()));
  CHECK_FALSE(readPolygon(ofValue(R"({"points":[[1,null]]})").fields()));
}

}  // namespace prelabel::test
