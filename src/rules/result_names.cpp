// result/*: names and types that tie a result to the config.
#include <algorithm>
#include <array>

#include "rules/result_rules.hpp"
#include "rules/rows.hpp"
#include "tags/ascii_case.hpp"
#include "tasks/pages.hpp"
#include "tasks/result_control.hpp"
#include "text/nearest.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kNotShown = "Label Studio does not show this result, and says nothing.";
constexpr std::string_view kErrorList = "Label Studio shows a list of errors in place of the task.";

const Rule kMissingField{"result/missing-field",
                         Severity::error,
                         Consequence::notShown,
                         FixKind::offer,
                         "This result has no {fields}.",
                         kNotShown,
                         "[[Add {addition}.]][[{advice}.]]",
                         true,
                         "A result needs id, type, from_name, to_name and value."};

const Rule kMissingType{"result/missing-type",
                        Severity::error,
                        Consequence::viewBroken,
                        FixKind::automatic,
                        "This result has no `type`.",
                        kErrorList,
                        "[[Add \"type\": \"{expected}\", the type of `{control}`.]][[{advice}]]",
                        true,
                        "The type is the control's tag in small letters."};

const Rule kUnknownType{"result/unknown-type",
                        Severity::error,
                        Consequence::viewBroken,
                        FixKind::offer,
                        "{value} is not a type of result that the editor knows.",
                        kErrorList,
                        "[[Write \"{expected}\", the type of `{control}`.]][[Did you mean \"{nearest}\"?]]",
                        true,
                        "One unknown type hides the whole task, also when the rest is right."};

const Rule kTypeCase{"result/type-case",
                     Severity::error,
                     Consequence::viewBroken,
                     FixKind::automatic,
                     "The type \"{type}\" is written with capitals; types are small letters only.",
                     kErrorList,
                     "Write \"{expected}\".",
                     false,
                     "The server's check ignores the case, the editor does not."};

const Rule kWrongType{"result/wrong-type",
                      Severity::warning,
                      Consequence::none,
                      FixKind::offer,
                      "The type is \"{type}\", but `{control}` is a {tag}, whose results are of type \"{expected}\".",
                      "Label Studio draws it all the same; its server check refuses it.",
                      "Write \"{expected}\".",
                      true,
                      "The shape follows the keys of `value`, the labels follow the control."};

const Rule kUnknownFromName{"result/unknown-from-name",
                            Severity::error,
                            Consequence::notShown,
                            FixKind::offer,
                            "`{name}` is not a control of this config[[; it has {present}]]"
                            "[[: `{list}` of this task has {entries|# entry|# entries}]].",
                            kNotShown,
                            "[[Did you mean `{nearest}`?]][[{advice}.]]",
                            true,
                            "`from_name` is the name of the control tag with which something is labelled."};

const Rule kUnknownToName{"result/unknown-to-name",
                          Severity::error,
                          Consequence::notShown,
                          FixKind::offer,
                          "`{name}` is not an object of this config[[; it has {present}]]"
                          "[[: `{list}` of this task has {entries|# entry|# entries}]].",
                          kNotShown,
                          "[[Did you mean `{nearest}`?]][[{advice}.]]",
                          true,
                          "`to_name` is the name of the object tag that is labelled."};

const Rule kWrongToName{"result/wrong-to-name",
                        Severity::error,
                        Consequence::notShown,
                        FixKind::offer,
                        "`{control}` labels {targets}, not `{name}`.",
                        "Label Studio looks for the result at the wrong place[[: {outcome}]].",
                        "Write {expected} in `to_name`.",
                        true,
                        "`to_name` must be one of the names in the control's toName."};

const Rule kToNameList{"result/to-name-list",
                       Severity::error,
                       Consequence::notShown,
                       FixKind::automatic,
                       "`to_name` is {kind}; it must be one name as text.",
                       kNotShown,
                       "Write the name itself[[: \"{expected}\"]].",
                       true,
                       "A result belongs to one object, also when its control labels several."};

constexpr std::array kRules = {&kMissingField,    &kMissingType,   &kUnknownType, &kTypeCase,  &kWrongType,
                               &kUnknownFromName, &kUnknownToName, &kWrongToName, &kToNameList};

template <typename Tags>
std::vector<std::string> namesOf(const Tags &tags) {
  std::vector<std::string> names;
  for (const auto &tag : tags) names.push_back(tag.name);
  return names;
}

