// Boxes of a known form: passing them by changes nothing that is said.
#include "rules/known_forms.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "report/json.hpp"
#include "rules/shape_support.hpp"

using namespace prelabel;
using namespace prelabel::test;

namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t count) { return random_() % count; }
  bool once(std::size_t in) { return below(in) == 0; }
  template <std::size_t N>
  std::string of(const char *const (&words)[N]) {
    return words[below(N)];
  }

 private:
  std::mt19937 random_;
};

using Members = std::vector<std::pair<std::string, std::string>>;

std::string objectOf(const Members &members) {
  std::string out = "{";
  for (const auto &[key, value] : members) out += (out.size() > 1 ? ",\"" : "\"") + key + "\":" + value;
  return out + "}";
}

// A member is another, missing, twice there, elsewhere, or beside one that nobody knows.
void damage(Dice &dice, Members &members) {
  const std::size_t at = dice.below(members.size());
  switch (dice.below(6)) {
    case 0:
      members.erase(members.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 1:
      members.push_back(members[at]);
      break;
    case 2:
      std::swap(members[at], members[dice.below(members.size())]);
      break;
    case 3:
      members[at].first = dice.of({"points", "rle", "item_index", "parentID", "meta", "Value", "\\u0078", "height"});
      break;
    case 4:
      members.emplace_back(dice.of({"extra", "rotation", "radiusX", "readonly", "hidden", "text", "choices"}),
                           dice.of({"1", "true", "false", "\"a\"", "null", "[]"}));
      break;
    default:
      members[at].second =
          dice.of({"null", "true", "\"7\"", "-1", "0", "[]", "{}", "[[\"A\"]]", "[\"A\",\"B\"]", "\"A\"", "1e300"});
  }
}

std::string number(Dice &dice, bool isOdd) {
  if (isOdd) return dice.of({"0", "-0.004", "0.5", "1", "-3", "99.5", "100", "100.006", "1e2", "120", "400", "0.001"});
  return std::to_string(5 + dice.below(400) / 10.0);
}

// One result: mostly as it should be, in one of a few forms.
std::string result(Dice &dice, std::size_t index, std::size_t oddity) {
  const auto isOdd = [&] { return oddity > 0 && dice.once(oddity); };
  const bool isPlain = dice.once(4);
  Members value = {{"x", number(dice, isOdd())},
                   {"y", number(dice, isOdd())},
                   {"width", number(dice, isOdd())},
                   {"height", number(dice, isOdd())}};
  if (dice.once(3)) value.emplace_back("rotation", isOdd() ? dice.of({"12.5", "-90", "361", "180"}) : "0");
  if (!isPlain)
    value.emplace_back("rectanglelabels", isOdd() ? dice.of({"[\"C\"]", "[\"a\"]", "[]", "[\"A\\u0041\"]"})
                                                  : dice.of({"[\"A\"]", "[\"B\"]"}));
  if (isOdd()) damage(dice, value);
  const std::string id = isOdd() ? dice.of({"\"\"", "\"r#1\"", "5", "null", "\"r0\"", "\"r1\"", "\"\\u0072\""})
                                 : "\"r" + std::to_string(index) + "\"";
  Members item = {{"id", id},
                  {"type", isPlain ? "\"rectangle\"" : "\"rectanglelabels\""},
                  {"from_name", isPlain   ? "\"box\""
                                : isOdd() ? "\"ellipse\""
                                          : "\"rectangle\""},
                  {"to_name", !isPlain && isOdd() ? "\"image2\"" : "\"image\""},
                  {"original_width", isOdd() ? dice.of({"801", "0", "8.5", "-1"}) : "800"},
                  {"original_height", isOdd() ? "401" : "400"},
                  {"value", objectOf(value)}};
  if (dice.once(3)) item.emplace_back("score", isOdd() ? dice.of({"1.5", "\"0.5\"", "null"}) : "0.75");
  if (dice.once(3)) item.emplace_back("image_rotation", isOdd() ? "90" : "0");
  if (dice.once(4)) item.emplace_back("readonly", isOdd() ? "\"no\"" : "false");
  if (dice.once(4)) std::swap(item[0], item[dice.below(item.size())]);
  if (isOdd()) damage(dice, item);
  return objectOf(item);
}

std::string list(Dice &dice, std::size_t oddity) {
  std::string out = "[";
  const std::size_t count = 1 + dice.below(5);
  for (std::size_t i = 0; i < count; ++i) out += (i > 0 ? "," : "") + result(dice, i, oddity);
  return out + "]";
}

// `oddity`: one of so many things is odd, 0 for none.
std::string task(Dice &dice, std::size_t index, std::size_t oddity) {
  std::string out = R"({"data":{"image":"/data/upload/)" + std::to_string(index) + R"(.png","image2":"/data/upload/b)" +
                    std::to_string(index) + ".png\"}";
  if (oddity > 0 && dice.once(8)) out += R"(,"annotations":[{"ground_truth":false,"result":)" + list(dice, 0) + "}]";
  out += R"(,"predictions":[{"model_version":"1","result":)" + list(dice, oddity) + "}";
  if (oddity > 0 && dice.once(6)) out += R"(,{"model_version":"2","result":)" + list(dice, oddity * 3) + "}";
  return out + "]}";
}

