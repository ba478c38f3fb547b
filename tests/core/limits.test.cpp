// Limits of the check: what is beyond is told, and flags of tasks stay complete.
#include <catch2/catch_test_macros.hpp>

#include "support/run.hpp"

using namespace prelabel;
using namespace prelabel::test;

namespace {

using Lines = std::vector<std::string>;

std::unique_ptr<Check> limited(const std::string &tasks, const std::string &limits, std::size_t chunk = 0,
                               const std::string &name = "tasks.json") {
  RunOptions options;
  options.options = R"({"limits":)" + limits + "}";
  options.chunk = chunk;
  return run("", {{name, tasks}}, options);
}

std::string listOf(int tasks) {
  std::string out = "[";
  for (int i = 0; i < tasks; ++i)
    out += (i ? ",\n" : "") + std::string(R"({"data":{"i":")") + std::to_string(i) + "\"}}";
  return out + "]";
}

}  // namespace

TEST_CASE("tasks beyond the limit are not checked, which is told at the first of them", "[limits]") {
  for (const std::size_t chunk : {0, 1, 30}) {
    const auto check = limited(listOf(5), R"({"tasks":3})", chunk);
    CHECK(brief(*check) == Lines{"limit/tasks@4:1"});
    CHECK(check->rows().size() == 3);
    CHECK(check->summary().request() == ImportEffect::accepted);
  }
  CHECK(brief(*limited(listOf(5), R"({"tasks":5})")) == Lines{});
  CHECK(brief(*limited("image\na\nb\nc\n", R"({"tasks":2})", 0, "t.csv")) == Lines{"limit/tasks@4:1"});
}

TEST_CASE("the limit of tasks is told once, whatever the files", "[limits]") {
  RunOptions options;
  options.options = R"({"limits":{"tasks":1}})";
  const auto check = run("", {{"a.json", listOf(2)}, {"b.json", listOf(2)}}, options);
  CHECK(check->sink().total() == 1);
}

TEST_CASE("a task with too many bytes is left out, the next one is not", "[limits]") {
  const std::string tasks = R"([{"data":{"i":"a"}},
{"data":{"i":"aaaaaaaaaaaaaaaaaaaaaaaaaaa"}},
{"data":{"i":"b"}}])";
  for (const std::size_t chunk : {0, 1, 30}) {
    const auto check = limited(tasks, R"({"taskBytes":20})", chunk);
    CHECK(brief(*check) == Lines{"limit/task-bytes@2:1"});
    CHECK(check->rows().size() == 2);
    CHECK(check->summary().request() == ImportEffect::accepted);
  }
  CHECK(brief(*limited("image\na\nbbbbbbbbbb\nc\n", R"({"taskBytes":8})", 0, "t.csv")) ==
        Lines{"limit/task-bytes@3:1"});
}

TEST_CASE("a task that nests deeper than asked for is told as a limit, not as a fault", "[limits]") {
  const std::string tasks = R"([{"data":{"i":[[[[1]]]]}},{"data":{"i":"b"}}])";
  const auto check = limited(tasks, R"({"depth":5})");
  CHECK(brief(*check) == Lines{"limit/depth@1:2"});
  CHECK(check->summary().request() == ImportEffect::accepted);
  CHECK(brief(*limited(tasks, R"({"depth":6})")) == Lines{});
  // What the server does not survive is a fault.
  const std::string deep = "[{\"data\":{\"i\":" + std::string(1200, '[') + std::string(1200, ']') + "}}]";
  CHECK(rulesOf(*limited(deep, "{}")) == Lines{"json/too-deep"});
}

TEST_CASE("a file larger than an upload may be is told, and not when it comes in by a storage", "[limits]") {
  constexpr std::size_t kChunk = 1 << 20;
  const std::string blanks(kChunk + json::kPadding, ' ');
  const auto sized = [&](std::size_t chunks, const std::string &route) {
    std::string error;
    Check check(*readOptions(R"({"labelStudio":{"route":")" + route + "\"}}", error));
    check.beginFile("tasks.json");
    std::string first = R"([{"data":{"i":"a"}}])";
    const std::size_t length = first.size();
    first.append(json::kPadding, ' ');
    check.feed(std::string_view(first).substr(0, length));
    for (std::size_t i = 0; i < chunks; ++i) check.feed(std::string_view(blanks).substr(0, kChunk));
    check.endFile();
    return rulesOf(check);
  };
  CHECK(sized(250, "file") == Lines{"file/too-large"});
  CHECK(sized(249, "file") == Lines{});
  CHECK(sized(250, "storage") == Lines{});
}

TEST_CASE("flags of tasks are complete beyond the kept findings", "[limits]") {
  constexpr int kTasks = 10'000;
  std::string tasks = "[";
  for (int i = 0; i < kTasks; ++i) {
    tasks += (i ? "," : "") + std::string(R"({"data":{"i":")") + std::to_string(i) +
             R"("},"predictions":[{"model_version":"1","score":7,"result":null}]})";
  }
  const auto check = limited(tasks + "]", R"({"findings":3})", 4096);
  CHECK(check->sink().kept().size() == 3);
  REQUIRE(check->rows().size() == kTasks);
  const std::uint64_t each = check->sink().total() / kTasks;
  CHECK(check->sink().total() == each * kTasks);
  CHECK(check->sink().dropped() == each * kTasks - 3);
  int wrong = 0;
  for (std::size_t i = 0; i < kTasks; ++i) {
    const TaskRow &row = check->rows()[i];
    wrong += row.findings != each || row.severity != 3 || row.import != 2;
  }
  CHECK(wrong == 0);
}
