// Tasks of many kinds, and what may be wrong with them.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace prelabel::test {

// A config and a task that fits it.
struct Setup {
  const char *config;
  const char *task;
};

std::span<const Setup> setups();

// The same numbers for the same seed.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
  std::size_t roll(std::size_t sides) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8) % sides;
  }

 private:
  std::uint32_t state_;
};

// Values that keys may have, good and bad.
const std::vector<nlohmann::json> &values();

// Breaks, adds or moves one thing.
void mutate(nlohmann::json &task, Dice &dice);

// The text of a task. A key that begins with `!` or `~` is written without that: it stands twice, before or behind the
// other.
std::string textOf(const nlohmann::json &task);

}  // namespace prelabel::test
