// What the data of a task makes of the config: the pages of its images, the entries of its Repeaters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "config/labeling_config.hpp"
#include "json/document.hpp"
#include "tasks/task.hpp"

namespace prelabel {

// How many images the object of that name has in this data. Nothing: it has no pages, or they are not known, and any
// index will do.
std::optional<std::uint32_t> pagesOf(const LabelingConfig &config, json::Value data, json::Value object);

// Whether an index, counted from 0, is one of so many pages.
bool isPage(double index, std::uint32_t pages);

// Whether the object of a result has the page that the result says, in the task `item`. Only an object with several
// images has pages; the others take any index.
bool hasItsPage(const LabelingConfig &config, json::Value item, const Result &result);

struct RepeatedList {
  std::string_view key;  // of the data
  std::uint32_t entries = 0;
};

// The list of a Repeater that ends before the index in `name`, which is made of the tag's name `pattern`. Nothing: the
// index is within the list, there is no list, or the tag is no part of one Repeater.
std::optional<RepeatedList> listEndingBefore(const LabelingConfig &config, std::uint32_t element,
                                             std::string_view pattern, std::string_view name, json::Value data);

}  // namespace prelabel
