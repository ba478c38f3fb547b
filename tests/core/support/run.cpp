// A check fed in chunks, and looks at its findings.
#include "support/run.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

namespace prelabel::test {

std::string readFile(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  INFO("reading " << path);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string fixture(const std::string &path) { return readFile(PRELABEL_FIXTURES + path); }

std::unique_ptr<Check> run(std::string_view config, const std::vector<Input> &files, const RunOptions &options) {
  std::string error;
  std::optional<CheckOptions> read = readOptions(options.options, error);
  INFO(error);
  REQUIRE(read.has_value());
  auto check = std::make_unique<Check>(*read);
  if (!config.empty()) check->setConfig(config, "config.xml");
  for (const Input &file : files) {
    check->beginFile(file.name);
    const std::size_t step = options.chunk ? options.chunk : std::max<std::size_t>(file.text.size(), 1);
    for (std::size_t at = 0; at < file.text.size(); at += step) {
      // Each chunk in memory of its own, so that reading past it or keeping it is seen by the sanitizers.
      std::string chunk = file.text.substr(at, step);
      const std::size_t size = chunk.size();
      chunk.append(json::kPadding, '\0');
      if (!check->feed(std::string_view(chunk).substr(0, size))) break;
    }
    check->endFile();
  }
  return check;
}

std::vector<std::string> brief(const Check &check, Severity least) {
  std::vector<std::string> out;
  for (const Finding &finding : check.findings()) {
    if (finding.severity < least) continue;
    out.push_back(std::string(finding.rule->id) + "@" + std::to_string(finding.position.line) + ":" +
                  std::to_string(finding.position.column));
  }
  return out;
}

std::vector<std::string> rulesOf(const Check &check, Severity least) {
  std::vector<std::string> out;
  for (const Finding &finding : check.findings()) {
    if (finding.severity >= least) out.emplace_back(finding.rule->id);
  }
  return out;
}

Finding findingOf(const Check &check, std::string_view rule) {
  for (const Finding &finding : check.findings()) {
    if (finding.rule->id == rule) return finding;
  }
  FAIL("no finding of " << rule);
  return {};
}

std::string applyFix(std::string text, const Fix &fix) {
  std::vector<Edit> edits = fix.edits;
  std::sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.offset > b.offset; });
  for (const Edit &edit : edits) text.replace(edit.offset, edit.length, edit.text);
  return text;
}

}  // namespace prelabel::test
