// The objects of a task (its pictures, page by page) with addresses and sizes.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "config/labeling_config.hpp"
#include "regions/geometry.hpp"
#include "report/json_text.hpp"
#include "tasks/task.hpp"

namespace prelabel {

// Natural sizes of the task's images, as far as they are known from the images themselves.
struct ImageSizes {
  ImageSize any;                                                    // of every image that is not among `of`
  std::unordered_map<std::string, std::vector<ImageSize>> of = {};  // by object, by page
};

// Sizes of images, from the images and from what results say.
class PreviewSizes {
 public:
  // Looks through the results of all predictions: the first size told for a page counts.
  PreviewSizes(const ImageSizes &images, json::Value predictions, const LabelingConfig *config);
  // Looks through more lists of results, for pages that no size was told for yet.
  void add(json::Value lists);

  // Of the image a result lies on: known from it, told by the result, or by another result. Not known: zeros.
  ImageSize of(const Result &result) const;
  // Of a page of an object; `isMeasured` tells that the image itself is known.
  ImageSize of(const std::string &object, std::size_t page, bool &isMeasured) const;

 private:
  ImageSize measured(const std::string &object, std::size_t page) const;
  ImageSize told(const std::string &object, std::size_t page) const;
  std::size_t pageOf(const Result &result) const;

  const ImageSizes &images_;
  const LabelingConfig *config_;
  std::unordered_map<std::string, std::unordered_map<std::size_t, ImageSize>> told_;
};

// Writes a list with one entry for each object of the config.
void addObjects(JsonText &out, const LabelingConfig &config, json::Value data, const PreviewSizes &sizes);

}  // namespace prelabel
