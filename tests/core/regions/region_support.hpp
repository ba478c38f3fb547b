// Results written as JSON, read as regions.
#pragma once

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "regions/geometry.hpp"
#include "regions/region_kind.hpp"

namespace prelabel::test {

// The size of the image that the editor was observed with (results-image reference, section 4.7).
inline constexpr ImageSize kImage{800, 400};

// One result and its document.
class OneResult {
 public:
  explicit OneResult(std::string_view json) : size_(json.size()), text_(json) {
    text_.append(json::kPadding, '\0');
    REQUIRE(document_.parse(std::string_view(text_).substr(0, size_)));
  }
  OneResult(const OneResult &) = delete;
  OneResult &operator=(const OneResult &) = delete;

  Result result() const { return readResult(document_.root(), 0); }
  RegionFields fields() const { return readRegionFields(result()); }

 private:
  std::size_t size_;
  std::string text_;
  json::Document document_;
};

inline OneResult ofValue(std::string_view value) { return OneResult(R"({"value":)" + std::string(value) + "}"); }

// Observed coordinates are known to a tenth of a pixel.
inline void checkPoints(const std::vector<Point> &found, const std::vector<Point> &expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    INFO("point " << i);
    CHECK(found[i].x == Catch::Approx(expected[i].x).margin(0.06));
    CHECK(found[i].y == Catch::Approx(expected[i].y).margin(0.06));
  }
}

inline void checkBounds(const Bounds &found, const Bounds &expected) {
  CHECK(found.x == Catch::Approx(expected.x).margin(1e-9));
  CHECK(found.y == Catch::Approx(expected.y).margin(1e-9));
  CHECK(found.width == Catch::Approx(expected.width).margin(1e-9));
  CHECK(found.height == Catch::Approx(expected.height).margin(1e-9));
}

}  // namespace prelabel::test
