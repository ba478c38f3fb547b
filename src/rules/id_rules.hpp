// Findings about the ids of results: what must differ, what must be the same, and who refers to whom.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/context.hpp"
#include "text/text_index.hpp"

namespace prelabel {

std::span<const Rule *const> idRules();

// Watches the ids of one task. The guide asks for ids that all differ; what the editor really needs: items of one
// region share an id, different regions of one prediction must not. Other predictions may use the same ids.
class IdRules {
 public:
  void beginTask(const Task &task);
  void beginPrediction();
  void add(TaskContext &context, const Result &result, const ControlTag *control);
  void endPrediction(TaskContext &context);

  // Of a prediction that is not watched: whether another one, or an annotation, has the id (as written between the
  // quotes), and the ids of its results for those that follow.
  bool isUsed(std::string_view id) const { return ofTask_.find(id) != TextIndex::kNone; }
  void remember(json::Value results);

 private:
  struct Entry {
    const Result *result;  // the examiner's, good until the end of the prediction
    const ControlTag *control;
    std::uint32_t next;  // the next item with this id, TextIndex::kNone at the end
    std::uint32_t last;  // of the first item: the last one with this id
  };
  void compare(TaskContext &context, const Entry &entry, std::uint32_t first);
  void checkParents(TaskContext &context);

  std::vector<Entry> entries_;
  TextIndex byId_;    // raw text of the id -> its first entry
  TextIndex ofTask_;  // ids of earlier predictions and annotations
  bool reusedReported_ = false;
  bool hasParents_ = false;
};

}  // namespace prelabel
