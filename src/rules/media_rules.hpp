// Findings about the addresses of images, sounds and videos, from the addresses alone.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> mediaRules();

// What holds for a whole kind of addresses is told once a file; what is wrong with one, each time.
class MediaRules {
 public:
  void check(TaskContext &context, json::Value data);

 private:
  void checkAddress(TaskContext &context, json::Value address, bool inRepeater);
  void checkWeb(TaskContext &context, json::Value address, const std::string &text);
  void checkLocalFiles(TaskContext &context, json::Value address, const std::string &text);
  bool tellOnce(const TaskContext &context, std::string what);

  std::vector<std::pair<std::uint32_t, std::string>> told_;  // file, and what
};

}  // namespace prelabel
