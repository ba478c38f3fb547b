// The record of a finding: which rule, where, with which values, and how to mend it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "text/position.hpp"

namespace prelabel {

enum class Severity : std::uint8_t { note, warning, error };

// What Label Studio does with it, worst last.
enum class Consequence : std::uint8_t {
  none,
  exportWrong,
  shownWrong,
  notShown,
  serverCheckRefuses,
  lostOnImport,
  viewBroken,
  importFails,
  importRefused,
  configRefused,
};

enum class FixKind : std::uint8_t { hint, offer, automatic };

std::string_view toString(Severity severity);        // "note" ...
std::string_view toString(Consequence consequence);  // "shown-wrong" ...
std::string_view toString(FixKind kind);             // "hint", "offer", "auto"

// The metadata of a rule; the rows stand in rules/, beside their checks. Texts are templates: `{name}` is replaced by
// the parameter of that name, `{name|one|many}` by the word for one or for many (`#` in it is the number), and a part
// in `[[ ]]` is left out when one of its parameters is missing.
struct Rule {
  std::string_view id;  // "label/unknown", never renamed
  Severity severity;
  Consequence consequence;  // with the server's prediction check off, the default
  FixKind fix;
  std::string_view what;        // what is wrong: one sentence
  std::string_view effect;      // what Label Studio will do: one sentence
  std::string_view hint;        // how to mend it: one sentence
  bool serverRefuses = false;   // with the prediction check on, the import is refused because of it
  std::string_view about = {};  // for the catalogue: why this matters, one or two sentences
};

// A replacement of bytes of a file: `length` bytes at `offset` become `text`.
struct Edit {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::string text;
};

struct Fix {
  FixKind kind = FixKind::offer;  // offer or automatic
  std::string title;              // "Write \"Airplane\""
  std::vector<Edit> edits;
};

using ParameterValue = std::variant<std::string, double>;

inline constexpr std::int64_t kNoIndex = -1;

struct Finding {
  const Rule *rule = nullptr;
  Severity severity = Severity::note;           // effective
  Consequence consequence = Consequence::none;  // effective
  std::uint32_t file = 0;                       // index among the inputs; kConfigFile for the config
  std::uint64_t offset = 0;                     // bytes from the start of the file
  std::uint64_t length = 0;                     // bytes to mark
  Position position;
  std::string pointer;           // RFC 6901, into the file as given; empty for config findings
  std::int64_t task = kNoIndex;  // index of the task over all inputs
  std::int64_t prediction = kNoIndex;
  std::int64_t result = kNoIndex;
  std::string region;   // id of the result item
  std::string control;  // name of the control
  std::string effect;   // replaces the rule's effect text when not empty (a template as well)
  std::vector<std::pair<std::string_view, ParameterValue>> parameters;  // keys are literals
  std::optional<Fix> fix;

  // Out of line, and taking views: there are hundreds of callers, and the module is downloaded.
  Finding &param(std::string_view name, std::string_view value);
  Finding &param(std::string_view name, double value);
  // Sets the fix.
  void mend(FixKind kind, std::string_view title, Edit edit);
  void mend(FixKind kind, std::string_view title, Edit first, Edit second);
  void mend(FixKind kind, std::string_view title, std::vector<Edit> edits = {});
};

inline constexpr std::uint32_t kConfigFile = 0xFFFFFFFF;

}  // namespace prelabel
