// Names of releases.
#include "tasks/release.hpp"

#include <algorithm>
#include <array>

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 6> kNames = {"1.20.0", "1.21.0", "1.22.0", "1.23.0", "1.23.1", "1.23.2"};

}  // namespace

std::span<const std::string_view> releaseNames() { return kNames; }
std::string_view releaseName(Release release) { return kNames[static_cast<std::size_t>(release)]; }

std::optional<Release> findRelease(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Release>(found - kNames.begin());
}

}  // namespace prelabel
