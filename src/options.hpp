// What a caller may choose, read from JSON.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/sink.hpp"
#include "images/image_index.hpp"
#include "label_studio/emulate.hpp"
#include "rules/context.hpp"

namespace prelabel {

struct CheckOptions {
  Release release = kNewestRelease;
  bool https = false;  // the server's pages come by https
  double now = 0;      // seconds since 1970; 0: not said
  Route route = Route::file;
  std::vector<RuleSetting> rules;  // by the order of the catalogue
  SinkOptions sink;                // limits of findings; serverCheck
  std::uint64_t maxTasks = 0;      // 0: all
  std::uint64_t maxTaskBytes = 256ULL << 20;
  std::uint32_t maxDepth = 1000;
  std::uint64_t maxBitmaskBytes = kMostBitmaskBytes;  // unpacked, of one task
  std::shared_ptr<const ImageIndex> images;           // given beside the tasks; null: none

  Target target() const { return {route, sink.serverCheck, release, https, now}; }
};

std::string_view toString(Route route);  // "file"

// The same for the emulation. `configView`: what the config makes of every page.
EmulationOptions emulationOf(const CheckOptions &options, ViewEffect configView);

// Reads `{ labelStudio: { version, serverCheck, route }, rules: { id: setting }, limits: { findings, findingsPerRule,
// tasks, taskBytes, depth, bitmaskBytes }, images: [{ name, width, height, orientation }] }`, all optional. Nothing
// when a word is not known; `error` then says which.
std::optional<CheckOptions> readOptions(std::string_view json, std::string &error);

}  // namespace prelabel
