// Short forms of `result`: an object, text or number where a list is due (tasks reference, section 4).
#pragma once

#include "config/labeling_config.hpp"
#include "json/document.hpp"

namespace prelabel {

// Whether no control of the config takes this short form: it is stored as null then, and null leaves the page blank.
bool isStoredAsNull(json::Value result, const LabelingConfig &config);

}  // namespace prelabel
