// Styles of regions: label, empty label, control, default (results-image reference, sections 6.1 to 6.4).
#include "regions/style.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

namespace prelabel::test {

namespace {

const LabelingConfig &config() {
  static const LabelingConfig parsed = LabelingConfig::parse(
      R"xml(<View><Image name="i" value="$image"/>
      <RectangleLabels name="r" toName="i" strokeWidth="3" opacity="0.5" strokeColor="#0000ff"><Label value="A" background="#ff0000"/><Label value="Car"/><Label value="half" background="rgba(255,0,0,0.5)"/></RectangleLabels>
      <PolygonLabels name="p" toName="i"><Label value="T" background="#00aa00"/></PolygonLabels>
      <RectangleLabels name="d" toName="i"><Label value="X" background="#36B37E"/></RectangleLabels>
      <KeyPointLabels name="k" toName="i"><Label value="K" background="#ff8800"/></KeyPointLabels>
      <KeyPointLabels name="empty" toName="i" allowEmpty="true"><Label value="K"/></KeyPointLabels>
      <VectorLabels name="v" toName="i" opacity="0.7" fillOpacity="0.1"><Label value="V" background="red"/></VectorLabels>
      <BrushLabels name="b" toName="i"><Label value="hsl" background="hsl(0,100%,50%)"/><Label value="red" background="#f00"/></BrushLabels>
      <Rectangle name="plainr" toName="i" fillColor="#ff0000"/><Brush name="plainb" toName="i"/>
      <KeyPoint name="plaink" toName="i" fillOpacity="0.3"/><Ellipse name="plaine" toName="i" fillOpacity="0.3"/>
      <Labels name="l" toName="i"><Label value="A" background="#00ff00"/></Labels>
      <Choices name="c" toName="i"><Choice value="A"/></Choices></View>)xml");
  return parsed;
}

StyleSource from(std::string_view control, std::string_view label = "") {
  const ControlTag *found = config().control(control);
  REQUIRE(found != nullptr);
  return {found, found->info->resultType, !label.empty(), std::string(label)};
}

RegionStyle style(RegionKind kind, const std::vector<StyleSource> &results, bool isFilled = true) {
  return styleOf(kind, isFilled, results, config());
}

RegionStyle box(const std::vector<StyleSource> &results) { return style(RegionKind::rectangle, results); }

}  // namespace

TEST_CASE("a known label gives its colour, its control the rest") {
  const RegionStyle found = box({from("r", "A")});
  CHECK(toHex(found.stroke) == "#ff0000");
  CHECK(toHex(found.fill) == "#ed0000");
  CHECK(found.strokeWidth == 3);
  CHECK(found.fillOpacity == 0.5);
  CHECK(box({from("r", "half")}).stroke.alpha == 0.5);
}

TEST_CASE("a label without a background gets its generated colour") {
  CHECK(toHex(box({from("r", "Car")}).stroke) == "#72bfb9");
}

TEST_CASE("defaults of the controls") {
  const RegionStyle polygon = style(RegionKind::polygon, {from("p", "T")});
  CHECK(polygon.strokeWidth == 2);
  CHECK(toHex(polygon.fill) == "#009b00");
  CHECK(box({from("d", "X")}).strokeWidth == 1);
  CHECK(box({from("d", "X")}).fillOpacity == 0.2);
  const RegionStyle point = style(RegionKind::keypoint, {from("k", "K")});
  CHECK(toHex(point.fill) == "#ee7a00");
  CHECK(point.fillOpacity == 0.9);
  CHECK(point.strokeWidth == 2);
}

TEST_CASE("an unknown label takes the control's colour") {
  CHECK(toHex(box({from("d", "what")}).stroke) == "#f48a42");
  CHECK(toHex(box({from("r", "what")}).stroke) == "#0000ff");
  CHECK(toHex(style(RegionKind::keypoint, {from("k", "what")}).fill) == "#7c9f00");
  CHECK(toHex(style(RegionKind::brush, {from("b", "what")}).stroke) == "#f48a42");
}

TEST_CASE("without a label: the editor's grey, a key point in black and white") {
  for (const RegionStyle &none : {box({from("r")}), box({}), box({from("c")}), box({StyleSource{}})}) {
    CHECK(toHex(none.stroke) == "#666666");
    CHECK(toHex(none.fill) == "#595959");
    CHECK(none.strokeWidth == 1);
    CHECK(none.fillOpacity == 0.2);
  }
  const RegionStyle point = style(RegionKind::keypoint, {from("k")});
  CHECK(toHex(point.stroke) == "#ffffff");
  CHECK(toHex(point.fill) == "#000000");
  CHECK(point.fillOpacity == 1);
}

TEST_CASE("the empty label is grey with the control's own widths and opacity") {
  const RegionStyle found = style(RegionKind::keypoint, {from("empty")});
  CHECK(toHex(found.stroke) == "#666666");
  CHECK(found.strokeWidth == 2);
  CHECK(found.fillOpacity == 0.9);
}

TEST_CASE("the control that drew an unlabelled region gives its own colours") {
  CHECK(toHex(box({from("plainr")}).fill) == "#ed0000");
  CHECK(toHex(box({from("plainr")}).stroke) == "#f48a42");
  CHECK(toHex(style(RegionKind::brush, {from("plainb")}).fill) == "#000000");
  CHECK(toHex(style(RegionKind::brush, {from("plainb"), from("l", "what")}).fill) == "#000000");
  CHECK(toHex(style(RegionKind::brush, {from("b")}).stroke) == "#666666");
}

TEST_CASE("in the split form the first known label colours, with the widths of its control") {
  const RegionStyle found =
      style(RegionKind::keypoint, {from("plaink"), from("c", "A"), from("l", "what"), from("l", "A")});
  CHECK(toHex(found.stroke) == "#00ff00");
  CHECK(found.strokeWidth == 1);
  CHECK(found.fillOpacity == 0.2);
}

TEST_CASE("plain key points do not read fillOpacity, ellipses do") {
  CHECK(style(RegionKind::keypoint, {from("plaink")}).fillOpacity == 0.9);
  CHECK(style(RegionKind::ellipse, {from("plaine")}).fillOpacity == 0.3);
}

TEST_CASE("a closed vector is filled with its control's opacity, an open one is not") {
  CHECK(style(RegionKind::vector, {from("v", "V")}).fillOpacity == 0.7);
  CHECK(style(RegionKind::vector, {from("v")}).fillOpacity == 0.7);
  CHECK(style(RegionKind::vector, {from("v", "V")}, false).fillOpacity == 0);
}

TEST_CASE("brushes have an opacity of their own, and know fewer colours") {
  CHECK(style(RegionKind::brush, {from("b", "red")}).fillOpacity == 0.6);
  CHECK(toHex(style(RegionKind::brush, {from("b", "red")}).stroke) == "#ff0000");
  CHECK(toHex(style(RegionKind::brush, {from("b", "hsl")}).stroke) == "#000000");
  CHECK(toHex(box({from("b", "hsl")}).stroke) == "#ff0000");
}

}  // namespace prelabel::test
