// The contract's JSON shapes of findings, summaries and the catalogue.
#include "report/json.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <tuple>

#include "json/document.hpp"
#include "report/texts.hpp"
#include "report/version.hpp"

namespace prelabel {

namespace {

using Json = nlohmann::ordered_json;

// User's bytes may be malformed UTF-8: written as U+FFFD, never refused.
std::string dump(const Json &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json parametersJson(const Finding &finding) {
  Json out = Json::object();
  for (const auto &[name, value] : finding.parameters) {
    std::visit([&out, key = std::string(name)](const auto &item) { out[key] = item; }, value);
  }
  return out;
}

// Our own parser reads, so that nlohmann's need not be downloaded.
Json jsonOf(json::Value value) {
  switch (value.kind()) {
    case json::Kind::null:
      return nullptr;
    case json::Kind::boolean:
      return value.boolean();
    case json::Kind::number:
      if (value.isInteger() && std::abs(value.number()) < 9e15) return static_cast<std::int64_t>(value.number());
      return value.number();
    case json::Kind::string:
      return value.text();
    case json::Kind::array: {
      Json list = Json::array();
      for (const json::Value item : value.items()) list.push_back(jsonOf(item));
      return list;
    }
    default: {
      Json object = Json::object();
      for (const json::Member member : value.members()) object[member.key.text()] = jsonOf(member.value);
      return object;
    }
  }
}

// A patch stands for edits that replace one whole value: only then does it say the same.
Json patchOf(const Finding &finding) {
  const Fix &fix = *finding.fix;
  const bool wholeValue = fix.edits.size() == 1 && !finding.pointer.empty() && fix.edits[0].offset == finding.offset &&
                          fix.edits[0].length == finding.length && finding.length > 0;
  if (!wholeValue) return nullptr;
  std::string text = fix.edits[0].text;
  const std::size_t size = text.size();
  text.append(json::kPadding, '\0');
  json::Document document;
  if (!document.parse(std::string_view(text).substr(0, size))) return nullptr;
  Json value = jsonOf(document.root());
  return Json::array({{{"op", "replace"}, {"path", finding.pointer}, {"value", std::move(value)}}});
}

Json fixJson(const Finding &finding) {
  const Fix &fix = *finding.fix;
  Json out;
  out["kind"] = toString(fix.kind);
  out["title"] = fix.title;
  out["edits"] = Json::array();
  for (const Edit &edit : fix.edits) {
    out["edits"].push_back({{"offset", edit.offset}, {"length", edit.length}, {"text", edit.text}});
  }
  if (Json patch = patchOf(finding); !patch.is_null()) out["patch"] = std::move(patch);
  return out;
}

void addIndex(Json &out, const char *name, std::int64_t index) {
  if (index != kNoIndex) out[name] = index;
}

Json findingObject(const Finding &finding, const InputNames &names) {
  Json out;
  out["rule"] = finding.rule->id;
  out["severity"] = toString(finding.severity);
  out["consequence"] = toString(finding.consequence);
  const bool ofConfig = finding.file == kConfigFile;
  out["file"] = ofConfig ? names.config : finding.file < names.files.size() ? names.files[finding.file] : std::string();
  out["offset"] = finding.offset;
  out["length"] = finding.length;
  out["line"] = finding.position.line;
  out["column"] = finding.position.column;
  if (!ofConfig) out["pointer"] = finding.pointer;
  addIndex(out, "task", finding.task);
  addIndex(out, "prediction", finding.prediction);
  addIndex(out, "result", finding.result);
  if (!finding.region.empty()) out["region"] = finding.region;
  if (!finding.control.empty()) out["control"] = finding.control;
  out["message"] = messageOf(finding);
  out["hint"] = hintOf(finding);
  out["params"] = parametersJson(finding);
  if (finding.fix) out["fix"] = fixJson(finding);
  out["help"] = helpOf(*finding.rule);
  return out;
}

std::string_view tagName(const LabelingConfig &config, std::uint32_t element) { return config.elements()[element].tag; }

Json controlJson(const LabelingConfig &config, const ControlTag &control) {
  Json out;
  out["name"] = control.name;
  out["tag"] = tagName(config, control.element);
  out["toName"] = control.toName;
  out["labels"] = Json::array();
  for (const LabelDefinition &label : control.labels) out["labels"].push_back(label.stored());
  if (control.info && control.info->family == TagFamily::labels) {
    out["colors"] = Json::array();
    for (const LabelDefinition &label : control.labels) out["colors"].push_back(toHex(label.colour));
  }
  if (control.dynamicLabels) out["dynamic"] = true;
  return out;
}

Json configObject(const LabelingConfig &config, const InputNames &names) {
  Json out;
  out["file"] = names.config;
  out["controls"] = Json::array();
  for (const ControlTag &control : config.controls()) out["controls"].push_back(controlJson(config, control));
  out["objects"] = Json::array();
  for (const ObjectTag &object : config.objects()) {
    out["objects"].push_back({{"name", object.name},
                              {"tag", tagName(config, object.element)},
                              {"value", object.value.empty() ? object.valueList : object.value}});
  }
  return out;
}

Json fileJson(const FileSummary &file) {
  Json out = {{"name", file.name}, {"bytes", file.bytes}, {"tasks", file.tasks}, {"form", toString(file.form)}};
  if (!file.table) return out;
  const auto &[separator, columns, dropped] = *file.table;
  out["table"] = {{"separator", std::string(1, separator)}, {"columns", columns}, {"dropped", dropped}};
  return out;
}

Json outcomesJson(const Summary &summary) {
  return {{"request", toString(summary.request())},
          {"tasksStored", summary.tasksStored()},
          {"predictionsStored", summary.predictionsStored()},
          {"accepted", summary.accepted},
          {"refused", summary.refused},
          {"fails", summary.fails},
          {"serverCheckRefuses", summary.serverCheckRefuses},
          {"viewBroken", summary.viewBroken},
          {"resultsShown", summary.resultsShown},
          {"resultsNotShown", summary.resultsNotShown},
          {"tasksClean", summary.tasksClean}};
}

Json summaryJson(const Summary &summary, const Sink &sink) {
  Json out;
  out["tasks"] = summary.tasks;
  out["predictions"] = summary.predictions;
  out["results"] = summary.results;
  out["findings"] = {{"error", sink.count(Severity::error)},
                     {"warning", sink.count(Severity::warning)},
                     {"note", sink.count(Severity::note)}};
  out["byRule"] = Json::object();
  for (const Rule *rule : sink.rules()) {
    if (const std::uint64_t count = sink.count(*rule)) out["byRule"][std::string(rule->id)] = count;
  }
  out["byConsequence"] = Json::object();
  for (int i = static_cast<int>(Consequence::configRefused); i >= 0; --i) {
    const auto consequence = static_cast<Consequence>(i);
    if (const std::uint64_t count = sink.count(consequence)) {
      out["byConsequence"][std::string(toString(consequence))] = count;
    }
  }
  out["outcomes"] = outcomesJson(summary);
  out["labels"] = summary.labels();
  out["scores"] = {{"count", summary.scores}, {"histogram", summary.scoreHistogram}};
  return out;
}

}  // namespace

std::string findingJson(const Finding &finding, const InputNames &names) { return dump(findingObject(finding, names)); }

std::string headJson(const Summary &summary, const Sink &sink, const LabelingConfig *config, const InputNames &names,
                     const LabelStudioOptions &labelStudio) {
  Json out;
  out["prelabel"] = kVersion;
  out["schema"] = 1;
  out["labelStudio"] = {
      {"version", labelStudio.version}, {"serverCheck", labelStudio.serverCheck}, {"route", labelStudio.route}};
  out["config"] = config ? configObject(*config, names) : Json(nullptr);
  out["files"] = Json::array();
  for (const FileSummary &file : summary.files) out["files"].push_back(fileJson(file));
  out["summary"] = summaryJson(summary, sink);
  out["truncated"] = {{"findings", sink.dropped()}};
  return dump(out);
}

std::string configJson(const LabelingConfig &config, std::span<const Finding> findings, const InputNames &names) {
  Json out;
  out["config"] = configObject(config, names);
  out["findings"] = Json::array();
  for (const Finding &finding : findings) {
    if (finding.file == kConfigFile) out["findings"].push_back(findingObject(finding, names));
  }
  return dump(out);
}

std::string catalogueJson(std::span<const Rule *const> rules) {
  Json out = Json::array();
  for (const Rule *rule : rules) {
    out.push_back({{"id", rule->id},
                   {"severity", toString(effectiveSeverity(rule->severity, rule->consequence))},
                   {"consequence", toString(effectiveConsequence(*rule, std::nullopt, true))},
                   {"fix", toString(rule->fix)},
                   {"what", rule->what},
                   {"effect", rule->effect},
                   {"hint", rule->hint},
                   {"about", rule->about}});
  }
  return dump(out);
}

void sortFindings(std::vector<Finding> &findings) {
  // Findings of the config come first: its file number is the highest, plus one it is the lowest.
  const auto key = [](const Finding &finding) {
    return std::tuple(static_cast<std::uint32_t>(finding.file + 1), finding.offset, finding.rule->id, finding.pointer);
  };
  std::sort(findings.begin(), findings.end(), [&](const Finding &a, const Finding &b) { return key(a) < key(b); });
}

}  // namespace prelabel
