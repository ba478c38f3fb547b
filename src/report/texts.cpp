// The small template language of the rules' texts.
#include "report/texts.hpp"

#include <optional>

#include "rules/context.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kServerCheck =
    "With its prediction check switched on, Label Studio refuses the whole import.";

std::string wordsOf(const ParameterValue &value) {
  if (const auto *text = std::get_if<std::string>(&value)) return *text;
  return numeral(std::get<double>(value));
}

const ParameterValue *find(const Finding &finding, std::string_view name) {
  for (const auto &[key, value] : finding.parameters) {
    if (key == name) return &value;
  }
  return nullptr;
}

// `one|many` for a number; `#` becomes the number.
std::string choose(std::string_view words, const ParameterValue &value) {
  const std::size_t bar = words.find('|');
  const auto *number = std::get_if<double>(&value);
  const std::string_view word = number && *number == 1 ? words.substr(0, bar) : words.substr(bar + 1);
  std::string out;
  for (const char c : word) out += c == '#' ? wordsOf(value) : std::string(1, c);
  return out;
}

// What stands between braces; nothing when its parameter is missing.
std::optional<std::string> resolve(std::string_view inside, const Finding &finding) {
  const std::size_t bar = inside.find('|');
  const ParameterValue *value = find(finding, inside.substr(0, bar));
  if (!value) return std::nullopt;
  return bar == std::string_view::npos ? wordsOf(*value) : choose(inside.substr(bar + 1), *value);
}

// Fills a text without optional parts. Nothing when a parameter is missing and `strict`.
std::optional<std::string> fillPart(std::string_view text, const Finding &finding, bool strict) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    const std::string_view inside = text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
    // Braces that are no parameter ("{ … }" as JSON in a hint) stand as they are.
    const bool isName = !inside.empty() && inside[0] >= 'a' && inside[0] <= 'z' && close != std::string_view::npos;
    const std::optional<std::string> value = isName ? resolve(inside, finding) : std::nullopt;
    if (value) {
      out += *value;
    } else if (isName && strict) {
      return std::nullopt;
    } else {
      out += '{';
      text.remove_prefix(open + 1);
      continue;
    }
    text.remove_prefix(close + 1);
  }
  return out;
}

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace

std::string fillTemplate(std::string_view text, const Finding &finding) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find("[[");
    out += fillPart(text.substr(0, open), finding, false).value_or("");
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find("]]", open);
    out += fillPart(text.substr(open + 2, close - open - 2), finding, true).value_or("");
    text.remove_prefix(close + 2);
  }
  return trimmed(std::move(out));
}

std::string messageOf(const Finding &finding) {
  std::string_view effect = finding.effect.empty() ? finding.rule->effect : std::string_view(finding.effect);
  if (finding.consequence == Consequence::serverCheckRefuses) effect = kServerCheck;
  const std::string what = fillTemplate(finding.rule->what, finding);
  return effect.empty() ? what : what + " " + fillTemplate(effect, finding);
}

std::string hintOf(const Finding &finding) { return fillTemplate(finding.rule->hint, finding); }

std::string helpOf(const Rule &rule) {
  std::string page = "rules/" + std::string(rule.id);
  page[page.rfind('/')] = '-';
  return page;
}

}  // namespace prelabel
