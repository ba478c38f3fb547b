// The version of prelabel. A test holds it against package.json.
#pragma once

#include <string_view>

namespace prelabel {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace prelabel
