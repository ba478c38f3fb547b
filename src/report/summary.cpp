// Counting tasks, outcomes, labels and scores.
#include "report/summary.hpp"

#include <algorithm>

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 8> kForms = {"empty",       "json-list", "json-object", "json-lines",
                                                    "json-scalar", "unknown",   "csv",         "tsv"};

// A hostile file may have a label of its own on every region: beyond this many, only known ones are counted.
constexpr std::size_t kMostLabels = 10000;

// Of several predictions one is shown: that is how alternatives are meant.
bool showsAsMeant(const TaskEffects &effects) {
  if (effects.import != ImportEffect::accepted || effects.view != ViewEffect::opens) return false;
  if (effects.allHidden != NotShown::isShown) return false;
  return std::all_of(effects.results.begin(), effects.results.end(), [](const std::vector<NotShown> &results) {
    return std::all_of(results.begin(), results.end(), [](NotShown result) {
      return result == NotShown::isShown || result == NotShown::anotherPrediction;
    });
  });
}

}  // namespace

std::string_view toString(FileForm form) { return kForms[static_cast<std::size_t>(form)]; }

void Summary::add(const TaskRow &row, std::uint64_t predictionsHere, const TaskEffects *effects, bool spoilt) {
  FileSummary &file = files.back();
  ++tasks;
  ++file.tasks;
  predictions += predictionsHere;
  file.predictions += predictionsHere;
  results += row.results;
  resultsNotShown += row.resultsNotShown;
  resultsShown += row.results - row.resultsNotShown;
  if (!spoilt && !configRefused && (!effects || showsAsMeant(*effects))) {
    ++tasksClean;
    ++file.tasksClean;
  }
  const ImportEffect import = effects ? effects->import : ImportEffect::accepted;
  accepted += import == ImportEffect::accepted;
  refused += import == ImportEffect::refused;
  fails += import == ImportEffect::fails;
  if (!effects) return;
  failsButStored += import == ImportEffect::fails && effects->storedWithoutPredictions;
  serverCheckRefuses += effects->serverCheck == ServerCheckEffect::refuses;
  viewBroken += effects->view != ViewEffect::opens;
  if (import == ImportEffect::accepted && effects->predictionsSwallowed) {
    predictionsSwallowed += predictionsHere;
    file.predictionsSwallowed += predictionsHere;
  }
}

void Summary::endFile() {
  FileSummary &file = files.back();
  if (file.lost) predictionsSwallowed += file.predictions - file.predictionsSwallowed;
  if (!file.lost && !file.refused && !file.fails) return;
  tasksClean -= file.tasksClean;
  file.tasksClean = 0;
}

Summary::LabelCounts &Summary::countsOf(const ControlTag &control) {
  for (LabelCounts &counts : labels_) {
    if (counts.control == &control) return counts;
  }
  labels_.push_back({&control, std::vector<std::uint64_t>(control.labels.size()), {}});
  return labels_.back();
}

void Summary::addLabels(const Result &result, const ControlTag &control) {
  if (!control.info || control.info->valueKey.empty()) return;
  const json::Value list = result.value.find(control.info->valueKey);
  if (!list.isArray()) return;
  LabelCounts &counts = countsOf(control);
  for (const json::Value label : list.items()) {
    if (!label.isString()) continue;
    const std::optional<std::size_t> known = label.hasEscape() ? std::nullopt : control.findLabel(label.rawText());
    if (known && label.is(control.labels[*known].stored())) {
      ++counts.known[*known];
      continue;
    }
    const std::string text = label.text();
    if (counts.others.size() < kMostLabels || counts.others.contains(text)) ++counts.others[text];
  }
}

std::map<std::string, std::map<std::string, std::uint64_t>> Summary::labels() const {
  std::map<std::string, std::map<std::string, std::uint64_t>> out;
  for (const LabelCounts &counts : labels_) {
    auto &labels = out[counts.control->name];
    labels.insert(counts.others.begin(), counts.others.end());
    for (std::size_t i = 0; i < counts.known.size(); ++i) {
      if (counts.known[i]) labels[std::string(counts.control->labels[i].stored())] += counts.known[i];
    }
    if (labels.empty()) out.erase(counts.control->name);
  }
  return out;
}

void Summary::addScore(json::Value score) {
  if (!score.isNumber()) return;
  ++scores;
  const double tenth = std::clamp(score.number() * 10, 0.0, 9.0);
  ++scoreHistogram[static_cast<std::size_t>(tenth)];
}

ImportEffect Summary::request() const {
  const auto refusedFile = [](const FileSummary &file) { return file.refused; };
  const auto failingFile = [](const FileSummary &file) { return file.fails; };
  if (configRefused || refused > 0 || std::any_of(files.begin(), files.end(), refusedFile))
    return ImportEffect::refused;
  if (fails > 0 || std::any_of(files.begin(), files.end(), failingFile)) return ImportEffect::fails;
  return ImportEffect::accepted;
}

std::uint64_t Summary::tasksStored() const {
  switch (request()) {
    case ImportEffect::accepted: {
      std::uint64_t stored = 0;
      for (const FileSummary &file : files) stored += file.lost ? 1 : file.tasks;
      return stored;
    }
    case ImportEffect::refused:
      return 0;
    default: {
      const bool wholeFile =
          std::any_of(files.begin(), files.end(), [](const FileSummary &file) { return file.fails; });
      return !wholeFile && failsButStored == fails ? tasks : 0;
    }
  }
}

std::uint64_t Summary::predictionsStored() const {
  return request() == ImportEffect::accepted ? predictions - predictionsSwallowed : 0;
}

}  // namespace prelabel
