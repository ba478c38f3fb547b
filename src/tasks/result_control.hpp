// Which tag of the config a result belongs to.
#pragma once

#include <string_view>

#include "config/labeling_config.hpp"
#include "json/document.hpp"

namespace prelabel {

// The control or object a name of a result means: by its exact name, else by a Repeater's pattern (`labels_{{idx}}`
// for `labels_2`). nullptr when there is none, or `name` is not text.
const ControlTag *controlNamed(const LabelingConfig &config, json::Value name);
const ObjectTag *objectNamed(const LabelingConfig &config, json::Value name);

// Whether a control may label the object of that name, Repeater patterns included.
bool mayTarget(const LabelingConfig &config, const ControlTag &control, std::string_view object);

// A generic `Labels` result that also draws (merged form): `type` is that of a geometry control of the same object.
bool isMergedForm(const LabelingConfig &config, const ControlTag &control, std::string_view type);

// The control that takes over a `*labels` result whose `from_name` is unknown: the editor looks among the controls of
// the object for one of the plain type (`rectangle`), the same type, or `labels`, in this order. nullptr: none, the
// result is dropped.
const ControlTag *controlTakingOver(const LabelingConfig &config, std::string_view type, std::string_view object);

}  // namespace prelabel
