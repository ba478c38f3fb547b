// The fixer: edits in one pass, everything else identical.
#include "fixer.hpp"

#include <catch2/catch_test_macros.hpp>

#include "rules/catalogue.hpp"
#include "support/run.hpp"

namespace prelabel::test {

namespace {

struct Given {
  std::string name = "tasks.json";
  std::string options = "{}";
};

std::string fixed(std::string_view config, const std::string &tasks, FixChoice choice, std::size_t chunk = 0,
                  Changes *changes = nullptr, const Given &given = {}) {
  std::string error;
  Fixer fixer(*readOptions(given.options, error), std::move(choice));
  if (!config.empty()) fixer.setConfig(config, "config.xml");
  fixer.beginFile(given.name);
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
  Changes all;
  const std::string mended = fixed(config, tasks, FixChoice{}, 0, &all);
  const std::vector<Change> &changes = all.list;
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
      "{\"data\":{\"image\":\"/a\"}}\r\n\n {\"data\":{\"image\":\"/b\"}}\n{\"data\":{\"image\":\"/c\"}}\n";
  for (const std::size_t chunk : {0, 1, 7}) {
    const std::string list = fixed("", lines, FixChoice{}, chunk);
    CHECK(list ==
          "[{\"data\":{\"image\":\"/a\"}},\r\n\n {\"data\":{\"image\":\"/b\"}},\n{\"data\":{\"image\":\"/c\"}}]\n");
    CHECK(rulesOf(*run("", list)).empty());
  }
}

TEST_CASE("of two fixes of the same bytes the first is applied, the other told of") {
  const std::string config = fixture("seed/config.xml");
  std::string tasks = fixture("data-unwrapped--label-case/tasks.json");
  Changes changes;
  fixed(config, tasks, FixChoice{}, 0, &changes);
  std::size_t skipped = 0;
  for (const Change &change : changes.list) skipped += !change.applied;
  CHECK(skipped == 1);
}

TEST_CASE("what was not mended and keeps the import from working is told") {
  const std::string config = fixture("seed/config.xml");
  Changes changes;
  const std::string tasks = fixture("trailing-comma/tasks.json");
  CHECK(fixed(config, tasks, FixChoice{}, 0, &changes) == tasks);
  REQUIRE(changes.problems.size() == 1);
  CHECK(changes.problems[0].rule->id == "json/syntax");
  for (const char *name : {"seed", "label-unknown", "type-case"}) {
    fixed(config, fixture(std::string(name) + "/tasks.json"), FixChoice{}, 0, &changes);
    CHECK(changes.problems.empty());
  }
  fixed(config, tasks, kAll, 0, &changes);
  CHECK(changes.problems.empty());
}

TEST_CASE("a limit of tasks does not stop a correction") {
  std::string lines;
  for (int i = 0; i < 5; ++i) lines += "{\"data\":{\"image\":\"" + std::to_string(i) + "\"}}\n";
  const Given limited{"tasks.json", R"({"limits":{"tasks":2}})"};
  CHECK(fixed("", lines, FixChoice{}, 0, nullptr, limited) == fixed("", lines, FixChoice{}));
}

TEST_CASE("a file without tasks passes on while it is read") {
  std::string error;
  Fixer fixer(*readOptions(R"({"limits":{"taskBytes":1000}})", error), FixChoice{});
  fixer.beginFile("tasks.json");
  std::string text = "[\"" + std::string(20 << 20, 'x');
  const std::size_t size = text.size();
  text.append(json::kPadding, '\0');
  fixer.feed(std::string_view(text).substr(0, size));
  const std::string early = fixer.takeOutput();
  CHECK(early.size() > 18U << 20);
  fixer.endFile();
  CHECK(early + fixer.takeOutput() == text.substr(0, size));
}

TEST_CASE("the header of a table is mended") {
  constexpr std::string_view kConfig = R"(<View><Image name="i" value="$image"/></View>)";
  const Given table{"t.csv", "{}"};
  const std::string text = "n,Image\r\n1,a.png\r\n2,\"b,c.png\"\r\n";
  for (const std::size_t chunk : {0, 1, 9}) {
    CHECK(fixed(kConfig, text, kAll, chunk, nullptr, table) == "n,image\r\n1,a.png\r\n2,\"b,c.png\"\r\n");
    CHECK(fixed(kConfig, text, kNothing, chunk, nullptr, table) == text);
  }
}

}  // namespace prelabel::test
