// The check of a vector, and the rows of its rules.
#pragma once

#include <span>

#include "rules/shape.hpp"
#include "text/text_index.hpp"

namespace prelabel {

std::span<const Rule *const> vectorRules();
// `ids` lends its memory.
void checkVector(TaskContext &context, const Shape &shape, TextIndex &ids);
// Of what was meant to be another shape, and is drawn as a vector: only whether its vertices break the view.
void checkForeignVertices(TaskContext &context, const Shape &shape);
// Of what is a vector: the first vertex that the editor fails over when it loads the list.
void checkLoading(TaskContext &context, const Shape &shape);

}  // namespace prelabel
