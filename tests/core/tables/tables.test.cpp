// CSV and TSV files: rows and cells as pandas reads them, whatever the cuts.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tables/columns.hpp"
#include "tables/row_reader.hpp"
#include "tables/task_text.hpp"

using namespace prelabel;
using namespace prelabel::tables;

namespace {

// What a reader told, one line each.
struct Recorder final : RowHandler {
  bool onRow(const Row &row) override {
    log += std::to_string(row.index) + "@" + std::to_string(row.offset) + " " + std::to_string(row.position.line) +
           ":" + std::to_string(row.position.column) + " [" + std::string(row.bytes) + "]|";
    return true;
  }
  void onRowProblem(RowProblem problem, std::uint64_t offset, Position position) override {
    log += "problem " + std::to_string(static_cast<int>(problem)) + "@" + std::to_string(offset) + " " +
           std::to_string(position.line) + ":" + std::to_string(position.column) + "|";
  }
  std::string log;
};

std::string read(std::string_view text, std::size_t chunk, std::uint64_t limit = 1000) {
  Recorder recorder;
  RowReader reader(recorder, TableForm::csv, limit);
  for (std::size_t at = 0; at < text.size(); at += chunk) reader.feed(text.substr(at, chunk));
  reader.finish();
  return recorder.log;
}

// The same for every cut.
std::string rows(std::string_view text, std::uint64_t limit = 1000) {
  const std::string whole = read(text, text.size() + 1, limit);
  for (std::size_t chunk = 1; chunk <= text.size(); ++chunk) {
    INFO("chunks of " << chunk);
    CHECK(read(text, chunk, limit) == whole);
  }
  return whole;
}

std::vector<std::string> texts(std::string_view row, char separator = ',') {
  std::vector<Cell> cells;
  splitRow(row, separator, cells);
  std::vector<std::string> out;
  for (const Cell &cell : cells) out.push_back(textOf(row, cell));
  return out;
}

std::vector<std::string> names(std::string_view header) {
  std::vector<std::string> out;
  for (const Column &column : readHeader(header, ',')) out.push_back(column.name);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("rows end at LF, CRLF and a lone CR, and blank lines are none", "[tables]") {
  CHECK(rows("a,b\n1,2\r\n3,4\r5,6") == "0@0 1:1 [a,b]|1@4 2:1 [1,2]|2@9 3:1 [3,4]|3@13 4:1 [5,6]|");
  CHECK(rows("\n\na\n  \t\n\r\n1\n\n") == "0@2 3:1 [a]|1@10 6:1 [1]|");
  CHECK(rows("") == "");
  CHECK(rows("\n \n") == "");
}

TEST_CASE("a quoted cell holds separators and line breaks", "[tables]") {
  CHECK(rows("a,b\n\"x\r\ny\",2\n3,4") == "0@0 1:1 [a,b]|1@4 2:1 [\"x\r\ny\",2]|2@13 4:1 [3,4]|");
  CHECK(rows("a\n\"x\"\"\n\"\nz") == "0@0 1:1 [a]|1@2 2:1 [\"x\"\"\n\"]|2@9 4:1 [z]|");
  // A quote within a plain cell is text.
  CHECK(rows("a\nx\"\ny") == "0@0 1:1 [a]|1@2 2:1 [x\"]|2@5 3:1 [y]|");
}

TEST_CASE("a quote without end is told at its place", "[tables]") {
  CHECK(rows("a,b\nx,\"y\nz,1\n") == "0@0 1:1 [a,b]|problem 0@6 2:3|");
  CHECK(rows("\"a") == "problem 0@0 1:1|");
}

TEST_CASE("byte-order marks: of UTF-8 skipped, of UTF-16 the end", "[tables]") {
  CHECK(rows("\xEF\xBB\xBF\"a\",b\n1,2") == "0@3 1:1 [\"a\",b]|1@9 2:1 [1,2]|");
  CHECK(rows(std::string_view("\xFF\xFE"
                              "a\0,\0",
                              6)) == "problem 2@0 1:1|");
}

TEST_CASE("a row beyond the limit is left out, the next one is not", "[tables]") {
  CHECK(rows("a\n12345\n123456\n1", 5) == "0@0 1:1 [a]|1@2 2:1 [12345]|problem 1@8 3:1|3@15 4:1 [1]|");
}

TEST_CASE("the separator is the semicolon only where it is more frequent in the first line", "[tables]") {
  CHECK(separatorOf(TableForm::csv, "a;b") == ';');
  CHECK(separatorOf(TableForm::csv, "a;b,c") == ',');
  CHECK(separatorOf(TableForm::csv, "a;b,c;d") == ';');
  CHECK(separatorOf(TableForm::csv, "a") == ',');
  CHECK(separatorOf(TableForm::tsv, "a;b") == '\t');
  CHECK(formOfName("x.CSV") == TableForm::csv);
  CHECK(formOfName("x.tsv") == TableForm::tsv);
  CHECK_FALSE(formOfName("csv"));
}

TEST_CASE("cells: quotes resolved as pandas resolves them", "[tables]") {
  CHECK(texts("1,2") == Texts{"1", "2"});
  CHECK(texts("") == Texts{""});
  CHECK(texts("a,") == Texts{"a", ""});
  CHECK(texts(R"("x,y",z)") == Texts{"x,y", "z"});
  CHECK(texts(R"("x""y")") == Texts{"x\"y"});
  CHECK(texts(R"("x"y,2)") == Texts{"xy", "2"});
  CHECK(texts(R"("1"2"3",4)") == Texts{"12\"3\"", "4"});
  CHECK(texts(R"( x, "y")") == Texts{" x", " \"y\""});
  CHECK(texts("\xFFx") == Texts{"\xEF\xBF\xBDx"});
}

TEST_CASE("columns: names as pandas gives them", "[tables]") {
  CHECK(names("a,,b") == Texts{"a", "Unnamed: 1", "b"});
  CHECK(names("a,a,a") == Texts{"a", "a.1", "a.2"});
  CHECK(names("a,a.1,a") == Texts{"a", "a.1", "a.2"});
  CHECK(names("Unnamed: 0,,") == Texts{"Unnamed: 0", "Unnamed: 1", "Unnamed: 2"});
}

TEST_CASE("kinds of cells", "[tables]") {
  for (const char *text : {"", "NA", "nan", "None", "null", "N/A", "#N/A", "<NA>"})
    CHECK(kindOf(text) == CellKind::empty);
  for (const char *text : {"1", "-07", "+1", " 1", "1 ", "99999999999999999999"})
    CHECK(kindOf(text) == CellKind::integer);
  for (const char *text : {"1.5", ".5", "5.", "1e5", "-1E-3"}) CHECK(kindOf(text) == CellKind::fraction);
  for (const char *text : {"inf", "-Infinity", "+INF", "1e999"}) CHECK(kindOf(text) == CellKind::infinite);
  for (const char *text : {"true", "FALSE", "True"}) CHECK(kindOf(text) == CellKind::boolean);
  for (const char *text : {"x", "-", ".", "1e", "0x10", "1_000", " inf", "tRUE", "na", "1 2", " "})
    CHECK(kindOf(text) == CellKind::text);
}

TEST_CASE("a row written as the task it becomes, and back to its cells", "[tables]") {
  const Layout layout{',', {"a\"", "b", "c"}, 1};
  TaskText text;
  const std::string_view row = "0,\"x\n\"\"\",NA";
  const std::string_view json = text.write(layout, row, 4);
  CHECK(json == R"({"data":{"a\"":"x\u000a\"","b":"","c":""}})");
  const Origin *name = text.originOf(json.find("\"a"));
  REQUIRE(name);
  CHECK((name->column == 0 && name->isName));
  const Origin *value = text.originOf(json.find("x"));
  REQUIRE(value);
  CHECK((value->column == 0 && !value->isName));
  CHECK(text.cellOf(layout, 0)->offset == 2);
  CHECK_FALSE(text.cellOf(layout, 2));
  CHECK_FALSE(text.originOf(0));
  CHECK_FALSE(text.originOf(json.size() - 1));
}

TEST_CASE("a text as one cell", "[tables]") {
  CHECK(asCell("x y", ',') == "x y");
  CHECK(asCell("a,b", ',') == "\"a,b\"");
  CHECK(asCell("a,b", '\t') == "a,b");
  CHECK(asCell("\"", ',') == "\"\"\"\"");
  CHECK(asCell(" x", ',') == "\" x\"");
}
