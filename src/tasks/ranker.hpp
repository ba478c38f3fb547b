// What a Ranker ranks: the items of its list in the task's data, and its buckets.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "json/document.hpp"

namespace prelabel {

// Names of the Bucket tags of a Ranker; empty: it ranks into one list, called like itself.
std::vector<std::string_view> bucketsOf(const LabelingConfig &config, const ControlTag &ranker);

// The ids of the items to rank, as texts, sorted: the editor compares them so. Nothing when they are not in the data
// (a file's address) or have no ids.
std::optional<std::vector<std::string>> rankedIds(const LabelingConfig &config, const ControlTag &ranker,
                                                  json::Value data);

// Whether an entry of an answer names one of these.
bool isRankedId(const std::vector<std::string> &ids, json::Value entry);

}  // namespace prelabel
