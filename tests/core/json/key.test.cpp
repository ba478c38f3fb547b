// Keys are found by hash, and are the same only when their bytes are.
#include "json/key.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

#include "json/document.hpp"
#include "json/support.hpp"

using namespace prelabel::json;

TEST_CASE("the hash of a written key is that of the key looked for") {
  std::mt19937 random(3);
  for (std::size_t length = 0; length < 40; ++length) {
    std::string text;
    while (text.size() < length) text += static_cast<char>('a' + std::uniform_int_distribution(0, 25)(random));
    const std::string padded = text + "\"" + std::string(16, 'x');
    const Key key{text};
    INFO(text);
    CHECK(keyHashPadded(padded.data(), length) == key.hash);
    CHECK(key.isAt(padded.data(), length));
    for (std::size_t i = 0; i < length; ++i) {
      std::string other = padded;
      other[i] = '-';
      CHECK_FALSE(key.isAt(other.data(), length));
    }
    CHECK_FALSE(key.isAt(padded.data(), length + 1));
  }
}

TEST_CASE("a key made at compile time is the same") {
  constexpr Key kShort{"width"};
  constexpr Key kLong{"original_height"};
  CHECK(kShort.hash == Key(std::string("width")).hash);
  CHECK(kLong.hash == Key(std::string("original_height")).hash);
}
