// config/bad-attribute: values that the editor does not take for an attribute. What the server asks: config_schema.cpp.
#include <algorithm>
#include <cstdlib>

#include "rules/config_checks.hpp"
#include "tags/ascii_case.hpp"
#include "text/nearest.hpp"

namespace prelabel {

// A warning where another word is taken and has no effect.
const Rule kConfigBadAttribute{
    "config/bad-attribute",
    Severity::warning,
    Consequence::configRefused,
    FixKind::offer,
    "[[`{attribute}` of `{tag}` cannot be \"{value}\": it takes {takes}.]][[{who} has no `{missing}`.]]"
    "[[`{attribute}` of `{tag}` is \"{value}\", {problem}.]]",
    "Instead of the task, Label Studio shows a list of errors.",
    "[[Write {attribute}=\"{nearest}\".]][[{advice}]]",
    false,
    "Each attribute takes one kind of value: a word of a list, true or false, a number, a colour or a text."};

namespace {

// How JavaScript's parseFloat reads the start of a text; nothing when it does not start with a number.
std::optional<double> leadingNumber(const std::string &text, bool whole) {
  const char *start = text.c_str();
  char *end = nullptr;
  const double number = std::strtod(start, &end);
  const std::size_t first = text.find_first_not_of(" \t");
  // strtod knows words and hexadecimal numbers that parseFloat does not.
  const bool plain = first != std::string::npos && text.find_first_not_of("+-.0123456789", first) != first &&
                     !(text[first] == '0' && first + 1 < text.size() && lowerAscii(text[first + 1]) == 'x');
  if (end == start || !plain) return std::nullopt;
  if (whole && *end != '\0') return std::nullopt;
  return number;
}

std::string decimal(double number) {
  std::string text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string_view booleanMeant(std::string_view value) {
  const std::string lower = lowerAscii(value);
  for (const std::string_view yes : {"true", "yes", "1", "on"}) {
    if (lower == yes) return "true";
  }
  for (const std::string_view no : {"false", "no", "0", "off"}) {
    if (lower == no) return "false";
  }
  return {};
}

// `50%` and `50` for 0.5.
std::string shareMeant(const std::string &value) {
  const std::optional<double> number = leadingNumber(value, false);
  return number && *number > 1 && *number <= 100 ? decimal(*number / 100) : std::string();
}

std::string wordMeant(std::string_view words, std::string_view value) {
  const std::vector<std::string_view> known = entries(words);
  for (const std::string_view word : known) {
    if (equalIgnoringCase(word, value)) return std::string(word);
  }
  const auto near = nearest(value, known);
  return near ? std::string(known[*near]) : std::string();
}

struct Judgement {
  bool fine = true;
  std::string takes;    // what the attribute takes
  std::string nearest;  // what was probably meant
};

Judgement judge(const AttributeInfo &row, const std::string &value) {
  switch (row.type) {
    case AttributeType::boolean:
      return {value == "true" || value == "false", "`true` or `false`", std::string(booleanMeant(value))};
    case AttributeType::unitInterval: {
      const std::optional<double> number = leadingNumber(value, false);
      return {number && *number >= 0 && *number <= 1, "a number from 0 to 1", shareMeant(value)};
    }
    case AttributeType::number:
      return {leadingNumber(value, true).has_value(), "a number", {}};
    case AttributeType::oneOf: {
      const std::vector<std::string_view> words = entries(row.words);
      const bool known = std::find(words.begin(), words.end(), value) != words.end();
      return {known, alternatives(row.words, "or"), known ? std::string() : wordMeant(row.words, value)};
    }
    case AttributeType::text:
      // The editor makes booleans of these two words, in every attribute but `value`.
      return {value != "true" && value != "false", "a text, and the editor makes yes or no of this word", {}};
    default:
      return {};
  }
}

void checkValue(const ConfigCheck &check, const Element &element, const Attribute &attribute,
                const AttributeInfo &row) {
  if (attribute.name == "value" || holdsIndex(check.config(), attribute.value)) return;
  const Judgement judgement = judge(row, attribute.value);
  if (judgement.fine) return;
  Finding *finding = check.atValue(kConfigBadAttribute, element, attribute,
                                   row.lenient ? Consequence::shownWrong : Consequence::viewBroken);
  if (!finding) return;
  if (row.lenient) finding->effect = "Label Studio takes the word and ignores it.";
  finding->param("takes", judgement.takes);
  if (!judgement.nearest.empty()) {
    finding->param("nearest", judgement.nearest);
    finding->fix = replaceValue(attribute, judgement.nearest);
  } else if (attribute.value.starts_with('$')) {
    finding->param("advice", "Write the value itself: this attribute cannot come from the task.");
  } else if (row.type == AttributeType::text) {
    finding->param("advice", "Write it with a capital letter, or leave it out.");
  } else {
    finding->param("advice", "Write " + judgement.takes + ", or leave it out.");
  }
}

}  // namespace

void checkAttributeValues(const ConfigCheck &check, const Element &element) {
  const TagInfo *info = communityInfo(element);
  if (!info) return;
  for (const Attribute &attribute : element.attributes) {
    if (const AttributeInfo *row = findAttribute(*info, attribute.name)) checkValue(check, element, attribute, *row);
  }
}

}  // namespace prelabel
