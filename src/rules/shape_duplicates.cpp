// shape/duplicate: the same region twice.
#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "json/replaced.hpp"
#include "rules/shape_rules.hpp"
#include "tasks/field_types.hpp"
#include "text/words.hpp"

namespace prelabel {

namespace {

const Rule kDuplicate{"shape/duplicate",
                      Severity::warning,
                      Consequence::shownWrong,
                      FixKind::offer,
                      "This {shape} is the same as result {other}: same place, size and label.",
                      "Label Studio draws both, one on the other, and people delete one of them.",
                      "Remove one of the two.",
                      false,
                      "Doubles often come from merging the outputs of two runs."};

constexpr std::array kRules = {&kDuplicate};

void mix(std::uint64_t &hash, double number) {
  const double plain = number + 0.0;  // -0 is 0
  std::uint64_t bits = 0;
  std::memcpy(&bits, &plain, sizeof bits);
  std::array<char, sizeof hash + sizeof bits> both{};
  std::memcpy(both.data(), &hash, sizeof hash);
  std::memcpy(both.data() + sizeof hash, &bits, sizeof bits);
  hash = quickHash({both.data(), both.size()});
}

std::uint64_t hashOf(const Shape &shape) {
  std::uint64_t hash = static_cast<std::uint64_t>(shape.kind());
  forEachCoordinate(shape, true, [&](json::Value number, Measure) { mix(hash, number.number()); });
  mix(hash, shape.number(4));
  return hash;
}

std::vector<double> coordinatesOf(const Shape &shape) {
  std::vector<double> out;
  forEachCoordinate(shape, true, [&](json::Value number, Measure) { out.push_back(number.number()); });
  out.push_back(shape.number(4));
  return out;
}

std::string_view rawOf(json::Value value) { return value ? value.raw() : std::string_view(); }

// The labels as written, under whatever key of labels the value has.
std::string_view labelsOf(const Shape &shape) {
  const json::Replaced replaced(shape.result->value);
  for (const json::Member member : shape.result->value.members()) {
    if (isLabelsKey(member.key) && !replaced.has(member)) return member.value.raw();
  }
  return {};
}

// The same labels at the same place of the same page, by the same control.
bool isSame(const Shape &first, const Shape &second) {
  return first.control == second.control && first.kind() == second.kind() && labelsOf(first) == labelsOf(second) &&
         rawOf(first.result->toName) == rawOf(second.result->toName) &&
         rawOf(first.result->fromName) == rawOf(second.result->fromName) && pageOf(first) == pageOf(second) &&
         coordinatesOf(first) == coordinatesOf(second);
}

bool takesPart(const Shape &shape) {
  return shape.complete && !shape.follows && (shape.form->numbers > 0 || shape.list.size() > 0);
}

std::string_view idText(json::Value id) { return id.isString() ? id.rawText() : std::string_view(); }

// Ids that several items have, or that others refer to: what has one cannot go alone.
class NeededIds {
 public:
  explicit NeededIds(std::span<const Result> results) {
    std::vector<std::string_view> ids;
    for (const Result &result : results) {
      ids.push_back(idText(result.id));
      for (const json::Value reference : {result.fromId, result.toId, result.parentId})
        needed_.push_back(idText(reference));
    }
    std::sort(ids.begin(), ids.end());
    for (std::size_t i = 1; i < ids.size(); ++i) {
      if (ids[i] == ids[i - 1]) needed_.push_back(ids[i]);
    }
    std::sort(needed_.begin(), needed_.end());
  }
  bool has(json::Value id) const {
    const std::string_view text = idText(id);
    return !text.empty() && std::binary_search(needed_.begin(), needed_.end(), text);
  }

 private:
  std::vector<std::string_view> needed_;
};

// Takes an item out of its list, and the comma before it. It is not the first.
Edit removal(const TaskContext &context, std::span<const Result> results, const Result &result) {
  const json::Value before = results[result.index - 1].item;
  const std::uint64_t begin = before.offset() + before.length();
  return {context.place().offset + begin, result.item.offset() + result.item.length() - begin, ""};
}

using Double = std::pair<std::uint32_t, std::uint32_t>;  // the later one, the earlier one

// Sorted by a hash of their numbers, equal shapes are neighbours.
std::vector<Double> doublesOf(const std::vector<Shape> &shapes, HashOrder &order) {
  order.clear();
  for (std::uint32_t i = 0; i < shapes.size(); ++i) {
    if (takesPart(shapes[i])) order.emplace_back(hashOf(shapes[i]), i);
  }
  std::sort(order.begin(), order.end());
  std::vector<Double> doubles;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (order[i - 1].first != order[i].first) continue;
    if (isSame(shapes[order[i - 1].second], shapes[order[i].second]))
      doubles.emplace_back(order[i].second, order[i - 1].second);
  }
  std::sort(doubles.begin(), doubles.end());  // places are worked out fastest in the order of the text
  return doubles;
}

}  // namespace

std::span<const Rule *const> shapeDuplicateRules() { return kRules; }

void checkDuplicateShapes(TaskContext &context, const std::vector<Shape> &shapes, std::span<const Result> results,
                          HashOrder &order) {
  const std::vector<Double> doubles = doublesOf(shapes, order);
  if (doubles.empty()) return;
  const NeededIds needed(results);
  for (const auto &[later, earlier] : doubles) {
    const Result &first = *shapes[earlier].result, &second = *shapes[later].result;
    context.enterResult(second, shapes[later].control);
    Finding *finding = about(context.at(kDuplicate, second.value), shapes[later]);
    if (!finding) continue;
    finding->param("other", first.id.isString() ? "`" + first.id.text() + "`" : std::to_string(first.index + 1));
    if (needed.has(second.id)) continue;
    finding->mend(FixKind::offer, "Remove the second one", removal(context, results, second));
  }
}

}  // namespace prelabel
