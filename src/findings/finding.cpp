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

// A label may be a whole book: a sentence needs its beginning.
std::string shortened(std::string_view text) {
  constexpr std::size_t kLongest = 400;
  if (text.size() <= kLongest) return std::string(text);
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not inside a character
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace

std::string_view toString(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }
std::string_view toString(Consequence consequence) { return kConsequences[static_cast<std::size_t>(consequence)]; }
std::string_view toString(FixKind kind) { return kFixKinds[static_cast<std::size_t>(kind)]; }

Finding &Finding::param(std::string_view name, std::string_view value) {
  parameters.emplace_back(name, shortened(value));
  return *this;
}

Finding &Finding::param(std::string_view name, double value) {
  parameters.emplace_back(name, value);
  return *this;
}

void Finding::mend(FixKind kind, std::string_view title, std::vector<Edit> edits) {
  fix = Fix{kind, shortened(title), std::move(edits)};
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