// Names the nearest of some names, or what there is.
void suggest(TaskContext &context, Finding &finding, json::Value where, const std::vector<std::string> &names,
             std::string_view kind) {
  const std::string name = where.isString() ? where.text() : excerpt(where);
  finding.param("name", name);
  if (!names.empty()) finding.param("present", nameList(names));
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  std::optional<std::size_t> near = nearest(name, candidates);
  if (!near && names.size() == 1) near = 0;
  if (!near) {
    finding.param("advice", names.empty() ? "Add a tag with this name to the config"
                                          : "Write the name of one of its " + std::string(kind));
    return;
  }
  finding.param("nearest", names[*near]);
  finding.mend(FixKind::offer, "Write `" + names[*near] + "`", context.replace(where, quoted(names[*near])));
}

// A name that a Repeater would make if its list were longer. True: it is reported.
bool checkRepeated(TaskContext &context, const Rule &rule, json::Value where, const std::string &pattern,
                   std::uint32_t element) {
  const LabelingConfig &config = *context.config();
  if (config.indexFlags().empty() || where.is(pattern)) return false;
  const std::string name = where.text();
  const auto list = listEndingBefore(config, element, pattern, name, context.document().root().find("data"));
  if (!list) return false;
  if (Finding *finding = context.at(rule, where)) {
    finding->param("name", name).param("list", list->key).param("entries", list->entries);
    finding->param("advice", "Repeaters count from 0");
  }
  return true;
}

// Label Studio has one control of this type, or this result names its control rightly: then the type is known.
std::string expectedType(const LabelingConfig *config, const ControlTag *control) {
  if (control && control->info) return std::string(control->info->resultType);
  if (config && config->controls().size() == 1 && config->controls().front().info) {
    return std::string(config->controls().front().info->resultType);
  }
  return {};
}

void checkType(TaskContext &context, const Result &result, const ControlTag *control) {
  if (control && control->info && result.type.is(control->info->resultType)) return;  // as it should be
  const std::string expected = expectedType(context.config(), control);
  if (!result.type || result.type.isNull()) {
    Finding *finding =
        result.type ? context.at(kMissingType, result.type) : context.missingIn(kMissingType, result.item);
    if (!finding) return;
    if (expected.empty() || !control) {
      finding->param("advice", "Add the control's tag in small letters, such as \"rectanglelabels\".");
      return;
    }
    finding->param("expected", expected).param("control", control->name);
    const std::string text = quoted(expected);
    finding->mend(
        FixKind::automatic, "Add type " + text,
        result.type ? context.replace(result.type, text) : addMember(context, result.item, "\"type\": " + text));
    return;
  }
  const std::string type = result.type.isString() ? result.type.text() : std::string();
  if (isResultType(type)) {
    const bool fits = !control || !control->info || control->info->resultType.empty() ||
                      type == control->info->resultType || control->info->availability != Availability::community ||
                      (type == "htmllabels" && control->info->resultType == "hypertextlabels") ||
                      isMergedForm(*context.config(), *control, type);
    if (fits) return;
    if (Finding *finding = context.at(kWrongType, result.type)) {
      finding->param("type", type).param("control", control->name).param("tag", control->info->name);
      finding->param("expected", expected);
      finding->mend(FixKind::offer, "Write " + quoted(expected), context.replace(result.type, quoted(expected)));
    }
    return;
  }
  if (isResultType(lowerAscii(type)) || (!expected.empty() && lowerAscii(type) == expected)) {
    if (Finding *finding = atBreaking(context, kTypeCase, result, result.type)) {
      finding->param("type", type).param("expected", lowerAscii(type));
      finding->mend(FixKind::automatic, "Write " + quoted(lowerAscii(type)),
                    context.replace(result.type, quoted(lowerAscii(type))));
    }
    return;
  }
  if (Finding *finding = atBreaking(context, kUnknownType, result, result.type)) {
    finding->param("value", excerpt(result.type));
    std::string better = expected;
    if (control && !expected.empty()) {
      finding->param("expected", expected).param("control", control->name);
    } else {
      const std::span<const std::string_view> types = resultTypes();
      const auto near = nearest(lowerAscii(type), {types.begin(), types.end()});
      if (near) better = std::string(types[*near]);
      if (near) finding->param("nearest", better);
    }
    if (!better.empty()) {
      finding->mend(FixKind::offer, "Write " + quoted(better), context.replace(result.type, quoted(better)));
    }
  }
}

