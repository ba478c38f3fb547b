// Applying a fix and checking again.
#include "support/mending.hpp"

#include <catch2/catch_test_macros.hpp>

namespace prelabel::test {

std::vector<std::string> afterFix(std::string_view config, const std::string &tasks, std::string_view rule,
                                  Severity least) {
  const Finding finding = findingOf(*run(config, tasks), rule);
  INFO(rule << " in " << tasks);
  REQUIRE(finding.fix.has_value());
  REQUIRE_FALSE(finding.fix->edits.empty());
  const std::string mended = applyFix(tasks, *finding.fix);
  INFO(mended);
  const auto again = run(config, mended);
  CHECK(again->sink().count(*finding.rule) == 0);
  return rulesOf(*again, least);
}

}  // namespace prelabel::test
