// The fixer: edits in one pass, everything else identical.
#include "fixer.hpp"

#include <catch2/catch_test_macros.hpp>

#include "rules/catalogue.hpp"
#include "support/run.hpp"

namespace prelabel::test {

namespace {

std::string fixed(std::string_view config, const std::string &tasks, FixChoice choice, std::size_t chunk = 0,
                  std::vector<Change> *changes = nullptr) {
  std::string error;
  Fixer fixer(*readOptions("{}", error), std::move(choice));
  if (!config.empty()) fixer.setConfig(config, "config.xml");
  fixer.beginFile("tasks.json");
  std::string out;
  const std::size_t step = chunk ? chunk : std::max<std::size_t>(tasks.size(), 1);
  for (std::size_t at = 0; at < tasks.size(); at += step) {
    std::string piece = tasks.substr(at, step);
    const std::size_t size = piece.size();
    piece.append(json::kPadding, '\0');
    fixer.feed(std::string_view(piece).substr(0, size));
    out += fixer.takeOutput();
  }
  fixer.endFile();
  out += fixer.takeOutput();
  if (changes) *changes = fixer.changes();
  return out;
}

const FixChoice kAll{true, true, {}};
const FixChoice kNothing{false, false, {}};

}  // namespace

TEST_CASE("without anything to apply the file passes as it is") {
  for (const char *name : {"seed", "truncated", "byte-order-mark", "nan", "empty-file"}) {
    const std::string tasks = fixture(std::string(name) + "/tasks.json");
    for (const std::size_t chunk : {0, 1, 17}) {
      CHECK(fixed(fixture(std::string(name) + "/config.xml"), tasks, kNothing, chunk) == tasks);
    }
  }
}

TEST_CASE("fixes are applied in one pass, the same for every way of cutting") {
  const std::string config = fixture("seed/config.xml");
  const std::string tasks = fixture("type-case--labels-as-text/tasks.json");
  std::vector<Change> changes;
  const std::string mended = fixed(config, tasks, FixChoice{}, 0, &changes);
  CHECK(rulesOf(*run(config, mended), Severity::warning).empty());
  CHECK(mended.find("[\"Airplane\"]") != std::string::npos);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].applied);
  CHECK(changes[0].finding.rule->id == "result/type-case");
  for (const std::size_t chunk : {1, 5, 64, 1000}) CHECK(fixed(config, tasks, FixChoice{}, chunk) == mended);
}

TEST_CASE("offers wait to be asked for, by kind or by rule") {
  const std::string config = fixture("seed/config.xml");
  const std::string tasks = fixture("label-unknown/tasks.json");
  CHECK(fixed(config, tasks, FixChoice{}) == tasks);
  CHECK(fixed(config, tasks, FixChoice{false, false, {findRule("label/unknown")}}) == fixture("seed/tasks.json"));
}

TEST_CASE("every fixable fixture is free of its finding afterwards") {
  for (const char *name : {"label-case", "type-case", "type-missing", "x-as-text", "over-the-edge", "pixels",
                           "fraction", "duplicate-id", "predictions-in-data", "data-unwrapped", "data-key",
                           "labels-as-text", "labels-key", "trailing-comma", "byte-order-mark"}) {
    DYNAMIC_SECTION(name) {
      const std::string config = fixture(std::string(name) + "/config.xml");
      const std::string mended = fixed(config, fixture(std::string(name) + "/tasks.json"), kAll, 3);
      INFO(mended);
      CHECK(rulesOf(*run(config, mended), Severity::warning).empty());
    }
  }
}

TEST_CASE("JSON Lines become a list") {
  const std::string lines =
      "{\"data\":{\"image\":\"a\"}}\r\n\n {\"data\":{\"image\":\"b\"}}\n{\"data\":{\"image\":\"c\"}}\n";
  for (const std::size_t chunk : {0, 1, 7}) {
    const std::string list = fixed("", lines, FixChoice{}, chunk);
    CHECK(list ==
          "[{\"data\":{\"image\":\"a\"}},\r\n\n {\"data\":{\"image\":\"b\"}},\n{\"data\":{\"image\":\"c\"}}]\n");
    CHECK(rulesOf(*run("", list)).empty());
  }
}

TEST_CASE("of two fixes of the same bytes the first is applied, the other told of") {
  const std::string config = fixture("seed/config.xml");
  std::string tasks = fixture("data-unwrapped--label-case/tasks.json");
  std::vector<Change> changes;
  fixed(config, tasks, FixChoice{}, 0, &changes);
  std::size_t skipped = 0;
  for (const Change &change : changes) skipped += !change.applied;
  CHECK(skipped == 1);
}

}  // namespace prelabel::test
