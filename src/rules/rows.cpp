// Words and conversions that several rules need.
#include "rules/rows.hpp"

#include "json/syntax.hpp"
#include "tasks/editor_item.hpp"
#include "tasks/pages.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

Edit removeItem(const TaskContext &context, json::Value list, json::Value item) {
  std::size_t begin = item.offset();
  std::size_t end = begin + item.length();
  json::Value before;
  for (const json::Value other : list.items()) {
    if (other.node() < item.node()) before = other;
    if (other.node() <= item.node()) continue;
    end = other.offset();
    return {context.place().offset + begin, end - begin, ""};
  }
  if (before) begin = before.offset() + before.length();
  return {context.place().offset + begin, end - begin, ""};
}

Edit removeMember(const TaskContext &context, json::Value object, json::Member member) {
  std::size_t begin = member.key.offset();
  std::size_t end = member.value.offset() + member.value.length();
  json::Value before;
  for (const json::Member other : object.members()) {
    if (other.key.node() < member.key.node()) before = other.value;
    if (other.key.node() > member.key.node()) {
      end = other.key.offset();
      return {context.place().offset + begin, end - begin, ""};
    }
  }
  if (before) begin = before.offset() + before.length();
  return {context.place().offset + begin, end - begin, ""};
}

namespace {

constexpr std::string_view kDropped = "Label Studio drops the result for its names before it comes to this.";

bool isDropped(const TaskContext &context, const Result &result) {
  return context.config() && result.type.isString() && context.made()->isDropped(result);
}

}  // namespace

Finding *atBreaking(TaskContext &context, const Rule &rule, const Result &result, json::Value where) {
  const bool dropped =
      isDropped(context, result) && !breaksRepair(result, controlNamed(*context.config(), result.fromName));
  Finding *finding = context.at(rule, where, dropped ? Consequence::notShown : Consequence::viewBroken);
  if (finding && dropped) finding->effect = kDropped;
  return finding;
}

Blanking blankingOf(const TaskContext &context, const Result &result) {
  if (isDropped(context, result)) return {Consequence::notShown, kDropped};
  if (context.isShown()) return {};
  return {Consequence::notShown, "The task page goes blank once a person opens this prediction."};
}

Blanking drawnBlankingOf(const TaskContext &context, const Result &result) {
  const Blanking blanking = blankingOf(context, result);
  const MadeRegions *made = context.made();
  if (!made || made->isDropped(result)) return blanking;
  if (!made->makesRegion(result)) {
    return {Consequence::notShown, "Label Studio does not draw it: an earlier result with its id gives the place."};
  }
  if (hasForeignKind(made->regionOf(result).kind, result)) {
    return {Consequence::notShown, "Label Studio does not draw it, for the `type` inside `value`."};
  }
  if (hasItsPage(*context.config(), context.document().root(), result)) return blanking;
  return {Consequence::notShown, "Label Studio shows it on no image."};
}

std::string nameList(const std::vector<std::string> &names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += "`" + names[i] + "`";
  }
  return out;
}

std::string numericText(json::Value value) {
  if (!value.isString()) return {};
  const std::string text = value.text();
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return plainNumber(std::string_view(text).substr(first, text.find_last_not_of(" \t") + 1 - first));
}

std::string plainNumber(std::string_view text) {
  if (text.empty() || text.find_first_not_of("+-0123456789.eE") != std::string_view::npos) return {};
  if (json::diagnose(text).problem == json::Problem::none) return std::string(text);  // the user's own digits
  // Forms that JSON does not have: a plus sign, a bare point, leading zeros.
  std::string plain(text);
  if (plain[0] == '+') plain.erase(0, 1);
  const bool negative = plain[0] == '-';
  if (negative) plain.erase(0, 1);
  while (plain.size() > 1 && plain[0] == '0' && plain[1] != '.') plain.erase(0, 1);
  if (plain[0] == '.') plain.insert(0, "0");
  if (plain.back() == '.') plain.pop_back();
  if (negative) plain.insert(0, "-");
  return json::diagnose(plain).problem == json::Problem::none ? plain : std::string();
}

std::string_view kindWords(json::Value value) {
  if (!value) return "nothing";
  switch (value.kind()) {
    case json::Kind::null:
      return "null";
    case json::Kind::boolean:
      return value.boolean() ? "true" : "false";
    case json::Kind::number:
      return "a number";
    case json::Kind::string:
      return "text";
    case json::Kind::array:
      return "a list";
    default:
      return "an object";
  }
}

std::string withValue(json::Value value) {
  const std::string kind(kindWords(value));
  return value.isNumber() || value.isString() ? kind + " (" + excerpt(value) + ")" : kind;
}

}  // namespace prelabel
