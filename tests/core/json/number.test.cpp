// Numbers: the quick way for short ones says what the exact way says, and digits eight at a time what one by one do.
#include "json/number.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <random>
#include <string>

using namespace prelabel::json;

namespace {

std::string digits(std::mt19937 &random, int most) {
  std::string out;
  for (int left = std::uniform_int_distribution(0, most)(random); left > 0; --left) {
    out += static_cast<char>('0' + std::uniform_int_distribution(0, 9)(random));
  }
  return out;
}

// As a file would hold it: something ends the number, and more is readable behind.
std::string inFile(const std::string &text) { return text + "," + std::string(16, ' '); }

}  // namespace

TEST_CASE("a short number is read as the library of C reads it") {
  std::mt19937 random(7);
  int quick = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = (i % 3 == 0 ? "-" : "") + digits(random, 9);
    if (i % 4 != 0) text += "." + digits(random, 9);
    if (i % 50 == 0) text += "e3";
    const std::string file = inFile(text);
    double value = 0;
    const char *const end = readShortNumber(file.c_str(), value);
    if (!end) continue;
    ++quick;
    INFO(text);
    REQUIRE(end == file.c_str() + text.size());
    REQUIRE(value == std::strtod(text.c_str(), nullptr));
  }
  CHECK(quick > 10'000);
}

TEST_CASE("what is no short number is left to the exact way") {
  for (const char *text : {"-", ".5", "1.", "01", "00", "1e5", "1.5E-3", "12345678901234567", "0.1234567890123456"}) {
    INFO(text);
    double value = 0;
    CHECK(readShortNumber(inFile(text).c_str(), value) == nullptr);
  }
}

TEST_CASE("long numbers are the nearest double") {
  std::mt19937 random(11);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = "1" + digits(random, 24) + "." + "0" + digits(random, 24) + (i % 5 == 0 ? "e-7" : "");
    INFO(text);
    const NumberText number = readNumberText(text);
    REQUIRE(number.length == text.size());
    REQUIRE(number.value == std::strtod(text.c_str(), nullptr));
  }
}

TEST_CASE("a number of any text ends where it ends") {
  CHECK(readNumberText("12345678abc").length == 8);
  CHECK(readNumberText("12345678").value == 12345678);
  CHECK(readNumberText("").length == 0);
  CHECK(readNumberText("x1").length == 0);
  CHECK_FALSE(readNumberText("1e999").isFinite);
}
