// The rules that follow from the labeling config alone.
#pragma once

#include <span>

#include "config/labeling_config.hpp"
#include "findings/sink.hpp"

namespace prelabel {

// In the order of the catalogue. Several of these rules have harmless and harmful cases: the severity of the row is
// that of the harmless ones, and the consequence of a case raises it (see effectiveSeverity). The row's own consequence
// is the worst one, so that effectiveSeverity(rule.severity, rule.consequence) is the severity of the worst case.
std::span<const Rule *const> configRules();

// Reports everything that is wrong with the config. A config that cannot be read gives exactly one finding.
void checkConfigRules(const LabelingConfig &config, Sink &sink);

}  // namespace prelabel
