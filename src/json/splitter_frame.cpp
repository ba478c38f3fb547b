// What stands between the elements: brackets and commas of the list, blanks, and all that is out of place there.
#include <algorithm>

#include "json/bytes.hpp"
#include "json/splitter_state.hpp"
#include "json/syntax_scanner.hpp"
#include "text/utf8.hpp"

namespace prelabel::json {

namespace {

constexpr std::size_t kMostFound = 40;

bool opensElement(char c) { return c == '{' || c == '[' || c == '"'; }
bool isWord(std::string_view text) { return text == "true" || text == "false" || text == "null"; }
bool endsJunk(char c) { return isBlank(c) || opensElement(c) || c == ',' || c == ']' || c == '/'; }

// What was collected of junk may end inside a character.
std::string wholeCharacters(std::string text) {
  const std::size_t bad = firstInvalidUtf8(text);
  if (bad != std::string_view::npos && text.size() - bad < 4) text.resize(bad);
  return shortened(text);
}

}  // namespace

void Splitter::State::report(const StreamProblem &problem) { handler_.onProblem(problem); }

bool Splitter::State::deliver(std::string_view bytes, bool mayHaveEscapes, bool truncated) {
  frameReported_ = false;
  const Slice slice{bytes, elementOffset_, elementPosition_, index_, mayHaveEscapes, truncated};
  ++index_;
  if (!handler_.onSlice(slice)) mode_ = Mode::stopped;
  return mode_ != Mode::stopped;
}

// True when a blank or the begin of a comment stood at `at`.
bool Splitter::State::blankStep(const char *&at) {
  if (isBlank(*at)) {
    if (isLineBreak(*at)) lineIsBlank_ = true;
    ++at;
    return true;
  }
  if (*at != '/') return false;
  pending_ = {Problem::comment, offsetOf(at), 1, positionAt(at), "/", "", {}};
  behind_ = mode_;
  mode_ = Mode::slash;
  ++at;
  return true;
}

void Splitter::State::startStep(const char *&at) {
  if (blankStep(at)) return;
  const char c = *at;
  if (c == '[') {
    inList_ = true;
    mode_ = Mode::value;
    lineIsBlank_ = false;
    ++at;
  } else if (c == '{') {
    form_ = Form::object;
    beginElement(Mode::element, at);
  } else if (c == '"' || c == '-' || isDigit(c)) {
    form_ = Form::scalar;
    beginElement(c == '"' ? Mode::element : Mode::bare, at);
  } else {
    form_ = Form::unknown;
    beginJunk(Problem::unexpectedCharacter, "[ or {", at);
  }
}

void Splitter::State::valueStep(const char *&at) {
  if (blankStep(at)) return;
  switch (*at) {
    case ']':
      if (afterComma_ && !frameReported_) {
        report({Problem::trailingComma, commaOffset_, 1, commaPosition_, ",", "", {true, commaOffset_, 1, ""}});
      }
      mode_ = Mode::tail;
      ++at;
      return;
    case ',':
      return commaStep(at);
    case '}':
    case ':':
      return beginJunk(Problem::unexpectedCharacter, "a task", at);
    default:
      form_ = Form::list;
      beginElement(opensElement(*at) ? Mode::element : Mode::bare, at);
  }
}

void Splitter::State::separatorStep(const char *&at) {
  if (blankStep(at)) return;
  const char c = *at;
  if (c == ',') return commaStep(at);
  if (c == ']') {
    mode_ = Mode::tail;
    ++at;
  } else if (opensElement(c) || isLetter(c) || isDigit(c) || c == '-') {
    reportMissingComma(at);
    beginElement(opensElement(c) ? Mode::element : Mode::bare, at);
  } else {
    beginJunk(Problem::unexpectedCharacter, "a comma or ]", at);
  }
}

void Splitter::State::commaStep(const char *&at) {
  const Position position = positionAt(at);
  if (mode_ == Mode::value && !frameReported_) {
    const std::uint64_t offset = offsetOf(at);
    report({Problem::missingValue, offset, 1, position, ",", "a task", {true, offset, 1, ""}});
    frameReported_ = true;
  }
  commaOffset_ = offsetOf(at);
  commaPosition_ = position;
  afterComma_ = true;
  lineIsBlank_ = false;
  mode_ = Mode::value;
  ++at;
}

void Splitter::State::reportMissingComma(const char *at) {
  if (frameReported_) return;
  report({Problem::missingComma,
          offsetOf(at),
          1,
          positionAt(at),
          std::string(1, *at),
          "a comma or ]",
          {true, elementEnd_, 0, ","}});
}

void Splitter::State::rootsStep(const char *&at) {
  if (blankStep(at)) return;
  if (*at != '{') return beginJunk(Problem::trailingText, "", at);
  form_ = Form::lines;
  beginElement(Mode::element, at);
}

void Splitter::State::tailStep(const char *&at) {
  if (blankStep(at)) return;
  beginJunk(Problem::trailingText, "", at);
}

// The list was not closed: the stream ended between its elements.
void Splitter::State::reportUnclosedList() {
  StreamProblem problem{Problem::truncated, base_, 0, tracker_.position(), "end of file", "]", {}};
  const bool dropComma = mode_ == Mode::value && afterComma_;
  problem.mend = {true, static_cast<std::size_t>(dropComma ? commaOffset_ : base_),
                  static_cast<std::size_t>(dropComma ? base_ - commaOffset_ : 0), "]"};
  report(problem);
}

void Splitter::State::beginJunk(Problem problem, std::string_view expected, const char *&at) {
  pending_ = {problem, offsetOf(at), 0, positionAt(at), std::string(1, *at), std::string(expected), {}};
  behind_ = mode_;
  mode_ = Mode::junk;
  junkLength_ = 1;
  lineIsBlank_ = false;
  ++at;
}

void Splitter::State::junkStep(const char *&at, const char *end) {
  for (; at < end; ++at) {
    if (endsJunk(*at)) return endJunk();
    if (pending_.found.size() < kMostFound) pending_.found.push_back(*at);
    ++junkLength_;
  }
}

void Splitter::State::endJunk() {
  mode_ = behind_;
  if (mode_ == Mode::start && isWord(pending_.found)) {
    form_ = Form::scalar;
    elementOffset_ = pending_.offset;
    elementPosition_ = pending_.position;
    held_ = pending_.found;
    mode_ = Mode::tail;
    return deliverHeld(held_.size(), false);
  }
  if (!frameReported_) {
    pending_.found = wholeCharacters(std::move(pending_.found));
    pending_.length = static_cast<std::uint32_t>(std::min<std::uint64_t>(junkLength_, UINT32_MAX));
    if (inList_ && mode_ != Mode::tail) {
      pending_.mend = {true, static_cast<std::size_t>(pending_.offset), static_cast<std::size_t>(junkLength_), ""};
    }
    report(pending_);
  }
  frameReported_ = true;
  if (mode_ == Mode::start || mode_ == Mode::tail) mode_ = Mode::stopped;
}

void Splitter::State::slashStep(const char *&at) {
  if (*at == '/' || *at == '*') {
    mode_ = *at == '/' ? Mode::lineComment : Mode::blockComment;
    afterStar_ = false;
    pending_.found.push_back(*at);
    ++at;
    return;
  }
  // Not a comment: a slash that is out of place.
  mode_ = Mode::junk;
  junkLength_ = 1;
  if (behind_ == Mode::start) form_ = Form::unknown;
  pending_.problem =
      behind_ == Mode::roots || behind_ == Mode::tail ? Problem::trailingText : Problem::unexpectedCharacter;
}

void Splitter::State::commentStep(const char *&at) {
  const char c = *at;
  if (mode_ == Mode::lineComment) {
    if (isLineBreak(c)) return endComment(offsetOf(at));
    ++at;
    return;
  }
  ++at;
  if (afterStar_ && c == '/') return endComment(offsetOf(at));
  afterStar_ = c == '*';
}

void Splitter::State::endComment(std::uint64_t end) {
  mode_ = behind_;
  pending_.length = static_cast<std::uint32_t>(std::min<std::uint64_t>(end - pending_.offset, UINT32_MAX));
  pending_.mend = {true, static_cast<std::size_t>(pending_.offset), static_cast<std::size_t>(end - pending_.offset),
                   ""};
  report(pending_);
}

}  // namespace prelabel::json
