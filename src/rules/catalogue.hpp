// The one list of all rules.
#pragma once

#include <span>
#include <string_view>

#include "findings/finding.hpp"

namespace prelabel {

// In the order of the catalogue: areas in the order a file is read, rules within as their file lists them.
std::span<const Rule *const> allRules();

// nullptr: no rule has this id.
const Rule *findRule(std::string_view id);

}  // namespace prelabel
