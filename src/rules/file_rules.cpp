// file/*: the form of a file, and files that are something else than a list of tasks.
#include "rules/file_rules.hpp"

#include <array>

#include "rules/rows.hpp"
#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

const Rule kFileEmpty{"file/empty",
                      Severity::error,
                      Consequence::importRefused,
                      FixKind::hint,
                      "There are no tasks in this file.",
                      "Label Studio refuses it (\"No tasks added\").",
                      "Check that the file was written to its end.",
                      false,
                      "A file of zero bytes, of blanks only, or an empty list."};

const Rule kFileFormat{"file/format",
                       Severity::error,
                       Consequence::importRefused,
                       FixKind::automatic,
                       "This is JSON Lines: one object behind the other, not one list.",
                       "Label Studio takes it only from a storage; as an upload it is refused.",
                       "Put the objects into one list: [ … , … ].",
                       false,
                       "Import by file or request takes one JSON list; only a storage sync reads JSON Lines."};

const Rule kFileExtensionCase{
    "file/extension-case",
    Severity::error,
    Consequence::lostOnImport,
    FixKind::hint,
    "The file's ending is `{extension}`, in another case than `{expected}`.",
    "Label Studio takes the whole file for one picture or sound and makes one useless task of it.",
    "Rename the file so that it ends in `{expected}`.",
    false,
    "The check of the ending ignores case, the reading of the file does not."};

const Rule kFileNotTasks{"file/not-tasks",
                         Severity::error,
                         Consequence::lostOnImport,
                         FixKind::offer,
                         "This is {kind}, not a list of tasks.",
                         "Label Studio refuses it, or makes one useless task of it; no prediction arrives.",
                         "{advice}.",
                         false,
                         "A task is an object with `data` and, beside it, `predictions`; a file is a list of tasks."};

const Rule kFileDoubleEncoded{"file/double-encoded",
                              Severity::error,
                              Consequence::importRefused,
                              FixKind::automatic,
                              "The file is one text that contains JSON: it was encoded twice.",
                              "Label Studio refuses it (\"No data found\").",
                              "In Python, write json.dump(tasks, file) instead of json.dump(json.dumps(tasks), file).",
                              false,
                              "Often made by exporting a text that already was JSON."};

const Rule kFileTooLarge{
    "file/too-large",
    Severity::error,
    Consequence::importRefused,
    FixKind::hint,
    "The file has {megabytes} MB, more than the {limit} MB that a Label Studio server takes at once.",
    "The upload is refused.",
    "Split it into {parts} files, or bring it in by a storage.",
    false,
    "The default of DATA_UPLOAD_MAX_MEMORY_SIZE is 250 MiB."};

const Rule kFileSingleTask{"file/single-task",
                           Severity::note,
                           Consequence::none,
                           FixKind::hint,
                           "The file is one object instead of a list.",
                           "Label Studio imports it as one task.",
                           "Put the tasks into a list when there are more of them.",
                           false,
                           "A list is the usual form: [ { \"data\": …, \"predictions\": … } ]."};

constexpr std::array kRules = {&kFileEmpty,         &kFileFormat,   &kFileExtensionCase, &kFileNotTasks,
                               &kFileDoubleEncoded, &kFileTooLarge, &kFileSingleTask};

constexpr std::uint64_t kUploadLimit = 250ULL << 20;  // bytes: the server's default

bool has(json::Value object, std::string_view key) { return static_cast<bool>(object.find(key)); }

// An object whose members are all tasks: {"17": {"data": …}, …}.
bool isKeyedById(json::Value root) {
  if (root.size() == 0) return false;
  for (const json::Member member : root.members()) {
    if (!member.value.isObject() || !(has(member.value, "data") || has(member.value, "predictions"))) return false;
  }
  return true;
}

// The list of tasks inside an object, absent when there is none.
json::Value listInside(json::Value root) {
  for (const std::string_view key : {"tasks", "items", "results"}) {
    const json::Value list = root.find(key);
    if (list.isArray() && list.at(0).isObject() && (has(list.at(0), "data") || has(list.at(0), "predictions")))
      return list;
  }
  return {};
}

