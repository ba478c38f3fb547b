// Texts compared by words say what they say byte by byte.
#include "text/words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>
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

TEST_CASE("Hashes of texts differ where the texts do") {
  std::set<std::uint64_t> hashes;
  std::size_t texts = 0;
  std::string text;
  for (std::size_t length = 0; length < 40; ++length) {
    hashes.insert(quickHash(text));
    ++texts;
    for (std::size_t at = 0; at < text.size(); ++at) {
      std::string other = text;
      other[at] = '_';
      hashes.insert(quickHash(other));
      ++texts;
    }
    text += static_cast<char>('a' + length % 26);
  }
  CHECK(hashes.size() == texts);
  // Where a text stands does not matter.
  const std::string moved = "xyz" + text;
  CHECK(quickHash(std::string_view(moved).substr(3)) == quickHash(text));
}
