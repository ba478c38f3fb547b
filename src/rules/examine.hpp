// One walk over a task that runs all rules.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/bitmask_sizes.hpp"
#include "rules/context.hpp"
#include "rules/id_rules.hpp"
#include "rules/image_rules.hpp"
#include "rules/known_forms.hpp"
#include "rules/link_rules.hpp"
#include "rules/mask_rules.hpp"
#include "rules/media_rules.hpp"
#include "rules/relation_rules.hpp"
#include "rules/server_rules.hpp"
#include "rules/shape_rules.hpp"

namespace prelabel {

// What the walk saw of a task.
struct TaskTally {
  std::uint32_t predictions = 0;
  std::uint32_t results = 0;
};

// Told of every result the walk comes by, for statistics; `control` is nullptr when it has none.
class ResultVisitor {
 public:
  virtual ~ResultVisitor() = default;
  virtual void onPrediction(const Prediction &prediction) = 0;
  virtual void onResult(const Result &result, const ControlTag *control) = 0;
  // In place of onResult for all results of a prediction.
  virtual void onPassed(std::span<const KnownForms::Passed> results) = 0;
};

// Runs the rules over task after task; keeps its memory between them.
class Examiner {
 public:
  // Images that were given beside the tasks; nullptr: none. They must stay alive.
  void useImages(const ImageIndex *images) { images_.use(images); }

  // Looks through the bitmasks of the task at hand; what follows may ask it again.
  BitmaskReader &bitmasks() { return masks_.bitmasks(); }

  // The root of the context's document is the task.
  TaskTally examine(TaskContext &context, const Task &task, ResultVisitor *visitor = nullptr);

 private:
  std::uint32_t examineResults(TaskContext &context, const Prediction &prediction, ResultVisitor *visitor);
  bool passBy(const Prediction &prediction, bool isLast, ResultVisitor *visitor);
  void examineResult(TaskContext &context, const Result &result, const ControlTag *control);

  std::vector<Result> results_;  // of the prediction at hand
  KnownForms forms_;
  IdRules ids_;
  ShapeRules shapes_;
  BitmaskSizes sizes_;
  LinkRules links_;
  RelationRules relations_;
  ServerRules server_;
  MediaRules media_;
  MaskRules masks_;
  ImageRules images_;
};

}  // namespace prelabel
