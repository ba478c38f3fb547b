// Styles of regions: label, control, default.
#include "regions/style.hpp"

#include <catch2/catch_test_macros.hpp>

namespace prelabel::test {

namespace {

const LabelingConfig &config() {
  static const LabelingConfig parsed = LabelingConfig::parse(
      R"(<View><Image name="i" value="$image"/>
      <RectangleLabels name="r" toName="i" strokeWidth="3" opacity="0.5"><Label value="A" background="#ff0000"/><Label value="Car"/></RectangleLabels>
      <PolygonLabels name="p" toName="i"><Label value="T" background="#00aa00"/></PolygonLabels>
      <RectangleLabels name="d" toName="i"><Label value="X" background="#36B37E"/></RectangleLabels></View>)");
  return parsed;
}

}  // namespace

TEST_CASE("a known label gives its colour, its control the rest") {
  const RegionStyle style = styleOf(config().control("r"), "A", config());
  CHECK(toHex(style.stroke) == "#ff0000");
  CHECK(toHex(style.fill) == "#ed0000");
  CHECK(style.strokeWidth == 3);
  CHECK(style.fillOpacity == 0.5);
}

TEST_CASE("a label without a background gets its generated colour") {
  CHECK(toHex(styleOf(config().control("r"), "Car", config()).stroke) == "#72bfb9");
}

TEST_CASE("defaults of the controls") {
  CHECK(styleOf(config().control("p"), "T", config()).strokeWidth == 2);
  CHECK(toHex(styleOf(config().control("p"), "T", config()).fill) == "#009b00");
  CHECK(styleOf(config().control("d"), "X", config()).strokeWidth == 1);
  CHECK(styleOf(config().control("d"), "X", config()).fillOpacity == 0.2);
}

TEST_CASE("an unknown label takes the control's colour, no label the editor's grey") {
  CHECK(toHex(styleOf(config().control("d"), "what", config()).stroke) == "#f48a42");
  const RegionStyle none = styleOf(config().control("r"), "", config());
  CHECK(toHex(none.stroke) == "#666666");
  CHECK(toHex(none.fill) == "#595959");
  CHECK(none.strokeWidth == 1);
  CHECK(none.fillOpacity == 0.2);
  CHECK(toHex(styleOf(nullptr, "A", config()).stroke) == "#666666");
}

}  // namespace prelabel::test
