// UTF-8: validity against the table of well-formed sequences, and conversions.
#include "text/utf8.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

namespace prelabel {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

TEST_CASE("well-formed UTF-8 is valid, at every length") {
  for (const std::string_view character : {"a", "\x7F", "\xC2\x80", "é", "\xE0\xA0\x80", "€", "\xED\x9F\xBF",
                                           "\xEE\x80\x80", "😀", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    for (std::size_t before = 0; before < 18; ++before) {
      const std::string text = std::string(before, 'x') + std::string(character) + "yz";
      CHECK(firstInvalidUtf8(text) == kNone);
    }
    CHECK(utf8SequenceLength(character) == character.size());
    for (std::size_t length = 0; length < character.size(); ++length)
      CHECK(utf8SequenceLength(character.substr(0, length)) == 0);
  }
}

TEST_CASE("the first bad byte is named") {
  for (const std::string_view bad : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2x", "\xE0\x9F\xBF",
                                     "\xED\xA0\x80", "\xED\xBF\xBF", "\xE2\x82", "\xE2\x82x", "\xF0\x8F\xBF\xBF",
                                     "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF", "\xF0\x9F\x98"}) {
    for (std::size_t before = 0; before < 18; ++before) {
      INFO(before);
      CHECK(firstInvalidUtf8(std::string(before, 'x') + std::string(bad) + "yz") == before);
    }
  }
}

TEST_CASE("code points are appended as UTF-8") {
  std::string out;
  for (const char32_t c : {U'a', U'é', U'€', U'😀', char32_t{0xD800}, char32_t{0x110000}, char32_t{0}})
    appendUtf8(out, c);
  using namespace std::string_literals;
  CHECK(out == "aé€😀\uFFFD\uFFFD\0"s);
}

TEST_CASE("every code point survives writing and checking") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    std::string out;
    appendUtf8(out, c);
    REQUIRE(utf8SequenceLength(out) == out.size());
    REQUIRE(utf16Length(out) == (c >= 0x10000 ? 2U : 1U));
    REQUIRE(codePointLength(out) == 1);
  }
}

TEST_CASE("lengths are counted in UTF-16 units and code points") {
  CHECK(utf16Length("") == 0);
  CHECK(utf16Length("é€😀x") == 5);
  CHECK(codePointLength("é€😀x") == 4);
  CHECK(utf16Length("0123456789😀😀😀0123456789") == 26);
  CHECK(utf16Length("\x80\x80") == 0);
}

TEST_CASE("each malformed sequence is replaced by one U+FFFD") {
  CHECK(toValidUtf8("plain €") == "plain €");
  CHECK(toValidUtf8("caf\xE9!") == "caf\uFFFD!");
  CHECK(toValidUtf8("\xE2\x82") == "\uFFFD");
  CHECK(toValidUtf8("\xF0\x9F\x98x") == "\uFFFDx");
  CHECK(toValidUtf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(toValidUtf8("\xC0\xAF") == "\uFFFD\uFFFD");
}

TEST_CASE("whatever the bytes, the repaired text is valid") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (unsigned i = 0; i < random() % 30; ++i)
      bytes.push_back(static_cast<char>(random() % 3 == 0 ? 'a' : random() & 0xFF));
    const std::string valid = toValidUtf8(bytes);
    REQUIRE(firstInvalidUtf8(valid) == kNone);
    if (firstInvalidUtf8(bytes) == kNone) REQUIRE(valid == bytes);
  }
}

}  // namespace
}  // namespace prelabel
