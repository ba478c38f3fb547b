// The shared fixtures, judged by the native core (and the same core as WebAssembly).
#include "support/fixtures.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

namespace prelabel::test {

namespace {

using Json = nlohmann::json;

// The parts of a finding that fixtures fix: not its words.
Json judged(const Finding &finding, const InputNames &names) {
  const Json full = Json::parse(findingJson(finding, names));
  Json out;
  for (const char *key : {"rule", "severity", "file", "pointer", "offset", "line", "column"}) {
    if (full.contains(key)) out[key] = full[key];
  }
  return out;
}

// A `{name}` of a template that was never filled.
bool hasEmptySlot(const std::string &text) {
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", open + 1);
    if (end > open + 1 && end < text.size() && (text[end] == '}' || text[end] == '|')) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every fixture gives exactly the findings it expects") {
  REQUIRE(allFixtures().size() > 40);
  for (const Fixture &fixture : allFixtures()) {
    DYNAMIC_SECTION(fixture.name) {
      const Json expected = Json::parse(fixture.expected);
      const auto check = fixture.check();
      Json found = Json::array();
      for (const Finding &finding : check->findings()) found.push_back(judged(finding, check->names()));
      INFO(found.dump(1));
      CHECK(found == expected["findings"]);
      CHECK((check->sink().count(Severity::error) > 0 ? 1 : 0) == expected["exit"].get<int>());
    }
  }
}

TEST_CASE("the findings of a fixture do not depend on how its bytes are cut") {
  for (const Fixture &fixture : allFixtures()) {
    DYNAMIC_SECTION(fixture.name) {
      const auto whole = fixture.check();
      for (const std::size_t chunk : {1, 2, 7, 64, 333}) {
        const auto cut = fixture.check(chunk);
        CHECK(cut->head() == whole->head());
        std::vector<std::string> a, b;
        for (const Finding &finding : whole->findings()) a.push_back(findingJson(finding, whole->names()));
        for (const Finding &finding : cut->findings()) b.push_back(findingJson(finding, cut->names()));
        CHECK(a == b);
      }
    }
  }
}

TEST_CASE("every finding says what is wrong and how to mend it, with nothing left unfilled") {
  for (const Fixture &fixture : allFixtures()) {
    const auto check = fixture.check();
    for (const Finding &finding : check->findings()) {
      const Json full = Json::parse(findingJson(finding, check->names()));
      for (const char *key : {"message", "hint"}) {
        const std::string text = full[key].get<std::string>();
        INFO(fixture.name << ": " << text);
        CHECK(text.size() > 10);
        CHECK(text.find("[[") == std::string::npos);
        CHECK_FALSE(hasEmptySlot(text));
        CHECK(text.find("  ") == std::string::npos);
      }
    }
  }
}

}  // namespace prelabel::test
