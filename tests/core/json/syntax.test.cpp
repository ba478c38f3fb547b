// diagnose: each problem, its place, what it says and what its mend makes of the text.
#include "json/syntax.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace prelabel::json {
namespace {

struct Case {
  std::string_view text;
  Problem problem;
  std::size_t offset;
  std::size_t length;
  std::string_view found;
  std::string_view mended;  // "-": nothing is offered
};

std::string mended(std::string_view text, const Mend &mend) {
  if (!mend.has) return "-";
  return std::string(text).replace(mend.offset, mend.length, mend.text);
}

void check(const Case &c, bool atEnd = true) {
  INFO("text: " << c.text);
  const Diagnosis diagnosis = diagnose(c.text, 1000, atEnd);
  CHECK(static_cast<int>(diagnosis.problem) == static_cast<int>(c.problem));
  CHECK(diagnosis.offset == c.offset);
  CHECK(diagnosis.length == c.length);
  CHECK(diagnosis.found == c.found);
  CHECK(mended(c.text, diagnosis.mend) == c.mended);
}

void checkAll(std::initializer_list<Case> cases, bool atEnd = true) {
  for (const Case &c : cases) check(c, atEnd);
}

TEST_CASE("nothing is wrong with JSON") {
  for (const std::string_view text : {"[]", " {\"a\": [1, -0, 1e5, true, null, \"\\u00e9\\ud800\"]}\n", "\"x\"", "1"}) {
    INFO(text);
    CHECK(diagnose(text).problem == Problem::none);
    CHECK_FALSE(diagnose(text).mend.has);
  }
}

TEST_CASE("commas") {
  checkAll({
      {"[1,2, ]", Problem::trailingComma, 4, 1, ",", "[1,2 ]"},
      {"{\"a\":1,\n}", Problem::trailingComma, 6, 1, ",", "{\"a\":1\n}"},
      {"[1 2]", Problem::missingComma, 3, 1, "2", "[1, 2]"},
      {"[{} {}]", Problem::missingComma, 4, 1, "{", "[{}, {}]"},
      {"{\"a\":1\n\"b\":2}", Problem::missingComma, 7, 1, "\"", "{\"a\":1,\n\"b\":2}"},
      {"[1 true]", Problem::missingComma, 3, 4, "true", "[1, true]"},
      {"[\"a\" \"b\"]", Problem::missingComma, 5, 1, "\"", "[\"a\", \"b\"]"},
      {"[1,,2]", Problem::missingValue, 3, 1, ",", "[1,2]"},
      {"[,1]", Problem::missingValue, 1, 1, ",", "[1]"},
      {"{\"a\":1,,\"b\":2}", Problem::missingValue, 7, 1, ",", "{\"a\":1,\"b\":2}"},
  });
}

TEST_CASE("keys and values") {
  checkAll({
      {"{\"a\" 1}", Problem::missingColon, 5, 1, "1", "{\"a\": 1}"},
      {"{\"a\"=1}", Problem::missingColon, 4, 1, "=", "{\"a\":1}"},
      {"{\"a\"}", Problem::missingColon, 4, 1, "}", "-"},
      {"{\"a\": ,\"b\":1}", Problem::missingValue, 6, 1, ",", "{\"a\": null,\"b\":1}"},
      {"{\"a\":}", Problem::missingValue, 5, 1, "}", "{\"a\":null}"},
      {"{data: 1}", Problem::missingQuotes, 1, 4, "data", "{\"data\": 1}"},
      {"{1: 2}", Problem::missingQuotes, 1, 1, "1", "{\"1\": 2}"},
      {"{\"a\": Car}", Problem::missingQuotes, 6, 3, "Car", "{\"a\": \"Car\"}"},
      {"{\"a\": 2024-01-02T10}", Problem::missingQuotes, 6, 13, "2024-01-02T10", "{\"a\": \"2024-01-02T10\"}"},
  });
}

TEST_CASE("words of other languages") {
  checkAll({
      {"[None]", Problem::pythonWord, 1, 4, "None", "[null]"},
      {"[True]", Problem::pythonWord, 1, 4, "True", "[true]"},
      {"[False]", Problem::pythonWord, 1, 5, "False", "[false]"},
      {"[undefined]", Problem::pythonWord, 1, 9, "undefined", "[null]"},
      {"{\"s\": NaN}", Problem::nonFinite, 6, 3, "NaN", "-"},
      {"[-Infinity]", Problem::nonFinite, 1, 9, "-Infinity", "-"},
      {"[inf]", Problem::nonFinite, 1, 3, "inf", "-"},
      {"[1, 1e999]", Problem::nonFinite, 4, 5, "1e999", "-"},
      {"-1e400", Problem::nonFinite, 0, 6, "-1e400", "-"},
      {"{'a': 1}", Problem::singleQuotes, 1, 3, "'a'", "{\"a\": 1}"},
      {"['it\\'s a \"box\"']", Problem::singleQuotes, 1, 15, "'it\\'s a \"box\"'", "[\"it's a \\\"box\\\"\"]"},
      {"['a]", Problem::singleQuotes, 1, 1, "'", "-"},
  });
}

TEST_CASE("numbers") {
  checkAll({
      {"[01]", Problem::badNumber, 1, 2, "01", "[1]"},
      {"[-007.5]", Problem::badNumber, 1, 6, "-007.5", "[-7.5]"},
      {"[+1]", Problem::badNumber, 1, 2, "+1", "[1]"},
      {"[1.]", Problem::badNumber, 1, 2, "1.", "[1.0]"},
      {"[.5]", Problem::badNumber, 1, 2, ".5", "[0.5]"},
      {"[-.5e3]", Problem::badNumber, 1, 5, "-.5e3", "[-0.5e3]"},
      {"[0x1F]", Problem::badNumber, 1, 4, "0x1F", "[31]"},
      {"[1_000]", Problem::badNumber, 1, 5, "1_000", "[1000]"},
      {"[1.2.3]", Problem::badNumber, 1, 5, "1.2.3", "-"},
      {"[-]", Problem::badNumber, 1, 1, "-", "-"},
  });
}

TEST_CASE("strings") {
  checkAll({
      {"[\"C:\\dir\"]", Problem::badEscape, 4, 2, "\\d", "[\"C:\\\\dir\"]"},
      {"[\"it\\'s\"]", Problem::badEscape, 4, 2, "\\'", "[\"it's\"]"},
      {"[\"\\u12x\"]", Problem::badEscape, 2, 4, "\\u12", "[\"\\\\u12x\"]"},
      {"[\"a\tb\nc\"]", Problem::controlCharacter, 3, 1, "\\t", "[\"a\\tb\\nc\"]"},
      {"[\"a\x01\"]", Problem::controlCharacter, 3, 1, "\\u0001", "[\"a\\u0001\"]"},
      {"{\"a\":\"b\nc\",\"d\":1}", Problem::controlCharacter, 7, 1, "\\n", "{\"a\":\"b\\nc\",\"d\":1}"},
      {"{\"a\":\"b,\n\"c\":1}", Problem::unterminatedString, 5, 2, "\"b", "{\"a\":\"b\",\n\"c\":1}"},
      {"{\"a\":\"b\n}", Problem::unterminatedString, 5, 2, "\"b", "{\"a\":\"b\"\n}"},
      {"[\"the \"best\" box\"]", Problem::unexpectedCharacter, 7, 1, "b", "-"},
      {"[\"abc", Problem::truncated, 5, 0, "end of file", "-"},
      {"[\"abc\\", Problem::truncated, 6, 0, "end of file", "-"},
      {"[\"abc\\u00", Problem::truncated, 9, 0, "end of file", "-"},
  });
}

TEST_CASE("brackets") {
  checkAll({
      {"{\"a\":[1,2}", Problem::mismatchedBracket, 9, 1, "}", "{\"a\":[1,2]}"},
      {"[1}", Problem::mismatchedBracket, 2, 1, "}", "[1]"},
      {"{\"a\":1]", Problem::mismatchedBracket, 6, 1, "]", "{\"a\":1}"},
      {"[{\"a\":1]", Problem::mismatchedBracket, 7, 1, "]", "[{\"a\":1}]"},
      {"[{\"x\":1,{\"x\":2}]", Problem::missingBracket, 8, 1, "{", "[{\"x\":1},{\"x\":2}]"},
      {"{\"a\":1}}", Problem::trailingText, 7, 1, "}", "{\"a\":1}"},
      {"[1] tail of text", Problem::trailingText, 4, 12, "tail of text", "-"},
      {"[1,[2,{\"a\":3", Problem::truncated, 12, 0, "end of file", "-"},
      {"[1,[2,{\"a\":3 ", Problem::truncated, 13, 0, "end of file", "[1,[2,{\"a\":3 }]]"},
      {"[1,[2,{\"a\":true", Problem::truncated, 15, 0, "end of file", "[1,[2,{\"a\":true}]]"},
      {"[{\"a\":[]},\n", Problem::truncated, 11, 0, "end of file", "[{\"a\":[]}]"},
      {"{\"a\":", Problem::truncated, 5, 0, "end of file", "-"},
      {"{\"a\"", Problem::truncated, 4, 0, "end of file", "-"},
      {"[tr", Problem::truncated, 3, 0, "end of file", "-"},
      {"[1, -", Problem::truncated, 5, 0, "end of file", "-"},
      {"[", Problem::truncated, 1, 0, "end of file", "[]"},
  });
}

TEST_CASE("a text that its surroundings have cut lacks a bracket") {
  checkAll(
      {
          {"{\"a\":{\"b\":1}", Problem::missingBracket, 12, 0, "end of task", "{\"a\":{\"b\":1}}"},
          {"{\"a\":[1,", Problem::missingBracket, 8, 0, "end of task", "{\"a\":[1]}"},
          {"{\"a\":", Problem::missingValue, 5, 0, "end of task", "-"},
          {"{\"a\"", Problem::missingColon, 4, 0, "end of task", "-"},
          {"{\"a\":\"b", Problem::unterminatedString, 5, 2, "\"b", "-"},
          {"{\"a\":tr", Problem::missingQuotes, 5, 2, "tr", "{\"a\":\"tr\""},
      },
      false);
}

TEST_CASE("what else can stand there") {
  checkAll({
      {"", Problem::empty, 0, 0, "", "-"},
      {" \n\t", Problem::empty, 0, 0, "", "-"},
      {"[1, // one\n2]", Problem::comment, 4, 6, "// one", "[1, \n2]"},
      {"[1, /* one */ 2]", Problem::comment, 4, 9, "/* one */", "[1,  2]"},
      {"[1] // end", Problem::comment, 4, 6, "// end", "[1] "},
      {"[1;2]", Problem::badNumber, 1, 3, "1;2", "-"},
      {"[\"a\";\"b\"]", Problem::unexpectedCharacter, 4, 1, ";", "-"},
      {"[\xC2\xA0"
       "1]",
       Problem::unexpectedCharacter, 1, 2, "\xC2\xA0", "[ 1]"},
      {"\xEF\xBB\xBF[]", Problem::unexpectedCharacter, 0, 3, "\xEF\xBB\xBF", "[]"},
      {"<View/>", Problem::unexpectedCharacter, 0, 1, "<", "-"},
  });
}

TEST_CASE("bytes that are not UTF-8") {
  checkAll({
      {"[\"caf\xE9 \x80\"]", Problem::encoding, 5, 1, "0xE9", "[\"café €\"]"},
      {"[\"\xC3\xA9 \xFC.\"]", Problem::encoding, 5, 1, "0xFC", "[\"é ü.\"]"},
      {"[\"\xED\xA0\x80\"]", Problem::encoding, 2, 1, "0xED", "-"},
      {"[\xFF]", Problem::encoding, 1, 1, "0xFF", "-"},
      {"[1]\xE9", Problem::encoding, 3, 1, "0xE9", "[1]é"},
  });
  CHECK(diagnose("[\"caf\xE9\"]").expected == "Windows-1252");
}

TEST_CASE("what was due is said") {
  CHECK(diagnose("[1").expected == "]");
  CHECK(diagnose("[1 ").expected == "]");
  CHECK(diagnose("{\"a\":").expected == "a value");
  CHECK(diagnose("{\"a\":1;").expected.empty());
  CHECK(diagnose("{\"a\":[];").expected == "a comma or }");
  CHECK(diagnose("{;}").expected == "a key in double quotes or }");
  CHECK(diagnose("{\"a\":[1,2}").expected == "]");
}

TEST_CASE("nesting is limited as in the document") {
  CHECK(diagnose("[[[]]]", 3).problem == Problem::none);
  const Diagnosis deep = diagnose("[[[[]]]]", 3);
  CHECK(deep.problem == Problem::tooDeep);
  CHECK(deep.offset == 3);
  CHECK(deep.expected == "3");
  CHECK(diagnose(std::string(2000000, '[')).problem == Problem::tooDeep);
}

TEST_CASE("what stands there is quoted short and whole") {
  const Diagnosis diagnosis = diagnose("['" + std::string(36, 'x') + "ééééé']");
  CHECK(diagnosis.found == "'" + std::string(36, 'x') + "…");
}

}  // namespace
}  // namespace prelabel::json
