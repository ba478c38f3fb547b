// What the editor shows of an answer.
#pragma once

#include "config/labeling_config.hpp"
#include "label_studio/effects.hpp"
#include "tasks/task.hpp"

namespace prelabel {

// Whether a person sees an answer of a classification control that typed keys let through.
NotShown answerShown(const LabelingConfig &config, const ControlTag &control, const Result &result);

// Whether the task page dies over it. `data` is the task's.
bool answerBlanksPage(const LabelingConfig &config, const ControlTag &control, const Result &result, json::Value data);

}  // namespace prelabel
