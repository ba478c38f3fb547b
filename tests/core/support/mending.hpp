// What becomes of a text when the fix of a finding is applied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/run.hpp"

namespace prelabel::test {

// Rules that still fire, or fire anew, after the fix of the first finding of `rule`; empty means that it was the only
// finding (notes left out unless `least` asks for them) and is gone. Fails the test when there is no such finding, or
// it has no fix.
std::vector<std::string> afterFix(std::string_view config, const std::string &tasks, std::string_view rule,
                                  Severity least = Severity::warning);

}  // namespace prelabel::test
