// Key points: their radius and boxes.
#include "regions/keypoint.hpp"

#include "regions/region_support.hpp"

namespace prelabel::test {

TEST_CASE("the width of a key point is its radius in percent of the image's width") {
  CHECK(radiusOf({50, 50, 2}, kImage) == 16);
  CHECK(radiusOf({50, 50, -2}, kImage) == 0);
  checkBounds(boundsOf(KeyPoint{50, 50, 2}, kImage), {384, 184, 32, 32});
}

TEST_CASE("the editor's box of a key point counts the width in percent of both sides") {
  checkBounds(percentBounds(KeyPoint{50, 40, 2}), {48, 38, 4, 4});
}

TEST_CASE("a key point needs three numbers") {
  CHECK(readKeyPoint(ofValue(R"({"x":1,"y":2,"width":0})").fields()).has_value());
  CHECK_FALSE(readKeyPoint(ofValue(R"({"x":1,"y":2})").fields()));
  CHECK_FALSE(readKeyPoint(ofValue(R"({"x":1,"y":2,"width":"3"})").fields()));
}

}  // namespace prelabel::test
