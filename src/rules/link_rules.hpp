// Findings about results that belong to a region, or to the whole object, beside others: what shares an id, what
// should.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/context.hpp"
#include "tasks/region_ids.hpp"

namespace prelabel {

std::span<const Rule *const> linkRules();

// Watches the answers and the separate labels of one prediction; shapes are looked at only when there are any.
class LinkRules {
 public:
  void begin() { parts_.clear(); }
  void add(const Result &result, const ControlTag *control);
  // `list` is the prediction's `result`, `results` its items.
  void end(TaskContext &context, json::Value list, const std::vector<Result> &results);

 private:
  // An answer, or labels without a shape of their own.
  struct Part {
    const Result *result;
    const ControlTag *control;
    const Result *twin = nullptr;  // a shape at the same place with another id
  };
  struct Shape {
    double anchor;  // a number of its place, to find it by
    const Result *result;
    bool isPlain;  // of a control without labels
  };

  static bool isWhole(const Part &part);
  void collectShapes(const LabelingConfig &config, const std::vector<Result> &results);
  void enterRegions();
  void findTwins();
  const Result *twinOf(const Part &part) const;
  void checkPart(TaskContext &context, const Part &part);
  void reportTwin(TaskContext &context, const Part &part);
  void checkRepeated(TaskContext &context, json::Value list);

  std::vector<Part> parts_;
  std::vector<Shape> shapes_;                                      // by anchor
  RegionIds regions_;                                              // ids that a shape has
  std::unordered_set<std::size_t> taken_;                          // hashes of a part's id with its control
  std::unordered_map<std::size_t, std::uint32_t> lastOfQuestion_;  // hash of control and object -> the last part
};

}  // namespace prelabel
