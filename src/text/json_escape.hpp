// Text as it stands between the quotes of a JSON string.
#pragma once

#include <string>
#include <string_view>

namespace prelabel {

// Appends `text` with quotes, backslashes and control characters escaped; all other bytes as they are.
void appendJsonEscaped(std::string &out, std::string_view text);

}  // namespace prelabel