std::string_view adviceFor(std::string_view kind) {
  if (kind.starts_with("an object with the list of tasks")) return "Keep only the list inside";
  if (kind.starts_with("an object keyed")) return "Write the tasks as a list: [ {…}, {…} ]";
  if (kind.starts_with("COCO")) return "Convert it first, for example with label-studio-converter import coco";
  if (kind.starts_with("a list of predictions")) {
    return "Put each prediction into its task's `predictions`, or send the list to /api/projects/ID/import/predictions";
  }
  if (kind.starts_with("an export")) return "Export in the JSON format instead of JSON-MIN";
  return "Write a list of objects, each with `data` and `predictions`";
}

}  // namespace

std::span<const Rule *const> fileRules() { return kRules; }

void reportEmpty(const FileSpot &spot, Sink &sink) {
  if (Finding *finding = sink.draft(kFileEmpty)) placeAt(*finding, spot);
}

void reportJsonLines(const FileSpot &spot, Route route, Sink &sink) {
  if (route == Route::storage) return;
  if (Finding *finding = sink.draft(kFileFormat)) {
    placeAt(*finding, spot);
    // Its edits stand between all objects: the fixer makes them while it passes.
    finding->mend(FixKind::automatic, "Put the objects into one list");
  }
}

void reportExtensionCase(std::uint32_t file, std::string_view name, Sink &sink) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return;
  const std::string_view extension = name.substr(dot);
  const std::string lower = lowerAscii(extension);
  if (lower == extension || (lower != ".json" && lower != ".csv" && lower != ".tsv" && lower != ".txt")) return;
  if (Finding *finding = sink.draft(kFileExtensionCase)) {
    placeAt(*finding, {file, 0, 0, {}, {}, kNoIndex});
    finding->param("extension", std::string(extension)).param("expected", lower);
  }
}

void reportTooLarge(const FileSpot &spot, std::uint64_t bytes, Sink &sink) {
  if (bytes <= kUploadLimit) return;
  if (Finding *finding = sink.draft(kFileTooLarge)) {
    placeAt(*finding, spot);
    const std::uint64_t parts = (bytes + kUploadLimit - 1) / kUploadLimit;
    finding->param("megabytes", static_cast<double>((bytes + (1 << 20) - 1) >> 20))
        .param("limit", static_cast<double>(kUploadLimit >> 20))
        .param("parts", static_cast<double>(parts));
  }
}

void reportSingleTask(const FileSpot &spot, Sink &sink) {
  if (Finding *finding = sink.draft(kFileSingleTask)) placeAt(*finding, spot);
}

std::string_view notTasksKind(json::Value root, bool whole) {
  if (root.isString()) return whole ? "a single text" : "";
  if (!root.isObject()) return whole && !root.isArray() ? "a single value" : "";
  if (has(root, "data") || has(root, "predictions")) return "";
  if (whole) {
    if (has(root, "images") && has(root, "annotations") && has(root, "categories")) return "COCO annotations";
    if (listInside(root)) return "an object with the list of tasks inside";
    if (isKeyedById(root)) return "an object keyed by id";
    return "";
  }
  if (has(root, "image_id") && has(root, "category_id") && has(root, "bbox")) return "COCO detections";
  if (has(root, "task") && has(root, "result")) return "a list of predictions without their tasks";
  if (has(root, "annotation_id") && has(root, "annotator")) return "an export in JSON-MIN";
  return "";
}

bool checkNotTasks(TaskContext &context, json::Value root, bool whole) {
  if (root.isString() && whole) {
    const std::string text = root.text();
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && (text[first] == '[' || text[first] == '{')) {
      if (Finding *finding = context.at(kFileDoubleEncoded, root)) {
        finding->task = kNoIndex;
        finding->mend(FixKind::automatic, "Write the JSON itself", context.replace(root, text));
      }
      return true;
    }
  }
  const std::string_view kind = notTasksKind(root, whole);
  if (kind.empty()) return false;
  if (Finding *finding = context.missingIn(kFileNotTasks, root)) {
    finding->task = kNoIndex;  // of the file: there are no tasks
    finding->param("kind", kind).param("advice", adviceFor(kind));
    if (kind == "an object with the list of tasks inside") {
      finding->mend(FixKind::offer, "Keep only the list", context.replace(root, std::string(listInside(root).raw())));
    }
  }
  return true;
}

}  // namespace prelabel
