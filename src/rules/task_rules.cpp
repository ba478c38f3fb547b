// task/*: what import needs of a task, and what it silently makes of one.
#include "rules/task_rules.hpp"

#include <array>

#include "json/replaced.hpp"
#include "rules/data_rules.hpp"
#include "rules/rows.hpp"
#include "tasks/data.hpp"

namespace prelabel {

namespace {

const Rule kTaskNotObject{"task/not-object",
                          Severity::error,
                          Consequence::importRefused,
                          FixKind::hint,
                          "A task is an object, and this is {kind}.",
                          "Label Studio refuses the whole import.",
                          "Write an object with `data` and `predictions` here, or remove the item.",
                          false,
                          "Each element of the list is one task."};

const Rule kTaskMissingData{
    "task/missing-data",
    Severity::error,
    Consequence::lostOnImport,
    FixKind::automatic,
    "This task has {lack}.",
    "Label Studio takes the whole object for the data and swallows its predictions without a word.",
    "Put the task's own values under `data`, beside `predictions`.",
    false,
    "An object without `data` is legal: all of it becomes the data of a task without predictions."};

const Rule kTaskDataNotObject{"task/data-not-object",
                              Severity::error,
                              Consequence::importRefused,
                              FixKind::hint,
                              "`data` is {kind}; it must be an object.",
                              "Label Studio refuses the whole import.",
                              "Write `data` as an object[[, for example {\"{variable}\": …}]].",
                              false,
                              "`data` holds the values of the config's variables by name."};

const Rule kTaskSwallowedPredictions{"task/swallowed-predictions",
                                     Severity::error,
                                     Consequence::lostOnImport,
                                     FixKind::automatic,
                                     "`predictions` stands inside `data`.",
                                     "Label Studio takes it for a field of the data and shows no prediction.",
                                     "Move `predictions` out of `data`, beside it.",
                                     false,
                                     "`predictions` is a key of the task, not of its data."};

const Rule kTaskListNotList{"task/list-not-list",
                            Severity::error,
                            Consequence::importRefused,
                            FixKind::automatic,
                            "`{key}` is {kind}; it must be a list.",
                            "Label Studio refuses the whole import.",
                            "Write a list: [ … ].",
                            true,
                            "A task may have several predictions and annotations, so both are lists."};

const Rule kTaskUnknownKey{"task/unknown-key",
                           Severity::note,
                           Consequence::lostOnImport,
                           FixKind::hint,
                           "Import ignores the key `{key}` of a task.",
                           "It is not stored.",
                           "Put it under `data` or `meta` to keep it.",
                           false,
                           "Import keeps data, predictions, annotations, meta and allow_skip."};

const Rule kTaskDuplicateId{
    "task/duplicate-id",
    Severity::note,
    Consequence::none,
    FixKind::hint,
    "An earlier task has the same id {id}.",
    "Label Studio gives new ids on import, so both are stored; what joins on the old id later mixes "
    "them up.",
    "Give each task an id of its own.",
    false,
    "The guide asks for different ids; import does not read them."};

const Rule kTaskDuplicate{"task/duplicate",
                          Severity::warning,
                          Consequence::none,
                          FixKind::offer,
                          "An earlier task has exactly the same data.",
                          "Label Studio stores both, and people label the same thing twice.",
                          "Remove one of them, or put all their predictions into one task.",
                          false,
                          "Imports never look for duplicates."};

const Rule kTaskGroundTruth{"task/ground-truth-default",
                            Severity::note,
                            Consequence::none,
                            FixKind::offer,
                            "This annotation does not say whether it is ground truth.",
                            "Label Studio takes an imported annotation for ground truth unless told otherwise.",
                            "Write \"ground_truth\": false when it is not.",
                            false,
                            "The default is true on import, unlike anywhere else."};

const Rule kTaskUnknownUser{"task/unknown-user",
                            Severity::error,
                            Consequence::importRefused,
                            FixKind::offer,
                            "`completed_by` is {kind}, which names no member.",
                            "Label Studio refuses the whole import.",
                            "Remove `completed_by`, or write the id of a member.",
                            false,
                            "A number must be a member's id, an object needs a known email."};

const Rule kAnnotationMissingResult{"annotation/missing-result",
                                    Severity::error,
                                    Consequence::importRefused,
                                    FixKind::hint,
                                    "This annotation has no list `result`.",
                                    "Label Studio refuses the whole import.",
                                    "Write \"result\": [ … ], or remove the annotation.",
                                    false,
                                    "Annotations are checked more strictly than predictions."};

const Rule kTaskMetaType{"task/meta-type",
                         Severity::error,
                         Consequence::importRefused,
                         FixKind::hint,
                         "`meta` of this task is text; it must be an object.",
                         "Label Studio refuses the whole import.",
                         "Write an object, for example {\"note\": …}, or put the text under `data`.",
                         false,
                         "`meta` keeps what belongs to a task and is not labeled."};

constexpr std::array kRules = {&kTaskNotObject,   &kTaskMissingData, &kTaskDataNotObject, &kTaskSwallowedPredictions,
                               &kTaskListNotList, &kTaskUnknownKey,  &kTaskDuplicateId,   &kTaskDuplicate,
                               &kTaskGroundTruth, &kTaskUnknownUser, &kTaskMetaType,      &kAnnotationMissingResult};

// What import reads, and what every export of Label Studio carries beside it.
constexpr std::array kKnownKeys = std::to_array<std::string_view>({"data",
                                                                   "predictions",
                                                                   "annotations",
                                                                   "meta",
                                                                   "id",
                                                                   "allow_skip",
                                                                   "created_at",
                                                                   "updated_at",
                                                                   "file_upload_id",
                                                                   "drafts",
                                                                   "reviews",
                                                                   "overlap",
                                                                   "inner_id",
                                                                   "cancelled_annotations",
                                                                   "project",
                                                                   "updated_by",
                                                                   "comment_authors",
                                                                   "file_upload",
                                                                   "last_comment_updated_at",
                                                                   "is_labeled",
                                                                   "state",
                                                                   "storage_filename",
                                                                   "predictions_results",
                                                                   "predictions_score",
                                                                   "predictions_model_versions",
                                                                   "annotations_results",
                                                                   "annotations_ids",
                                                                   "annotators",
                                                                   "avg_lead_time",
                                                                   "draft_exists",
                                                                   "completed_at",
                                                                   "allow_postpone",
                                                                   "unique_lock_id",
                                                                   "precomputed_agreement",
                                                                   "agreement",
                                                                   "agreement_selected",
                                                                   "ground_truth",
                                                                   "reviewed",
                                                                   "reviews_accepted",
                                                                   "reviews_rejected",
                                                                   "reviewers"});

// Fields that every export of Label Studio has are no news; a key of the user's own is.
void checkKeys(TaskContext &context, const Task &task) {
  const json::Replaced replaced(task.item);
  for (const json::Member member : task.item.members()) {
    bool known = replaced.has(member);
    for (const std::string_view key : kKnownKeys) known = known || member.key.is(key);
    const std::string name = known ? std::string() : member.key.text();
    if (known || name.starts_with("total_") || name.ends_with("_count")) continue;
    if (Finding *finding = context.at(kTaskUnknownKey, member.value)) finding->param("key", name);
  }
}

void checkAnnotations(TaskContext &context, const Task &task) {
  for (const json::Value annotation : task.annotations.items()) {
    if (!annotation.isObject()) {
      context.at(kAnnotationMissingResult, annotation);
      continue;
    }
    if (!annotation.find("result").isArray()) context.missingIn(kAnnotationMissingResult, annotation);
    if (!annotation.find("ground_truth")) {
      if (Finding *finding = context.missingIn(kTaskGroundTruth, annotation)) {
        finding->mend(FixKind::offer, "Say that it is not", addMember(context, annotation, "\"ground_truth\": false"));
      }
    }
    const json::Value user = annotation.find("completed_by");
    const bool resolvable = !user || user.isNull() || user.isNumber() || user.find("email");
    if (resolvable) continue;
    if (Finding *finding = context.at(kTaskUnknownUser, user)) {
      finding->param("kind", kindWords(user));
      finding->mend(FixKind::offer, "Leave the user open", context.replace(user, "null"));
    }
  }
}

bool checkList(TaskContext &context, json::Value list, std::string_view key) {
  if (!list || list.isArray()) return true;
  const auto consequence = list.isNull() ? std::optional(Consequence::importFails) : std::nullopt;
  if (Finding *finding = context.at(kTaskListNotList, list, consequence)) {
    finding->param("key", key).param("kind", kindWords(list));
    if (list.isNull()) {
      finding->effect = "The import ends in a server error and nothing is stored.";
      finding->mend(FixKind::automatic, "Write an empty list", context.replace(list, "[]"));
    } else if (list.isObject()) {
      finding->mend(FixKind::automatic, "Put it into a list", context.insertBefore(list, "["),
                    context.insertBehind(list, "]"));
    }
  }
  return false;
}

// The mend: everything of the object but the task's own keys moves under `data`.
std::optional<Fix> wrapData(const TaskContext &context, const Task &task) {
  std::string data;
  std::string rest;
  for (const json::Member member : task.item.members()) {
    const bool own = member.key.is("predictions") || member.key.is("annotations") || member.key.is("meta") ||
                     member.key.is("id") || member.key.is("data");
    if (member.key.is("data")) continue;
    std::string &target = own ? rest : data;
    if (!target.empty()) target += ", ";
    target += std::string(member.key.raw()) + ": " + std::string(member.value.raw());
  }
  if (data.empty()) return std::nullopt;
  const std::string text = "{\"data\": {" + data + "}" + (rest.empty() ? "" : ", " + rest) + "}";
  return Fix{FixKind::automatic, "Put the values under `data`", {context.replace(task.item, text)}};
}

void reportMissingData(TaskContext &context, const Task &task) {
  const bool given = static_cast<bool>(task.data);
  const bool refused = given && context.route() == Route::api;
  Finding *finding = context.missingIn(kTaskMissingData, given ? task.data : task.item,
                                       refused ? std::optional(Consequence::importRefused) : std::nullopt);
  if (!finding) return;
  finding->param("lack", given ? "an empty `data`" : "no `data`");
  if (refused) finding->effect = "Label Studio refuses the whole import.";
  finding->fix = wrapData(context, task);
}

// A data field may be called so as well: predictions have results.
bool holdsPredictions(json::Value list) {
  for (const json::Value item : list.items()) {
    if (!item.find("result")) return false;
  }
  return list.size() > 0;
}

void reportSwallowed(TaskContext &context, const Task &task, json::Value inside) {
  Finding *finding = context.at(kTaskSwallowedPredictions, inside);
  if (!finding) return;
  if (task.predictions) {
    finding->effect = "Label Studio takes it for a field of the data and shows only the predictions beside `data`.";
    return;
  }
  if (task.data.size() < 2) return;  // without it nothing would be left in `data`
  // Moving: the member leaves `data` (with one comma), and stands behind it.
  std::string data = "{";
  for (const json::Member member : task.data.members()) {
    if (member.value.node() == inside.node()) continue;
    if (data.size() > 1) data += ", ";
    data += std::string(member.key.raw()) + ": " + std::string(member.value.raw());
  }
  data += "}, \"predictions\": " + std::string(inside.raw());
  finding->mend(FixKind::automatic, "Move `predictions` beside `data`", context.replace(task.data, data));
}

}  // namespace

std::span<const Rule *const> taskRules() { return kRules; }

json::Value checkTask(TaskContext &context, const Task &task) {
  if (!task.item.isObject()) {
    const auto consequence = task.item.isNull() ? std::optional(Consequence::importFails) : std::nullopt;
    if (Finding *finding = context.at(kTaskNotObject, task.item, consequence)) {
      finding->param("kind", kindWords(task.item));
      if (task.item.isNull()) finding->effect = "The import ends in a server error and nothing is stored.";
    }
    return {};
  }
  json::Value predictions = task.predictions;
  const bool claimsToBeTask = task.data || task.predictions || task.annotations;
  if (claimsToBeTask && (!task.data || isFalsy(task.data))) {
    reportMissingData(context, task);
  } else if (task.data && !task.data.isObject()) {
    if (Finding *finding = context.at(kTaskDataNotObject, task.data)) {
      finding->param("kind", kindWords(task.data));
      if (context.config() && !context.config()->dataKeys().empty()) {
        finding->param("variable", context.config()->dataKeys().front().key);
      }
    }
  } else {
    const json::Value inside = task.data.find("predictions");
    if (holdsPredictions(inside)) {
      reportSwallowed(context, task, inside);
      if (!predictions) predictions = inside;
    }
    if (task.data) checkKeys(context, task);
    if (task.data && isTextMeta(task.meta)) context.at(kTaskMetaType, task.meta);
    checkData(context, task.data ? task.data : task.item);
  }
  if (!checkList(context, task.predictions, "predictions")) predictions = {};
  if (checkList(context, task.annotations, "annotations")) checkAnnotations(context, task);
  return predictions;
}

void reportDuplicateTask(TaskContext &context, const Task &task, std::optional<std::uint64_t> endBefore) {
  Finding *finding = context.missingIn(kTaskDuplicate, task.data ? task.data : task.item);
  if (!finding || !endBefore) return;
  const std::uint64_t end = context.place().offset + task.item.offset() + task.item.length();
  finding->mend(FixKind::offer, "Remove this task", Edit{*endBefore, end - *endBefore, ""});
}

void reportDuplicateTaskId(TaskContext &context, const Task &task) {
  if (Finding *finding = context.at(kTaskDuplicateId, task.id)) finding->param("id", excerpt(task.id));
}

}  // namespace prelabel
