// What is wrong with a text that is not JSON, where, and how it was probably meant. Slow and exact: runs only on texts
// that Document::parse refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace prelabel::json {

enum class Problem : std::uint8_t {
  none,
  trailingComma,        // a comma before } or ]; the place is the comma, the mend removes it
  missingComma,         // the place is the value that follows; the mend puts a comma behind the value before
  missingColon,         // between key and value
  missingValue,         // `"a": ,` or `[1,,2]`
  missingQuotes,        // a bare word as key or value; the mend quotes it
  singleQuotes,         // 'text'; the mend writes double quotes (escaping those within)
  pythonWord,           // None, True, False; undefined; the mend writes null, true, false
  nonFinite,            // NaN, Infinity, -Infinity, inf, 1e999: numbers that JSON or a double cannot hold
  badNumber,            // 01, +1, 1., .5, 0x10, 1_000; the mend writes the plain number
  badEscape,            // \x, \', a short \u
  controlCharacter,     // an unescaped control character (line break, tab) in a string; the mend escapes it
  unterminatedString,   // a string that runs to the end of the text, or whose quote is missing
  mismatchedBracket,    // ] where } is due, or the reverse; the mend writes the due one
  missingBracket,       // the text is cut by its surroundings before all brackets are closed; the mend closes them
  unexpectedCharacter,  // anything else
  comment,              // // or /* */; the mend removes it
  trailingText,         // something behind the value
  truncated,  // the text ends too early; the place is its end, the mend closes what is open where that is safe
  encoding,   // not UTF-8; the place is the first bad byte
  tooDeep,    // nests deeper than allowed; the place is the bracket
  tooLarge,   // longer than allowed; never from `diagnose`
  empty,      // only blanks
};

// One replacement that makes the place right: `length` bytes at `offset` become `text`. Nothing to offer: `has` false.
struct Mend {
  bool has = false;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::string text;
};

struct Diagnosis {
  Problem problem = Problem::none;
  std::size_t offset = 0;  // bytes from the start of the text
  std::size_t length = 0;  // bytes that are wrong, 0 at the end of input
  std::string found;  // what stands there, for a person: `}`, `None`, "end of file", "end of task"; valid UTF-8, at
                      // most 40 bytes
  std::string
      expected;  // what was due: "a comma or }", "a value", "a key in double quotes"; "" when the problem says it
  Mend mend;
};

// The first problem of a text that should be one JSON value. `atEnd` = false: the text was cut by its surroundings (a
// task between two others), so running out of it is a missing bracket and not the end of the file.
Diagnosis diagnose(std::string_view text, std::uint32_t maxDepth = 1000, bool atEnd = true);

}  // namespace prelabel::json
