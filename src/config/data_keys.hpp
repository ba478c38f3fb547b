// The keys of task data that import requires, read from the config as the server reads them.
#pragma once

#include <vector>

#include "config/labeling_config.hpp"

namespace prelabel {

// Elements in document order, root first. One entry a key, in order of first use; the tag that uses it last decides the
// accepted types, but Video is never overwritten (tasks reference, section 5).
std::vector<DataKey> collectDataKeys(const std::vector<Element> &elements);

}  // namespace prelabel
