// The strict scanner behind `diagnose`. Private to this room; split over syntax.cpp (what stands where),
// syntax_strings.cpp, syntax_words.cpp (numbers and bare words) and syntax_encoding.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "json/syntax.hpp"

namespace prelabel::json {

class SyntaxScanner {
 public:
  SyntaxScanner(std::string_view text, std::uint32_t maxDepth, bool atEnd)
      : text_(text), maxDepth_(maxDepth), atEnd_(atEnd) {}

  Diagnosis run();

 private:
  // What is due next.
  enum class Due : std::uint8_t { root, item, firstItem, value, key, firstKey, colon, separator, nothing };

  // Each returns false when it has found the problem.
  bool step();
  bool value();
  bool open();
  bool close();
  bool key();
  bool colon();
  bool separator();
  bool afterValue(std::size_t end);
  bool noValue();
  bool noKey();
  bool noSeparator();
  bool wrongBracket();
  bool comment();
  bool unexpected();
  bool trailing();
  bool endOfText();

  bool string();
  bool escape();
  bool control(std::size_t quote);
  bool stringWithoutEnd(std::size_t quote);
  bool singleQuotes();
  bool number();
  bool word();
  bool wordAtEnd(std::string_view word);
  bool cutWord();
  bool bareKey();
  bool encoding();

  bool fail(Problem problem, std::size_t offset, std::size_t length, std::string_view expected = {});
  void mend(std::size_t offset, std::size_t length, std::string text);

  bool inObject() const { return !open_.empty() && open_.back() == '{'; }
  char closer() const { return inObject() ? '}' : ']'; }
  std::string closers() const;
  std::string_view expected() const;
  std::string_view bareRun() const;

  std::string_view text_;
  std::uint32_t maxDepth_;
  bool atEnd_;
  std::size_t at_ = 0;
  Due due_ = Due::root;
  std::string open_;          // the open brackets
  std::size_t comma_ = 0;     // the last comma
  std::size_t valueEnd_ = 0;  // behind the last value or key
  Diagnosis diagnosis_;
};

// At most 40 bytes of a text, as valid UTF-8.
std::string shortened(std::string_view text);

}  // namespace prelabel::json
