// A set of hashes that forgets nothing it has room for, and never grows beyond its room.
#include "text/fingerprints.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace prelabel;

TEST_CASE("hashes are the same everywhere, and differ in every byte", "[fingerprints]") {
  CHECK(hash64("") == hash64(""));
  CHECK(hash64("abc") != hash64("abd"));
  CHECK(hash64("abcdefgh") != hash64("abcdefgi"));
  CHECK(hash64("a") != hash64(std::string_view("a\0", 2)));
  CHECK(hash64("prelabel") == 0x921B3B7A282ED788);
}

TEST_CASE("what was added is seen, nothing else", "[fingerprints]") {
  Fingerprints set;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 20000; ++i) {
      if (set.seen(hash64("task " + std::to_string(i))) != (round == 1)) FAIL(i << " in round " << round);
    }
  }
}

TEST_CASE("a full set still knows what it has, in bounded memory", "[fingerprints]") {
  Fingerprints set;
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < Fingerprints::kMost; ++i) wrong += set.seen(hash64(std::to_string(i)));
  CHECK(wrong <= 1);
  CHECK_FALSE(set.seen(hash64("one more")));
  CHECK_FALSE(set.seen(hash64("one more")));  // there is no room for it
  CHECK(set.seen(hash64("17")));
  CHECK(set.bytes() <= std::size_t{8} << 20);
}
