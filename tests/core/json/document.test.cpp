// Documents: what is JSON and what is not, and that every node says the truth about its text.
#include "json/document.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "json/support.hpp"

namespace prelabel::json {
namespace {

using test::Padded;
using test::Parsed;

bool parses(std::string_view text, std::uint32_t maxDepth = 1000) {
  // Whatever stands behind the text must not matter.
  const bool first = Parsed(text, maxDepth).ok;
  using namespace std::string_view_literals;
  for (const std::string_view filler :
       {"\0"sv, "\""sv, "]"sv, "}"sv, " "sv, "0"sv, "\\"sv, "1,"sv, ",1"sv, "[],"sv, "\"\","sv}) {
    const Padded padded(text, filler);
    Document document;
    REQUIRE(document.parse(padded.text(), true, maxDepth) == first);
  }
  return first;
}

TEST_CASE("what is JSON is read") {
  using namespace std::string_view_literals;
  for (const std::string_view text : {"[]"sv,
                                      "{}"sv,
                                      "[[]   ]"sv,
                                      "[\"\"]"sv,
                                      "[\"a\"]"sv,
                                      "[false]"sv,
                                      "[null, 1, \"1\", {}]"sv,
                                      "[null]"sv,
                                      "[1\n]"sv,
                                      " [1]"sv,
                                      "[1,null,null,null,2]"sv,
                                      "[2] "sv,
                                      "[0e+1]"sv,
                                      "[0e1]"sv,
                                      "[ 4]"sv,
                                      "[-0.0000000000000000000000000000000000000000000000000000000000000000000001]"sv,
                                      "[20e1]"sv,
                                      "[-0]"sv,
                                      "[-123]"sv,
                                      "[-1]"sv,
                                      "[1E22]"sv,
                                      "[1E-2]"sv,
                                      "[1E+2]"sv,
                                      "[123e45]"sv,
                                      "[123.456e78]"sv,
                                      "[1e-2]"sv,
                                      "[1e+2]"sv,
                                      "[123]"sv,
                                      "[123.456789]"sv,
                                      "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}"sv,
                                      "{\"a\":\"b\",\"a\":\"c\"}"sv,
                                      "{\"\":0}"sv,
                                      "{\"foo\\u0000bar\": 42}"sv,
                                      "{ \"min\": -1.0e+28, \"max\": 1.0e+28 }"sv,
                                      "{\"a\":[]}"sv,
                                      "{\n\"a\": \"b\"\n}"sv,
                                      "[\"\\u0060\\u012a\\u12AB\"]"sv,
                                      "[\"\\uD801\\udc37\"]"sv,
                                      "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"sv,
                                      "[\"\\\\u0000\"]"sv,
                                      "[\"a/*b*/c/*d//e\"]"sv,
                                      "[\"\x7f\"]"sv,
                                      "[\"€𝄞\"]"sv,
                                      "[\"\xF4\x8F\xBF\xBF\"]"sv,
                                      "[\"\\uDBFF\\uDFFE\"]"sv,
                                      "[\"new\\u000Aline\"]"sv,
                                      "false"sv,
                                      "42"sv,
                                      "-0.1"sv,
                                      "null"sv,
                                      "\"asd\""sv,
                                      "true"sv,
                                      "\"\""sv,
                                      "[\"a\"]\n"sv,
                                      "[true]"sv,
                                      " [] "sv,
                                      "\t\r\n 1 \t\r\n"sv,
                                      "[1e-999]"sv,
                                      "[123456789012345678901234567890]"sv,
                                      "[-237462374673276894279832749832423479823246327846]"sv,
                                      "[1.7976931348623157e308]"sv,
                                      "[0e99999999999999999999999]"sv,
                                      "[1e-99999999999999999999999]"sv}) {
    INFO(text);
    CHECK(parses(text));
  }
}

TEST_CASE("what is not JSON is refused") {
  using namespace std::string_view_literals;
  for (const std::string_view text : {""sv,
                                      " "sv,
                                      "["sv,
                                      "]"sv,
                                      "{"sv,
                                      "}"sv,
                                      "[1 true]"sv,
                                      "[a\xE5]"sv,
                                      "[\"\": 1]"sv,
                                      "[\"\"],"sv,
                                      "[,1]"sv,
                                      "[1,,2]"sv,
                                      "[\"x\",,]"sv,
                                      "[\"x\"]]"sv,
                                      "[\"\",]"sv,
                                      "[\"x\""sv,
                                      "[x"sv,
                                      "[3[4]]"sv,
                                      "[\xFF]"sv,
                                      "[1:2]"sv,
                                      "[,]"sv,
                                      "[-]"sv,
                                      "[   , \"\"]"sv,
                                      "[\"a\",\n4\n,1,"sv,
                                      "[1,]"sv,
                                      "[\"\va\"\\f]"sv,
                                      "[*]"sv,
                                      "[1,\n1\n,1"sv,
                                      "[{}"sv,
                                      "[fals]"sv,
                                      "[nul]"sv,
                                      "[tru]"sv,
                                      "[truex]"sv,
                                      "[true1]"sv,
                                      "[\"a\0b\"]"sv,
                                      "[++1234]"sv,
                                      "[+1]"sv,
                                      "[+Inf]"sv,
                                      "[-01]"sv,
                                      "[-1.0.]"sv,
                                      "[-2.]"sv,
                                      "[-NaN]"sv,
                                      "[.-1]"sv,
                                      "[.2e-3]"sv,
                                      "[0.1.2]"sv,
                                      "[0.3e+]"sv,
                                      "[0.3e]"sv,
                                      "[0.e1]"sv,
                                      "[0E+]"sv,
                                      "[0E]"sv,
                                      "[0e+]"sv,
                                      "[0e]"sv,
                                      "[1.0e+]"sv,
                                      "[1.0e-]"sv,
                                      "[1.0e]"sv,
                                      "[1 000.0]"sv,
                                      "[1eE2]"sv,
                                      "[2.e+3]"sv,
                                      "[2.e3]"sv,
                                      "[2.]"sv,
                                      "[9.e+]"sv,
                                      "[Inf]"sv,
                                      "[NaN]"sv,
                                      "[\xEF\xBC\x91]"sv,
                                      "[1+2]"sv,
                                      "[0x1]"sv,
                                      "[0x42]"sv,
                                      "[Infinity]"sv,
                                      "[0e+-1]"sv,
                                      "[-123.123foo]"sv,
                                      "[-Infinity]"sv,
                                      "[-foo]"sv,
                                      "[- 1]"sv,
                                      "[-012]"sv,
                                      "[-.123]"sv,
                                      "[-1x]"sv,
                                      "[1ea]"sv,
                                      "[1e\xE5]"sv,
                                      "[1.]"sv,
                                      "[.123]"sv,
                                      "[1.2a-3]"sv,
                                      "[1.8011670033376514H-308]"sv,
                                      "[012]"sv,
                                      "[\"x\", truth]"sv,
                                      "{[: \"x\"}\n"sv,
                                      "{\"x\", null}"sv,
                                      "{\"x\"::\"b\"}"sv,
                                      "{\"a\":\"a\" 123}"sv,
                                      "{key: 'value'}"sv,
                                      "{\"\xB9\":\"0\",}"sv,
                                      "{\"a\" b}"sv,
                                      "{:\"b\"}"sv,
                                      "{\"a\" \"b\"}"sv,
                                      "{\"a\":"sv,
                                      "{\"a\""sv,
                                      "{1:1}"sv,
                                      "{9999E9999:1}"sv,
                                      "{null:null,null:null}"sv,
                                      "{\"id\":0,,,,,}"sv,
                                      "{'a':0}"sv,
                                      "{\"id\":0,}"sv,
                                      "{\"a\":\"b\"}/**/"sv,
                                      "{\"a\":\"b\"}//"sv,
                                      "{\"a\":/*comment*/\"b\"}"sv,
                                      "{\"a\":\"b\",,\"c\":\"d\"}"sv,
                                      "{a: \"b\"}"sv,
                                      "{\"a\":\"a"sv,
                                      "{ \"foo\" : \"bar\", \"a\" }"sv,
                                      "{\"a\":\"b\"}#"sv,
                                      "[\"\\uD800\\\"]"sv,
                                      "[\"\\uD800\\u\"]"sv,
                                      "[\"\\uD800\\u1\"]"sv,
                                      "[\"\\uD800\\u1x\"]"sv,
                                      "[\xC3\xA9]"sv,
                                      "[\"\\\"\x00\"]"sv,
                                      "[\"\\x00\"]"sv,
                                      "[\"\\\\\\\"]"sv,
                                      "[\"\\\t\"]"sv,
                                      "[\"\\\xF0\x9F\x8C\x80\"]"sv,
                                      "[\"\\\"]"sv,
                                      "[\"\\u00A\"]"sv,
                                      "[\"\\uD834\\uDd\"]"sv,
                                      "[\"\\uD800\\uD800\\x\"]"sv,
                                      "[\"\\u\xE5\"]"sv,
                                      "[\"\\a\"]"sv,
                                      "[\"\\uqqqq\"]"sv,
                                      "[\"\\\xE5\"]"sv,
                                      "[\\u0020\"asd\"]"sv,
                                      "[\\n]"sv,
                                      "\""sv,
                                      "['single quote']"sv,
                                      "abc"sv,
                                      "[\"\\"sv,
                                      "[\"new\nline\"]"sv,
                                      "[\"\t\"]"sv,
                                      "\"\\UA66D\""sv,
                                      "\"\"x"sv,
                                      "<.>"sv,
                                      "[<null>]"sv,
                                      "[1]x"sv,
                                      "[1]]"sv,
                                      "[\"asd]"sv,
                                      "a\xC3\xA5"sv,
                                      "[True]"sv,
                                      "1]"sv,
                                      "{\"x\": true,"sv,
                                      "[][]"sv,
                                      "{}}"sv,
                                      "{\"\":"sv,
                                      "{\"a\": true} \"x\""sv,
                                      "[\"\xFF\"]"sv,
                                      "[\"\xC0\xAF\"]"sv,
                                      "[\"\xED\xA0\x80\"]"sv,
                                      "[\"\xE6\x97\xA5\xD1\x88\xFA\"]"sv,
                                      "[\"\x81\"]"sv,
                                      "[\"\xF4\xBF\xBF\xBF\"]"sv,
                                      "[\"\xE0\xFF\"]"sv,
                                      "\xEF\xBB\xBF{}"sv,
                                      "[\xE2\x81\xA0]"sv,
                                      "[1e999]"sv,
                                      "[-1e999]"sv,
                                      "1e309"sv,
                                      "[\f]"sv,
                                      "{\"a\":1]"sv,
                                      "[1}"sv,
                                      "[1.7976931348623159e308]"sv,
                                      "\"a"sv,
                                      "[\"\\u12"sv,
                                      "tru"sv,
                                      "-"sv,
                                      "1 2"sv,
                                      "nulll"sv,
                                      "[1e18446744073709551617]"sv,
                                      "[[]"sv,
                                      "[1,"sv,
                                      "[\"a\""sv}) {
    INFO(text);
    CHECK_FALSE(parses(text));
  }
}

TEST_CASE("numbers are the nearest double") {
  const auto number = [](std::string_view text) { return Parsed("[" + std::string(text) + "]").root().at(0).number(); };
  CHECK(number("0") == 0);
  CHECK(std::signbit(number("-0")));
  CHECK(std::signbit(number("-0.0e5")));
  CHECK(number("45.20833333333333") == 45.20833333333333);
  CHECK(number("0.1") == 0.1);
  CHECK(number("1e22") == 1e22);
  CHECK(number("1e23") == 1e23);
  CHECK(number("8.5e-7") == 8.5e-7);
  CHECK(number("18446744073709551616") == 18446744073709551616.0);
  CHECK(number("123456789012345678901234567890") == 123456789012345678901234567890.0);
  CHECK(number("0.000000000000000000000000000123") == 1.23e-28);
  CHECK(number("4.9e-324") == 4.9e-324);
  CHECK(number("2.2250738585072011e-308") == 2.2250738585072011e-308);
  CHECK(number("9007199254740993") == 9007199254740992.0);
  CHECK(number("9007199254740993.00000000000000000001") == 9007199254740994.0);
  CHECK(number("1.7976931348623157e308") == 1.7976931348623157e308);
  CHECK(Parsed("-12").root().number() == -12);
}

TEST_CASE("every node knows its place and its meaning") {
  const std::string text = " {\"a\" : [1, \"x\\n\", true],\"b\":{ }, \"c\":null , \"d\": -2.50e1}\n";
  const Parsed parsed(text);
  REQUIRE(parsed.ok);
  const Value root = parsed.root();
  CHECK(root.isObject());
  CHECK(root.size() == 4);
  CHECK(root.raw() == text.substr(1, text.size() - 2));
  const Value a = root.find("a");
  CHECK(a.isArray());
  CHECK(a.raw() == "[1, \"x\\n\", true]");
  CHECK(a.size() == 3);
  CHECK(a.at(0).isInteger());
  CHECK(a.at(1).raw() == "\"x\\n\"");
  CHECK(a.at(1).rawText() == "x\\n");
  CHECK(a.at(1).hasEscape());
  CHECK(a.at(1).text() == "x\n");
  CHECK(a.at(1).is("x\n"));
  CHECK_FALSE(a.at(1).is("x\\n"));
  CHECK(a.at(2).boolean());
  CHECK_FALSE(a.at(3));
  CHECK(root.find("b").raw() == "{ }");
  CHECK(root.find("b").size() == 0);
  CHECK(root.find("c").isNull());
  CHECK(root.find("d").number() == -25);
  CHECK_FALSE(root.find("d").isInteger());
  CHECK(root.find("d").offset() == text.find("-2.5"));
  CHECK_FALSE(root.find("e"));
  CHECK_FALSE(a.find("a"));
  CHECK_FALSE(root.at(0));
}

TEST_CASE("the last of equal keys is found, and the later ones are named") {
  const Parsed parsed(R"({"a":1,"b":{"a":1,"\u0061":2},"a":3,"c":[{"x":0,"x":0,"x":0}]})");
  REQUIRE(parsed.ok);
  CHECK(parsed.root().find("a").number() == 3);
  CHECK(parsed.root().find("b").find("a").number() == 2);
  std::vector<std::string> places;
  for (const Value key : parsed.document.duplicateKeys())
    places.push_back(parsed.document.pointer(key) + "@" + std::to_string(key.offset()));
  CHECK(places == std::vector<std::string>{"/b/a@18", "/a@30", "/c/0/x@48", "/c/0/x@54"});
}

TEST_CASE("an object with many keys is searched for equal ones without comparing all with all") {
  std::string text = "{";
  for (int i = 0; i < 200000; ++i) text += "\"key" + std::to_string(i) + "\":0,";
  text += "\"key77\":1,\"k\\u0065y99999\":2}";
  const Parsed parsed(text);
  REQUIRE(parsed.ok);
  REQUIRE(parsed.document.duplicateKeys().size() == 2);
  CHECK(parsed.document.duplicateKeys()[0].text() == "key77");
  CHECK(parsed.document.duplicateKeys()[0].offset() == text.rfind("\"key77\""));
  CHECK(parsed.document.duplicateKeys()[1].text() == "key99999");
}

TEST_CASE("keys that only look alike are no duplicates") {
  CHECK(Parsed(R"({"a":1,"A":1,"aa":1,"":1,"a ":1,"original_width":1,"original_height":1})")
            .document.duplicateKeys()
            .empty());
  CHECK(Parsed(R"([{"a":1},{"a":1},{"b":{"a":1},"a":1}])").document.duplicateKeys().empty());
  CHECK(Parsed(R"({"":1,"":2})").document.duplicateKeys().size() == 1);
}

TEST_CASE("half surrogate pairs are found and pass") {
  const Parsed parsed(R"(["\ud83d\ude00","\ud83d","\ude00","\ud800\ud800\udc00","\ud800\n"])");
  REQUIRE(parsed.ok);
  CHECK(parsed.document.loneSurrogates() == std::vector<std::uint32_t>{17, 26, 35, 56});
  CHECK(parsed.root().at(0).text() == "😀");
  CHECK(parsed.root().at(1).text() == "\uFFFD");
  CHECK(parsed.root().at(3).text() == "\uFFFD𐀀");
}

TEST_CASE("nesting is limited, and costs no stack") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(parses(nested(1000)));
  CHECK_FALSE(parses(nested(1001)));
  CHECK(parses(nested(3), 3));
  CHECK_FALSE(parses(nested(4), 3));
  CHECK(parses("[{},{},{\"a\":[]}]", 3));
  CHECK(Parsed(nested(1000000), 1000000).ok);
}

TEST_CASE("a document can be parsed again and again") {
  Document document;
  for (int round = 0; round < 3; ++round) {
    const Padded good("[{\"a\":1,\"a\":2},\"\\ud800\"]");
    REQUIRE(document.parse(good.text()));
    CHECK(document.duplicateKeys().size() == 1);
    CHECK(document.loneSurrogates().size() == 1);
    const Padded bad("[\"\\ud800\",{\"a\":1,\"a\":2}");
    REQUIRE_FALSE(document.parse(bad.text()));
    CHECK_FALSE(document.root());
    CHECK(document.duplicateKeys().empty());
    CHECK(document.loneSurrogates().empty());
  }
}

TEST_CASE("an absent value answers") {
  const Value absent;
  CHECK_FALSE(absent);
  CHECK_FALSE(absent.isNull());
  CHECK(absent.size() == 0);
  CHECK_FALSE(absent.find("a"));
  CHECK_FALSE(absent.at(0));
  CHECK_FALSE(absent.is(""));
}

TEST_CASE("a prefix is read as far as its value goes") {
  const auto length = [](std::string text) {
    const std::size_t size = text.size();
    text.append(kPadding, '7');
    Document document;
    return document.parsePrefix(std::string_view(text).substr(0, size));
  };
  CHECK(length("{\"a\":1},{\"a\":2}") == 7);
  CHECK(length("[1,[2]] ]") == 7);
  CHECK(length("{\"a\":[1,2}") == 0);
  CHECK(length("{\"a\":{\"b\":1}") == 0);  // goes on behind the text
  CHECK(length("{\"a\":1") == 0);
  CHECK(length("{}") == 2);
  CHECK(length("") == 0);
  CHECK(length("{\"a\":\"}") == 0);
}

}  // namespace
}  // namespace prelabel::json
