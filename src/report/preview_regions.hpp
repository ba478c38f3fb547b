// One prediction or annotation as JSON: its regions, values and relations.
#pragma once

#include <string>

#include "label_studio/effects.hpp"
#include "regions/original_sizes.hpp"
#include "report/json_text.hpp"
#include "report/preview_groups.hpp"
#include "report/preview_objects.hpp"
#include "rules/context.hpp"
#include "tasks/task_labels.hpp"

namespace prelabel {

// What all predictions and annotations of a task share.
struct PreviewGround {
  const json::Document &document;
  const TaskPlace &place;
  const LabelingConfig *config;  // nullptr: none, or not readable
  const PreviewSizes &sizes;
  json::Value data;  // of the task
};

// Writes the predictions of a task one by one, then its annotations, in the editor's order.
class ResultsWriter {
 public:
  ResultsWriter(const PreviewGround &ground, JsonText &out)
      : ground_(ground), originals_(ground.config), taskLabels_(ground.config, ground.data), out_(out) {}

  // `seen` is of all predictions.
  void write(const Prediction &prediction, const SeenResults &seen);
  // The `result` of the annotation at `index`; `seen` is of all annotations.
  void writeAnnotation(json::Value result, std::uint32_t index, const SeenResults &seen);

 private:
  void addResults(json::Value results, std::uint32_t index, const SeenResults &seen);
  void addRegion(const PreviewGroups &groups, std::size_t index);
  void addValue(const PreviewItem &item);
  void addRelation(const Result &result, NotShown effect);
  void addParts(const std::vector<const PreviewItem *> &items);
  void addPlace(const Result &result);

  const PreviewGround &ground_;
  OriginalSizes originals_;
  TaskLabels taskLabels_;
  JsonText &out_;
  std::string pointer_;  // of the list of results at hand
};

}  // namespace prelabel
