// JSON written straight into a text, read back by a parser that did not write it.
#include "report/json_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

using namespace prelabel;

namespace {

std::string numberText(double value) { return JsonText().number(value).take(); }

}  // namespace

TEST_CASE("Commas stand between values and members, and nowhere else") {
  JsonText out;
  out.open('{').open("none", '{').close('}').open("empty", '[').close(']');
  out.open("list", '[')
      .number(1)
      .open('[')
      .close(']')
      .open('{')
      .flag("a", true)
      .null("b")
      .close('}')
      .text("x")
      .close(']');
  const std::vector<std::string> texts = {"p", "q"};
  out.texts("texts", texts).texts("no", {}).integer("count", 18446744073709551615ULL).key("r").raw("7").close('}');
  CHECK(out.take() == R"({"none":{},"empty":[],"list":[1,[],{"a":true,"b":null},"x"],"texts":["p","q"],"no":[],)"
                      R"("count":18446744073709551615,"r":7})");
}

TEST_CASE("Texts are escaped, and malformed UTF-8 is replaced") {
  const std::string odd = std::string("a\"\\\n\x01\x7F/é😀") + '\0' + "b";
  CHECK(nlohmann::json::parse(JsonText().text(odd).take()).get<std::string>() == odd);
  CHECK(nlohmann::json::parse(JsonText().text("a\xFF\xC3").take()).get<std::string>() == "a\uFFFD\uFFFD");
  CHECK(nlohmann::json::parse(JsonText().open('{').text("k\"\n", "v").close('}').take())["k\"\n"] == "v");
}

TEST_CASE("A number is written as briefly as it can be read back") {
  CHECK(numberText(0) == "0");
  CHECK(numberText(-0.0) == "0");
  CHECK(numberText(12) == "12");
  CHECK(numberText(-12.5) == "-12.5");
  CHECK(numberText(0.0001) == "0.0001");
  CHECK(numberText(-0.0203) == "-0.0203");
  CHECK(numberText(29.999999999) == "29.999999999");
  CHECK(numberText(1.0 / 3) == "0.3333333333333333");
  CHECK(numberText(std::numeric_limits<double>::infinity()) == "null");
  CHECK(numberText(std::nan("")) == "null");
}

TEST_CASE("Every number is read back as it was") {
  std::mt19937_64 random(11);
  const auto check = [](double value) {
    if (!std::isfinite(value)) return true;
    return nlohmann::json::parse(numberText(value)).get<double>() == value;
  };
  bool all = true;
  for (int i = 0; i < 200'000; ++i) {
    const auto bits = random();
    double any = 0;
    std::memcpy(&any, &bits, sizeof any);
    const auto number = static_cast<double>(static_cast<std::int64_t>(bits));
    for (const double value : {any, number, number / 1e4, number / 1e15, std::round(number / 1e15) / 1e4})
      all = all && check(value);
  }
  CHECK(all);
}
