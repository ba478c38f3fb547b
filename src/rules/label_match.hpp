// How a label of a result compares with the labels of its control.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "json/document.hpp"

namespace prelabel {

enum class LabelMatch : std::uint8_t {
  stored,       // exactly what results should store
  aliasWanted,  // the shown value of a label that has an alias
  otherCase,    // differs in case or blanks only
  unknown,
};

struct LabelVerdict {
  LabelMatch match = LabelMatch::unknown;
  std::string better;  // what to write instead; "" when nothing is near
};

// `label` is text.
LabelVerdict matchLabel(const ControlTag &control, json::Value label);

// A control of the config, not this one, that has this label; nullptr when there is none.
const ControlTag *otherOwner(const LabelingConfig &config, const ControlTag &control, std::string_view label);

// The labels of a control for a sentence: "`Airplane` and `Car`", cut after eight.
std::string labelList(const ControlTag &control);

}  // namespace prelabel
