// Examining one task and writing down its shapes.
#include "preview.hpp"

#include <algorithm>

#include "label_studio/config_effects.hpp"
#include "label_studio/emulate.hpp"
#include "report/mask_block.hpp"
#include "report/preview_json.hpp"
#include "rules/catalogue.hpp"
#include "rules/examine.hpp"
#include "rules/file_rules.hpp"
#include "rules/table_places.hpp"

namespace prelabel {

namespace {

EmulationOptions emulationWith(const CheckOptions &options, const LabelingConfig *config, const ImageSizes &images) {
  EmulationOptions emulation = emulationOf(options, config ? viewOfConfig(*config) : ViewEffect::opens);
  emulation.imageSize = images.any;
  return emulation;
}

double numberOr(json::Value value, double otherwise) { return value.isNumber() ? value.number() : otherwise; }

ImageSize readSize(json::Value size) {
  const ImageSize read{numberOr(size.find("width"), 0), numberOr(size.find("height"), 0)};
  return read.known() ? read : ImageSize{};
}

ImageSizes readSizes(json::Value root) {
  ImageSizes sizes;
  sizes.any = readSize(root.find("imageSize"));
  for (const json::Member member : root.find("imageSizes").members()) {
    std::vector<ImageSize> &pages = sizes.of[member.key.text()];
    for (const json::Value size : member.value.items()) pages.push_back(readSize(size));
  }
  return sizes;
}

std::optional<tables::Layout> readLayout(json::Value value) {
  if (!value.isObject()) return std::nullopt;
  tables::Layout layout;
  const std::string separator = value.find("separator").isString() ? value.find("separator").text() : "";
  if (separator.size() == 1) layout.separator = separator.front();
  for (const json::Value column : value.find("columns").items()) {
    if (column.isString()) layout.columns.push_back(column.text());
  }
  layout.dropped = static_cast<std::uint32_t>(std::clamp(numberOr(value.find("dropped"), 0), 0.0, 1e6));
  return layout;
}

json::Value listedAnnotations(const Task &task) {
  return task.annotations.isArray() ? task.annotations : json::Value();
}

void examineWith(Examiner &examiner, const CheckOptions &options, TaskContext &context, const Task &task) {
  examiner.bitmasks().setLimit(options.maxBitmaskBytes);
  examiner.useImages(options.images.get());
  examiner.examine(context, task);
}

// A row as its task: examined as any other, the findings then moved to the cells.
std::string previewRow(const CheckOptions &options, const LabelingConfig *config, const std::string &configName,
                       std::string_view row, const PreviewPlace &place) {
  const InputNames names{configName, {place.file}};
  Sink sink(allRules(), options.rules, options.sink);
  tables::TaskText text;
  json::Document document;
  document.parse(text.write(*place.table, row, json::kPadding));
  const Task task = readTask(document.root());
  TaskContext context(document, {0, 0, {}, place.pointer, place.task}, config, options.target(), sink);
  Examiner examiner;
  examineWith(examiner, options, context, task);
  EmulationOptions emulation = emulationWith(options, config, place.images);
  emulation.bitmasks = &examiner.bitmasks();
  const TaskEffects effects = emulate(task, config, emulation);
  std::vector<Finding> findings = sink.kept();
  const RowPlace header{0, {}, 0, {}, {}, kNoIndex};  // not at hand
  const RowPlace here{0, row, place.offset, place.position, place.pointer, place.task};
  moveToRow(findings, {*place.table, header, {}, here, text});
  sortFindings(findings);
  const TaskPlace taskPlace{0, place.offset, place.position, place.pointer, place.task};
  return previewJson({document, task, meantPredictions(task), listedAnnotations(task), taskPlace, row.size(), config,
                      effects, emulateAnnotations(task, config, effects, emulation.bitmasks), place.images, findings,
                      names});
}

}  // namespace

PreviewPlace readPreviewPlace(std::string_view text) {
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
  place.table = readLayout(root.find("table"));
  place.images = readSizes(root);
  return place;
}

std::string previewTask(const CheckOptions &options, const LabelingConfig *config, const std::string &configName,
                        std::string_view text, const PreviewPlace &place) {
  if (place.table) return previewRow(options, config, configName, text, place);
  const InputNames names{configName, {place.file}};
  Sink sink(allRules(), options.rules, options.sink);
  json::Document document;
  const bool parsed = document.parse(text, true, options.maxDepth);
  const TaskPlace taskPlace{0, place.offset, place.position, place.pointer, place.task};
  TaskContext context(document, taskPlace, config, options.target(), sink);
  const Task task = readTask(document.root());
  TaskEffects effects;
  Examiner examiner;
  EmulationOptions emulation = emulationWith(options, config, place.images);
  emulation.bitmasks = &examiner.bitmasks();
  if (parsed) {
    examineWith(examiner, options, context, task);
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
  return previewJson({document, task, meantPredictions(task), listedAnnotations(task), taskPlace, text.size(), config,
                      effects, emulateAnnotations(task, config, effects, emulation.bitmasks), place.images, findings,
                      names});
}

std::vector<std::uint8_t> previewMasks(const CheckOptions &options, const LabelingConfig *config, std::string_view text,
                                       const PreviewPlace &place) {
  json::Document document;
  const bool parsed = mayHoldMasks(text) && document.parse(text, true, options.maxDepth);
  const Task task = readTask(parsed ? document.root() : json::Value());
  const json::Value predictions = meantPredictions(task);
  PreviewSizes sizes(place.images, predictions, config);
  sizes.add(listedAnnotations(task));
  return packMasks(document, predictions, listedAnnotations(task), sizes);
}

}  // namespace prelabel
