// Two readers of one grammar, and mends that mend: random mutations of a task, with a fixed seed.
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "json/support.hpp"
#include "json/syntax.hpp"

namespace prelabel::json {
namespace {

constexpr std::string_view kTask =
    R"({"id":17,"data":{"image":"https://example.com/é.png","text":"a\n\u00e9\ud83d\ude00"},"predictions":[{"score":-0.5e-1,)"
    R"("model_version":null,"result":[{"id":"r1","type":"rectanglelabels","value":{"x":1.25,"width":20,"rotation":0,)"
    R"("rectanglelabels":["Car"]},"hidden":true},{"value":{}},[],[[]]]}]})";

std::string mutated(std::mt19937 &random) {
  static const std::string_view pieces[] = {"\"",   "{",       "}",     "[",    "]",    ",",           ":",    "\\",
                                            "'",    " ",       "\n",    "0",    "-",    ".",           "e",    "1e999",
                                            "null", "None",    "NaN",   "//",   "/*",   "é",           "\xC3", "\xFF",
                                            "\x01", "\\ud800", "\\u12", "true", "\\\\", "\xEF\xBB\xBF"};
  std::string text(kTask);
  const unsigned count = 1 + random() % 3;
  for (unsigned i = 0; i < count; ++i) {
    const std::size_t at = random() % (text.size() + 1);
    switch (random() % 4) {
      case 0:
        text.insert(at, pieces[random() % std::size(pieces)]);
        break;
      case 1:
        text.erase(at, 1 + random() % 4);
        break;
      case 2:
        text.replace(at, std::min<std::size_t>(1, text.size() - at), pieces[random() % std::size(pieces)]);
        break;
      default:
        if (random() % 8 == 0) text.resize(at);
    }
    if (text.empty()) return text;
  }
  return text;
}

TEST_CASE("parse refuses exactly what diagnose explains") {
  std::mt19937 random(99);
  int refused = 0;
  for (int round = 0; round < 30000; ++round) {
    const std::string text = mutated(random);
    const test::Padded padded(text, std::string_view("1\"]} ").substr(static_cast<std::size_t>(round) % 5));
    Document document;
    const bool ok = document.parse(padded.text());
    INFO(text);
    for (const bool atEnd : {true, false}) {
      const Diagnosis diagnosis = diagnose(text, 1000, atEnd);
      REQUIRE((diagnosis.problem == Problem::none) == ok);
      REQUIRE(diagnosis.offset + diagnosis.length <= text.size());
      if (diagnosis.mend.has) REQUIRE(diagnosis.mend.offset + diagnosis.mend.length <= text.size());
    }
    refused += !ok;
  }
  CHECK(refused > 15000);
}

// A mend may show another problem, but mending comes to an end, and mostly to a good one.
TEST_CASE("mends lead to JSON or to something that only a person can mend") {
  std::mt19937 random(5);
  int whole = 0;
  int tried = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string text = mutated(random);
    INFO(text);
    Diagnosis diagnosis = diagnose(text);
    if (diagnosis.problem == Problem::none) continue;
    ++tried;
    int steps = 0;
    while (diagnosis.mend.has) {
      text.replace(diagnosis.mend.offset, diagnosis.mend.length, diagnosis.mend.text);
      diagnosis = diagnose(text);
      if (diagnosis.problem == Problem::none) break;
      REQUIRE(++steps < 200);
    }
    whole += diagnosis.problem == Problem::none;
  }
  INFO(whole << " of " << tried);
  CHECK(whole * 4 > tried);
}

TEST_CASE("a Python dump is mended step by step") {
  std::string text = "{'id': 1, 'ok': True, 'none': None, 'text': \"it's\", 'list': [1, 2, ], # no\n}";
  text.erase(text.find(" # no"), 5);
  for (int steps = 0; steps < 50; ++steps) {
    const Diagnosis diagnosis = diagnose(text);
    if (!diagnosis.mend.has) break;
    text.replace(diagnosis.mend.offset, diagnosis.mend.length, diagnosis.mend.text);
  }
  CHECK(text == "{\"id\": 1, \"ok\": true, \"none\": null, \"text\": \"it's\", \"list\": [1, 2 ]\n}");
}

}  // namespace
}  // namespace prelabel::json
