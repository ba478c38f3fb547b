// What changed from release to release of the check.
#include "tasks/server_form.hpp"

#include <array>
#include <cmath>

#include "tasks/place.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

constexpr std::optional<Release> kNever = std::nullopt;

struct Row {
  std::string_view tag;
  ServerForm form;
};

// Controls whose results some releases refuse, whatever they hold.
constexpr std::array kControls = {
    Row{"Brush", {"brush masks", Release::v1_23_0}},
    Row{"BrushLabels", {"brush masks", Release::v1_23_0}},
    Row{"VectorLabels", {"labelled vectors", Release::v1_23_0}},
    Row{"Ranker", {"rankings", Release::v1_23_0}},
    Row{"Bitmask", {"bitmasks", Release::v1_23_1}},
    Row{"BitmaskLabels", {"bitmasks", Release::v1_23_1}},
    Row{"Vector", {"vectors", Release::v1_23_1}},
    Row{"MagicWand", {"masks of the magic wand", Release::v1_23_1}},
    Row{"TimelineLabels", {"timeline labels", Release::v1_23_1}},
};

bool isFraction(json::Value value) { return value.isNumber() && value.number() != std::floor(value.number()); }

bool holdsPath(json::Value choices) {
  for (const json::Value choice : choices.items()) {
    if (choice.isArray()) return true;
  }
  return false;
}

std::optional<ServerForm> formOfLabels(const LabelingConfig &config, const Result &result, const ControlTag &control) {
  if (result.type.isString() && !result.type.is("labels") && isMergedForm(config, control, result.type.text())) {
    return ServerForm{"a shape and its labels in one result of Labels", Release::v1_23_1};
  }
  const ObjectTag *object = objectNamed(config, result.toName);
  const bool isVisual = object && object->info && (object->info->name == "Image" || object->info->name == "Video");
  if (isVisual && !hasPlace(result.value))
    return ServerForm{"labels that do not repeat the place of their shape", kNever};
  if (isVisual) return ServerForm{"labels beside the shape they belong to", Release::v1_23_0};
  if (isFraction(result.value.find("start")) || isFraction(result.value.find("end"))) {
    return ServerForm{"fractions as start and end", Release::v1_22_0};
  }
  return std::nullopt;
}

}  // namespace

std::optional<ServerForm> serverForm(const LabelingConfig &config, const Result &result, const ControlTag &control) {
  if (!result.fromName.is(control.name)) return ServerForm{"names made by a Repeater", kNever};
  if (!control.info) return ServerForm{"controls it does not know", Release::v1_23_1};
  if (control.info->shape == ShapeKind::rectangle) return std::nullopt;  // most
  if (control.info->name == "Pairwise" && result.toName.is(control.name)) {
    return ServerForm{"Pairwise whose to_name is its own name, as the editor writes it,", kNever};
  }
  for (const Row &row : kControls) {
    if (row.tag == control.info->name) return row.form;
  }
  if (control.info->name == "Choices" && holdsPath(result.value.find("choices"))) {
    return ServerForm{"choices written as paths", kNever};
  }
  const json::Value number = control.info->name == "Number" ? result.value.find("number") : json::Value();
  if (number.isNumber() && number.number() < 0) return ServerForm{"negative numbers", Release::v1_22_0};
  if (control.info->name == "HyperTextLabels" && result.value.find("start").isString()) {
    return ServerForm{"spans between paths of a document", Release::v1_23_0};
  }
  return control.info->name == "Labels" ? formOfLabels(config, result, control) : std::nullopt;
}

bool refusesForm(Release release, const ServerForm &form) {
  if (release == Release::v1_20_0) return false;
  return !form.acceptedFrom || release < *form.acceptedFrom;
}

}  // namespace prelabel
