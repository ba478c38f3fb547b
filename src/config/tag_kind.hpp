// What an element is by its tag and attributes: control, object or label.
#pragma once

#include <string_view>

#include "config/labeling_config.hpp"

namespace prelabel {

bool isSelfReferencing(const TagInfo *info);  // Chat, ReactCode: control and object under one name
bool isControlTag(const Element &element);
bool isObjectTag(const Element &element);
bool isLabelTag(const TagInfo *info);  // Label, Choice, Relation

// Labels come from task data (`value="$labels"`) or a service (`apiUrl`).
bool hasDynamicLabels(const Element &element, const TagInfo *info);

}  // namespace prelabel
