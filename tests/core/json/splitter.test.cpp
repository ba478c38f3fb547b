// The splitter on files that are right, files with faults in their frame, and files that are no JSON.
#include "json/splitter.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "json/support.hpp"

namespace prelabel::json {
namespace {

using test::Split;
using test::split;
using test::splitBy;
using Texts = std::vector<std::string>;
using Problems = std::vector<Problem>;

TEST_CASE("the elements of a list") {
  const Split s = split("[ {\"a\":[1,{}]} ,\n\"b,]\" , 12,null,[[]],-1.5e3 ]\n");
  CHECK(s.form == Form::list);
  CHECK(s.texts() == Texts{"{\"a\":[1,{}]}", "\"b,]\"", "12", "null", "[[]]", "-1.5e3"});
  CHECK(s.troubles.empty());
  CHECK(s.elements[0].offset == 2);
  CHECK(s.elements[1].position == Position{2, 1});
  CHECK(s.elements[2].index == 2);
  CHECK(s.end == Position{3, 1});
}

TEST_CASE("escapes do not end strings, and are announced") {
  const Split s = split(R"([{"a":"\\"},{"b":"\"]}"},{"c":"\\\""},{"d":""}])");
  CHECK(s.texts() == Texts{R"({"a":"\\"})", R"({"b":"\"]}"})", R"({"c":"\\\""})", R"({"d":""})"});
  CHECK(s.elements[0].mayHaveEscapes);
  CHECK_FALSE(s.elements[3].mayHaveEscapes);
}

TEST_CASE("one object, JSON Lines, concatenated objects") {
  CHECK(split(" {\"a\":{}} \n").form == Form::object);
  const Split lines = split("{\"a\":1}\r\n\r\n{\"b\":[\"x\"]}\r\n{}");
  CHECK(lines.form == Form::lines);
  CHECK(lines.texts() == Texts{"{\"a\":1}", "{\"b\":[\"x\"]}", "{}"});
  CHECK(lines.elements[1].position == Position{3, 1});
  CHECK(split("{}{\"a\":1}").texts() == Texts{"{}", "{\"a\":1}"});
}

TEST_CASE("a scalar root") {
  for (const std::string_view text : {"12", "-0.5", "true", "null", "\"[{}]\"", " false "}) {
    INFO(text);
    const Split s = split(text);
    CHECK(s.form == Form::scalar);
    REQUIRE(s.elements.size() == 1);
    CHECK_FALSE(s.elements[0].truncated);
    CHECK(s.troubles.empty());
  }
  CHECK(split("1 2").problems() == Problems{Problem::trailingText});
  CHECK(split("1 2").texts() == Texts{"1"});
}

TEST_CASE("nothing") {
  CHECK(split("").problems() == Problems{Problem::empty});
  CHECK(split(" \r\n\t").problems() == Problems{Problem::empty});
  CHECK(split("[ ]").problems().empty());
  CHECK(split("[ ]").form == Form::empty);
  CHECK(split("").end == Position{1, 1});
}

TEST_CASE("a byte-order mark is skipped and said") {
  const Split s = split("\xEF\xBB\xBF[1]");
  CHECK(s.marks == 1);
  CHECK(s.texts() == Texts{"1"});
  CHECK(s.elements[0].offset == 4);
  CHECK(s.elements[0].position == Position{1, 2});
  const Split alone = split("\xEF\xBB\xBF");
  CHECK(alone.marks == 1);
  CHECK(alone.problems() == Problems{Problem::empty});
}

TEST_CASE("other encodings are recognized by their first bytes") {
  using namespace std::string_view_literals;
  for (const std::string_view text : {"\xFF\xFE[\0]\0"sv, "\xFE\xFF\0[\0]"sv, "[\0]\0"sv, "\0[\0]"sv, "{\0\0\0"sv,
                                      "\0\0\0["sv, "\xFF\xFE\0\0[\0\0\0"sv}) {
    const Split s = split(text);
    CHECK(s.form == Form::unknown);
    REQUIRE(s.problems() == Problems{Problem::encoding});
    CHECK(s.troubles[0].offset == 0);
    CHECK(s.elements.empty());
  }
  CHECK(split("[\0]\0"sv).troubles[0].expected == "UTF-16");
  CHECK(split("{\0\0\0"sv).troubles[0].expected == "UTF-32");
}

TEST_CASE("what is no JSON is named once") {
  for (const std::string_view text :
       {"id,image\n1,a.png\n[{}]", "<View><Image/></View>", "hello {\"a\":1}", "'a'", "]", "PK\x03\x04"}) {
    INFO(text);
    const Split s = split(text);
    CHECK(s.form == Form::unknown);
    CHECK(s.problems() == Problems{Problem::unexpectedCharacter});
    CHECK(s.elements.empty());
    CHECK(s.troubles[0].offset == 0);
  }
  CHECK(split("  hello world").troubles[0].found == "hello");
  CHECK(split("  hello world").troubles[0].position == Position{1, 3});
}

