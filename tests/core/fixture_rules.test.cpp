// The fixtures against the catalogue: each rule alone somewhere, and each fix mends what it is for and breaks nothing.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "fixer.hpp"
#include "rules/catalogue.hpp"
#include "support/fixtures.hpp"

namespace prelabel::test {

namespace {

// Rules that no fixture can show, each with the reason.
const std::map<std::string_view, std::string_view> kWithoutFixture = {
    {"file/too-large", "a file of more than 250 MB: see limits.test.cpp"},
    {"media/unreachable", "told by the page, whose browser tried the address"},
};

// Rules that go on to say of a mended place what was beside the fault.
bool saysMore(const Rule &rule) { return rule.id == "media/local-files"; }  // that it must be served

// How often each rule fires that is more than a note.
std::map<std::string_view, std::size_t> countsOf(const Check &check) {
  std::map<std::string_view, std::size_t> counts;
  for (const Finding &finding : check.findings()) {
    if (finding.severity > Severity::note) ++counts[finding.rule->id];
  }
  return counts;
}

// What a fault hid: the same place was not looked at further as long as it was there.
bool isHidden(std::string_view rule, const Check &before) {
  const auto had = countsOf(before);
  return rule == "shape/outside" && had.contains("shape/negative-size");
}

// What the seed example has of itself, in the fixtures made from it.
bool isOfSeed(const Finding &finding) {
  const std::string_view id = finding.rule->id;
  return finding.severity == Severity::note &&
         (id == "config/unknown-attribute" || id == "file/single-task" || id == "prediction/missing-model-version");
}

// The findings that a fixture is about: all of one rule, or it is about several.
std::vector<Finding> ownFindings(const Check &check) {
  std::vector<Finding> all = check.findings();
  std::vector<Finding> own = all;
  std::erase_if(own, isOfSeed);
  return own.empty() ? all : own;
}

bool isAlone(const std::vector<Finding> &findings) {
  return !findings.empty() && std::all_of(findings.begin(), findings.end(), [&](const Finding &finding) {
    return finding.rule == findings.front().rule;
  });
}

std::size_t countOf(const Check &check, const Rule &rule) {
  const std::vector<Finding> all = check.findings();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](const Finding &finding) { return finding.rule == &rule; }));
}

void checkNothingNew(const Check &before, const Check &after) {
  const auto had = countsOf(before);
  for (const auto &[rule, count] : countsOf(after)) {
    if (isHidden(rule, before)) continue;
    INFO("new: " << rule);
    const auto known = had.find(rule);
    CHECK(count <= (known == had.end() ? 0 : known->second));
  }
}

Fixture mended(const Fixture &fixture, const Finding &finding) {
  Fixture out = fixture;
  std::string &text = finding.file == kConfigFile ? out.config : out.files[finding.file].text;
  text = applyFix(text, *finding.fix);
  return out;
}

// Every fix at once, as `prelabel fix --apply all` makes them.
Fixture mendedWhole(const Fixture &fixture, Changes &changes) {
  std::string error;
  Fixer fixer(*readOptions(fixture.options, error), {true, true, {}});
  fixer.setConfig(fixture.config, "config.xml");
  Fixture out = fixture;
  for (Input &file : out.files) {
    fixer.beginFile(file.name);
    std::string text = file.text;
    text.append(json::kPadding, '\0');
    fixer.feed(std::string_view(text).substr(0, file.text.size()));
    file.text = fixer.takeOutput();
    fixer.endFile();
    file.text += fixer.takeOutput();
  }
  changes = fixer.changes();
  return out;
}

}  // namespace

TEST_CASE("every rule has a fixture that fires it alone, with the fix that the catalogue names") {
  std::set<const Rule *> shown, fixed;
  for (const Fixture &fixture : allFixtures()) {
    const std::vector<Finding> findings = ownFindings(*fixture.check());
    if (!isAlone(findings)) continue;
    const Rule *rule = findings.front().rule;
    shown.insert(rule);
    const bool hasFix = findings.front().fix && findings.front().fix->kind == rule->fix;
    if (hasFix || rule->fix == FixKind::hint) fixed.insert(rule);
  }
  for (const Rule *rule : allRules()) {
    INFO(rule->id);
    const bool cannot = kWithoutFixture.contains(rule->id);
    CHECK(shown.contains(rule) != cannot);
    CHECK(fixed.contains(rule) != cannot);
  }
}

TEST_CASE("a fixture with several tasks ends with a near miss") {
  for (const Fixture &fixture : allFixtures()) {
    const auto check = fixture.check();
    const std::vector<Finding> findings = ownFindings(*check);
    const std::size_t tasks = check->rows().size();
    if (!isAlone(findings) || tasks < 2) continue;
    for (const Finding &finding : findings) {
      INFO(fixture.name);
      CHECK(finding.task < static_cast<std::int64_t>(tasks) - (finding.task == kNoIndex ? 0 : 1));
    }
  }
}

TEST_CASE("the fix of a finding removes it and brings no new one") {
  for (const Fixture &fixture : allFixtures()) {
    const auto before = fixture.check();
    for (const Finding &finding : before->findings()) {
      if (!finding.fix || finding.fix->edits.empty()) continue;
      DYNAMIC_SECTION(fixture.name << ": " << finding.rule->id << " at " << finding.pointer) {
        const Fixture better = mended(fixture, finding);
        INFO((finding.file == kConfigFile ? better.config : better.files[finding.file].text));
        const auto after = better.check();
        if (!saysMore(*finding.rule)) CHECK(countOf(*after, *finding.rule) < countOf(*before, *finding.rule));
        checkNothingNew(*before, *after);
      }
    }
  }
}

TEST_CASE("all fixes of a fixture together leave only what has none") {
  for (const Fixture &fixture : allFixtures()) {
    DYNAMIC_SECTION(fixture.name) {
      const auto before = fixture.check();
      Changes changes;
      const Fixture better = mendedWhole(fixture, changes);
      for (const Input &file : better.files) UNSCOPED_INFO(file.text);
      const auto after = better.check();
      checkNothingNew(*before, *after);
      for (const Rule *rule : allRules()) {
        std::size_t applied = 0;
        for (const Change &change : changes.list) applied += change.applied && change.finding.rule == rule;
        INFO(rule->id);
        if (applied > 0 && !saysMore(*rule)) CHECK(countOf(*after, *rule) + applied <= countOf(*before, *rule));
      }
    }
  }
}

}  // namespace prelabel::test
