// The folders of tests/fixtures.
#pragma once

#include <string>
#include <vector>

#include "support/run.hpp"

namespace prelabel::test {

struct Fixture {
  std::string name;
  std::string config;
  std::vector<Input> files;    // by name
  std::string options = "{}";  // of the check, as JSON
  std::string expected;        // as JSON

  std::unique_ptr<Check> check(std::size_t chunk = 0) const { return run(config, files, {options, chunk}); }
};

// Sorted by name.
const std::vector<Fixture> &allFixtures();

}  // namespace prelabel::test
