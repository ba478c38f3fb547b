// Finds the tasks in a stream of bytes: taking the chunks, and the bytes that tell the encoding.
#include "json/splitter.hpp"

#include <algorithm>

#include "json/bytes.hpp"
#include "json/document.hpp"
#include "json/splitter_state.hpp"
#include "text/utf8.hpp"

namespace prelabel::json {

namespace {

constexpr std::size_t kHeadBytes = 4;

// The encoding that the first four bytes (or all there are) give away, when it is not UTF-8.
std::string_view wideEncoding(std::string_view head) {
  const auto starts = [head](std::string_view bytes) { return head.starts_with(bytes); };
  using namespace std::string_view_literals;
  if (starts("\xFF\xFE\0\0"sv) || starts("\0\0\xFE\xFF"sv) || starts("\0\0\0"sv)) return "UTF-32";
  if (head.size() == kHeadBytes && head.ends_with("\0\0\0"sv)) return "UTF-32";
  if (starts("\xFF\xFE") || starts("\xFE\xFF") || head.find('\0') != std::string_view::npos) return "UTF-16";
  return {};
}

}  // namespace

void Splitter::State::feed(std::string_view chunk) {
  bytesSeen_ += chunk.size();
  if (headIsKnown_) return process(chunk);
  if (head_.empty() && chunk.size() >= kHeadBytes) {
    readHead(chunk.substr(0, kHeadBytes));
    return process(chunk.substr(static_cast<std::size_t>(base_)));
  }
  const std::size_t missing = std::min(kHeadBytes - head_.size(), chunk.size());
  head_.append(chunk.substr(0, missing));
  if (head_.size() < kHeadBytes) return;
  processHead();
  process(chunk.substr(missing));
}

// Looks at the first bytes: skips a byte-order mark, and stops at an encoding that is not ours.
void Splitter::State::readHead(std::string_view head) {
  headIsKnown_ = true;
  const std::string_view encoding = wideEncoding(head);
  if (!encoding.empty()) {
    form_ = Form::unknown;
    mode_ = Mode::stopped;
    report({Problem::encoding, 0, static_cast<std::uint32_t>(head.size()), {}, "", std::string(encoding), {}});
  } else if (head.starts_with(kByteOrderMark)) {
    tracker_.advance(kByteOrderMark);
    base_ = tracked_ = kByteOrderMark.size();
    handler_.onByteOrderMark();
  }
}

void Splitter::State::processHead() {
  const std::string padded = head_ + std::string(kPadding, '\0');
  readHead(head_);
  const auto skipped = static_cast<std::size_t>(base_);
  process(std::string_view(padded).substr(skipped, head_.size() - skipped));
}

Position Splitter::State::position() const {
  PositionTracker tracker = tracker_;
  if (!headIsKnown_) tracker.advance(head_);
  return tracker.position();
}

void Splitter::State::process(std::string_view chunk) {
  chunk_ = chunk.data();
  unheld_ = chunk_;
  begins_ = nullptr;
  const std::size_t lastBracket = chunk.find_last_of("}]");
  lastBracket_ = lastBracket == std::string_view::npos ? chunk_ : chunk_ + lastBracket + 1;
  const char *at = chunk_;
  const char *const end = at + chunk.size();
  while (at < end && mode_ != Mode::stopped) step(at, end);
  if (mode_ == Mode::element || mode_ == Mode::bare) hold(end);
  positionAt(end);
  base_ += chunk.size();
}

Position Splitter::State::positionAt(const char *at) {
  const std::uint64_t offset = offsetOf(at);
  if (offset > tracked_) {
    tracker_.advance({at - (offset - tracked_), static_cast<std::size_t>(offset - tracked_)});
    tracked_ = offset;
  }
  return tracker_.position();
}

void Splitter::State::step(const char *&at, const char *end) {
  switch (mode_) {
    case Mode::start:
      return startStep(at);
    case Mode::value:
      return valueStep(at);
    case Mode::separator:
      return separatorStep(at);
    case Mode::roots:
      return rootsStep(at);
    case Mode::tail:
      return tailStep(at);
    case Mode::element:
      return elementStep(at, end);
    case Mode::bare:
      return bareStep(at, end);
    case Mode::junk:
      return junkStep(at, end);
    case Mode::slash:
      return slashStep(at);
    case Mode::lineComment:
    case Mode::blockComment:
      return commentStep(at);
    case Mode::recovery:
      return recoveryStep(at, end);
    case Mode::stopped:
      return;
  }
}

void Splitter::State::finish() {
  if (!headIsKnown_) processHead();
  while (mode_ == Mode::recovery) finishRecovery();
  if (mode_ == Mode::junk) endJunk();
  if (mode_ == Mode::slash || mode_ == Mode::lineComment || mode_ == Mode::blockComment) endComment(base_);
  switch (mode_) {
    case Mode::start:
      report({Problem::empty, 0, 0, {}, "", "", {}});
      break;
    case Mode::value:
    case Mode::separator:
      reportUnclosedList();
      break;
    case Mode::element:
    case Mode::bare:
      finishElement();
      break;
    default:
      break;
  }
  mode_ = Mode::stopped;
}

Splitter::Splitter(SliceHandler &handler, SplitterLimits limits) : state_(std::make_unique<State>(handler, limits)) {}
Splitter::~Splitter() = default;

void Splitter::feed(std::string_view chunk) { state_->feed(chunk); }
void Splitter::finish() { state_->finish(); }
Form Splitter::form() const { return state_->form(); }
std::uint64_t Splitter::bytesSeen() const { return state_->bytesSeen(); }
Position Splitter::position() const { return state_->position(); }

}  // namespace prelabel::json
