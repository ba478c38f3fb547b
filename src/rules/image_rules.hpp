// Findings that need the images themselves: given beside the tasks, or written into them.
#pragma once

#include <span>
#include <vector>

#include "images/image_index.hpp"
#include "rules/context.hpp"

namespace prelabel {

std::span<const Rule *const> imageRules();

// Compares what results say of their image with the image. Without given images nothing is done.
class ImageRules {
 public:
  // nullptr: none were given. They must stay alive.
  void use(const ImageIndex *images) { images_ = images; }

  // Looks up the images of a task; reports those that are not there.
  void beginTask(TaskContext &context, const Task &task);
  // Whether images of the task were found.
  bool isShowing() const { return !shown_.empty(); }
  // Compares the sizes that the results of a prediction give.
  void check(TaskContext &context, const std::vector<Result> &results);

 private:
  // An image that the task names, and how it is called in the config.
  struct Shown {
    const ObjectTag *object;
    std::uint32_t page;
    const GivenImage *image;
  };
  void lookUpPage(TaskContext &context, const ObjectTag &object, std::uint32_t page, json::Value address);
  const GivenImage *imageOf(const LabelingConfig &config, const Result &result) const;

  const ImageIndex *images_ = nullptr;
  std::vector<Shown> shown_;
};

}  // namespace prelabel
