// result/item-index: the page of a result, among those that its task has.
#include <array>

#include "rules/result_rules.hpp"
#include "tasks/pages.hpp"

namespace prelabel {

namespace {

const Rule kItemIndex{"result/item-index",
                      Severity::error,
                      Consequence::notShown,
                      FixKind::hint,
                      "`item_index` is {index}, and `{object}` has {pages|# image|# images} in this task.",
                      "Label Studio shows the result on no image, and exporting its annotation fails.",
                      "Write a whole number from 0 to {last}.",
                      false,
                      "Images of a list are counted from 0; without an index a result belongs to the first."};

constexpr std::array kRules = {&kItemIndex};

}  // namespace

std::span<const Rule *const> pageRules() { return kRules; }

void checkPage(TaskContext &context, const Result &result) {
  const LabelingConfig &config = *context.config();
  bool hasPages = false;
  for (const ObjectTag &object : config.objects()) hasPages = hasPages || !object.valueList.empty();
  if (!hasPages) return;
  const json::Value index = pageOf(result);
  if (!index.isNumber()) return;
  const auto pages = pagesOf(config, context.document().root().find("data"), result.toName);
  // Of a list without images media/no-pages tells.
  if (!pages || *pages == 0 || isPage(index.number(), *pages)) return;
  Finding *finding = context.at(kItemIndex, index);
  if (!finding) return;
  finding->param("index", index.raw()).param("object", result.toName.text()).param("pages", *pages);
  finding->param("last", *pages - 1.0);
}

}  // namespace prelabel
