// Which shapes a person sees when the page of a task opens: not what is loaded, but what is drawn.
#pragma once

#include "config/labeling_config.hpp"
#include "images/bitmask.hpp"
#include "label_studio/effects.hpp"
#include "regions/original_sizes.hpp"
#include "regions/region_kind.hpp"

namespace prelabel {

// Whether the browser refuses to draw the shape, and the whole page goes blank: a negative radius that is in view.
bool failsToDraw(RegionKind kind, const RegionFields &fields);

// The task's pictures at the zoom they open with.
class FirstView {
 public:
  // `measured`: the natural size of the images, when it is known; else results tell it.
  FirstView(const Task &task, const LabelingConfig &config, ImageSize measured, BitmaskReader *bitmasks = nullptr)
      : task_(task), config_(config), measured_(measured), sizes_(&config), bitmasks_(bitmasks) {}

  // The editor loads these results next: the sizes they give count for what follows.
  void load(json::Value results) { sizes_.add(results); }

  // Whether making the region is an exception, and a list of errors comes: a curve of a vector without its handles, a
  // bitmask on an image of negative size.
  bool failsToLoad(RegionKind kind, const RegionFields &fields, const Result &result);

  // isShown, noPlace (nothing to draw), noSuchPage, or outsideView: listed, but off the picture. Does not allocate for
  // an upright rectangle.
  NotShown see(RegionKind kind, const RegionFields &fields, const Result &result);

 private:
  NotShown seeBitmask(const RegionFields &fields);
  ImageSize sizeFor(const Result &result) const;

  const Task &task_;
  const LabelingConfig &config_;
  ImageSize measured_;
  OriginalSizes sizes_;
  BitmaskReader own_;
  BitmaskReader *bitmasks_;
};

}  // namespace prelabel
