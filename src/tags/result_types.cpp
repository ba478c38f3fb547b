// The `type`s of results that the 1.23.2 editor accepts.
#include <algorithm>
#include <array>

#include "tags/tag.hpp"

namespace prelabel {

namespace {

// `relation` is handled apart from the others, `htmllabels` is rewritten to `hypertextlabels` when it is loaded.
constexpr std::array<std::string_view, 31> kResultTypes = {
    "labels",          "hypertextlabels", "paragraphlabels", "rectangle",        "keypoint",
    "polygon",         "brush",           "bitmask",         "ellipse",          "magicwand",
    "rectanglelabels", "keypointlabels",  "polygonlabels",   "vector",           "vectorlabels",
    "brushlabels",     "bitmasklabels",   "ellipselabels",   "timeserieslabels", "timelinelabels",
    "choices",         "datetime",        "number",          "taxonomy",         "textarea",
    "rating",          "pairwise",        "videorectangle",  "ranker",           "relation",
    "htmllabels",
};

}  // namespace

bool isResultType(std::string_view type) {
  return std::find(kResultTypes.begin(), kResultTypes.end(), type) != kResultTypes.end();
}

std::span<const std::string_view> resultTypes() { return kResultTypes; }

}  // namespace prelabel
