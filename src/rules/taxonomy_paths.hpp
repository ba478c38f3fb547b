// The paths of a Taxonomy's choices, from the root to any choice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"

namespace prelabel {

using Path = std::vector<std::string>;

enum class PathMatch : std::uint8_t {
  stored,       // a path as results should store it
  aliasWanted,  // a path, but a choice of it has an alias that stands for it
  none,
};

class TaxonomyPaths {
 public:
  TaxonomyPaths(const LabelingConfig &config, const ControlTag &taxonomy) : config_(config), taxonomy_(taxonomy) {}

  // Choices come from the task or a service: nothing can be said of paths.
  bool isOpen() const { return taxonomy_.dynamicLabels || taxonomy_.labels.empty(); }
  PathMatch match(const Path &path) const;
  // Whether every word is one of the choices, at whatever place: what the server's check asks.
  bool knowsWords(const Path &path) const;
  // The path that was meant, as it should be stored: by aliases, by its last word, by letter case, by the nearest.
  std::optional<Path> meant(const Path &path) const;
  // The one path that ends in this word; nothing when there are several.
  std::optional<Path> endingIn(std::string_view word) const;

 private:
  Path pathTo(const LabelDefinition &choice) const;
  bool isPathTo(const LabelDefinition &choice, const Path &path) const;
  const LabelDefinition *find(const Path &path) const;

  const LabelingConfig &config_;
  const ControlTag &taxonomy_;
};

// `Europe / France`
std::string pathText(const Path &path);

}  // namespace prelabel
