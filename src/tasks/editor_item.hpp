// What the editor makes of the names of a result: which control takes it, or that it is dropped.
#pragma once

#include <cstdint>

#include "config/labeling_config.hpp"
#include "tasks/task.hpp"

namespace prelabel {

enum class ItemFate : std::uint8_t { kept, unknownObject, unknownControl };

struct EditorItem {
  ItemFate fate = ItemFate::kept;
  const ControlTag *control = nullptr;  // that takes it; nullptr when it is dropped
  bool takenOver = false;               // another control took it, for `from_name` names none or it has no labels
  const ControlTag *named = nullptr;    // that `from_name` names; nullptr: none
  bool onControl = false;               // `to_name` names a control in the place of an object (Pairwise may)
};

// Whether the editor deletes these labels of a result (what stands under a key that ends in "labels") before it looks
// at them. `control`: the one that the result names; nullptr: none.
bool deletesLabels(const Result &result, const ControlTag *control, json::Value labels);

// Image reference, section 9. Dropped results leave no message and no region; their type must be text.
EditorItem editorItem(const LabelingConfig &config, const Result &result);
// The same in a task with this data: names of an entry that the list of a Repeater has not are no object's.
EditorItem editorItem(const LabelingConfig &config, const Result &result, json::Value data);

// Whether the editor fails over the result before it looks at its names: a list of errors comes. `control`: the one
// that it names; nullptr: none.
bool breaksRepair(const Result &result, const ControlTag *control);

}  // namespace prelabel
