// Running the config rules on a text, and saying what they found in a few words.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "findings/sink.hpp"
#include "rules/config_rules.hpp"

namespace prelabel::testing {

struct ConfigFindings {
  std::string xml;
  std::vector<Finding> all;

  // "unknown-tag 2:3 error" per finding, in the order they were reported.
  std::vector<std::string> list() const {
    std::vector<std::string> out;
    for (const Finding &f : all) {
      out.push_back(std::string(f.rule->id.substr(f.rule->id.find('/') + 1)) + " " + std::to_string(f.position.line) +
                    ":" + std::to_string(f.position.column) + " " + std::string(toString(f.severity)));
    }
    return out;
  }
  // The finding at this place; an empty one when there are fewer, so that a failing test fails and does not crash.
  const Finding &at(std::size_t index) const {
    static const Finding kNone;
    return index < all.size() ? all[index] : kNone;
  }
  // Findings of this severity.
  std::size_t count(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Finding &f) { return f.severity == severity; }));
  }
  // The bytes that a finding marks.
  std::string marked(std::size_t index) const { return xml.substr(at(index).offset, at(index).length); }
  // The text with the fix of one finding applied; "" when it has none.
  std::string fixed(std::size_t index) const {
    if (!at(index).fix) return {};
    std::vector<Edit> edits = at(index).fix->edits;
    std::sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.offset > b.offset; });
    std::string text = xml;
    for (const Edit &edit : edits) text.replace(edit.offset, edit.length, edit.text);
    return text;
  }
};

inline ConfigFindings checkConfig(std::string xml, bool serverCheck = false) {
  SinkOptions options;
  options.serverCheck = serverCheck;
  Sink sink(configRules(), {}, options);
  checkConfigRules(LabelingConfig::parse(xml), sink);
  return {std::move(xml), sink.kept()};
}

// A parameter of a finding as text; "" when it has none of that name.
inline std::string parameter(const Finding &finding, std::string_view name) {
  for (const auto &[key, value] : finding.parameters) {
    if (key == name) return std::holds_alternative<std::string>(value) ? std::get<std::string>(value) : "";
  }
  return {};
}

}  // namespace prelabel::testing
