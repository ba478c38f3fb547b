// result/unlinked, classification/no-region, classification/repeated.
#include "rules/link_rules.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "rules/rows.hpp"
#include "tasks/editor_item.hpp"
#include "tasks/place.hpp"

namespace prelabel {

namespace {

const Rule kUnlinked{"result/unlinked",
                     Severity::warning,
                     Consequence::shownWrong,
                     FixKind::offer,
                     "{what} at the place of the region \"{id}\", but under another id.",
                     "Label Studio makes two regions of them, one on the other, and only one has what is written here.",
                     "[[Write the id \"{twin}\" here.]][[{advice}.]]",
                     false,
                     "Shape, labels and text of one region are results of their own that share one id."};

const Rule kNoRegion{"classification/no-region",
                     Severity::warning,
                     Consequence::shownWrong,
                     FixKind::hint,
                     "{what} to a region, and no region of this prediction has the id \"{id}\".",
                     "{outcome}",
                     "Write the id of its region here.",
                     false,
                     "An answer of a control with perRegion=\"true\" finds its region by the id."};

const Rule kRepeated{"classification/repeated",
                     Severity::warning,
                     Consequence::notShown,
                     FixKind::offer,
                     "Another answer of `{control}` to the same question comes later in this prediction.",
                     "Label Studio shows the last one; this one is gone.",
                     "Put everything into one result, or leave this one out.",
                     false,
                     "A control has one answer for each object: of several results the last one wins."};

constexpr std::array kRules = {&kUnlinked, &kNoRegion, &kRepeated};

bool isAnswer(const ControlTag &control) { return control.info->family == TagFamily::classification; }

// `Labels` draw by themselves on text and sound; on images and videos another control makes the shape.
bool isLabelsOfShapes(const LabelingConfig &config, const Result &result, const ControlTag &control) {
  if (control.info->name != "Labels" || !result.toName.isString()) return false;
  const ObjectTag *object = config.object(result.toName.text());
  return object && object->info && (object->info->name == "Image" || object->info->name == "Video");
}

bool onSamePage(const Result &a, const Result &b) {
  const json::Value x = pageOf(a), y = pageOf(b);
  const double first = x.isNumber() ? x.number() : 0, second = y.isNumber() ? y.number() : 0;
  return a.toName && b.toName && a.toName.raw() == b.toName.raw() && first == second;
}

constexpr double kNear = 0.011;  // a little more than samePlace allows

double anchorOf(json::Value value) {
  for (const std::string_view key : {"x", "start"}) {
    const json::Value number = value.find(key);
    if (number.isNumber()) return number.number();
  }
  for (const std::string_view key : {"points", "vertices", "rle", "imageDataURL"}) {
    const json::Value shape = value.find(key);
    if (shape) return static_cast<double>(std::hash<std::string_view>{}(shape.raw()) % 1'000'000'007);
  }
  return -1;
}

std::size_t combine(std::size_t a, std::size_t b) { return static_cast<std::size_t>(a * 1099511628211ULL) ^ b; }

std::size_t hashOf(json::Value value) { return value ? std::hash<std::string_view>{}(value.raw()) : 0; }

}  // namespace

std::span<const Rule *const> linkRules() { return kRules; }

void LinkRules::add(const Result &result, const ControlTag *control) {
  if (!control || !control->info || !result.value.isObject()) return;
  if (isAnswer(*control) || control->info->name == "Labels") parts_.push_back({&result, control, nullptr});
}

void LinkRules::collectShapes(const LabelingConfig &config, const std::vector<Result> &results) {
  shapes_.clear();
  std::erase_if(parts_, [&](const Part &part) {
    return !isAnswer(*part.control) && !isLabelsOfShapes(config, *part.result, *part.control);
  });
  std::size_t next = 0;  // parts stand in the order of the results
  for (const Result &result : results) {
    if (next < parts_.size() && parts_[next].result == &result) {
      ++next;
      continue;
    }
    if (result.isRelation() || !result.type.isString() || !hasPlace(result.value)) continue;
    const EditorItem item = editorItem(config, result);
    if (item.fate != ItemFate::kept) continue;
    const bool isPlain = item.control->info && item.control->info->family == TagFamily::region;
    shapes_.push_back({anchorOf(result.value), &result, isPlain});
  }
  std::stable_sort(shapes_.begin(), shapes_.end(), [](const Shape &a, const Shape &b) { return a.anchor < b.anchor; });
}

void LinkRules::enterRegions() {
  regions_.clear();
  taken_.clear();
  for (const Shape &shape : shapes_) regions_.enter(shape.result->id, 0);
  for (const Part &part : parts_) taken_.insert(combine(hashOf(part.result->id), hashOf(part.result->fromName)));
}

const Result *LinkRules::twinOf(const Part &part) const {
  constexpr int kMostToCompare = 64;
  const double anchor = anchorOf(part.result->value);
  auto at = std::lower_bound(shapes_.begin(), shapes_.end(), anchor - kNear,
                             [](const Shape &shape, double wanted) { return shape.anchor < wanted; });
  for (int i = 0; i < kMostToCompare && at != shapes_.end() && at->anchor <= anchor + kNear; ++i, ++at) {
    if (!onSamePage(*at->result, *part.result) || !samePlace(at->result->value, part.result->value)) continue;
    if (!at->isPlain && !isAnswer(*part.control)) continue;  // labels beside labels: two regions
    if (regionId(at->result->id).empty()) continue;
    // Its own region has such a part already.
    if (taken_.contains(combine(hashOf(at->result->id), hashOf(part.result->fromName)))) continue;
    return at->result;
  }
  return nullptr;
}

// An answer to the whole image, which needs no region.
bool LinkRules::isWhole(const Part &part) { return isAnswer(*part.control) && !part.control->perRegion; }

// Labels without a twin are regions themselves.
void LinkRules::findTwins() {
  for (Part &part : parts_) {
    if (!part.control->perRegion && isAnswer(*part.control)) continue;
    if (!hasPlace(part.result->value)) continue;
    if (regions_.find(part.result->id) == RegionIds::kNone) part.twin = twinOf(part);
  }
  for (const Part &part : parts_) {
    if (!isAnswer(*part.control) && !part.twin && hasPlace(part.result->value)) regions_.enter(part.result->id, 0);
  }
}

void LinkRules::reportTwin(TaskContext &context, const Part &part) {
  Finding *finding = context.at(kUnlinked, part.result->id ? part.result->id : part.result->item);
  if (!finding) return;
  const std::string id = regionId(part.twin->id);
  finding->param("what", isAnswer(*part.control) ? "This answer stands" : "These labels stand").param("id", id);
  if (!part.result->id.isString()) {  // the id has a rule of its own
    finding->param("advice", "Give it the id of that region");
    return;
  }
  finding->param("twin", id);
  finding->mend(FixKind::offer, "Write " + quoted(id), context.replace(part.result->id, quoted(id)));
}

void LinkRules::checkPart(TaskContext &context, const Part &part) {
  const bool answers = isAnswer(*part.control);
  if (answers && !part.control->perRegion) return;
  if (part.twin) return reportTwin(context, part);
  const std::string id = regionId(part.result->id);
  if (id.empty() || regions_.find(part.result->id) != RegionIds::kNone) return;
  const bool isPlaced = hasPlace(part.result->value);
  Finding *finding =
      context.at(kNoRegion, part.result->id, isPlaced ? std::nullopt : std::optional(Consequence::notShown));
  if (!finding) return;
  finding->param("what", answers ? "This answer belongs" : "These labels belong").param("id", id);
  finding->param("outcome", isPlaced ? "Label Studio makes a region without labels of it."
                                     : "Label Studio keeps it, and shows it nowhere.");
}

void LinkRules::checkRepeated(TaskContext &context, json::Value list) {
  lastOfQuestion_.clear();
  const auto questionOf = [](const Part &part) {
    const json::Value page = pageOf(*part.result);
    return combine(combine(hashOf(part.result->fromName), hashOf(part.result->toName)),
                   page.isNumber() ? std::hash<double>{}(page.number()) : std::hash<double>{}(0));
  };
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    if (isWhole(parts_[i])) lastOfQuestion_[questionOf(parts_[i])] = i;
  }
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    const Part &part = parts_[i];
    if (!isWhole(part) || hasPlace(part.result->value)) continue;
    const Part &last = parts_[lastOfQuestion_[questionOf(part)]];
    const bool sameId = part.result->id && last.result->id && part.result->id.raw() == last.result->id.raw();
    if (&last == &part || sameId) continue;  // one id is another rule's
    context.enterResult(*part.result, part.control);
    if (Finding *finding = context.at(kRepeated, part.result->item)) {
      finding->param("control", part.control->name);
      finding->mend(FixKind::offer, "Leave this result out", removeItem(context, list, part.result->item));
    }
  }
}

void LinkRules::end(TaskContext &context, json::Value list, const std::vector<Result> &results) {
  if (parts_.empty() || !context.config()) return;
  if (!std::all_of(parts_.begin(), parts_.end(), isWhole)) {
    collectShapes(*context.config(), results);
    enterRegions();
    findTwins();
    for (const Part &part : parts_) {
      context.enterResult(*part.result, part.control);
      checkPart(context, part);
    }
  }
  if (parts_.size() > 1) checkRepeated(context, list);
  context.leaveResult();
}

}  // namespace prelabel
