// Broken elements: the ones behind them are found, and the broken one is handed out as no JSON.
#include <catch2/catch_test_macros.hpp>

#include "json/support.hpp"
#include "json/syntax.hpp"

namespace prelabel::json {
namespace {

using test::Split;
using test::split;
using test::splitBy;
using Texts = std::vector<std::string>;

constexpr std::string_view kCompact =
    R"({"id":1,"data":{"image":"a.png"},"predictions":[{"result":[{"id":"r1","value":{"x":1}},{"id":"r2","n":2}]}]})";

// The stream in one piece and in pieces of every small size; the elements, of which exactly the `broken` are no JSON.
Texts elementsOf(std::string_view stream, std::vector<std::size_t> broken) {
  const Split whole = split(stream);
  for (const std::size_t size : {1, 2, 3, 7, 50, 300}) {
    REQUIRE(splitBy(stream, [&] { return size; }) == whole);
  }
  CHECK(whole.troubles.empty());
  for (std::size_t i = 0; i < whole.elements.size(); ++i) {
    INFO("element " << i << ": " << whole.elements[i].text);
    const bool isBroken = std::find(broken.begin(), broken.end(), i) != broken.end();
    CHECK((diagnose(whole.elements[i].text, 1000, false).problem != Problem::none) == isBroken);
    CHECK_FALSE(whole.elements[i].truncated);
  }
  return whole.texts();
}

std::string withFault(std::string_view what, std::string_view by) {
  std::string text(kCompact);
  return text.replace(text.find(what), what.size(), by);
}

TEST_CASE("every fault in a compact list stays in its element") {
  const std::string good(kCompact);
  for (const std::string &fault : {
           withFault("}]}]}", "}]}]"),                                                      // the last brace is missing
           withFault("\"a.png\"}", "\"a.png\""),                                            // an inner brace is missing
           withFault("}]}]}", "}}]}"),                                                      // a bracket is missing
           withFault("[{\"result\"", "{\"result\""), withFault("\"a.png\"", "\"a\"png\""),  // a quote inside a string
           withFault("\"a.png\"", "\"a.png"),      // a closing quote is missing
           withFault("\"a.png\"", "a.png\""),      // an opening quote is missing
           withFault("\"a.png\"", "\"a\n.png\""),  // a raw line break
           withFault("{\"image\"", "{{\"image\""), withFault("[{\"id\"", "[[{\"id\""),
           withFault("\"x\":1}", "\"x\":1]"),
           withFault("\"a.png\"", "\"a\\\n.png\""),  // a backslash before a raw line break
       }) {
    INFO(fault);
    CHECK(elementsOf("[" + good + "," + fault + "," + good + "," + good + "]", {1}) == Texts{good, fault, good, good});
    CHECK(elementsOf("[" + fault + ",\n" + good + "]\n", {0}) == Texts{fault, good});
    CHECK(elementsOf("[" + good + "," + fault + "]", {1}) == Texts{good, fault});
    CHECK(elementsOf("[" + fault + " " + good + "]", {0}) == Texts{fault, good});
    CHECK(elementsOf("[" + fault + "," + fault + "," + good + "]", {0, 1}) == Texts{fault, fault, good});
  }
}

TEST_CASE("in a printed list the indentation tells") {
  const std::string good = "{\n    \"id\": 1,\n    \"list\": [\n      {\n        \"id\": 2\n      }\n    ]\n  }";
  std::string fault = good;
  fault.erase(fault.find("    ]\n"), 6);
  const std::string text = "[\n  " + good + ",\n  " + fault + ",\n  " + good + "\n]\n";
  CHECK(elementsOf(text, {1}) == Texts{good, fault, good});
}

TEST_CASE("objects inside a broken element do not begin the next") {
  const std::string good =
      "{\n    \"id\": 1,\n    \"list\": [\n      {},\n      {\n        \"id\": 2\n      }\n    ]\n  }";
  std::string fault = good;
  fault.insert(fault.find("\"list"), "\"a\": [1}, ");
  const std::string text = "[\n  " + good + ",\n  " + fault + ",\n  " + fault + ",\n  " + good + "\n]\n";
  CHECK(elementsOf(text, {1, 2}) == Texts{good, fault, fault, good});
}

TEST_CASE("a stray quote at the end of an element does not hide the next") {
  const std::string fault = R"({"data":{"t":"x" y"}})";
  const std::string good = R"({"data":{"t":"z"}})";
  CHECK(elementsOf("[" + fault + "," + good + "," + good + "]", {0}) == Texts{fault, good, good});
}

