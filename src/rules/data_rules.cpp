// task/missing-variable and task/wrong-data-type.
#include "rules/data_rules.hpp"

#include <array>

#include "rules/rows.hpp"
#include "tasks/data.hpp"
#include "text/nearest.hpp"

namespace prelabel {

namespace {

const Rule kTaskMissingVariable{
    "task/missing-variable",
    Severity::error,
    Consequence::importRefused,
    FixKind::offer,
    "The config's `{tag}` takes `${key}`, and the data has no `{key}`; it has {present}.",
    "Label Studio refuses the whole import.",
    "[[Rename `{nearest}` to `{key}`, or write value=\"${nearest}\" in the config.]][[{advice}]]",
    false,
    "Every $variable of the config must be a key of the task's data."};

const Rule kTaskWrongDataType{"task/wrong-data-type",
                              Severity::error,
                              Consequence::importRefused,
                              FixKind::hint,
                              "`{key}` is {kind}, and `{tag}` takes {accepted}.",
                              "Label Studio refuses the whole import.",
                              "Write {accepted} here.",
                              false,
                              "Import checks the JSON type of each variable by the tag that uses it."};

constexpr std::array kRules = {&kTaskMissingVariable, &kTaskWrongDataType};

void reportMissing(TaskContext &context, const DataKey &key, json::Value data) {
  Finding *finding = context.missingIn(kTaskMissingVariable, data);
  if (!finding) return;
  std::vector<std::string> names;
  std::vector<json::Value> keys;
  for (const json::Member member : data.members()) {
    if (names.size() == 8) break;
    names.push_back(member.key.text());
    keys.push_back(member.key);
  }
  finding->param("key", key.key).param("tag", key.tag);
  finding->param("present", names.empty() ? std::string("no keys") : nameList(names));
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  if (data.find(key.key)) {  // a flat key with a dot in it
    finding->param("advice", "`" + key.key + "` means `" + key.key.substr(key.key.find('.') + 1) + "` inside `" +
                                 key.key.substr(0, key.key.find('.')) +
                                 "`: nest the data, or use a name without a dot.");
    return;
  }
  std::optional<std::size_t> near = nearest(key.key, candidates);
  if (!near && names.size() == 1) near = 0;
  if (!near) {
    finding->param("advice", "Add `" + key.key + "` to the data, or name another key in the config.");
    return;
  }
  finding->param("nearest", names[*near]);
  finding->mend(FixKind::offer, "Rename `" + names[*near] + "` to `" + key.key + "`",
                context.replace(keys[*near], quoted(key.key)));
}

}  // namespace

std::span<const Rule *const> dataRules() { return kRules; }
std::span<const Rule *const> columnRules() { return kRules; }

void reportWrongColumn(const DataKey &key, std::string_view kind, const FileSpot &spot, Sink &sink) {
  Finding *finding = sink.draft(kTaskWrongDataType);
  if (!finding) return;
  placeAt(*finding, spot);
  finding->param("key", key.key).param("tag", key.tag).param("kind", kind).param("accepted", acceptedTypes(key));
}

void checkData(TaskContext &context, json::Value data) {
  if (!context.config() || context.route() == Route::storage) return;  // a storage sync checks no data
  for (const DataKey &key : context.config()->dataKeys()) {
    const json::Value value = lookUp(data, key.key);
    if (!value) {
      reportMissing(context, key, data);
    } else if (!importAccepts(key, value)) {
      if (Finding *finding = context.at(kTaskWrongDataType, value)) {
        finding->param("key", key.key)
            .param("tag", key.tag)
            .param("kind", kindWords(value))
            .param("accepted", acceptedTypes(key));
      }
    }
  }
}

}  // namespace prelabel
