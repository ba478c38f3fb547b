// Which shapes a person sees when the page of a task opens: not what is loaded, but what is drawn.
#pragma once

#include "config/labeling_config.hpp"
#include "label_studio/effects.hpp"
#include "regions/original_sizes.hpp"
#include "regions/region_kind.hpp"

namespace prelabel {

// Whether making the region is an exception, and a list of errors comes: a curve of a vector without its handles.
bool failsToLoad(RegionKind kind, const RegionFields &fields);

// Whether the browser refuses to draw the shape, and the whole page goes blank: a negative radius.
bool failsToDraw(RegionKind kind, const RegionFields &fields);

// The task's pictures at the zoom they open with.
class FirstView {
 public:
  FirstView(const Task &task, const LabelingConfig &config) : task_(task), config_(config), sizes_(&config) {}

  // The editor loads these results next: the sizes they give count for what follows.
  void load(json::Value results) { sizes_.add(results); }

  // isShown, noPlace (nothing to draw), noSuchPage, or outsideView: listed, but off the picture. Does not allocate for
  // an upright rectangle.
  NotShown see(RegionKind kind, const RegionFields &fields, const Result &result);

 private:
  bool hasPage(json::Value itemIndex, const Result &result) const;
  NotShown seeVector(const RegionFields &fields, const Result &result);

  const Task &task_;
  const LabelingConfig &config_;
  OriginalSizes sizes_;
};

}  // namespace prelabel
