// config/no-object, config/no-control: configs with which nothing can be labelled.
#include <algorithm>

#include "rules/config_checks.hpp"

namespace prelabel {

// Label Studio saves such a config without a word; that is why this is no error.
const Rule kConfigNoObject{"config/no-object",
                           Severity::warning,
                           Consequence::none,
                           FixKind::hint,
                           "The config has no object: nothing in it shows data of a task.",
                           "Label Studio saves it, but there is nothing to label, and imports are not checked.",
                           "Add an object such as `<Image name=\"image\" value=\"$image\"/>`.",
                           false,
                           "Controls label objects, and objects show the data of a task."};

const Rule kConfigNoControl{"config/no-control",
                            Severity::note,
                            Consequence::none,
                            FixKind::hint,
                            "The config has no control.",
                            "Predictions have nothing to refer to.",
                            "Add a control, such as `RectangleLabels` or `Choices`.",
                            false,
                            "Each result of a prediction names the control that could have made it."};

namespace {

// A tag of this role that has a fault of its own (no name) or that nobody knows: then that is the finding.
bool hasHidden(const LabelingConfig &config, TagRole role) {
  return std::any_of(config.elements().begin(), config.elements().end(), [&](const Element &element) {
    const TagInfo *info = element.anyCaseInfo();
    return isConfigTag(config, element) && (!info || info->role == role);
  });
}

}  // namespace

void checkWhole(const ConfigCheck &check) {
  const LabelingConfig &config = check.config();
  const Element &root = config.elements().front();
  if (config.objects().empty() && !hasHidden(config, TagRole::object)) {
    check.at(kConfigNoObject, root.place);
  } else if (config.controls().empty() && !hasHidden(config, TagRole::control)) {
    check.at(kConfigNoControl, root.place);
  }
}

}  // namespace prelabel
