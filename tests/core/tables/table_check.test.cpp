// Findings of CSV and TSV files, with their places in the table.
#include <catch2/catch_test_macros.hpp>

#include "support/run.hpp"

using namespace prelabel;
using namespace prelabel::test;

namespace {

constexpr std::string_view kConfig =
    R"(<View><Image name="image" value="$image"/><RectangleLabels name="r" toName="image"><Label value="A"/></RectangleLabels></View>)";

using Lines = std::vector<std::string>;

Lines briefOf(const std::string &text, const std::string &name = "tasks.csv", std::string_view config = kConfig) {
  const Lines whole = brief(*run(config, {{name, text}}));
  for (const std::size_t chunk : {1, 2, 3, 7}) {
    RunOptions options;
    options.chunk = chunk;
    INFO("chunks of " << chunk);
    CHECK(brief(*run(config, {{name, text}}, options)) == whole);
  }
  return whole;
}

}  // namespace

TEST_CASE("a table without fault has no findings, and each row is a task", "[tables]") {
  const auto check = run(kConfig, {{"tasks.csv", "id,image\n1,https://x/a.png\n2,https://x/b.png\n"}});
  CHECK(brief(*check) == Lines{});
  CHECK(check->rows().size() == 2);
  CHECK(check->rows()[1].offset == 27);
  CHECK(check->rows()[1].line == 3);
  CHECK(toString(check->summary().files[0].form) == "csv");
  CHECK(check->summary().request() == ImportEffect::accepted);
  CHECK(check->summary().tasksStored() == 2);
}

TEST_CASE("a missing column is told once, at the first row, and mended in the header", "[tables]") {
  const std::string text = "\"Image\",b\n/x.png,1\n/y.png,2\n";
  const auto check = run(kConfig, {{"tasks.csv", text}});
  CHECK(brief(*check) == Lines{"task/missing-variable@2:1"});
  CHECK(check->summary().request() == ImportEffect::refused);
  for (std::size_t i = 0; i < check->rows().size(); ++i) {
    const TaskRow &row = check->rows()[i];
    CHECK(row.findings == 1);
    CHECK(row.severity == 3);
    CHECK(row.import == 1);
  }
  const Finding finding = findingOf(*check, "task/missing-variable");
  REQUIRE(finding.fix);
  const std::string mended = applyFix(text, *finding.fix);
  CHECK(mended == "image,b\n/x.png,1\n/y.png,2\n");
  CHECK(briefOf(mended) == Lines{});
}

TEST_CASE("a column of numbers is none of text", "[tables]") {
  CHECK(briefOf("image\n\n17\n18\n") == Lines{"task/wrong-data-type@3:1"});
  CHECK(briefOf("b,image\nx,true\n") == Lines{"task/wrong-data-type@2:3"});
  CHECK(briefOf("image\n17\n/x.png\n") == Lines{});  // one text makes all of them text
  const std::string_view text =
      R"(<View><Text name="t" value="$t"/><Labels name="l" toName="t"><Label value="A"/></Labels></View>)";
  CHECK(briefOf("t\n17\n", "tasks.csv", text) == Lines{});
  CHECK(briefOf("t\n17\ninf\n", "tasks.csv", text) == Lines{"table/infinite@3:1"});
  CHECK(briefOf("t\nx\ninf\n", "tasks.csv", text) == Lines{});
}

TEST_CASE("rows that are too long, too short, or shift everything", "[tables]") {
  CHECK(briefOf("image,b\n/a.png,1\n/b.png,2,3\n") == Lines{"table/too-many-cells@3:10"});
  CHECK(briefOf("image,b\n/a.png,1\n/b.png\n") == Lines{"table/too-few-cells@3:1"});
  CHECK(briefOf("image,b\n/a.png,https://x/1,\n/b.png,https://x/2,\n") == Lines{"table/shifted-columns@2:1"});
  CHECK(briefOf("image,b\n/a.png,\"1,2\"\n") == Lines{});
}

TEST_CASE("quotes without end, wrong encodings", "[tables]") {
  CHECK(briefOf("image,b\n/\xC3\xA4.png,\"1\n/b.png,2\n") == Lines{"table/unclosed-quote@2:8"});
  CHECK(briefOf("image,b\n/a.png,\xE4 x\n/b.png,\xE4 y\n") == Lines{"json/encoding@2:8"});
  CHECK(briefOf(std::string("\xFF\xFEi\0m\0", 6)) == Lines{"json/encoding@1:1"});
  CHECK(briefOf("\xEF\xBB\xBFimage\n/a.png\n") == Lines{});
}

TEST_CASE("the names of columns", "[tables]") {
  CHECK(briefOf(",image\n0,/a.png\n") == Lines{"table/unnamed-column@1:1"});
  CHECK(briefOf("image,b,b\n/a.png,1,2\n") == Lines{"table/duplicate-column@1:9"});
  CHECK(briefOf("image,predictions\n/a.png,[]\n") == Lines{"table/predictions-column@1:7"});
  CHECK(briefOf("image\tb\n/a.png\t2\n") == Lines{"table/one-column@1:1", "task/missing-variable@2:1"});
  CHECK(briefOf("image\tb\n/a.png\t2\n", "tasks.tsv") == Lines{});
  CHECK(briefOf("image,b\n/a.png,2\n", "tasks.tsv") == Lines{"table/one-column@1:1", "task/missing-variable@2:1"});
}

TEST_CASE("words that are read as nothing", "[tables]") {
  CHECK(briefOf("image,b\n/a.png,NA\n/b.png,\n/c.png,\"\"\n") == Lines{"table/empty-word@2:8"});
}

TEST_CASE("an empty table", "[tables]") {
  CHECK(briefOf("image\n") == Lines{"file/empty@1:1"});
  CHECK(briefOf("") == Lines{"file/empty@1:1"});
}

TEST_CASE("equal rows are duplicates, told at the row", "[tables]") {
  const auto check = run(kConfig, {{"tasks.csv", "image\n/a.png\n/b.png\n/a.png\n"}});
  CHECK(brief(*check) == Lines{"task/duplicate@4:1"});
  const Finding finding = findingOf(*check, "task/duplicate");
  CHECK(finding.pointer == "/2/data");
  CHECK(finding.task == 2);
}

TEST_CASE("a CSV file beside a JSON file", "[tables]") {
  const auto check = run(kConfig, {{"a.json", R"([{"data":{"image":"/a.png"}}])"}, {"b.csv", "image\n/b.png\n"}});
  CHECK(brief(*check) == Lines{});
  CHECK(check->rows().size() == 2);
}
