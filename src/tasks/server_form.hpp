// Results that are right for the editor, but that the server's prediction check does not know in all releases.
#pragma once

#include <optional>
#include <string_view>

#include "config/labeling_config.hpp"
#include "tasks/release.hpp"
#include "tasks/task.hpp"

namespace prelabel {

struct ServerForm {
  std::string_view what;                // for a sentence: "names made by a Repeater"
  std::optional<Release> acceptedFrom;  // nothing: no release so far
};

// The form that stops a result of this control; nothing when every check knows it (verdicts reference, section 3.2, and
// the G list of the config reference). Does not allocate for what every check knows.
std::optional<ServerForm> serverForm(const LabelingConfig &config, const Result &result, const ControlTag &control);

// Whether the check of this release refuses the form. Up to 1.20 there is no check.
bool refusesForm(Release release, const ServerForm &form);

}  // namespace prelabel
