// Line and column against a slow reference that decides about one byte at a time.
#include "text/position.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

namespace prelabel {
namespace {

Position slow(std::string_view text, std::size_t offset) {
  Position position;
  if (text.starts_with("\xEF\xBB\xBF") && offset <= 3) return position;
  std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (; i < offset; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\n' && i > 0 && text[i - 1] == '\r') continue;
    if (byte == '\n' || byte == '\r') {
      ++position.line;
      position.column = 1;
    } else if (byte >= 0xF0) {
      position.column += 2;
    } else if (byte < 0x80 || byte >= 0xC0) {
      ++position.column;
    }
  }
  return position;
}

std::string randomText(std::mt19937 &random) {
  static const std::string_view pieces[] = {
      "a",    "b c",          "\n",       "\r\n",        "\r",           "é", "€", "😀", "\x80",
      "\xFF", "twelve bytes", "        ", "\"x\": 1,\n", "\xEF\xBB\xBF", "\0"};
  std::string text = random() % 4 == 0 ? "\xEF\xBB\xBF" : "";
  const unsigned count = random() % 40;
  for (unsigned i = 0; i < count; ++i) text += pieces[random() % std::size(pieces)];
  return text;
}

TEST_CASE("a position counts lines and UTF-16 columns from 1") {
  CHECK(positionAt("", 0) == Position{1, 1});
  CHECK(positionAt("abc", 2) == Position{1, 3});
  CHECK(positionAt("abc", 99) == Position{1, 4});
  CHECK(positionAt("é€😀x", 2) == Position{1, 2});
  CHECK(positionAt("é€😀x", 5) == Position{1, 3});
  CHECK(positionAt("é€😀x", 9) == Position{1, 5});
}

TEST_CASE("a line ends at LF, CRLF or a lone CR") {
  CHECK(positionAt("a\nb", 2) == Position{2, 1});
  CHECK(positionAt("a\r\nb", 3) == Position{2, 1});
  CHECK(positionAt("a\rb", 2) == Position{2, 1});
  CHECK(positionAt("\r\r\n\n\rb", 5) == Position{5, 1});
  CHECK(positionAt("0123456789\n01234567890123456789\n012", 34) == Position{3, 3});
}

TEST_CASE("a byte-order mark takes no column, at the start only") {
  CHECK(positionAt("\xEF\xBB\xBF[", 3) == Position{1, 1});
  CHECK(positionAt("\xEF\xBB\xBF[", 4) == Position{1, 2});
  CHECK(positionAt("[\xEF\xBB\xBF]", 4) == Position{1, 3});
  CHECK(positionAt("\xEF\xBBx", 3) == Position{1, 3});
  PositionTracker inside(Position{3, 7});
  inside.advance("\xEF\xBB\xBF");
  CHECK(inside.position() == Position{3, 8});
}

TEST_CASE("the walk agrees with the reference wherever it is cut") {
  std::mt19937 random(20240601);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = randomText(random);
    PositionTracker tracker;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t step = 1 + random() % (random() % 3 == 0 ? 40 : 9);
      const std::string_view chunk = std::string_view(text).substr(at, step);
      tracker.advance(chunk);
      at += chunk.size();
      const Position expected = slow(text, at);
      INFO("round " << round << " offset " << at);
      // Between the bytes of a mark nothing is decided yet.
      if (at >= 3 || !text.starts_with("\xEF")) REQUIRE(tracker.position() == expected);
      if (at >= 3 || !text.starts_with("\xEF")) REQUIRE(positionAt(text, at) == expected);
    }
  }
}

TEST_CASE("long plain runs are counted as one by one") {
  std::mt19937 random(5);
  const std::vector<std::string> ends = {"\n", "\r", "\r\n", "\t", "\xC3\xA9", "\xF0\x9F\x98\x80", "\xA9"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    while (text.size() < 600) text += std::string(random() % 120, 'a') + ends[random() % ends.size()];
    for (const std::size_t at : {text.size(), text.size() - 1, text.size() / 2}) {
      INFO("round " << round << " offset " << at);
      REQUIRE(positionAt(text, at) == slow(text, at));
    }
  }
}

}  // namespace
}  // namespace prelabel
