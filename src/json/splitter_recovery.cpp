// Behind the place where an element turned out to be broken: holding it until the next element is found.
#include <algorithm>

#include "json/bytes.hpp"
#include "json/document.hpp"
#include "json/splitter_state.hpp"

namespace prelabel::json {

namespace {

// So much of a broken element is handed out behind the place where it is broken; then only the next one is looked for.
constexpr std::uint64_t kKeptBehind = 64 << 10;
// The held text grows by so much at a time, for only a copied byte is searched.
constexpr std::ptrdiff_t kBlock = 4096;

// A text without the comma (and the blanks around it) that it ends in.
std::string_view withoutComma(std::string_view text) {
  text = trimEnd(text);
  if (text.ends_with(',')) text.remove_suffix(1);
  return trimEnd(text);
}

}  // namespace

void Splitter::State::beginRecovery(const char *at) {
  const std::uint64_t length = offsetOf(at) - elementOffset_;
  if (!skipping_ && !refuseSize(length)) held_.append(unheld_, static_cast<std::size_t>(at - unheld_));
  mode_ = Mode::recovery;
  const char opener = skipping_ ? opening_.front() : held_.front();
  if (opener == '"') return endBrokenString(at);
  Recovery::Broken broken{skipping_ ? opening_ : held_, elementPosition_, elementBeginsLine_, inList_};
  if (skipping_) {
    // Only its begin is known.
    recovery_.begin(broken, offsetOf(at), positionAt(at), 0, 0);
    recovery_.setCut();
  } else {
    const std::uint64_t limit = std::min(length + kKeptBehind, limits_.maxSliceBytes);
    const std::uint64_t from = std::min(length, scanner_.lastString());
    recovery_.begin(broken, elementOffset_, elementPosition_, static_cast<std::size_t>(from),
                    static_cast<std::size_t>(limit));
  }
}

// A string that is an element itself ends with its line.
void Splitter::State::endBrokenString(const char *at) {
  elementEnded(offsetOf(at));
  if (!skipping_) deliverHeld(trimEnd(held_).size(), false);
  frameReported_ = true;
  if (!inList_) mode_ = Mode::stopped;
}

void Splitter::State::recoveryStep(const char *&at, const char *end) {
  const auto count = static_cast<std::size_t>(std::min<std::ptrdiff_t>(end - at, kBlock));
  held_.append(at, count);
  at += count;
  const std::size_t next = recovery_.search(held_, false);
  if (next != std::string_view::npos) {
    if (const char *const place = resumeAt(next)) at = place;
    return;
  }
  if (!recovery_.wasCut() && recovery_.searched() > recovery_.limit()) cutBroken();
  if (recovery_.wasCut()) recovery_.forget(held_);
}

// The next element begins at an index of the held text. In this chunk: returns its place. In what earlier chunks left:
// runs through that, and returns where this chunk begins.
const char *Splitter::State::resumeAt(std::size_t next) {
  const std::uint64_t offset = recovery_.offsetOf(next);
  const Position position = recovery_.positionOf(held_, next);
  std::string again;
  if (offset < base_)
    again = held_.substr(next, static_cast<std::size_t>(base_ - offset)) + std::string(kPadding, '\0');
  if (!recovery_.wasCut() && next > recovery_.limit()) cutBroken();
  lineIsBlank_ = Recovery::beginsLine(held_, next);
  if (mode_ == Mode::recovery) mode_ = inList_ ? Mode::value : Mode::roots;
  afterComma_ = true;
  if (!recovery_.wasCut()) deliverHeld(withoutComma(std::string_view(held_).substr(0, next)).size(), false);
  if (offset >= base_) return chunk_ + (offset - base_);
  const char *const chunk = chunk_;
  base_ = tracked_ = offset;
  tracker_ = PositionTracker(position);
  process(std::string_view(again).substr(0, again.size() - kPadding));
  chunk_ = unheld_ = chunk;
  return chunk;
}

// Too far behind the broken place: hands out what belongs to it, and only looks for the next.
void Splitter::State::cutBroken() {
  recovery_.setCut();
  deliverHeld(trimEnd(std::string_view(held_).substr(0, recovery_.limit())).size(), false);
}

// The stream has ended behind a broken element.
void Splitter::State::finishRecovery() {
  const std::size_t next = recovery_.search(held_, true);
  if (next != std::string_view::npos) {
    resumeAt(next);
    return;
  }
  mode_ = Mode::stopped;
  if (recovery_.wasCut()) return;
  if (held_.size() > recovery_.limit()) return cutBroken();
  // A bracket at the very end is the list's.
  std::string_view element = trimEnd(held_);
  if (inList_ && element.ends_with(']')) element = withoutComma(element.substr(0, element.size() - 1));
  deliverHeld(element.size(), false);
}

}  // namespace prelabel::json
