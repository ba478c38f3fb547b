// Findings about the server's prediction check where it stops what the editor takes.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> serverRules();

class ServerRules {
 public:
  // `result.value` is an object. While the check is off, each form of each control is told of once for all tasks.
  void check(TaskContext &context, const Result &result, const ControlTag &control);

 private:
  std::vector<std::pair<const ControlTag *, std::string_view>> told_;
};

}  // namespace prelabel
