// Making a preview, and counting in it.
#include "support/previewed.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>

#include "preview.hpp"

namespace prelabel::test {

namespace {

// Every result the preview tells of, once, and whether a person sees it: `visit(shown)`. Results that a region is made
// of share its fate, its answers have their own.
template <typename Visit>
void forEachResult(const nlohmann::json &preview, Visit visit) {
  for (const auto &prediction : preview["predictions"]) {
    std::map<int, bool> shown;
    for (const auto &region : prediction["regions"]) {
      for (const auto &result : region["results"]) shown[result] = region["shown"];
      for (const auto &value : region["values"]) shown[value["result"]] = value["shown"];
    }
    for (const char *list : {"values", "relations"}) {
      for (const auto &item : prediction[list]) shown[item["result"]] = item["shown"];
    }
    for (const auto &[result, isShown] : shown) visit(isShown);
  }
}

}  // namespace

nlohmann::json previewOf(std::string_view config, const std::string &task, const std::string &options,
                         std::string_view place) {
  std::string error;
  const std::optional<CheckOptions> read = readOptions(options, error);
  INFO(error);
  REQUIRE(read.has_value());
  std::optional<LabelingConfig> parsed;
  if (!config.empty()) parsed = LabelingConfig::parse(config);
  const LabelingConfig *usable = parsed && parsed->usable() ? &*parsed : nullptr;
  std::string padded = task;
  padded.append(json::kPadding, '\0');
  return nlohmann::json::parse(previewTask(*read, usable, "config.xml", std::string_view(padded).substr(0, task.size()),
                                           readPreviewPlace(place)));
}

std::size_t notShown(const nlohmann::json &preview) {
  std::size_t count = 0;
  forEachResult(preview, [&count](bool shown) { count += shown ? 0 : 1; });
  return count;
}

std::size_t listed(const nlohmann::json &preview) {
  std::size_t count = 0;
  forEachResult(preview, [&count](bool) { ++count; });
  return count;
}

}  // namespace prelabel::test
