// What follows for every task from the labeling config alone.
#pragma once

#include "config/labeling_config.hpp"
#include "label_studio/effects.hpp"
#include "tasks/release.hpp"

namespace prelabel {

// What the task page shows because of the config, whatever the task holds: a list of errors for what the editor's check
// of the config refuses, nothing where the page dies over it (config reference, sections 3 and 11; image reference,
// section 9). Of both, nothing.
ViewEffect viewOfConfig(const LabelingConfig &config);

// Whether each task must be played through to know its outcome. Where this is false, a task without findings, with one
// prediction at most and results of which `endsAsFound` holds, passes everywhere.
bool needsPlaying(const LabelingConfig &config, Release release);

}  // namespace prelabel
