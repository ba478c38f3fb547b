// The contract's JSON shapes of findings, summaries and the catalogue.
#include "report/json.hpp"

#include <algorithm>
#include <tuple>

#include "json/document.hpp"
#include "report/json_text.hpp"
#include "report/texts.hpp"
#include "report/version.hpp"

namespace prelabel {

namespace {

void addIndex(JsonText &out, std::string_view name, std::int64_t index) {
  if (index != kNoIndex) out.integer(name, static_cast<std::uint64_t>(index));
}

void addParameters(JsonText &out, const Finding &finding) {
  out.open("params", '{');
  for (const auto &[name, value] : finding.parameters) {
    out.key(name);
    if (const auto *number = std::get_if<double>(&value))
      out.number(*number);
    else
      out.text(std::get<std::string>(value));
  }
  out.close('}');
}

// A patch stands for edits that replace one whole value: only then does it say the same.
void addPatch(JsonText &out, const Finding &finding) {
  const Fix &fix = *finding.fix;
  const bool wholeValue = fix.edits.size() == 1 && !finding.pointer.empty() && fix.edits[0].offset == finding.offset &&
                          fix.edits[0].length == finding.length && finding.length > 0;
  if (!wholeValue) return;
  std::string text = fix.edits[0].text;
  const std::size_t size = text.size();
  text.append(json::kPadding, '\0');
  json::Document document;
  // JavaScript reads half a surrogate pair, strict parsers of the report would not.
  if (!document.parse(std::string_view(text).substr(0, size)) || !document.loneSurrogates().empty()) return;
  out.open("patch", '[').open('{').text("op", "replace").text("path", finding.pointer);
  out.key("value").raw(std::string_view(text).substr(0, size)).close('}').close(']');
}

void addFix(JsonText &out, const Finding &finding) {
  const Fix &fix = *finding.fix;
  out.open("fix", '{').text("kind", toString(fix.kind)).text("title", fix.title).open("edits", '[');
  for (const Edit &edit : fix.edits) {
    out.open('{').integer("offset", edit.offset).integer("length", edit.length).text("text", edit.text).close('}');
  }
  out.close(']');
  addPatch(out, finding);
  out.close('}');
}

void addFinding(JsonText &out, const Finding &finding, const InputNames &names) {
  const bool ofConfig = finding.file == kConfigFile;
  out.open('{');
  out.text("rule", finding.rule->id);
  out.text("severity", toString(finding.severity));
  out.text("consequence", toString(finding.consequence));
  out.text("file", ofConfig                            ? names.config
                   : finding.file < names.files.size() ? names.files[finding.file]
                                                       : std::string());
  out.integer("offset", finding.offset).integer("length", finding.length);
  out.integer("line", finding.position.line).integer("column", finding.position.column);
  if (!ofConfig) out.text("pointer", finding.pointer);
  addIndex(out, "task", finding.task);
  addIndex(out, "prediction", finding.prediction);
  addIndex(out, "result", finding.result);
  if (!finding.region.empty()) out.text("region", finding.region);
  if (!finding.control.empty()) out.text("control", finding.control);
  out.text("message", messageOf(finding)).text("hint", hintOf(finding));
  addParameters(out, finding);
  if (finding.fix) addFix(out, finding);
  out.text("help", helpOf(*finding.rule)).close('}');
}

std::string_view tagName(const LabelingConfig &config, std::uint32_t element) { return config.elements()[element].tag; }

void addControl(JsonText &out, const LabelingConfig &config, const ControlTag &control) {
  out.open('{').text("name", control.name).text("tag", tagName(config, control.element));
  out.texts("toName", control.toName).open("labels", '[');
  for (const LabelDefinition &label : control.labels) out.text(label.stored());
  out.close(']');
  if (control.info && control.info->family == TagFamily::labels) {
    out.open("colors", '[');
    for (const LabelDefinition &label : control.labels) out.text(toHex(label.colour));
    out.close(']');
  }
  if (control.dynamicLabels) out.flag("dynamic", true);
  out.close('}');
}

void addConfig(JsonText &out, const LabelingConfig &config, const InputNames &names) {
  out.open('{').text("file", names.config).open("controls", '[');
  for (const ControlTag &control : config.controls()) addControl(out, config, control);
  out.close(']').open("objects", '[');
  for (const ObjectTag &object : config.objects()) {
    out.open('{').text("name", object.name).text("tag", tagName(config, object.element));
    out.text("value", object.value.empty() ? object.valueList : object.value).close('}');
  }
  out.close(']').close('}');
}

void addFile(JsonText &out, const FileSummary &file) {
  out.open('{').text("name", file.name).integer("bytes", file.bytes).integer("tasks", file.tasks);
  out.text("form", toString(file.form));
  if (file.table) {
    const auto &[separator, columns, dropped] = *file.table;
    out.open("table", '{').text("separator", {&separator, 1}).texts("columns", columns);
    out.integer("dropped", dropped).close('}');
  }
  out.close('}');
}

void addOutcomes(JsonText &out, const Summary &summary) {
  out.open("outcomes", '{').text("request", toString(summary.request()));
  out.integer("tasksStored", summary.tasksStored()).integer("predictionsStored", summary.predictionsStored());
  out.integer("accepted", summary.accepted).integer("refused", summary.refused).integer("fails", summary.fails);
  out.integer("serverCheckRefuses", summary.serverCheckRefuses).integer("viewBroken", summary.viewBroken);
  out.integer("resultsShown", summary.resultsShown).integer("resultsNotShown", summary.resultsNotShown);
  out.integer("tasksClean", summary.tasksClean).close('}');
}

void addCounts(JsonText &out, const Sink &sink) {
  out.open("findings", '{').integer("error", sink.count(Severity::error));
  out.integer("warning", sink.count(Severity::warning)).integer("note", sink.count(Severity::note)).close('}');
  out.open("byRule", '{');
  for (const Rule *rule : sink.rules()) {
    if (const std::uint64_t count = sink.count(*rule)) out.integer(rule->id, count);
  }
  out.close('}').open("byConsequence", '{');
  for (int i = static_cast<int>(Consequence::configRefused); i >= 0; --i) {
    const auto consequence = static_cast<Consequence>(i);
    if (const std::uint64_t count = sink.count(consequence)) out.integer(toString(consequence), count);
  }
  out.close('}');
}

void addSummary(JsonText &out, const Summary &summary, const Sink &sink) {
  out.open("summary", '{').integer("tasks", summary.tasks).integer("predictions", summary.predictions);
  out.integer("results", summary.results);
  addCounts(out, sink);
  addOutcomes(out, summary);
  out.open("labels", '{');
  for (const auto &[control, labels] : summary.labels()) {
    out.open(control, '{');
    for (const auto &[label, count] : labels) out.integer(label, count);
    out.close('}');
  }
  out.close('}').open("scores", '{').integer("count", summary.scores).open("histogram", '[');
  for (const std::uint64_t count : summary.scoreHistogram) out.integer(count);
  out.close(']').close('}').close('}');
}

}  // namespace

std::string findingJson(const Finding &finding, const InputNames &names) {
  JsonText out;
  addFinding(out, finding, names);
  return out.take();
}

std::string headJson(const Summary &summary, const Sink &sink, const LabelingConfig *config, const InputNames &names,
                     const LabelStudioOptions &labelStudio) {
  JsonText out;
  out.open('{').text("prelabel", kVersion).integer("schema", 1);
  out.open("labelStudio", '{').text("version", labelStudio.version).flag("serverCheck", labelStudio.serverCheck);
  out.text("route", labelStudio.route).close('}').key("config");
  if (config)
    addConfig(out, *config, names);
  else
    out.null();
  out.open("files", '[');
  for (const FileSummary &file : summary.files) addFile(out, file);
  out.close(']');
  addSummary(out, summary, sink);
  return out.open("truncated", '{').integer("findings", sink.dropped()).close('}').close('}').take();
}

std::string configJson(const LabelingConfig &config, std::span<const Finding> findings, const InputNames &names) {
  JsonText out;
  out.open('{').key("config");
  addConfig(out, config, names);
  out.open("findings", '[');
  for (const Finding &finding : findings) {
    if (finding.file == kConfigFile) addFinding(out, finding, names);
  }
  return out.close(']').close('}').take();
}

std::string catalogueJson(std::span<const Rule *const> rules) {
  JsonText out;
  out.open('[');
  for (const Rule *rule : rules) {
    out.open('{').text("id", rule->id);
    out.text("severity", toString(effectiveSeverity(rule->severity, rule->consequence)));
    out.text("consequence", toString(effectiveConsequence(*rule, std::nullopt, true)));
    out.text("fix", toString(rule->fix)).text("what", rule->what).text("effect", rule->effect);
    out.text("hint", rule->hint).text("about", rule->about).close('}');
  }
  return out.close(']').take();
}

void sortFindings(std::vector<Finding> &findings) {
  // Findings of the config come first: its file number is the highest, plus one it is the lowest.
  const auto key = [](const Finding &finding) {
    return std::tuple(static_cast<std::uint32_t>(finding.file + 1), finding.offset, finding.rule->id, finding.pointer);
  };
  std::sort(findings.begin(), findings.end(), [&](const Finding &a, const Finding &b) { return key(a) < key(b); });
}

}  // namespace prelabel
