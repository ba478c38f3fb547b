// One prediction as JSON: its regions, values and relations.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "label_studio/effects.hpp"
#include "regions/original_sizes.hpp"
#include "report/preview_groups.hpp"
#include "report/preview_objects.hpp"
#include "rules/context.hpp"

namespace prelabel {

// What all predictions of a task share.
struct PreviewGround {
  const json::Document &document;
  const TaskPlace &place;
  const LabelingConfig *config;  // nullptr: none, or not readable
  const TaskEffects &effects;
  const PreviewSizes &sizes;
};

// Writes the predictions of a task one by one, in the editor's order.
class PredictionWriter {
 public:
  explicit PredictionWriter(const PreviewGround &ground) : ground_(ground), originals_(ground.config) {}

  nlohmann::ordered_json write(const Prediction &prediction);

 private:
  nlohmann::ordered_json region(const PreviewGroups &groups, const std::vector<std::uint32_t> &members);
  nlohmann::ordered_json value(const PreviewItem &item) const;
  nlohmann::ordered_json relation(const Result &result, NotShown effect) const;
  void addPlace(nlohmann::ordered_json &out, const Result &result) const;

  const PreviewGround &ground_;
  OriginalSizes originals_;
  std::string pointer_;  // of the list of results at hand
};

}  // namespace prelabel
