// Ellipses: the ends of the radii as they were observed, and boxes.
#include "regions/ellipse.hpp"

#include "regions/region_support.hpp"

namespace prelabel::test {

TEST_CASE("ends of an ellipse's axes as the editor draws them") {
  checkPoints(axisEnds({50, 50, 20, 10, 0}, kImage), {{560, 200}, {400, 240}, {240, 200}, {400, 160}});
  checkPoints(axisEnds({50, 50, 20, 10, 30}, kImage), {{538.6, 280}, {380, 234.6}, {261.4, 120}, {420, 165.4}});
  checkPoints(axisEnds({50, 50, 20, 10, 390}, kImage), axisEnds({50, 50, 20, 10, 30}, kImage));
  checkPoints(axisEnds({50, 50, 20, 10, 720}, kImage), axisEnds({50, 50, 20, 10, 0}, kImage));
}

TEST_CASE("the box of an ellipse touches it, the editor's box is looser") {
  checkBounds(boundsOf(Ellipse{50, 50, 20, 10, 90}, kImage), {360, 40, 80, 320});
  const Bounds tight = boundsOf(Ellipse{50, 50, 20, 10, 30}, kImage);
  double right = 0;
  for (int degrees = 0; degrees < 3600; ++degrees) {  // walk round it
    const Turn at = turnOf(degrees / 10.0), turn = turnOf(30);
    right = std::max(right, 400 + turn.of({160 * at.cos, 40 * at.sin}).x);
  }
  CHECK(tight.right() == Catch::Approx(right).margin(0.001));
  CHECK(percentBounds(Ellipse{50, 50, 20, 10, 30}, kImage).right() * 8 > tight.right() + 10);
  checkBounds(percentBounds(Ellipse{50, 50, 20, 10, 0}, {}), {30, 40, 40, 20});
}

TEST_CASE("an ellipse needs four numbers, its rotation may be missing") {
  CHECK(readEllipse(ofValue(R"({"x":1,"y":2,"radiusX":3,"radiusY":4})").fields()).has_value());
  CHECK_FALSE(readEllipse(ofValue(R"({"x":1,"y":2,"radiusX":3})").fields()));
  CHECK_FALSE(readEllipse(ofValue(R"({"x":1,"y":2,"radiusX":3,"radiusY":"4"})").fields()));
  CHECK_FALSE(readEllipse(ofValue(R"({"x":1,"y":2,"radiusX":3,"radiusY":4,"rotation":null})").fields()));
  CHECK(areaOf(Ellipse{50, 50, 20, 10, 12}, kImage) == Catch::Approx(160 * 40 * 3.14159265));
}

}  // namespace prelabel::test
