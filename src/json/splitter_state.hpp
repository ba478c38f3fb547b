// What a splitter remembers between two bytes. Private to this room; split over splitter.cpp (chunks),
// splitter_frame.cpp (what stands between the elements), splitter_element.cpp (one element) and splitter_recovery.cpp
// (behind a broken one).
#pragma once

#include "json/bracket_scanner.hpp"
#include "json/recovery.hpp"
#include "json/splitter.hpp"

namespace prelabel::json {

class Splitter::State {
 public:
  State(SliceHandler &handler, SplitterLimits limits) : handler_(handler), limits_(limits) {}

  void feed(std::string_view chunk);
  void finish();

  Form form() const { return form_; }
  std::uint64_t bytesSeen() const { return bytesSeen_; }
  Position position() const;

 private:
  enum class Mode : std::uint8_t {
    start,      // before the root
    value,      // in the list, where an element is due
    separator,  // in the list, behind an element
    roots,      // behind a root that is no list
    tail,       // behind a list or a scalar: nothing may come
    element,    // in an array, object or string
    bare,       // in a number or word
    junk,       // in something that is out of place, to be reported at its end
    slash,      // behind a slash that may begin a comment
    lineComment,
    blockComment,
    recovery,  // behind the place where an element turned out to be broken
    stopped,
  };

  // Chunks.
  void process(std::string_view chunk);
  void step(const char *&at, const char *end);
  void readHead(std::string_view head);
  void processHead();
  std::uint64_t offsetOf(const char *at) const { return base_ + static_cast<std::uint64_t>(at - chunk_); }
  Position positionAt(const char *at);  // never goes back

  // The frame.
  void startStep(const char *&at);
  void valueStep(const char *&at);
  void separatorStep(const char *&at);
  void rootsStep(const char *&at);
  void tailStep(const char *&at);
  bool blankStep(const char *&at);
  void commaStep(const char *&at);
  void junkStep(const char *&at, const char *end);
  void endJunk();
  void slashStep(const char *&at);
  void commentStep(const char *&at);
  void endComment(std::uint64_t end);
  void beginJunk(Problem problem, std::string_view expected, const char *&at);
  void reportMissingComma(const char *at);
  void reportUnclosedList();
  void report(const StreamProblem &problem);
  bool deliver(std::string_view bytes, bool mayHaveEscapes, bool truncated);

  // An element.
  void beginElement(Mode mode, const char *at);
  void elementStep(const char *&at, const char *end);
  void bareStep(const char *&at, const char *end);
  void hold(const char *end);
  bool readAtOnce(const char *&at);
  void endElement(const char *end, bool mayHaveEscapes);
  void deliverHeld(std::size_t length, bool truncated);
  void elementEnded(std::uint64_t end);
  bool refuseSize(std::uint64_t length);
  void finishElement();

  // Behind a broken element.
  void beginRecovery(const char *at);
  void recoveryStep(const char *&at, const char *end);
  void endBrokenString(const char *at);
  const char *resumeAt(std::size_t next);
  void cutBroken();
  void finishRecovery();

  SliceHandler &handler_;
  SplitterLimits limits_;
  Mode mode_ = Mode::start;
  Form form_ = Form::empty;
  bool inList_ = false;
  bool afterComma_ = false;     // mode value: behind a comma of the list, which is at commaOffset_
  bool frameReported_ = false;  // something out of place was reported since the last element
  bool lineIsBlank_ = true;     // nothing but blanks since the last line break of the frame

  std::string head_;  // the first bytes, until there are enough to know the encoding
  bool headIsKnown_ = false;
  const char *chunk_ = nullptr;  // being processed, and its offset
  std::uint64_t base_ = 0;
  std::uint64_t bytesSeen_ = 0;
  PositionTracker tracker_;
  std::uint64_t tracked_ = 0;  // offset up to which tracker_ has walked

  std::uint64_t index_ = 0;
  std::uint64_t commaOffset_ = 0;
  Position commaPosition_;
  std::uint64_t elementEnd_ = 0;  // of the last element
  bool anyElement_ = false;

  // The element being read: what earlier chunks held of it, and where the rest begins in this one.
  std::uint64_t elementOffset_ = 0;
  Position elementPosition_;
  bool elementBeginsLine_ = false;
  bool skipping_ = false;  // it is too large
  std::string held_;
  std::string opening_;  // of one that is too large: how it begins
  const char *unheld_ = nullptr;
  const char *begins_ = nullptr;       // an array or object of which nothing has been scanned yet
  const char *lastBracket_ = nullptr;  // behind the last closing bracket of the chunk
  BracketScanner scanner_;
  Recovery recovery_;

  // What is out of place.
  StreamProblem pending_;
  Mode behind_ = Mode::start;  // the mode to go on in
  std::uint64_t junkLength_ = 0;
  bool afterStar_ = false;  // in a block comment
};

}  // namespace prelabel::json
