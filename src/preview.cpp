// Examining one task and writing down its shapes.
#include "preview.hpp"

#include "label_studio/config_effects.hpp"
#include "label_studio/emulate.hpp"
#include "report/preview_json.hpp"
#include "rules/catalogue.hpp"
#include "rules/examine.hpp"
#include "rules/file_rules.hpp"

namespace prelabel {

namespace {

double numberOr(json::Value value, double otherwise) { return value.isNumber() ? value.number() : otherwise; }

}  // namespace

PreviewPlace readPreviewPlace(std::string_view text, ImageSize &image) {
  PreviewPlace place;
  std::string padded(text);
  padded.append(json::kPadding, '\0');
  json::Document document;
  if (!document.parse(std::string_view(padded).substr(0, text.size()))) return place;
  const json::Value root = document.root();
  if (root.find("file").isString()) place.file = root.find("file").text();
  if (root.find("pointer").isString()) place.pointer = root.find("pointer").text();
  place.offset = static_cast<std::uint64_t>(numberOr(root.find("offset"), 0));
  place.position = {static_cast<std::uint64_t>(numberOr(root.find("line"), 1)),
                    static_cast<std::uint64_t>(numberOr(root.find("column"), 1))};
  place.task = static_cast<std::int64_t>(numberOr(root.find("task"), 0));
  const json::Value size = root.find("imageSize");
  image = {numberOr(size.find("width"), 0), numberOr(size.find("height"), 0)};
  return place;
}

std::string previewTask(const CheckOptions &options, const LabelingConfig *config, const std::string &configName,
                        std::string_view text, const PreviewPlace &place, ImageSize image) {
  const InputNames names{configName, {place.file}};
  Sink sink(allRules(), options.rules, options.sink);
  json::Document document;
  const bool parsed = document.parse(text, true, options.maxDepth);
  const TaskPlace taskPlace{0, place.offset, place.position, place.pointer, place.task};
  TaskContext context(document, taskPlace, config, options.route, sink);
  const Task task = readTask(document.root());
  TaskEffects effects;
  const EmulationOptions emulation{options.route == Route::api, options.route == Route::storage,
                                   options.sink.serverCheck, config ? viewOfConfig(*config) : ViewEffect::opens};
  if (parsed) {
    Examiner().examine(context, task);
    effects = emulate(task, config, emulation);
  } else {
    const json::Diagnosis diagnosis = json::diagnose(text, options.maxDepth, place.pointer.empty());
    effects = effectsOfText(diagnosis.problem, emulation);
    PositionTracker tracker(place.position);
    tracker.advance(text.substr(0, diagnosis.offset));
    reportSyntax(diagnosis,
                 {0, place.offset + diagnosis.offset, diagnosis.length, tracker.position(), place.pointer, place.task},
                 place.offset, options.route, sink);
  }
  std::vector<Finding> findings = sink.kept();
  sortFindings(findings);
  return previewJson({document, task, meantPredictions(task), taskPlace, config, effects, image, findings, names});
}

}  // namespace prelabel
