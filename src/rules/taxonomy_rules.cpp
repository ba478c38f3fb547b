// taxonomy/*: lists of paths, each from the root to a choice.
#include <array>

#include "rules/answer_rules.hpp"
#include "rules/rows.hpp"
#include "rules/taxonomy_paths.hpp"

namespace prelabel {

namespace {

const Rule kNotPath{"taxonomy/not-path",
                    Severity::error,
                    Consequence::viewBroken,
                    FixKind::automatic,
                    "{problem}; an answer of `{control}` is a list of paths.",
                    "The task page stays blank.",
                    "Write {expected}.",
                    true,
                    "Each path is a list of its own, from the root to the choice: [[\"Europe\", \"France\"]]."};

const Rule kUnknownPath{"taxonomy/unknown-path",
                        Severity::warning,
                        Consequence::shownWrong,
                        FixKind::offer,
                        "{path} is no path of `{control}`.",
                        "Label Studio shows its last word and keeps it, though the config has no such choice.",
                        "[[Did you mean {nearest}? ]]Write a path of the config, from its root.",
                        false,
                        "The editor checks no path; the server's check looks at the words, not at their order."};

constexpr std::array kRules = {&kNotPath, &kUnknownPath};

std::string pathJson(const Path &path) {
  std::string text;
  for (const std::string &word : path) text += (text.empty() ? "" : ", ") + quoted(word);
  return "[" + text + "]";
}

class TaxonomyCheck {
 public:
  TaxonomyCheck(TaskContext &context, const ControlTag &control)
      : context_(context), control_(control), paths_(*context.config(), control) {}

  void check(const Result &result, json::Value answer) {
    result_ = &result;
    if (!answer) {
      if (Finding *finding = notPath(result.value, "There is no `taxonomy`", Consequence::notShown)) {
        finding->effect = "Label Studio shows no answer.";
      }
      return;
    }
    if (!answer.isArray()) return reportWhole(answer);
    if (isFlat(answer)) return reportFlat(answer);
    for (const json::Value path : answer.items()) checkPath(answer, path);
  }

 private:
  static std::string listOf(const std::string &paths) { return "[ " + paths + " ]"; }

  // `paths`: what is meant, when it can be said; then it is written in the place of `where`.
  Finding *notPath(json::Value where, std::string_view problem, std::optional<Consequence> consequence,
                   const std::string &paths = {}) {
    Blanking blanking;
    if (!consequence) {
      blanking = blankingOf(context_, *result_);
      consequence = blanking.consequence;
    }
    Finding *finding =
        where.isObject() ? context_.missingIn(kNotPath, where, consequence) : context_.at(kNotPath, where, consequence);
    if (!finding) return nullptr;
    if (!blanking.effect.empty()) finding->effect = blanking.effect;
    finding->param("problem", problem).param("control", control_.name);
    if (paths.empty()) {
      finding->param("expected", "a list of paths, such as " + listOf(R"(["Europe", "France"])"));
    } else {
      finding->param("expected", listOf(paths));
      finding->mend(FixKind::automatic, "Write " + listOf(paths), context_.replace(where, listOf(paths)));
    }
    return finding;
  }

  // Text, null, a number ... in the place of the list.
  void reportWhole(json::Value answer) {
    if (answer.isNull()) return reportNull(answer);
    const std::optional<Path> path =
        answer.isString() && !paths_.isOpen() ? paths_.endingIn(answer.text()) : std::nullopt;
    notPath(answer, "`taxonomy` is " + std::string(kindWords(answer)), std::nullopt,
            path ? pathJson(*path) : std::string());
  }

  // The editor fails over it whichever prediction is shown.
  void reportNull(json::Value answer) {
    Finding *finding = atBreaking(context_, kNotPath, *result_, answer);
    if (!finding) return;
    finding->param("problem", "`taxonomy` is null").param("control", control_.name);
    finding->param("expected", "a list of paths, such as " + listOf(R"(["Europe", "France"])"));
    if (finding->effect.empty()) finding->effect = "Label Studio shows a list of errors in place of the task.";
  }

  static bool isFlat(json::Value answer) {
    for (const json::Value item : answer.items()) {
      if (!item.isString()) return false;
    }
    return answer.size() > 0;
  }

  // Words without paths around them: one path, or several choices; "" when it cannot be said.
  std::string meantBy(const Path &words) const {
    if (paths_.isOpen()) return {};
    if (paths_.match(words) == PathMatch::stored) return pathJson(words);
    std::string list;
    for (const std::string &word : words) {
      const std::optional<Path> path = paths_.endingIn(word);
      if (!path) return {};
      list += (list.empty() ? "" : ", ") + pathJson(*path);
    }
    return list;
  }

  void reportFlat(json::Value answer) {
    Finding *finding = notPath(answer, "`taxonomy` holds texts", Consequence::shownWrong, meantBy(read(answer)));
    if (finding) finding->effect = "Label Studio takes each text for a path and shows its last letter.";
  }

  static Path read(json::Value path) {
    Path words;
    for (const json::Value word : path.items()) words.push_back(word.text());
    return words;
  }

  void checkPath(json::Value answer, json::Value path) {
    if (path.isArray() && path.size() == 0) {
      if (Finding *finding = notPath(path, "This path is empty", std::nullopt)) {
        finding->mend(FixKind::automatic, "Leave the empty path out", removeItem(context_, answer, path));
      }
    } else if (!path.isArray() || !isFlat(path)) {
      const bool breaksView = path.isNull();
      const std::string problem = path.isArray() ? "This path holds something else than text"
                                                 : "`taxonomy` holds " + std::string(kindWords(path));
      Finding *finding = notPath(path, problem, breaksView ? std::nullopt : std::optional(Consequence::shownWrong));
      if (finding && !breaksView) finding->effect = "Label Studio shows something else in its place.";
    } else if (!paths_.isOpen()) {
      checkWords(path, read(path));
    }
  }

  void checkWords(json::Value where, const Path &path) {
    const PathMatch match = paths_.match(path);
    if (match == PathMatch::stored) return;
    const bool refused = context_.serverCheck() && !paths_.knowsWords(path);
    const Consequence shown = match == PathMatch::aliasWanted ? Consequence::none : Consequence::shownWrong;
    Finding *finding = context_.at(kUnknownPath, where, refused ? Consequence::serverCheckRefuses : shown);
    if (!finding) return;
    if (match == PathMatch::aliasWanted) {
      finding->effect = "The editor takes it; results hold the alias, and the server's check knows nothing else.";
    }
    finding->param("path", "\"" + pathText(path) + "\"").param("control", control_.name);
    const std::optional<Path> better = paths_.meant(path);
    if (!better) return;
    finding->param("nearest", "\"" + pathText(*better) + "\"");
    finding->mend(FixKind::offer, "Write " + pathJson(*better), context_.replace(where, pathJson(*better)));
  }

  TaskContext &context_;
  const ControlTag &control_;
  const Result *result_ = nullptr;
  TaxonomyPaths paths_;
};

}  // namespace

std::span<const Rule *const> taxonomyRules() { return kRules; }

void checkTaxonomy(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer) {
  TaxonomyCheck(context, control).check(result, answer);
}

}  // namespace prelabel
