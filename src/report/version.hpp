// The version of prelabel, and of the Label Studio it knows. A test holds it against package.json.
#pragma once

#include <string_view>

namespace prelabel {

inline constexpr std::string_view kVersion = "0.1.0";
inline constexpr std::string_view kNewestLabelStudio = "1.23.2";

}  // namespace prelabel
