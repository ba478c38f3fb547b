// Rectangles: the drawn coordinates that were observed in the editor (results-image reference, section 4.7).
#include "regions/rectangle.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace prelabel::test {

namespace {

constexpr ImageSize kImage{800, 400};

void checkCorners(const Rectangle &rectangle, const std::vector<Point> &expected) {
  const std::vector<Point> found = corners(rectangle, kImage);
  REQUIRE(found.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    INFO("corner " << i);
    CHECK(found[i].x == Catch::Approx(expected[i].x).margin(0.06));
    CHECK(found[i].y == Catch::Approx(expected[i].y).margin(0.06));
  }
}

}  // namespace

TEST_CASE("corners as the editor draws them") {
  checkCorners({50, 50, 20, 10, 0}, {{400, 200}, {560, 200}, {560, 240}, {400, 240}});
  checkCorners({50, 50, 20, 10, 30}, {{400, 200}, {538.564, 280}, {518.564, 314.641}, {380, 234.641}});
  checkCorners({50, 50, 20, 10, 90}, {{400, 200}, {400, 360}, {360, 360}, {360, 200}});
  checkCorners({50, 50, 20, 10, -45}, {{400, 200}, {513.1, 86.9}, {541.4, 115.1}, {428.3, 228.3}});
  checkCorners({50, 50, 20, 10, 400}, {{400, 200}, {522.6, 302.8}, {496.9, 333.5}, {374.3, 230.6}});
  checkCorners({50, 50, -20, 10, 0}, {{400, 200}, {240, 200}, {240, 240}, {400, 240}});
  checkCorners({50, 50, -20, -10, 30}, {{400, 200}, {261.436, 120}, {281.436, 85.359}, {420, 165.359}});
  checkCorners({-10, 40, 20, 10, 0}, {{-80, 160}, {80, 160}, {80, 200}, {-80, 200}});
}

TEST_CASE("a rotation of a million degrees is one of 280") {
  checkCorners({50, 50, 20, 10, 1e6}, corners({50, 50, 20, 10, 280}, kImage));
}

TEST_CASE("a quarter turn keeps a box upright to the last bit") {
  const Bounds bounds = percentBounds({50, 50, 20, 10, 90}, kImage);
  CHECK(bounds.x == 45);
  CHECK(bounds.y == 50);
  CHECK(bounds.right() == 50);
  CHECK(bounds.bottom() == 90);
}

TEST_CASE("a negative size turned positive covers the same pixels") {
  for (const Rectangle &rectangle : {Rectangle{50, 50, -20, 10, 0}, {50, 50, 20, -10, 30}, {50, 50, -20, -10, 75}}) {
    const Rectangle better = withPositiveSize(rectangle, kImage);
    CHECK(better.width > 0);
    CHECK(better.height > 0);
    const Bounds before = boundsOf(corners(rectangle, kImage)), after = boundsOf(corners(better, kImage));
    CHECK(after.x == Catch::Approx(before.x));
    CHECK(after.y == Catch::Approx(before.y));
    CHECK(after.right() == Catch::Approx(before.right()));
    CHECK(after.bottom() == Catch::Approx(before.bottom()));
  }
}

TEST_CASE("area and bounds of points") {
  const std::vector<Point> turned = corners({50, 50, 20, 10, 30}, kImage);
  CHECK(areaOf(turned) == Catch::Approx(160 * 40));
  CHECK(boundsOf({}).width == 0);
}

}  // namespace prelabel::test
