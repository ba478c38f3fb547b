// Releases of Label Studio that are known here.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace prelabel {

// In the order they came.
enum class Release : std::uint8_t { v1_20_0, v1_21_0, v1_22_0, v1_23_0, v1_23_1, v1_23_2 };

inline constexpr Release kNewestRelease = Release::v1_23_2;

std::span<const std::string_view> releaseNames();  // in the order of Release
std::string_view releaseName(Release release);     // "1.23.2"
std::optional<Release> findRelease(std::string_view name);

}  // namespace prelabel
