// Reports as JSON: the shapes of the contract.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "findings/sink.hpp"
#include "report/summary.hpp"

namespace prelabel {

// Names that findings and reports use for their inputs.
struct InputNames {
  std::string config;
  std::vector<std::string> files;
};

struct LabelStudioOptions {
  std::string version;
  bool serverCheck = false;
  std::string_view route;  // file, api, storage
};

// A finding as one JSON object.
std::string findingJson(const Finding &finding, const InputNames &names);

// Everything of a report but its findings. `config` is nullptr when none was given.
std::string headJson(const Summary &summary, const Sink &sink, const LabelingConfig *config, const InputNames &names,
                     const LabelStudioOptions &labelStudio);

// `{ "config": …, "findings": [ … ] }`
std::string configJson(const LabelingConfig &config, std::span<const Finding> findings, const InputNames &names);

// The catalogue: a list of rules with their metadata.
std::string catalogueJson(std::span<const Rule *const> rules);

// Order of a report: by file, offset, rule.
void sortFindings(std::vector<Finding> &findings);

}  // namespace prelabel
