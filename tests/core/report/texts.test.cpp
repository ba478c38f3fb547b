// The template language of the rules' texts.
#include "report/texts.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "rules/catalogue.hpp"

namespace prelabel::test {

TEST_CASE("templates are filled from the parameters") {
  Finding finding;
  finding.param("name", "a").param("count", 2.0).param("one", 1.0);
  CHECK(fillTemplate("`{name}` is here", finding) == "`a` is here");
  CHECK(fillTemplate("x[[ and {name}]][[ and {none}]].", finding) == "x and a.");
  CHECK(fillTemplate("{count|box|# boxes}, {one|one box|# boxes}", finding) == "2 boxes, one box");
  CHECK(fillTemplate(R"(write { "a": 1 } or {"data": 1})", finding) == R"(write { "a": 1 } or {"data": 1})");
  CHECK(fillTemplate("{none} stays visible", finding) == "{none} stays visible");
  CHECK(fillTemplate("[[Did you mean {none}? ]]", finding).empty());
}

TEST_CASE("a value is never read as a template") {
  Finding finding;
  finding.param("name", "{count} [[x]]").param("count", 3.0);
  CHECK(fillTemplate("{name}!", finding) == "{count} [[x]]!");
}

TEST_CASE("every rule has an id of its own, and plain texts") {
  std::vector<std::string_view> seen;
  for (const Rule *rule : allRules()) {
    INFO(rule->id);
    CHECK(std::find(seen.begin(), seen.end(), rule->id) == seen.end());
    seen.push_back(rule->id);
    CHECK(rule->id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") == std::string_view::npos);
    CHECK(std::count(rule->id.begin(), rule->id.end(), '/') == 1);
    CHECK(!rule->what.empty());
    CHECK(!rule->hint.empty());
    CHECK(!rule->about.empty());
    for (const std::string_view text : {rule->what, rule->effect, rule->hint, rule->about}) {
      for (const std::string_view word : {"nvalid ", " schema", "NULL", " undefined "}) {
        CHECK(text.find(word) == std::string_view::npos);
      }
    }
    CHECK((rule->what.ends_with(".") || rule->what.ends_with("]]")));
    CHECK(findRule(rule->id) == rule);
  }
  CHECK(findRule("no/such-rule") == nullptr);
}

}  // namespace prelabel::test
