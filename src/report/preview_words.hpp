// Words of results as previews tell them: labels, answers, names.
#pragma once

#include <string>
#include <vector>

#include "config/labeling_config.hpp"
#include "tasks/task.hpp"

namespace prelabel {

// Texts of a list, or of a single value; paths (lists of texts) as their words from the root.
std::vector<std::string> textsOf(json::Value list);

// A text as it means, anything else as it is written; "" when absent.
std::string textOrRaw(json::Value value);

// The labels of a result: under the key of its control; where the control is not known, under any labels key.
std::vector<std::string> labelsOf(const Result &result, const ControlTag *control);

// The answer of a result: under the key of its control, else of its type.
std::vector<std::string> answerOf(const Result &result, const ControlTag *control);

}  // namespace prelabel
