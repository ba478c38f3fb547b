// A task's data as import reads it: nested keys, and which JSON types each tag takes (tasks reference, section 5).
#pragma once

#include <string_view>

#include "config/labeling_config.hpp"
#include "json/document.hpp"

namespace prelabel {

// The value under a key of the config: `image`, or `a.b` for b inside a. Absent when a step is missing.
json::Value lookUp(json::Value data, std::string_view key);

// Whether import accepts this value for the tag that uses the key. A Repeater's key takes a list.
bool importAccepts(const DataKey &key, json::Value value);

// The types it would take, in words: "text or a list".
std::string_view acceptedTypes(const DataKey &key);

// `meta` of a task that import refuses: text, but for an empty one, of which nothing is known.
bool isTextMeta(json::Value meta);

}  // namespace prelabel
