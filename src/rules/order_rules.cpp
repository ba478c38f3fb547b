// pairwise/*, ranker/*: which of two, and in which order.
#include <algorithm>
#include <array>

#include "json/replaced.hpp"
#include "rules/answer_rules.hpp"
#include "rules/rows.hpp"
#include "tags/ascii_case.hpp"
#include "tasks/ranker.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kErrorList = "Label Studio shows a list of errors in place of the task.";

const Rule kSelected{"pairwise/selected",
                     Severity::error,
                     Consequence::viewBroken,
                     FixKind::offer,
                     "{problem}; `selected` can be \"left\" or \"right\".",
                     kErrorList,
                     "Write [[\"{expected}\"]][[{advice}]].",
                     false,
                     "Pairwise knows the left object and the right one, and nothing between."};

const Rule kShape{"ranker/shape",
                  Severity::error,
                  Consequence::notShown,
                  FixKind::offer,
                  "{problem}.",
                  "Label Studio shows an empty column.",
                  "Write {expected}.",
                  true,
                  "A ranking is an object: the ranker's name, or its buckets, each with a list of ids as text."};

const Rule kUnknownItem{"ranker/unknown-item",
                        Severity::error,
                        Consequence::viewBroken,
                        FixKind::hint,
                        "{item} is no {kind}[[; there are {present}]].",
                        "The task page stays blank.",
                        "Write {expected}.",
                        false,
                        "A ranking names items of the list by their ids, as text."};

constexpr std::array kRules = {&kSelected, &kShape, &kUnknownItem};

class RankerCheck {
 public:
  RankerCheck(TaskContext &context, const ControlTag &control)
      : context_(context),
        control_(control),
        buckets_(bucketsOf(*context.config(), control)),
        ids_(rankedIds(*context.config(), control, context.document().root().find("data"))) {}

  void check(const Result &result, json::Value answer) {
    result_ = &result;
    if (answer.isObject()) return checkColumns(answer);
    if (answer.isNull()) return;  // the order of the data
    Finding *finding = atAnswer(context_, kShape, result, answer);
    if (finding) {
      finding->param("problem", answer ? "`ranker` is " + std::string(kindWords(answer)) + "; it must be an object"
                                       : "There is no `ranker`");
      finding->param("expected", form());
      if (answer.isArray() && buckets_.empty()) {
        const std::string whole = "{" + quoted(control_.name) + ": " + std::string(answer.raw()) + "}";
        finding->mend(FixKind::offer, "Write " + form(), context_.replace(answer, whole));
      }
    }
  }

 private:
  std::string form() const {
    const std::string_view column = buckets_.empty() ? std::string_view(control_.name) : buckets_.front();
    return "{" + quoted(column) + ": [\"…\", \"…\"]}";
  }

  void checkColumns(json::Value answer) {
    const json::Replaced replaced(answer);
    for (const json::Member column : answer.members()) {
      if (replaced.has(column)) continue;
      const bool isKnown = buckets_.empty()
                               ? column.key.is(control_.name)
                               : column.key.is("_") || std::any_of(buckets_.begin(), buckets_.end(),
                                                                   [&](auto name) { return column.key.is(name); });
      if (!isKnown) reportColumn(column);
      if (!isKnown && buckets_.empty()) continue;  // nobody reads it
      if (column.value.isArray()) {
        checkItems(column.value);
      } else if (Finding *finding = context_.at(kShape, column.value)) {
        finding->param("problem", "`" + column.key.text() + "` is " + std::string(kindWords(column.value)) +
                                      "; it must be a list of ids");
        finding->param("expected", form());
      }
    }
  }

  // Without buckets the column is not found; with them its items go to the first one.
  void reportColumn(const json::Member &column) {
    if (buckets_.empty()) {
      if (Finding *finding = context_.at(kShape, column.value)) {
        finding->param("problem", "The ranking stands under `" + column.key.text() + "` instead of `" + control_.name +
                                      "`, the name of the ranker");
        finding->param("expected", form());
        finding->mend(FixKind::offer, "Rename the key to " + quoted(control_.name),
                      context_.replace(column.key, quoted(control_.name)));
      }
      return;
    }
    if (Finding *finding = context_.at(kUnknownItem, column.value, Consequence::shownWrong)) {
      finding->effect = "Label Studio puts its items into the first bucket.";
      finding->param("item", "`" + column.key.text() + "`").param("kind", "bucket of `" + control_.name + "`");
      finding->param("present", nameList({buckets_.begin(), buckets_.end()})).param("expected", "the name of a bucket");
    }
  }

  void checkItems(json::Value list) {
    for (const json::Value item : list.items()) {
      if (ids_ && !isRankedId(*ids_, item)) {
        reportItem(item);
      } else if (!item.isString()) {  // the editor compares texts, but the server's check wants them
        Finding *finding = context_.at(kShape, item, item.isNumber() ? std::optional(Consequence::none) : std::nullopt);
        if (!finding) continue;
        const std::string text = "\"" + std::string(item.raw()) + "\"";
        if (item.isNumber()) finding->effect = "The editor takes it for the id; the server's check wants text.";
        finding->param("problem", "This id is " + std::string(kindWords(item)) + ", not text");
        finding->param("expected", item.isNumber() ? text : "the id of an item");
        if (item.isNumber()) finding->mend(FixKind::offer, "Write " + text, context_.replace(item, text));
      }
    }
  }

  void reportItem(json::Value item) {
    constexpr std::size_t kMost = 8;
    const Blanking blanking = blankingOf(context_, *result_);
    Finding *finding = context_.at(kUnknownItem, item, blanking.consequence);
    if (!finding) return;
    finding->effect = blanking.effect;
    std::vector<std::string> some(ids_->begin(),
                                  ids_->begin() + static_cast<std::ptrdiff_t>(std::min(kMost, ids_->size())));
    finding->param("item", excerpt(item)).param("kind", "id of an item in the task's list");
    if (!some.empty()) finding->param("present", nameList(some));
    finding->param("expected", "the id of an item, or leave it out");
  }

  TaskContext &context_;
  const ControlTag &control_;
  const Result *result_ = nullptr;
  std::vector<std::string_view> buckets_;
  std::optional<std::vector<std::string>> ids_;
};

}  // namespace

std::span<const Rule *const> orderRules() { return kRules; }

void checkPairwise(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer) {
  if (answer.is("left") || answer.is("right")) return;
  Finding *finding =
      atAnswer(context, kSelected, result, answer, answer ? std::nullopt : std::optional(Consequence::notShown));
  if (!finding) return;
  if (!answer) finding->effect = "Label Studio selects nothing.";
  finding->param("problem", answer ? "`selected` of `" + control.name + "` is " + excerpt(answer)
                                   : "There is no `selected` for `" + control.name + "`");
  const std::string word = answer.isString() ? lowerAscii(answer.text()) : std::string();
  if (word != "left" && word != "right") {
    finding->param("advice", "one of them, or leave the result out");
    return;
  }
  finding->param("expected", word);
  finding->mend(FixKind::offer, "Write " + quoted(word), context.replace(answer, quoted(word)));
}

void checkRanker(TaskContext &context, const Result &result, const ControlTag &control, json::Value answer) {
  RankerCheck(context, control).check(result, answer);
}

}  // namespace prelabel
