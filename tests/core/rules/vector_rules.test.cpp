// vector/*: vertices, their handles and references.
#include "rules/shape_support.hpp"

namespace prelabel::test {

namespace {

std::string vector(const std::string &vertices, const std::string &control = "vector",
                   const std::string &closed = "false") {
  return shape(control, "\"vertices\":" + vertices + ",\"closed\":" + closed);
}

const std::string kRule = "vector/vertices";
const std::string kLine = R"([{"x":10,"y":10},{"x":60,"y":30}])";

}  // namespace

TEST_CASE("vectors as they should be") {
  CHECK(rulesIn(vector(kLine)).empty());
  CHECK(rulesIn(vector(R"([{"x":"10","y":10},{"x":60,"y":30}])")).empty());  // numbers as text are drawn
  CHECK(rulesIn(vector(R"([{"id":"a","x":10,"y":10,"prevPointId":null,"isBezier":false},
    {"id":"b","x":60,"y":30,"prevPointId":"a","isBezier":true,"controlPoint1":{"x":1,"y":120},"controlPoint2":{"x":2,"y":2}},
    {"id":"c","x":20,"y":60,"prevPointId":"a"}])"))
            .empty());
  CHECK(rulesIn(vector(kLine, "loop", "true")).empty());
  CHECK(rulesIn(vector(R"([{"id":"a","x":10,"y":10,"prevPointId":"b"},{"id":"b","x":60,"y":30}])", "loop", "true"))
            .empty());
}

TEST_CASE("a bezier without handles breaks the view") {
  const std::string bad = vector(R"([{"x":10,"y":10},{"x":60,"y":30,"isBezier":true,"controlPoint1":{"x":1,"y":1}}])");
  CHECK(mended(bad, kRule).consequence == Consequence::viewBroken);
  says(bad, kRule, "Vertex 2 of this vector is a bezier without `controlPoint2`.");
}

TEST_CASE("vertices that are none") {
  CHECK(mended(vector("[[10,10],[60,30]]"), kRule).consequence == Consequence::notShown);
  for (const auto &[vertices, words] : std::vector<std::pair<const char *, const char *>>{
           {R"([{"x":10,"y":10},null])", "Vertex 2 of this vector is null, not an object."},
           {R"([{"x":10,"y":10},{"x":60}])", "Vertex 2 of this vector has no numbers under x and y."},
           {R"([[10,10],{"x":60,"y":30}])", "Vertex 1 of this vector is a list, not an object."},
           {"[1,2]", "Vertex 1 of this vector is a number (1), not an object."},
           {"[]", "This vector has no `vertices`."},
           {R"("M 1 2")", "`vertices` is text (\\\"M 1 2\\\"), not a list."}}) {
    const Finding finding = alone(vector(vertices), kRule);
    // The editor fails over null when it reads the list.
    const bool fails = std::string_view(vertices).find("null") != std::string_view::npos;
    CHECK(finding.consequence == (fails ? Consequence::viewBroken : Consequence::notShown));
    CHECK_FALSE(finding.fix);
    says(vector(vertices), kRule, words);
  }
  const std::string box = shape("vector", R"("x":10,"y":20,"width":30,"height":40)");
  CHECK(alone(box, kRule).consequence == Consequence::shownWrong);
  says(box, kRule, "Label Studio draws a box instead of a vector.");
}

TEST_CASE("references between vertices") {
  const std::string lost = vector(R"([{"id":"a","x":10,"y":10},{"id":"b","x":60,"y":30,"prevPointId":"z"}])");
  CHECK(mended(lost, kRule).consequence == Consequence::shownWrong);
  const std::string twice = vector(R"([{"id":"a","x":10,"y":10},{"id":"a","x":60,"y":30}])");
  CHECK(alone(twice, kRule).consequence == Consequence::shownWrong);
  says(twice, kRule, "has the id \\\"a\\\", as another one before it.");
  CHECK(alone(vector(R"([{"x":10,"y":10}])"), kRule).consequence == Consequence::shownWrong);
}

TEST_CASE("vertices as the only key") {
  std::string results = shape("vector", "\"vertices\":" + kLine);
  results.erase(results.find(",\"vectorlabels\":[\"A\"]}}"), 21);
  const auto check = run(kShapesConfig, shapesTask(results));
  const Finding finding = findingOf(*check, kRule);
  CHECK(finding.consequence == Consequence::notShown);
  const Rules rules = rulesOf(*run(kShapesConfig, applyFix(shapesTask(results), *finding.fix)));
  CHECK(std::find(rules.begin(), rules.end(), kRule) == rules.end());
}

TEST_CASE("closed") {
  for (const char *closed : {"null", "\"true\"", "1"}) mended(vector(kLine, "loop", closed), kRule);
  CHECK(alone(vector(kLine, "vector", "true"), "vector/closed").severity == Severity::note);
}

TEST_CASE("very many vertices are heavy") {
  std::string vertices = R"([{"x":1,"y":1})";
  for (int i = 0; i < 2000; ++i) vertices += R"(,{"x":50,"y":60})";
  says(vector(vertices + "]"), "shape/heavy", "This vector has 2001 vertices.");
}

}  // namespace prelabel::test
