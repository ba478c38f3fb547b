// Texts compared by words say what they say byte by byte.
#include "text/words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace prelabel;

TEST_CASE("texts are the same when every byte is") {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string text(size, 'a');
    CHECK(sameText(text, std::string(size, 'a')));
    CHECK_FALSE(sameText(text, text + "a"));
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = text;
      other[at] = 'b';
      CHECK_FALSE(sameText(text, other));
    }
  }
}
