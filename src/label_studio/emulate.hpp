// The layers of Label Studio 1.23.2, one function each, and all of them together.
#pragma once

#include "config/labeling_config.hpp"
#include "images/bitmask.hpp"
#include "json/syntax.hpp"
#include "label_studio/effects.hpp"
#include "regions/geometry.hpp"
#include "tasks/release.hpp"
#include "tasks/task.hpp"

namespace prelabel {

struct EmulationOptions {
  bool bodyRoute = false;                     // as the body of a request: stricter about empty `data`
  bool storageRoute = false;                  // by a storage sync: no check of the data
  bool serverCheck = false;                   // the server's prediction check is switched on
  Release release = kNewestRelease;           // whose check it is
  ViewEffect configView = ViewEffect::opens;  // what the config makes of every page: viewOfConfig
  ImageSize imageSize = {};                   // natural size of all images, when it is known
  BitmaskReader *bitmasks = nullptr;          // that has seen those of the task; nullptr: one of its own
};

// Import: the checks that always run (verdicts reference, section 1).
void emulateImport(const Task &task, const LabelingConfig *config, const EmulationOptions &options,
                   TaskEffects &effects);

// The prediction check of a release, as SDK 2.1.2 has it (section 2) but for the forms that an older one refuses.
// Needs a config.
ServerCheckEffect emulateServerCheck(const Task &task, const LabelingConfig &config, Release release);

// The editor on opening the stored task (section 4): what the page shows, and which results are seen. Needs a config.
void emulateEditor(const Task &task, const LabelingConfig &config, const EmulationOptions &options,
                   TaskEffects &effects);

// The editor on opening each annotation of a task whose page opens. `seen` has a place for each result.
void openAnnotations(const Task &task, const LabelingConfig &config, BitmaskReader *bitmasks, SeenResults &seen);

// A text that is no JSON: refused, or it gets past the parser and the server fails over it.
TaskEffects effectsOfText(json::Problem problem, const EmulationOptions &options);

// What was meant as the task's predictions: the list beside `data`, else one inside it. Absent when there is none.
json::Value meantPredictions(const Task &task);

// Whether a result without findings, of a config without `needsPlaying`, ends well. Others need to be played through.
bool endsAsFound(const Result &result, const ControlTag *control);

TaskEffects emulate(const Task &task, const LabelingConfig *config, const EmulationOptions &options);

// What a person sees of each of the task's annotations on opening that one. `effects` are those of the task: what keeps
// the page from opening hides its annotations too. An annotation that the editor cannot load hides only itself here.
SeenResults emulateAnnotations(const Task &task, const LabelingConfig *config, const TaskEffects &effects,
                               BitmaskReader *bitmasks = nullptr);

}  // namespace prelabel