TEST_CASE("an element cut in the middle ends where the next line begins") {
  const std::string good = R"({"data":{"t":"x"}})";
  const std::string cut = R"({"data":{"t":"x)";
  CHECK(elementsOf("[\n" + good + ",\n" + cut + "\n" + good + "\n]", {1}) == Texts{good, cut, good});
}

TEST_CASE("a broken line of JSON Lines ends with its line") {
  CHECK(elementsOf("{\"a\":[1}\n{\"a\":[2]}\n{\"a\":\"x\n{\"a\":{\"b\":3}\n{\"a\":4}\n", {0, 2, 3}) ==
        Texts{"{\"a\":[1}", "{\"a\":[2]}", "{\"a\":\"x", "{\"a\":{\"b\":3}", "{\"a\":4}"});
}

TEST_CASE("an indented object is no root of its own") {
  CHECK(elementsOf("{\"a\":[1},\n  {\"b\":1}\n{\"c\":2}", {0}) == Texts{"{\"a\":[1},\n  {\"b\":1}", "{\"c\":2}"});
}

TEST_CASE("a text that talks of tasks is no task") {
  const std::string fault = R"({"data":{"t":"},{\"data\":{\"t\":1}}","x":[}})";
  const std::string good = R"({"data":{"t":"y"}})";
  CHECK(elementsOf("[" + fault + "," + good + "]", {0}) == Texts{fault, good});
}

TEST_CASE("a broken element without a next one is not held for ever") {
  const std::string fault = "{\"a\":[1},\"b\":\"" + std::string(1 << 20, 'x') + "\"";
  const Split s = split("[" + fault + "]");
  REQUIRE(s.elements.size() == 1);
  CHECK(s.elements[0].text.size() < (100 << 10));
  CHECK(fault.starts_with(s.elements[0].text));
  const Split again = split("[" + fault + ",{\"a\":[2]}]");
  REQUIRE(again.elements.size() == 2);
  CHECK(again.elements[1].text == "{\"a\":[2]}");
  CHECK(again.elements[1].position == Position{1, fault.size() + 3});
  CHECK(splitBy("[" + fault + ",{\"a\":[2]}]", [] { return 1000; }) == again);
  // Cut inside the begin of the next element, which is then read a second time.
  std::size_t size = fault.size() + 5;
  CHECK(splitBy("[" + fault + ",{\"a\":[2]}]", [&] { return size; }) == again);
}

TEST_CASE("a broken element that is too large does not hide the next") {
  const std::string text = "[{\"a\":1,\"b\":\"0123456789\",\"c\":[},{\"a\":2}]";
  const Split s = split(text, SplitterLimits{20});
  CHECK(s.problems() == std::vector<Problem>{Problem::tooLarge});
  CHECK(s.texts() == Texts{"{\"a\":2}"});
}

TEST_CASE("the next element may begin right at the limit") {
  const std::string text = "[{\"a\":[1},\n\n\n  {\"a\":[]}]";
  const std::size_t distance = text.rfind('{') - 1;
  for (const std::size_t limit : {distance - 1, distance, distance + 1}) {
    const Split whole = split(text, SplitterLimits{limit});
    CHECK(whole.elements.size() == 2);
    CHECK(splitBy(
              text, [] { return 1; }, SplitterLimits{limit}) == whole);
  }
}

TEST_CASE("a string that is an element ends with its line") {
  const Split s = split("[\"abc\n,2]");
  CHECK(s.texts() == Texts{"\"abc", "2"});
  CHECK(s.troubles.empty());
}

}  // namespace
}  // namespace prelabel::json
