// One prediction or annotation as JSON: its regions, values and relations.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "label_studio/effects.hpp"
#include "regions/original_sizes.hpp"
#include "report/preview_groups.hpp"
#include "report/preview_objects.hpp"
#include "rules/context.hpp"

namespace prelabel {

// What all predictions and annotations of a task share.
struct PreviewGround {
  const json::Document &document;
  const TaskPlace &place;
  const LabelingConfig *config;  // nullptr: none, or not readable
  const PreviewSizes &sizes;
};

// Writes the predictions of a task one by one, then its annotations, in the editor's order.
class ResultsWriter {
 public:
  explicit ResultsWriter(const PreviewGround &ground) : ground_(ground), originals_(ground.config) {}

  // `seen` is of all predictions.
  nlohmann::ordered_json write(const Prediction &prediction, const SeenResults &seen);
  // The `result` of the annotation at `index`; `seen` is of all annotations.
  nlohmann::ordered_json writeAnnotation(json::Value result, std::uint32_t index, const SeenResults &seen);

 private:
  void addResults(nlohmann::ordered_json &out, json::Value results, std::uint32_t index, const SeenResults &seen);
  nlohmann::ordered_json region(const PreviewGroups &groups, const std::vector<std::uint32_t> &members);
  nlohmann::ordered_json value(const PreviewItem &item) const;
  nlohmann::ordered_json relation(const Result &result, NotShown effect) const;
  void addPlace(nlohmann::ordered_json &out, const Result &result) const;

  const PreviewGround &ground_;
  OriginalSizes originals_;
  std::string pointer_;  // of the list of results at hand
};

}  // namespace prelabel
