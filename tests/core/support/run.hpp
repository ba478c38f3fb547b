// Running a whole check over texts and files, as the tests need it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "checker.hpp"

namespace prelabel::test {

struct Input {
  std::string name;
  std::string text;
};

// The whole of a file; fails the test when it cannot be read.
std::string readFile(const std::string &path);
// A file of tests/fixtures.
std::string fixture(const std::string &path);

struct RunOptions {
  std::string options = "{}";  // as the caller's JSON
  std::size_t chunk = 0;       // bytes a chunk; 0: all at once
};

// `config` empty: none.
std::unique_ptr<Check> run(std::string_view config, const std::vector<Input> &files, const RunOptions &options = {});
inline std::unique_ptr<Check> run(std::string_view config, const std::string &tasks, const RunOptions &options = {}) {
  return run(config, {{"tasks.json", tasks}}, options);
}

// "rule@line:column" of each finding, in the order of the report; `least` leaves out milder ones.
std::vector<std::string> brief(const Check &check, Severity least = Severity::note);
// Rule ids only.
std::vector<std::string> rulesOf(const Check &check, Severity least = Severity::note);

// The first finding of a rule; fails the test when there is none.
Finding findingOf(const Check &check, std::string_view rule);

// The text with the edits of a fix applied.
std::string applyFix(std::string text, const Fix &fix);

}  // namespace prelabel::test