void checkTarget(TaskContext &context, const Result &result, const ControlTag *control) {
  const LabelingConfig &config = *context.config();
  if (control && std::any_of(control->toName.begin(), control->toName.end(), [&](const std::string &target) {
        return result.toName.is(target) && config.object(target);
      })) {
    return;  // as it should be
  }
  const std::string name = result.toName.text();
  const ObjectTag *object = objectNamed(config, result.toName);
  const bool isObject = object != nullptr;
  // One cause: the control of that entry is missing as well.
  if (object && checkRepeated(context, kUnknownToName, result.toName, object->name, object->element)) return;
  if (control && checkRepeated(context, kUnknownFromName, result.fromName, control->name, control->element)) return;
  const bool isOwnName = control && control->name == name;
  if (control && isOwnName && control->info && control->info->resultType == "pairwise")
    return;  // as the editor writes it
  if (!isObject && !controlNamed(config, result.toName)) {
    if (Finding *finding = context.at(kUnknownToName, result.toName)) {
      suggest(context, *finding, result.toName, namesOf(config.objects()), "objects");
    }
    return;
  }
  if (!control || control->toNameBroken || control->toName.empty() || mayTarget(config, *control, name)) return;
  // In the place of an object, a control's answer blanks the page, and its shape is not drawn.
  const bool isPairwise = control->info && control->info->resultType == "pairwise";
  const bool mayBlank = !isObject && !isPairwise && control->info && control->info->family == TagFamily::classification;
  const Blanking blanking = blankingOf(context, result);
  Finding *finding =
      context.at(kWrongToName, result.toName, mayBlank ? std::optional(blanking.consequence) : std::nullopt);
  if (!finding) return;
  if (mayBlank) finding->effect = blanking.effect;
  finding->param("name", name).param("control", control->name).param("targets", nameList(control->toName));
  finding->param("outcome", isObject   ? "it is drawn there, or not at all"
                            : mayBlank ? "the task page stays blank"
                                       : "it is not drawn");
  finding->param("expected", quoted(control->toName.front()));
  finding->mend(FixKind::offer, "Write " + quoted(control->toName.front()),
                context.replace(result.toName, quoted(control->toName.front())));
}

// from_name, to_name: absent ones together, so that one lack is one finding.
void checkPresence(TaskContext &context, const Result &result) {
  std::vector<std::string> missing;
  if (!result.fromName) missing.push_back("from_name");
  if (!result.toName) missing.push_back("to_name");
  if (missing.empty()) return;
  Finding *finding = context.missingIn(kMissingField, result.item);
  if (!finding) return;
  finding->param("fields", nameList(missing));
  const LabelingConfig *config = context.config();
  const ControlTag *only = config && config->controls().size() == 1          ? &config->controls().front()
                           : config && missing.size() == 1 && !result.toName ? controlNamed(*config, result.fromName)
                                                                             : nullptr;
  std::string addition;
  if (only && !result.fromName) addition += "\"from_name\": " + quoted(only->name);
  if (only && !result.toName && only->toName.size() == 1) {
    addition += (addition.empty() ? "" : ", ") + ("\"to_name\": " + quoted(only->toName.front()));
  }
  if (addition.empty()) {
    finding->param("advice", "Name the control and the object of the config it belongs to");
    return;
  }
  finding->param("addition", addition);
  finding->mend(FixKind::offer, "Add " + addition, addMember(context, result.item, addition));
}

}  // namespace

std::span<const Rule *const> resultNameRules() { return kRules; }
const Rule &missingFieldRule() { return kMissingField; }

void checkNames(TaskContext &context, const Result &result, const ControlTag *control) {
  checkPresence(context, result);
  checkType(context, result, control);
  if (result.toName && !result.toName.isString()) {
    if (Finding *finding = context.at(kToNameList, result.toName)) {
      finding->param("kind", kindWords(result.toName));
      if (result.toName.size() == 1 && result.toName.at(0).isString()) {
        const std::string name(result.toName.at(0).raw());
        finding->param("expected", result.toName.at(0).text());
        finding->mend(FixKind::automatic, "Write " + name, context.replace(result.toName, name));
      }
    }
  } else if (result.toName && context.config()) {
    checkTarget(context, result, control);
    checkPage(context, result);
  }
  if (result.fromName && context.config() && !control) {
    const bool takenOver = result.type.isString() && result.toName.isString() &&
                           controlTakingOver(*context.config(), result.type.text(), result.toName.text());
    if (Finding *finding = context.at(kUnknownFromName, result.fromName,
                                      takenOver ? std::optional(Consequence::shownWrong) : std::nullopt)) {
      if (takenOver)
        finding->effect = "Label Studio draws the region without its label, in grey or in the colours of a control.";
      suggest(context, *finding, result.fromName, namesOf(context.config()->controls()), "controls");
    }
  }
}

}  // namespace prelabel
