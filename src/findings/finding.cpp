// Words of the finding vocabulary, and filling a record.
#include "findings/finding.hpp"

#include <array>

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"note", "warning", "error"};
constexpr std::array<std::string_view, 10> kConsequences = {
    "none",           "export-wrong", "shown-wrong",  "not-shown",      "server-check-refuses",
    "lost-on-import", "view-broken",  "import-fails", "import-refused", "config-refused"};
constexpr std::array<std::string_view, 3> kFixKinds = {"hint", "offer", "auto"};

}  // namespace

std::string_view toString(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }
std::string_view toString(Consequence consequence) { return kConsequences[static_cast<std::size_t>(consequence)]; }
std::string_view toString(FixKind kind) { return kFixKinds[static_cast<std::size_t>(kind)]; }

Finding &Finding::param(std::string_view name, std::string_view value) {
  parameters.emplace_back(name, std::string(value));
  return *this;
}

Finding &Finding::param(std::string_view name, double value) {
  parameters.emplace_back(name, value);
  return *this;
}

void Finding::mend(FixKind kind, std::string_view title, std::vector<Edit> edits) {
  fix = Fix{kind, std::string(title), std::move(edits)};
}

void Finding::mend(FixKind kind, std::string_view title, Edit edit) {
  mend(kind, title);
  fix->edits.push_back(std::move(edit));
}

void Finding::mend(FixKind kind, std::string_view title, Edit first, Edit second) {
  mend(kind, title, std::move(first));
  fix->edits.push_back(std::move(second));
}

}  // namespace prelabel