// Of the same length, so that places stay, and nothing to learn from.
std::string blank(const std::string &text, std::size_t index) {
  std::string out = R"({"data":{"image":"/data/upload/)" + std::to_string(index) + R"(.png","image2":"/data/upload/b)" +
                    std::to_string(index) + ".png\"}}";
  return out + std::string(text.size() - out.size(), ' ');
}

struct Said {
  std::vector<std::string> findings;
  std::string row;

  bool operator==(const Said &) const = default;
};

// What a check says of the last task.
Said lastTask(const std::string &text, std::size_t tasks) {
  const auto check = run(kShapesConfig, text, {R"({"limits":{"findingsPerRule":100000,"findings":100000}})"});
  Said said;
  for (const Finding &finding : check->findings()) {
    if (finding.task == static_cast<std::int64_t>(tasks) - 1)
      said.findings.push_back(findingJson(finding, check->names()));
  }
  const TaskRow row = check->rows()[tasks - 1];
  for (const auto part : {row.results, row.resultsNotShown, std::uint32_t{row.predictions}, std::uint32_t{row.findings},
                          std::uint32_t{row.severity}, std::uint32_t{row.import}, std::uint32_t{row.serverCheck},
                          std::uint32_t{row.view}})
    said.row += std::to_string(part) + " ";
  return said;
}

}  // namespace

TEST_CASE("A task is told of the same way whether its forms are known or not") {
  constexpr std::size_t kBefore = 12;
  constexpr unsigned kRounds = 1500;
  for (unsigned seed = 0; seed < kRounds; ++seed) {
    Dice dice(seed);
    std::string known = "[", unknown = "[";
    for (std::size_t i = 0; i < kBefore; ++i) {
      const std::string text = task(dice, i, 0);
      known += text + ",";
      unknown += blank(text, i) + ",";
    }
    constexpr std::size_t kOddities[] = {0, 8, 40, 200};
    const std::string last = task(dice, kBefore, kOddities[seed % 4]) + "]";
    INFO("seed " << seed << ": " << last);
    const Said expected = lastTask(unknown + last, kBefore + 1);
    const Said said = lastTask(known + last, kBefore + 1);
    REQUIRE(said.findings == expected.findings);
    REQUIRE(said.row == expected.row);
  }
}

namespace {

struct Box {
  std::string id = "b";
  std::string place = R"("x":11,"y":20,"width":30,"height":40,"rotation":0)";
  std::string label = "A";
  std::string width = "800";
  std::string turned = "0";
  std::string score = "0.5";
};

std::string written(const Box &box) {
  return R"({"id":")" + box.id + R"(","type":"rectanglelabels","from_name":"rectangle","to_name":"image",)" +
         R"("original_width":)" + box.width + R"(,"original_height":400,"image_rotation":)" + box.turned +
         R"(,"score":)" + box.score + R"(,"value":{)" + box.place + R"(,"rectanglelabels":[")" + box.label + "\"]}}";
}

// `after`: another prediction.
std::string taskOf(const std::string &results, const std::string &name, const std::string &after = {}) {
  return R"({"data":{"image":"/data/upload/)" + name + R"(.png","image2":"/data/upload/2)" + name +
         R"(.png"},"predictions":[{"model_version":"1","result":[)" + results + "]}" + after + "]}";
}

}  // namespace

