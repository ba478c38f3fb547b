// Dates as the editor's DateTime reads them: strftime-like formats, as the d3 library parses them.
#pragma once

#include <string>
#include <string_view>

#include "config/labeling_config.hpp"

namespace prelabel {

// The format in which a DateTime control reads its answers: its `format`, else the default for its `only`.
// "": it takes the text as it is.
std::string dateFormatOf(const LabelingConfig &config, const ControlTag &control);

// Whether the text can be read in the format. As in the editor, numbers beyond their range (month 13) roll over.
bool fitsDateFormat(std::string_view text, std::string_view format);

// A date in this format, for a hint: "2026-05-31T14:30".
std::string dateExample(std::string_view format);

}  // namespace prelabel
