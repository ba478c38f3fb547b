// config/bad-colour: colours that the editor cannot take, or takes for some shapes only.
#include <algorithm>

#include "config/colour_names.hpp"
#include "rules/config_checks.hpp"
#include "text/nearest.hpp"

namespace prelabel {

// A note for colours that are fine everywhere but on masks.
const Rule kConfigBadColour{
    "config/bad-colour",
    Severity::note,
    Consequence::viewBroken,
    FixKind::offer,
    "[[\"{value}\" is not a colour.]][[\"{difficult}\" is a colour that Label Studio cannot take.]]"
    "[[Brushes do not know the colour \"{brush}\".]]",
    "Instead of the task, Label Studio shows a list of errors.",
    "[[Write {attribute}=\"{nearest}\".]][[{advice}]]",
    false,
    "Safe are names such as green, and #rgb, #rrggbb, rgb(1, 2, 3) and rgba(1, 2, 3, 0.5)."};

namespace {

constexpr std::string_view kForms = "Write a colour name, or a form such as #1e90ff or rgb(30, 144, 255).";

std::string_view tight(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

// The colour that was probably meant: without blanks, with `#`, or a name that is nearly the same.
std::string meantColour(std::string_view value) {
  const auto isFine = [](std::string_view text) { return readColour(text).verdict == ColourVerdict::ok; };
  std::string bare(tight(value));
  if (bare.empty()) return {};
  if (isFine(bare)) return bare;
  if (isFine("#" + bare)) return "#" + bare;
  const std::vector<std::string_view> names = colourNames();
  const auto near = bare.find_first_of("(#0123456789") == std::string::npos ? nearest(bare, names) : std::nullopt;
  return near ? std::string(names[*near]) : std::string();
}

void addAdvice(Finding &finding, const Attribute &attribute, const std::string &meant) {
  if (meant.empty()) {
    finding.param("advice", std::string(kForms));
    return;
  }
  finding.param("attribute", attribute.name);
  finding.param("nearest", meant);
  finding.fix = replaceValue(attribute, meant);
}

// A label that a mask may carry: of a brush control, or of Labels that share their object with a brush.
bool colorsMasks(const LabelingConfig &config, const Element &label) {
  for (std::uint32_t up = label.parent; up != kNoElement; up = config.elements()[up].parent) {
    const auto owner = std::find_if(config.controls().begin(), config.controls().end(),
                                    [&](const ControlTag &control) { return control.element == up; });
    if (owner == config.controls().end()) continue;
    if (owner->info && owner->info->shape == ShapeKind::brush) return true;
    if (!owner->info || owner->info->name != "Labels") return false;
    return std::any_of(config.controls().begin(), config.controls().end(), [&](const ControlTag &other) {
      const bool brush = other.info && other.info->shape == ShapeKind::brush;
      return brush && std::any_of(other.toName.begin(), other.toName.end(),
                                  [&](const std::string &name) { return owner->targets(name); });
    });
  }
  return false;
}

void checkColour(const ConfigCheck &check, const Element &element, const Attribute &attribute, std::string_view row) {
  const ColourVerdict verdict = readColour(attribute.value).verdict;
  // Only these are handed to the library that dies of what a browser takes for a colour.
  const bool drawn = row == "background" || row == "fillColor" || row == "strokeColor";
  const auto report = [&](const char *parameter, std::optional<Consequence> consequence, std::string_view effect) {
    Finding *finding = check.at(kConfigBadColour, attribute.valuePlace, consequence);
    if (!finding) return;
    finding->param(parameter, attribute.value);
    finding->effect = effect;
    addAdvice(*finding, attribute,
              verdict == ColourVerdict::brushBlack ? toHex(readColour(attribute.value).colour)
                                                   : meantColour(attribute.value));
  };
  if (verdict == ColourVerdict::errorList) report("value", std::nullopt, {});
  if (verdict == ColourVerdict::blankPage && drawn) {
    const bool isLabel = row == "background";
    report("difficult", isLabel ? std::nullopt : std::optional(Consequence::none),
           isLabel ? "Label Studio leaves the page blank, without a message."
                   : "Label Studio leaves the page blank once a region takes this colour: one without a known label.");
  }
  if (verdict == ColourVerdict::brushBlack && row == "background" && colorsMasks(check.config(), element)) {
    report("brush", Consequence::none, "Label Studio draws the masks of this label black.");
  }
}

}  // namespace

void checkColours(const ConfigCheck &check, const Element &element) {
  const TagInfo *info = communityInfo(element);
  if (!info) return;
  for (const Attribute &attribute : element.attributes) {
    const AttributeInfo *row = findAttribute(*info, attribute.name);
    if (!row || row->type != AttributeType::colour || holdsIndex(check.config(), attribute.value)) continue;
    checkColour(check, element, attribute, row->name);
  }
}

}  // namespace prelabel
