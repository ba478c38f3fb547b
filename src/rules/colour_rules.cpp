// shape/control-colour: regions without a known label, which are painted in the colours of their control.
#include "rules/colour_rules.hpp"

#include <algorithm>
#include <array>

#include "rules/rows.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

const Rule kControlColour{
    "shape/control-colour",
    Severity::error,
    Consequence::viewBroken,
    FixKind::hint,
    "{count|This region takes|# regions of this prediction take} the colour {attribute}=\"{colour}\" of `{control}`, "
    "which Label Studio cannot paint.",
    "The task page stays blank.",
    "Write another colour in the config; a region with a label of the config takes that one's colour.",
    false,
    "Regions without a known label take the colours of their control; some that browsers know, such as transparent, "
    "the editor cannot paint."};

constexpr std::array kRules = {&kControlColour};

// The regions that take one colour.
struct Taken {
  const Attribute *colour;
  const ControlTag *control;
  std::uint32_t first;  // the result that makes the first of them
  std::uint32_t count;
};

}  // namespace

std::span<const Rule *const> colourRules() { return kRules; }

void checkRegionColours(TaskContext &context, std::span<const Result> results) {
  if (!context.config() || !context.config()->hasDeadlyColours()) return;
  const MadeRegions &made = *context.made();
  std::vector<Taken> all;
  for (std::uint32_t i = 0; i < made.makers().size(); ++i) {
    const LoadedRegion &region = made.regions()[i];
    const Attribute *colour = made.regions().deadlyColour(region);
    if (!colour) continue;
    const auto known = std::find_if(all.begin(), all.end(), [&](const Taken &one) { return one.colour == colour; });
    if (known != all.end()) {
      ++known->count;
    } else {
      all.push_back({colour, controlColouring(region.kind, region.styles), made.makers()[i], 1});
    }
  }
  for (const auto &[colour, control, first, count] : all) {
    const Result &result = results[first];
    context.enterResult(result, controlNamed(*context.config(), result.fromName));
    const Blanking blanking = blankingOf(context, result);
    Finding *finding = context.at(kControlColour, result.value ? result.value : result.item, blanking.consequence);
    if (!finding) continue;
    finding->effect = blanking.effect;
    finding->param("count", count).param("attribute", colour->name).param("colour", colour->value);
    finding->param("control", control->name);
  }
  context.leaveResult();
}

}  // namespace prelabel
