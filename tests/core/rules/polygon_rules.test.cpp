// polygon/*: points, whether closed, and crossings.
#include <random>

#include "rules/polygon_crossing.hpp"
#include "rules/shape_support.hpp"

namespace prelabel::test {

namespace {

std::string polygon(const std::string &points, const std::string &more = "") {
  return shape("polygon", "\"points\":" + points + more);
}

const std::string kTriangle = "[[10,10],[50,10],[30,60]]";

std::optional<Crossing> crossingOf(const std::string &points) {
  const std::string padded = points + std::string(json::kPadding, ' ');
  json::Document document;
  REQUIRE(document.parse(std::string_view(padded).substr(0, points.size())));
  return CrossingFinder().find(document.root());
}

}  // namespace

TEST_CASE("polygons as they should be") {
  CHECK(rulesIn(polygon(kTriangle)).empty());
  CHECK(rulesIn(polygon(kTriangle, R"(,"closed":true)")).empty());
  CHECK(rulesIn(polygon(R"([{"x":10,"y":10,"index":0},{"x":50,"y":10,"index":1},[30,60]])")).empty());
  CHECK(rulesIn(polygon("[[10,10],[50,10],[30,60],[10,10]]")).empty());
}

TEST_CASE("polygon/no-points") {
  const std::string rule = "polygon/no-points";
  CHECK(alone(polygon("[]"), rule).consequence == Consequence::notShown);
  CHECK(alone(polygon("null"), rule).consequence == Consequence::notShown);
  CHECK(alone(shape("polygon", R"("closed":true)"), rule).consequence == Consequence::notShown);
  const std::string box = shape("polygon", R"("x":10,"y":20,"width":30,"height":40)");
  CHECK(alone(box, rule).consequence == Consequence::shownWrong);
  says(box, rule, "Label Studio draws a box instead of a polygon.");
}

TEST_CASE("polygon/too-few-points") {
  const std::string rule = "polygon/too-few-points";
  says(polygon("[[10,10],[50,10]]"), rule, "only 2 points. Label Studio draws a line");
  says(polygon("[[10,10]]"), rule, "only one point. Label Studio draws a dot");
  alone(polygon("[[10,10],[50,10]]"), rule);
}

TEST_CASE("polygon/bad-point: what can be read is written as pairs") {
  for (const char *points :
       {"[10,10,50,10,30,60]", R"(["10","10","50","10","30","60"])", R"("[[10,10],[50,10],[30,60]]")",
        R"("10,10 50,10 30,60")", R"(["10,10","50,10","30 60"])", R"([{"x":10,"y":10},{"x":50,"y":10},[30,60]])",
        R"([{"x":"10","y":10,"index":0},{"x":50,"y":10,"index":1},[30,60]])", R"([["10","10"],[50,10],[30,60]])",
        R"([[10,"10",3],[50,10],[30,60]])"}) {
    const Finding finding = mended(polygon(points), "polygon/bad-point");
    CHECK(finding.consequence == Consequence::notShown);
    CHECK(finding.fix->kind == FixKind::automatic);
  }
}

TEST_CASE("polygon/bad-point: what cannot be read is named") {
  for (const auto &[points, words] : std::vector<std::pair<const char *, const char *>>{
           {"[10,10,50,10,30]", "`points` is a flat list of 5 numbers"},
           {"[[10,10],null,[30,60]]", "Point 2 of this polygon is null, not a pair of numbers."},
           {"[[10,10],[50],[30,60]]", "Point 2 of this polygon has fewer than two numbers."},
           {"[[10,10],[50,null],[30,60]]", "holds something that is no number: [50,null]"},
           {R"([[10,10],{"x":1},[30,60]])", "Point 2"},
           {"[[],[],[]]", "fewer than two"},
           {R"("round")", "`points` is text (\\\"round\\\"), not a list"},
           {"12", "`points` is a number (12), not a list"},
           {R"({"0":[1,2]})", "`points` is an object, not a list"}}) {
    CHECK_FALSE(alone(polygon(points), "polygon/bad-point").fix);
    says(polygon(points), "polygon/bad-point", words);
  }
}

TEST_CASE("polygon/bad-point: closed that is neither true nor false") {
  for (const char *closed : {"null", "1", "\"true\"", "[]"}) {
    mended(polygon(kTriangle, std::string(",\"closed\":") + closed), "polygon/bad-point");
  }
}

TEST_CASE("polygon/extra-numbers") {
  const Finding finding = mended(polygon("[[10,10],[50,10,0.9],[30,60,1]]"), "polygon/extra-numbers");
  CHECK(finding.consequence == Consequence::none);
  says(polygon("[[10,10],[50,10,0.9],[30,60,1]]"), "polygon/extra-numbers", "Point 2 of this polygon has 3 numbers.");
}

TEST_CASE("polygon/open") {
  CHECK(mended(polygon(kTriangle, R"(,"closed":false)"), "polygon/open").consequence == Consequence::notShown);
}

TEST_CASE("polygon/self-crossing") {
  const std::string bow = "[[10,10],[50,60],[50,10],[10,60]]";
  CHECK(alone(polygon(bow), "polygon/self-crossing").severity == Severity::note);
  says(polygon(bow), "polygon/self-crossing", "the edges behind points 1 and 3 meet");
  CHECK(rulesIn(polygon("[[10,10],[50,10],[50,60],[10,60]]")).empty());
}

TEST_CASE("edges that only touch do not cross") {
  CHECK_FALSE(crossingOf("[[0,0],[4,0],[4,4],[2,0],[0,4]]"));        // a point on an edge
  CHECK_FALSE(crossingOf("[[0,0],[2,2],[4,0],[4,4],[2,2],[0,4]]"));  // a point twice
  CHECK_FALSE(crossingOf("[[0,0],[4,0],[2,0],[1,0]]"));              // on one line
  CHECK_FALSE(crossingOf("[[0,0],[4,0],[4,0],[4,4],[4,4]]"));
  CHECK(crossingOf("[[0,0],[4,4],[4,0],[0,4]]"));
}

TEST_CASE("the sweep finds what comparing all pairs finds") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> number(0, 12);
  std::uniform_int_distribution<int> count(3, 7);
  for (int round = 0; round < 3000; ++round) {
    std::vector<Point> points;
    std::string text = "[";
    for (int i = count(random); i > 0; --i) {
      points.push_back({double(number(random)), double(number(random))});
      text += (text.size() > 1 ? ",[" : "[") + std::to_string(int(points.back().x)) + "," +
              std::to_string(int(points.back().y)) + "]";
    }
    const auto at = [&](std::size_t i) { return points[i % points.size()]; };
    const auto side = [](Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); };
    bool crosses = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
      for (std::size_t j = i + 1; j < points.size(); ++j) {
        crosses = crosses || (side(at(i), at(i + 1), at(j)) * side(at(i), at(i + 1), at(j + 1)) < 0 &&
                              side(at(j), at(j + 1), at(i)) * side(at(j), at(j + 1), at(i + 1)) < 0);
      }
    }
    INFO(text);
    CHECK(crossingOf(text + "]").has_value() == crosses);
  }
}

TEST_CASE("very many points are heavy, and looked at no further") {
  const auto zigzag = [](int points) {
    std::string text = "[[1,1]";
    for (int i = 1; i < points; ++i)
      text += ",[" + std::to_string(i % 2 ? 90 : 10) + "," + std::to_string(i % 80 + 3) + "]";
    return text + "]";
  };
  says(polygon(zigzag(2001)), "shape/heavy", "This polygon has 2001 points.");
  CHECK(rulesIn(polygon(zigzag(2001))) == Rules{"shape/heavy"});
  CHECK(rulesIn(polygon(zigzag(2000))) == Rules{"polygon/self-crossing"});
}

}  // namespace prelabel::test
