// The layers of Label Studio 1.23.2, one function each, and all of them together.
#pragma once

#include "config/labeling_config.hpp"
#include "label_studio/effects.hpp"
#include "tasks/task.hpp"

namespace prelabel {

struct EmulationOptions {
  bool bodyRoute = false;     // as the body of a request: stricter about empty `data`
  bool storageRoute = false;  // by a storage sync: no check of the data
  bool serverCheck = false;   // the server's prediction check is switched on
};

// Import: the checks that always run (verdicts reference, section 1).
void emulateImport(const Task &task, const LabelingConfig *config, const EmulationOptions &options,
                   TaskEffects &effects);

// The server's prediction check, as SDK 2.1.2 has it, for the controls known here (section 2). Needs a config.
ServerCheckEffect emulateServerCheck(const Task &task, const LabelingConfig &config);

// The editor on opening the stored task (section 4): what the page shows, and which results are seen. Needs a config.
void emulateEditor(const Task &task, const LabelingConfig &config, TaskEffects &effects);

TaskEffects emulate(const Task &task, const LabelingConfig *config, const EmulationOptions &options);

}  // namespace prelabel
