// The one rule that all kinds of shapes share.
#include "rules/heavy.hpp"

#include <array>

namespace prelabel {

namespace {

const Rule kHeavy{"shape/heavy",
                  Severity::note,
                  Consequence::none,
                  FixKind::hint,
                  "This {shape} has {count} {parts}.",
                  "Label Studio draws it, but opening and editing the task gets slow.",
                  "Make it coarser where that does no harm.",
                  false,
                  "The editor keeps and redraws every part of every region."};

constexpr std::array kRules = {&kHeavy};

}  // namespace

std::span<const Rule *const> heavyRules() { return kRules; }

void reportHeavy(TaskContext &context, json::Value where, std::string_view shape, double count,
                 std::string_view parts) {
  if (Finding *finding = context.at(kHeavy, where)) {
    finding->param("shape", shape).param("count", count).param("parts", parts);
  }
}

}  // namespace prelabel