TEST_CASE("Of a known form, what is wrong is told of") {
  const std::string first = written({.id = "a", .place = R"("x":10,"y":20,"width":30,"height":40,"rotation":0)"});
  const auto behindFirst = [&](const Box &box) { return taskOf(first + "," + written(box), "z"); };
  const auto placed = [&](const std::string &place) { return behindFirst({.place = place}); };
  const std::vector<std::pair<std::string, std::string>> odd = {
      {"shape/duplicate", placed(R"("x":10,"y":20,"width":30,"height":40,"rotation":0)")},
      {"shape/duplicate", placed(R"("x":10.0,"y":2e1,"width":30,"height":40,"rotation":0)")},
      {"shape/at-edge", placed(R"("x":10,"y":0,"width":30,"height":0.6,"rotation":0)")},
      {"shape/at-edge", placed(R"("x":99.4,"y":20,"width":0.6,"height":40,"rotation":0)")},
      {"shape/outside", placed(R"("x":80,"y":20,"width":20.011,"height":40,"rotation":0)")},
      {"shape/outside", placed(R"("x":-0.011,"y":20,"width":20,"height":40,"rotation":0)")},
      {"shape/outside", placed(R"("x":10,"y":20,"width":30,"height":40,"rotation":170)")},
      {"shape/fully-outside", placed(R"("x":10,"y":101,"width":30,"height":40,"rotation":0)")},
      {"shape/zero-size", placed(R"("x":10,"y":20,"width":0,"height":40,"rotation":0)")},
      {"shape/negative-size", placed(R"("x":50,"y":20,"width":-30,"height":40,"rotation":0)")},
      {"shape/rotation-range", placed(R"("x":30,"y":20,"width":30,"height":40,"rotation":361)")},
      {"units/fraction", taskOf(written({.place = R"("x":0.6,"y":0.6,"width":0.5,"height":0.5,"rotation":0)"}), "z")},
      {"shape/inconsistent-original-size", behindFirst({.width = "801"})},
      {"shape/bad-original-size", behindFirst({.width = "800.5"})},
      {"result/ignored-field", behindFirst({.turned = "90"})},
      {"result/score-range", behindFirst({.score = "1.5"})},
      {"result/score-type", behindFirst({.score = "\"0.5\""})},
      {"result/duplicate-id", behindFirst({.id = "a"})},
      {"result/id-type", behindFirst({.id = ""})},
      {"result/id-type", behindFirst({.id = "b#1"})},
      {"label/unknown", behindFirst({.label = "Tree"})},
      {"label/case", behindFirst({.label = "a"})},
      {"result/reused-id", taskOf(first, "z", R"(,{"model_version":"2","result":[)" + first + "]}")},
  };
  const std::string teacher = taskOf(written({}), "t");
  CHECK(rulesOf(*run(kShapesConfig, "[" + teacher + "," + behindFirst({}) + "]")).empty());
  for (const auto &[rule, task] : odd) {
    INFO(rule << ": " << task);
    const auto check = run(kShapesConfig, "[" + teacher + "," + task + "]");
    REQUIRE(rulesOf(*check) == Rules{rule});
    CHECK(check->findings().front().task == 1);
  }
}

TEST_CASE("Labels are counted whether forms are known or not") {
  Dice dice(7);
  constexpr std::size_t kTasks = 60;
  std::string together = "[";
  std::map<std::string, std::uint64_t> apart;
  for (std::size_t i = 0; i < kTasks; ++i) {
    const std::string text = task(dice, i, 0);
    together += (i > 0 ? "," : "") + text;
    auto labels = run(kShapesConfig, text)->summary().labels();
    for (const auto &[label, count] : labels["rectangle"]) apart[label] += count;
  }
  const auto check = run(kShapesConfig, together + "]");
  CHECK(check->summary().labels()["rectangle"] == apart);
  CHECK(apart["A"] > 0);
}

TEST_CASE("A set of hashes knows what it holds until it is emptied") {
  HashSet set;
  for (int round = 0; round < 3; ++round) {
    set.clear(1000);
    for (std::uint64_t i = 1; i <= 1000; ++i) CHECK(set.add(i << 32));
    for (std::uint64_t i = 1; i <= 1000; ++i) CHECK_FALSE(set.add(i << 32));
  }
}
