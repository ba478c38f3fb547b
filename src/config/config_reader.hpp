// Makes a LabelingConfig of elements: which are controls, objects and labels, and what belongs to whom.
#pragma once

#include <string_view>

#include "config/labeling_config.hpp"

namespace prelabel {

class ConfigReader {
 public:
  static LabelingConfig read(std::string_view xml);

 private:
  void collectNames();
  void collectFlags();
  void collectObjects();
  void collectControls();
  void addControl(std::uint32_t index, const TagInfo *info, const Attribute &name);
  void collectLabels();
  void orderLabels();

  LabelingConfig config_;
};

}  // namespace prelabel
