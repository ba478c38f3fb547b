// The value models of the server's prediction check.
#pragma once

#include "config/labeling_config.hpp"
#include "json/document.hpp"

namespace prelabel {

// A lax number: numeric text and booleans count. False: it is none.
bool laxNumber(json::Value value, double *number);

// Whether all labels of a list are texts that the control has, by their aliases where they have one.
bool labelsFit(const ControlTag &control, json::Value list);

// Whether `value` holds a shape of this kind; true for ShapeKind::none.
bool shapeFits(ShapeKind shape, json::Value value);

// Whether `value` fits the model of a control (verdicts reference, section 2). `value` is an object; `isLoose`: labels
// that stand beside the shape they belong to, which is another result.
bool valueFits(const LabelingConfig &config, const ControlTag &control, json::Value value, bool isLoose);

}  // namespace prelabel
