// One task as JSON: outcome, regions with their shapes, values, findings. A line of `prelabel inspect`.
#pragma once

#include <span>
#include <string>

#include "config/labeling_config.hpp"
#include "findings/finding.hpp"
#include "label_studio/effects.hpp"
#include "report/json.hpp"
#include "report/preview_objects.hpp"
#include "rules/context.hpp"
#include "tasks/task.hpp"

namespace prelabel {

struct PreviewData {
  const json::Document &document;
  const Task &task;
  json::Value predictions;  // absent when the task has none
  json::Value annotations;
  const TaskPlace &place;
  std::uint64_t length;          // bytes the task takes in its file
  const LabelingConfig *config;  // nullptr: none, or not readable
  const TaskEffects &effects;    // its results may be fewer: predictions that are no task's own are lost
  const SeenResults &annotated;  // of the annotations
  const ImageSizes &images;      // natural sizes of the images, as far as they are known
  std::span<const Finding> findings;
  const InputNames &names;
};

std::string previewJson(const PreviewData &data);

}  // namespace prelabel
