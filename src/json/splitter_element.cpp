// One element of the stream: finding its end, and handing it out without a copy where it lies in one chunk.
#include <algorithm>

#include "json/bytes.hpp"
#include "json/document.hpp"
#include "json/splitter_state.hpp"

namespace prelabel::json {

namespace {

constexpr std::uint64_t kOpening = 256;  // bytes kept of an element that is too large

bool endsBare(char c) { return isBlank(c) || c == ',' || c == ']' || c == '}' || c == '{' || c == '[' || c == '"'; }

}  // namespace

void Splitter::State::beginElement(Mode mode, const char *at) {
  mode_ = mode;
  elementOffset_ = offsetOf(at);
  elementPosition_ = positionAt(at);
  elementBeginsLine_ = lineIsBlank_;
  lineIsBlank_ = false;
  skipping_ = false;
  held_.clear();
  unheld_ = at;
  if (mode == Mode::element) scanner_.reset();
  begins_ = mode == Mode::element && *at != '"' ? at : nullptr;
}

// What reads the element also finds its end, and each byte is looked at once.
bool Splitter::State::readAtOnce(const char *&at) {
  if (at != begins_) return false;
  begins_ = nullptr;
  if (at >= lastBracket_) return false;
  const std::size_t length = handler_.onElement({at, static_cast<std::size_t>(lastBracket_ - at)});
  if (length == 0 || length > limits_.maxSliceBytes) return false;
  at += length;
  endElement(at, true);
  return true;
}

void Splitter::State::elementStep(const char *&at, const char *end) {
  if (readAtOnce(at)) return;
  switch (scanner_.scan(at, end)) {
    case Scan::more:
      return;
    case Scan::done:
      return endElement(at, scanner_.hasEscape());
    case Scan::broken:
      return beginRecovery(at);
  }
}

void Splitter::State::bareStep(const char *&at, const char *end) {
  at = std::find_if(at, end, endsBare);
  if (at < end) endElement(at, true);
}

// The element has ended before `end`.
void Splitter::State::endElement(const char *end, bool mayHaveEscapes) {
  const auto rest = static_cast<std::size_t>(end - unheld_);
  elementEnded(offsetOf(end));
  if (skipping_ || refuseSize(held_.size() + rest)) return;
  if (held_.empty()) {
    deliver({unheld_, rest}, mayHaveEscapes, false);
    return;
  }
  held_.append(unheld_, rest + kPadding);
  deliver(std::string_view(held_).substr(0, held_.size() - kPadding), mayHaveEscapes, false);
}

void Splitter::State::elementEnded(std::uint64_t end) {
  elementEnd_ = end;
  mode_ = inList_ ? Mode::separator : form_ == Form::scalar ? Mode::tail : Mode::roots;
}

// The chunk ends inside the element: keeps what it holds of it.
void Splitter::State::hold(const char *end) {
  if (skipping_) return;
  const auto rest = static_cast<std::size_t>(end - unheld_);
  if (!refuseSize(held_.size() + rest)) held_.append(unheld_, rest);
}

// True when an element that has reached `length` is too large. It is reported, once, and held no longer.
bool Splitter::State::refuseSize(std::uint64_t length) {
  if (length <= limits_.maxSliceBytes) return false;
  skipping_ = true;
  const auto begin = static_cast<std::size_t>(std::min(kOpening, limits_.maxSliceBytes + 1));
  opening_ = held_.substr(0, begin);
  opening_.append(unheld_, begin - opening_.size());
  held_.clear();
  held_.shrink_to_fit();
  ++index_;
  frameReported_ = false;
  report({Problem::tooLarge, elementOffset_, 1, elementPosition_, "", std::to_string(limits_.maxSliceBytes), {}});
  return true;
}

// Hands out the first `length` bytes of what is held.
void Splitter::State::deliverHeld(std::size_t length, bool truncated) {
  held_.append(kPadding, '\0');
  deliver(std::string_view(held_).substr(0, length), true, truncated);
  held_.resize(held_.size() - kPadding);
}

// The stream has ended inside the element, or right behind a number or word, which as the root is whole.
void Splitter::State::finishElement() {
  if (skipping_) return;
  if (mode_ == Mode::element) return deliverHeld(held_.size(), true);
  const bool isWhole = !inList_ || diagnose(held_).problem == Problem::none;
  deliverHeld(held_.size(), !isWhole);
  if (inList_ && isWhole && mode_ != Mode::stopped) {
    mode_ = Mode::separator;
    reportUnclosedList();
  }
}

}  // namespace prelabel::json
