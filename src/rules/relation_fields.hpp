// The direction and the labels of one relation.
#pragma once

#include "rules/context.hpp"

namespace prelabel {

extern const Rule kRelationDirection;
extern const Rule kRelationMissingDirection;
extern const Rule kRelationUnknownLabel;
extern const Rule kRelationLabelType;

void checkRelationFields(TaskContext &context, const Result &relation);

}  // namespace prelabel
