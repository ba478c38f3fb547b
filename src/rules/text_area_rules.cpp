// textarea/*: texts of TextArea.
#include <algorithm>
#include <array>

#include "json/replaced.hpp"
#include "rules/answer_rules.hpp"
#include "rules/rows.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kErrorList = "Label Studio shows a list of errors in place of the task.";

const Rule kKey{"textarea/key",
                Severity::error,
                Consequence::notShown,
                FixKind::automatic,
                "{problem}; results of `{control}` have their text under `text`.",
                "Label Studio shows an empty field, and saves the result without its text.",
                "[[Rename the key `{key}` to \"text\".]][[{advice}.]]",
                true,
                "A TextArea is the one control whose key is not its type: the type is textarea, the key is text."};

const Rule kNotList{"textarea/not-list",
                    Severity::warning,
                    Consequence::none,
                    FixKind::automatic,
                    "`text` {problem}; it must be a list of texts.",
                    "{outcome}",
                    "Write {expected}.",
                    true,
                    "Texts are a list even when there is only one."};

constexpr std::array kRules = {&kKey, &kNotList};

// `text` would be there under this key.
constexpr std::array<std::string_view, 6> kNearKeys = {"textarea", "texts", "transcription", "Text", "answer", "value"};

void reportKey(TaskContext &context, const Result &result, const ControlTag &control) {
  const json::Replaced replaced(result.value);
  for (const json::Member member : result.value.members()) {
    if (replaced.has(member)) continue;
    const bool isNear = std::any_of(kNearKeys.begin(), kNearKeys.end(), [&](auto key) { return member.key.is(key); });
    if (!isNear) continue;
    if (Finding *finding = context.at(kKey, member.value)) {
      finding->param("problem", "The text stands under `" + member.key.text() + "`").param("control", control.name);
      finding->param("key", member.key.text());
      finding->mend(FixKind::automatic, "Rename the key to \"text\"", context.replace(member.key, "\"text\""));
    }
    return;
  }
  if (Finding *finding = context.missingIn(kKey, result.value)) {
    finding->param("problem", "There is no text").param("control", control.name);
    finding->param("advice", "Write \"text\": [\"…\"], or leave the result out");
  }
}

// One text is taken, but a caption on the image then shows its first letter.
bool isCaption(const TaskContext &context, const Result &result, const ControlTag &control) {
  const ObjectTag *object = result.toName.isString() ? context.config()->object(result.toName.text()) : nullptr;
  return control.perRegion && object && object->info && object->info->name == "Image";
}

// The list that was meant: numbers as texts; "" when it cannot be said.
std::string asList(json::Value text) {
  const auto asText = [](json::Value value) {
    if (value.isString()) return std::string(value.raw());
    return value.isNumber() || value.isBoolean() ? "\"" + std::string(value.raw()) + "\"" : std::string();
  };
  if (!text.isArray()) {
    const std::string one = asText(text);
    return one.empty() ? one : "[" + one + "]";
  }
  std::string list;
  for (const json::Value item : text.items()) {
    const std::string one = asText(item);
    if (one.empty()) return {};
    list += (list.empty() ? "" : ", ") + one;
  }
  return "[" + list + "]";
}

void reportNotList(TaskContext &context, const Result &result, json::Value text, const std::string &problem,
                   bool isCaption) {
  const std::optional<Consequence> consequence = !text.isString() ? std::optional(Consequence::viewBroken)
                                                 : isCaption      ? std::optional(Consequence::shownWrong)
                                                                  : std::nullopt;
  Finding *finding = atAnswer(context, kNotList, result, text, consequence);
  if (!finding) return;
  const std::string list = asList(text);
  if (finding->effect.empty())
    finding->effect = !text.isString() ? kErrorList
                      : isCaption      ? "On the image, Label Studio shows the first letter only."
                                       : "The editor takes one text as well; the server's check does not.";
  finding->param("problem", problem).param("expected", list.empty() ? "a list with the text" : list);
  if (!list.empty()) finding->mend(FixKind::automatic, "Write a list of texts", context.replace(text, list));
}

}  // namespace

std::span<const Rule *const> textAreaRules() { return kRules; }

void checkTextArea(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer) {
  if (!answer) return reportKey(context, result, control);
  if (!answer.isArray()) {
    const std::string problem = "is " + std::string(kindWords(answer));
    return reportNotList(context, result, answer, problem, isCaption(context, result, control));
  }
  for (const json::Value item : answer.items()) {
    if (!item.isString()) return reportNotList(context, result, answer, "holds " + std::string(kindWords(item)), false);
  }
}

}  // namespace prelabel