struct Fault {
  std::string_view text;
  Problem problem;
  std::uint64_t offset;
  std::string_view found;
  std::string_view mended;  // "-": nothing is offered
  Texts elements;
};

TEST_CASE("faults between the elements") {
  const Texts both = {"{}", "[1]"};
  for (const Fault &f : std::vector<Fault>{
           {"[{},[1],]", Problem::trailingComma, 7, ",", "[{},[1]]", both},
           {"[{},,[1]]", Problem::missingValue, 4, ",", "[{},[1]]", both},
           {"[,{},[1]]", Problem::missingValue, 1, ",", "[{},[1]]", both},
           {"[{} \n [1]]", Problem::missingComma, 6, "[", "[{}, \n [1]]", both},
           {"[{}},[1]]", Problem::unexpectedCharacter, 3, "}", "[{},[1]]", both},
           {"[{};[1]]", Problem::unexpectedCharacter, 3, ";", "[{}[1]]", both},
           {"[{},[1]] {}", Problem::trailingText, 9, "{}", "-", both},
           {"[{},[1]]]", Problem::trailingText, 8, "]", "-", both},
           {"[{},[1]] rest of it", Problem::trailingText, 9, "rest", "-", both},
           {"[{},[1]", Problem::truncated, 7, "end of file", "[{},[1]]", both},
           {"[{},[1] , ", Problem::truncated, 10, "end of file", "[{},[1] ]", both},
           {"[{},/* x */[1]]", Problem::comment, 4, "/*", "[{},[1]]", both},
           {"[{},// x\n[1]]", Problem::comment, 4, "//", "[{},\n[1]]", both},
           {"[{},1", Problem::truncated, 5, "end of file", "[{},1]", {"{}", "1"}},
           {"{},\n[1]", Problem::trailingText, 2, ",", "-", {"{}"}},
           {"{},{}", Problem::trailingText, 2, ",", "-", {"{}", "{}"}},
           {"{} x {} y", Problem::trailingText, 3, "x", "-", {"{}", "{}"}},
       }) {
    INFO(f.text);
    const Split s = split(f.text);
    CHECK(s.texts() == f.elements);
    REQUIRE(!s.troubles.empty());
    const Split::Trouble &trouble = s.troubles[0];
    CHECK(static_cast<int>(trouble.problem) == static_cast<int>(f.problem));
    CHECK(trouble.offset == f.offset);
    CHECK(trouble.found == f.found);
    std::string mended(f.text);
    if (trouble.hasMend) mended.replace(trouble.mendOffset, trouble.mendLength, trouble.mendText);
    CHECK((trouble.hasMend ? mended : "-") == f.mended);
  }
  CHECK(split("[{}}  }} ; [1]]").troubles.size() == 1);
  CHECK(split("[{}, } ]").problems() == Problems{Problem::unexpectedCharacter});
  CHECK(split("[1,/* a/b * / */2]").texts() == Texts{"1", "2"});
}

TEST_CASE("a stream that ends inside an element") {
  for (const std::string_view text : {"[{},{\"a\":[1, ", "[{},\"abc", "[{},tr", "[{},-"}) {
    INFO(text);
    const Split s = split(text);
    REQUIRE(s.elements.size() == 2);
    CHECK(s.elements[1].truncated);
    CHECK(s.elements[1].text == text.substr(4));
    CHECK(s.troubles.empty());
  }
  const Split object = split("{\"a\":1,");
  REQUIRE(object.elements.size() == 1);
  CHECK(object.elements[0].truncated);
  CHECK(object.form == Form::object);
}

TEST_CASE("an element that is too large is said and skipped") {
  const Split s = split("[{\"a\":1},{\"long\":\"0123456789\"},\n{\"b\":2}]", SplitterLimits{10});
  CHECK(s.texts() == Texts{"{\"a\":1}", "{\"b\":2}"});
  REQUIRE(s.problems() == Problems{Problem::tooLarge});
  CHECK(s.troubles[0].offset == 9);
  CHECK(s.elements[1].index == 2);
  CHECK(s.elements[1].position == Position{2, 1});
  CHECK(split("[{\"long\":\"0123456789", SplitterLimits{10}).problems() == Problems{Problem::tooLarge});
}

TEST_CASE("a handler that has enough gets no more") {
  const std::string_view text = "[1,2,3,,]";
  const Split s = splitBy(
      text, [&] { return text.size(); }, {}, 2);
  CHECK(s.texts() == Texts{"1", "2"});
  CHECK(s.troubles.empty());
  CHECK(s.end == Position{1, 10});
}

