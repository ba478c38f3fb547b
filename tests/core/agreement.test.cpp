// Two ways to one outcome: the check of a file and the preview of a task say the same of every task, however broken.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>

#include "support/mutations.hpp"
#include "support/previewed.hpp"

namespace prelabel::test {

namespace {

using Json = nlohmann::json;

// They became data: nothing of them is opened.
bool arePredictionsLost(const Json &preview) {
  for (const Json &prediction : preview["predictions"]) {
    for (const Json &region : prediction["regions"]) return region.value("reason", "") == "predictions-lost";
  }
  return false;
}

// What findings say of the page is what becomes of it; a page that breaks has a finding that says so.
void checkFindings(const Check &check, const TaskRow &row, const Json &preview) {
  if (row.import != 0 || !check.config() || arePredictionsLost(preview)) return;
  bool saysBroken = false;
  std::string broken = "broken by:";
  for (const Finding &finding : check.findings()) {
    if (finding.consequence == Consequence::viewBroken) broken += " " + std::string(finding.rule->id) + finding.pointer;
    saysBroken = saysBroken || finding.consequence == Consequence::viewBroken;
  }
  INFO(broken);
  CHECK(saysBroken == (row.view != 0));
}

// The one task of a list.
void checkAgreement(const Setup &setup, const std::string &text, const std::string &options) {
  INFO(setup.config << "\n" << text << "\n" << options);
  const auto check = run(setup.config, "[" + text + "]", {options});
  if (check->rows().empty()) return;  // no task at all to the check
  const TaskRow &row = check->rows()[0];
  const Json preview = previewOf(setup.config, text, options);
  static constexpr std::array<const char *, 3> kImports = {"accepted", "refused", "fails"};
  static constexpr std::array<const char *, 3> kViews = {"opens", "errors", "blank"};
  CHECK(preview["outcome"]["import"] == kImports.at(row.import));
  CHECK(preview["outcome"]["serverCheck"] == (row.serverCheck ? "refuses" : "passes"));
  CHECK(preview["outcome"]["view"] == kViews.at(row.view));
  const std::size_t all = listed(preview), hidden = notShown(preview);
  if (all == row.results) {
    CHECK(hidden == row.resultsNotShown);
  } else {  // items that are no objects are counted, not listed; they cost everything
    CHECK(hidden == all);
    CHECK(row.resultsNotShown == row.results);
  }
  const Summary &summary = check->summary();
  CHECK(summary.resultsShown + summary.resultsNotShown == summary.results);
  CHECK(summary.viewBroken == (row.view ? 1U : 0U));
  if (row.view || row.import) CHECK(summary.tasksClean == 0);
  bool harmless = true;
  for (const Finding &finding : check->findings()) {
    harmless = harmless && (finding.file == kConfigFile || finding.consequence == Consequence::none);
  }
  if (harmless && options == "{}") CHECK(row.import == 0);
  checkFindings(*check, row, preview);
}

}  // namespace

TEST_CASE("check and preview agree on every task") {
  constexpr std::uint32_t kMutations = 400;
  const std::array<std::string, 4> options = {"{}", R"({"labelStudio":{"serverCheck":true}})",
                                              R"({"labelStudio":{"route":"api"}})",
                                              R"({"labelStudio":{"serverCheck":true,"version":"1.22.0"}})"};
  std::uint32_t seed = 1;
  for (const Setup &setup : setups()) {
    checkAgreement(setup, Json::parse(setup.task).dump(), "{}");
    for (std::uint32_t i = 0; i < kMutations; ++i) {
      Dice dice(seed++);
      Json task = Json::parse(setup.task);
      for (std::size_t count = 1 + dice.roll(3); count > 0; --count) mutate(task, dice);
      checkAgreement(setup, textOf(task), options[dice.roll(6) % 4]);
    }
  }
}

}  // namespace prelabel::test
