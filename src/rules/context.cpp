// Filling in the place of a finding, and writing values into fixes and sentences.
#include "rules/context.hpp"

#include <cmath>

#include "text/json_escape.hpp"
#include "text/utf8.hpp"

namespace prelabel {

void TaskContext::enterPrediction(std::uint32_t index, json::Value results) {
  prediction_ = index;
  const bool isSame = results && results_ && results.node() == results_.node();
  if (!isSame) made_.reset();
  results_ = results;
  leaveResult();
}

const MadeRegions *TaskContext::made() const {
  if (config_ && !made_) made_.emplace(*config_, document_.root().find("data"), results_);
  return made_ ? &*made_ : nullptr;
}

void TaskContext::enterResult(const Result &result, const ControlTag *control) {
  result_ = result.index;
  resultId_ = result.id;
  control_ = control;
}

void TaskContext::leaveResult() {
  result_ = kNoIndex;
  resultId_ = {};
  control_ = nullptr;
}

std::string TaskContext::freeId(const std::string &wanted) const {
  constexpr std::uint32_t kMostToCompare = 2000;  // among more, the place in the file makes the id different
  if (results_.size() > kMostToCompare) return wanted + "-" + std::to_string(place_.offset + resultId_.node());
  const auto isTaken = [this](const std::string &id) {
    for (const json::Value item : results_.items()) {
      const json::Value other = item.find("id");
      if (other.is(id) || (other.isNumber() && other.raw() == id)) return true;
    }
    return false;
  };
  std::string id = wanted;
  for (int number = 2; isTaken(id); ++number) id = wanted + "-" + std::to_string(number);
  return id;
}

Position TaskContext::positionOf(std::size_t offset) {
  if (!knownStarted_ || offset < knownOffset_) {
    known_ = PositionTracker(place_.position);
    knownOffset_ = 0;
    knownStarted_ = true;
  }
  known_.advance(document_.text().substr(knownOffset_, offset - knownOffset_));
  knownOffset_ = offset;
  return known_.position();
}

Finding *TaskContext::fill(Finding *finding, std::size_t offset, std::size_t length) {
  finding->file = place_.file;
  finding->offset = place_.offset + offset;
  finding->length = length;
  finding->position = positionOf(offset);
  finding->task = place_.task;
  finding->prediction = prediction_;
  finding->result = result_;
  if (resultId_.isString()) finding->region = resultId_.text();
  if (control_) finding->control = control_->name;
  return finding;
}

Finding *TaskContext::at(const Rule &rule, json::Value where, std::optional<Consequence> consequence) {
  Finding *finding = sink_.draft(rule, consequence);
  if (!finding) return nullptr;
  finding->pointer = place_.pointer + document_.pointer(where);
  return fill(finding, where.offset(), where.length());
}

Finding *TaskContext::missingIn(const Rule &rule, json::Value where, std::optional<Consequence> consequence) {
  Finding *finding = at(rule, where, consequence);
  if (finding) finding->length = 1;  // the brace alone: what is missing has no bytes to mark
  return finding;
}

Finding *TaskContext::atOffset(const Rule &rule, std::size_t offset, std::size_t length, std::string_view pointer) {
  Finding *finding = sink_.draft(rule);
  if (!finding) return nullptr;
  finding->pointer = place_.pointer;
  finding->pointer += pointer;
  return fill(finding, offset, length);
}

Edit TaskContext::replace(json::Value value, std::string text) const {
  return {place_.offset + value.offset(), value.length(), std::move(text)};
}
Edit TaskContext::insertBefore(json::Value value, std::string text) const {
  return {place_.offset + value.offset(), 0, std::move(text)};
}
Edit TaskContext::insertBehind(json::Value value, std::string text) const {
  return {place_.offset + value.offset() + value.length(), 0, std::move(text)};
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  appendJsonEscaped(out, text);
  return out + '"';
}

std::string numeral(double number) {
  constexpr double kMillion = 1e6;
  constexpr double kLargest = 9e12;  // beyond, millionths do not fit into 64 bits
  if (std::isnan(number)) return "0";
  if (std::abs(number) > kLargest) {  // d.dddddde+x, which is enough to say how absurd it is
    const double exponent = std::floor(std::log10(std::abs(number)));
    const double mantissa = std::isfinite(number) ? number / std::pow(10, exponent) : (number > 0 ? 9 : -9);
    return numeral(mantissa) + "e" + std::to_string(std::isfinite(number) ? static_cast<int>(exponent) : 308);
  }
  const long long millionths = std::llround(number * kMillion);
  const unsigned long long size = static_cast<unsigned long long>(millionths < 0 ? -millionths : millionths);
  std::string fraction = std::to_string(size % 1'000'000 + 1'000'000).substr(1);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  std::string out = (millionths < 0 ? "-" : "") + std::to_string(size / 1'000'000);
  return fraction.empty() ? out : out + "." + fraction;
}

std::string excerpt(json::Value value) {
  constexpr std::size_t kLongest = 40;
  if (!value) return {};
  const std::string_view raw = value.raw();
  if (raw.size() <= kLongest) return toValidUtf8(raw);
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(raw[end]) & 0xC0) == 0x80) --end;  // not inside a character
  return toValidUtf8(raw.substr(0, end)) + "…";
}

}  // namespace prelabel