std::string randomStream(std::mt19937 &random) {
  static const std::string_view pieces[] = {"{\"data\":{\"image\":\"a.png\"}}",
                                            "{\"id\":1,\"data\":{\"t\":\"x\\\"y\\\\\"}}",
                                            ",",
                                            ",\n",
                                            "[",
                                            "]",
                                            "{",
                                            "}",
                                            "\"",
                                            "\n",
                                            "\r\n",
                                            " ",
                                            "1.5",
                                            "null",
                                            "\"text\"",
                                            "None",
                                            "'",
                                            "// c\n",
                                            "/* c */",
                                            "/",
                                            ":",
                                            "é😀",
                                            "\\",
                                            "\xFF",
                                            "{\"a\":[1,2}",
                                            "{\"data\":{\"x\":1},",
                                            "{\"id\":\"r1\",\"x\":\"a\nb\"}",
                                            "\xEF\xBB\xBF",
                                            "\t",
                                            "{\"data\":\"x\"y\"}"};
  std::string text = random() % 3 == 0 ? "" : "[";
  const unsigned count = random() % 12;
  for (unsigned i = 0; i < count; ++i)
    text += random() % 2 == 0 ? pieces[random() % 4] : pieces[random() % std::size(pieces)];
  return text;
}

TEST_CASE("the chunks do not matter") {
  std::mt19937 random(4711);
  for (int round = 0; round < 6000; ++round) {
    const std::string text = randomStream(random);
    const SplitterLimits limits{random() % 5 == 0 ? 1 + random() % 40 : 1000000};
    const Split whole = split(text, limits);
    const unsigned most = 1 + random() % 12;
    INFO(round << ": " << text);
    REQUIRE(splitBy(
                text, [&] { return 1 + random() % most; }, limits) == whole);
    REQUIRE(splitBy(
                text, [] { return 1; }, limits) == whole);
    for (const Split::Element &element : whole.elements) {
      REQUIRE(text.substr(element.offset, element.text.size()) == element.text);
      REQUIRE(element.position == positionAt(text, element.offset));
    }
    for (const Split::Trouble &trouble : whole.troubles) REQUIRE(trouble.position == positionAt(text, trouble.offset));
  }
}

std::string randomValue(std::mt19937 &random, int depth) {
  static const std::string_view scalars[] = {"0",         "-1.5e-3",  "true",      "null",         "\"\"",
                                             "\"a]},{\"", "\"\\\"\"", "\"é\\\\\"", "\"\\u00e9:\"", "\"// {\""};
  static const std::string_view blanks[] = {"", "", "", " ", "\n", "\r\n   "};
  const auto blank = [&] { return std::string(blanks[random() % std::size(blanks)]); };
  if (depth == 0 || random() % 3 == 0) return std::string(scalars[random() % std::size(scalars)]);
  const bool isObject = random() % 2 == 0;
  std::string out = (isObject ? "{" : "[") + blank();
  const unsigned count = random() % 4;
  for (unsigned i = 0; i < count; ++i) {
    if (i > 0) out += blank() + "," + blank();
    if (isObject) out += "\"data\"" + blank() + ":" + blank();
    out += randomValue(random, depth - 1);
  }
  return out + blank() + (isObject ? "}" : "]");
}

TEST_CASE("of a correct list nothing is lost, whatever is in it") {
  std::mt19937 random(12);
  for (int round = 0; round < 4000; ++round) {
    std::string text = "[";
    Texts items;
    for (unsigned i = 0; i < random() % 6; ++i) {
      items.push_back(randomValue(random, 5));
      text += (i > 0 ? ",\n" : "") + items.back();
    }
    text += "]";
    INFO(text);
    const Split s = splitBy(text, [&] { return 1 + random() % 30; });
    REQUIRE(s.texts() == items);
    REQUIRE(s.troubles.empty());
    const test::Parsed parsed(text);
    REQUIRE(parsed.ok);
    REQUIRE(parsed.root().size() == items.size());
  }
}

TEST_CASE("brackets deeper than a word of bits are told apart") {
  for (const int depth : {63, 64, 65, 127, 128, 129, 500}) {
    std::string open;
    std::string close;
    for (int i = 0; i < depth; ++i) {
      open += i % 3 == 0 ? "{\"a\":" : "[";
      close.insert(0, i % 3 == 0 ? "}" : "]");
    }
    const std::string element = open + "0" + close;
    INFO(depth);
    const Split s = split("[" + element + "," + element + ",{\"a\":1}]");
    CHECK(s.texts() == Texts{element, element, "{\"a\":1}"});
    CHECK(s.troubles.empty());
  }
}

}  // namespace
}  // namespace prelabel::json
