// Of a key that stands twice the last one counts: what stands before changes nothing that is said of a task.
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "support/mutations.hpp"
#include "support/run.hpp"

namespace prelabel::test {

namespace {

using Json = nlohmann::json;

// Some keys get an earlier one, plain or written with an escape (`^`).
void addTwins(Json &object, Dice &dice) {
  if (!object.is_object() || object.empty()) return;
  std::vector<std::string> keys;
  for (const auto &[key, value] : object.items()) keys.push_back(key);
  for (const std::string &key : keys) {
    if (key.empty() || dice.roll(4) > 0) continue;
    object[(dice.roll(3) ? "!" : "^") + key] = values()[dice.roll(values().size())];
  }
}

void addAllTwins(Json &task, Dice &dice) {
  for (Json &prediction : task["predictions"]) {
    if (!prediction.is_object()) continue;
    if (prediction.contains("result") && prediction["result"].is_array()) {
      for (Json &result : prediction["result"]) {
        if (!result.is_object()) continue;
        if (result.contains("value")) addTwins(result["value"], dice);
        addTwins(result, dice);
      }
    }
    addTwins(prediction, dice);
  }
  addTwins(task, dice);
}

std::string escaped(std::string text) {
  constexpr std::string_view kMark = "\"^", kDigits = "0123456789abcdef";
  for (std::size_t at = text.find(kMark); at != std::string::npos; at = text.find(kMark, at)) {
    const auto letter = static_cast<unsigned char>(text[at + 2]);
    text.replace(at + 1, 2, std::string("\\u00") + kDigits[letter >> 4] + kDigits[letter & 15]);
  }
  return text;
}

// What is said, without the twins themselves.
std::vector<std::string> said(const Setup &setup, const std::string &task) {
  const auto check = run(setup.config, "[" + task + "]");
  std::vector<std::string> out;
  for (const Finding &finding : check->findings()) {
    if (finding.rule->id == std::string_view("json/duplicate-key")) continue;
    out.push_back(std::string(finding.rule->id) + " " + finding.pointer + " " +
                  std::to_string(static_cast<int>(finding.consequence)));
  }
  std::sort(out.begin(), out.end());
  for (std::size_t i = 0; i < check->rows().size(); ++i) {
    const TaskRow &row = check->rows()[i];
    out.push_back("view " + std::to_string(row.view) + ", not shown " + std::to_string(row.resultsNotShown));
  }
  return out;
}

}  // namespace

TEST_CASE("a key that stands twice is judged by its last value") {
  constexpr std::uint32_t kRounds = 200;
  std::uint32_t seed = 1000000;
  for (const Setup &setup : setups()) {
    for (std::uint32_t i = 0; i < kRounds; ++i) {
      Dice dice(seed++);
      Json task = Json::parse(setup.task);
      if (dice.roll(3)) mutate(task, dice);
      const std::string alone = task.dump();
      if (alone != textOf(task) || !task.contains("predictions") || !task["predictions"].is_array()) continue;
      addAllTwins(task, dice);
      const std::string twice = escaped(textOf(task));
      INFO(setup.config << "\n" << alone << "\n" << twice);
      CHECK(said(setup, twice) == said(setup, alone));
    }
  }
}

}  // namespace prelabel::test
