// Reading the folders of tests/fixtures.
#include "support/fixtures.hpp"

#include <algorithm>
#include <filesystem>

namespace prelabel::test {

namespace {

Fixture readFixture(const std::filesystem::path &folder) {
  Fixture fixture{folder.filename().string(), {}, {}, "{}", {}};
  for (const auto &entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    std::string text = readFile(entry.path().string());
    if (name == "config.xml") {
      fixture.config = std::move(text);
    } else if (name == "expected.json") {
      fixture.expected = std::move(text);
    } else if (name == "options.json") {
      fixture.options = std::move(text);
    } else {
      fixture.files.push_back({name, std::move(text)});
    }
  }
  std::sort(fixture.files.begin(), fixture.files.end(), [](const Input &a, const Input &b) { return a.name < b.name; });
  return fixture;
}

}  // namespace

const std::vector<Fixture> &allFixtures() {
  static const std::vector<Fixture> fixtures = [] {
    std::vector<Fixture> all;
    for (const auto &entry : std::filesystem::directory_iterator(PRELABEL_FIXTURES)) {
      if (entry.is_directory()) all.push_back(readFixture(entry.path()));
    }
    std::sort(all.begin(), all.end(), [](const Fixture &a, const Fixture &b) { return a.name < b.name; });
    return all;
  }();
  return fixtures;
}

}  // namespace prelabel::test
