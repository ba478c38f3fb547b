// Masks as COCO writes them, with what its own tools make of them.
#include "images/coco_mask.hpp"

#include <catch2/catch_test_macros.hpp>

namespace prelabel::test {

TEST_CASE("runs go down the columns, beginning with off", "[mask]") {
  // 0 1 1
  // 0 1 0
  const MaskPixels mask = decodeCoco({2, 3, 1}, 3, 2);
  CHECK(mask.alpha == std::vector<std::uint8_t>{0, 255, 255, 0, 255, 0});
  CHECK(decodeCoco({0, 2}, 1, 2).alpha == std::vector<std::uint8_t>{255, 255});
  CHECK(decodeCoco({}, 1, 1).alpha == std::vector<std::uint8_t>{0});
}

TEST_CASE("compressed counts", "[mask]") {
  CHECK(readCocoText("231") == CocoCounts{2, 3, 1});
  // The fourth number is the difference to the second; 6, 100, 7, 95, 9: "6", 100 = 4 + 3 * 32, "7", -5, 2.
  CHECK(readCocoText("6T37K2") == CocoCounts{6, 100, 7, 95, 9});
  CHECK(readCocoText("") == CocoCounts{});
  for (const char *const bad : {"T", "K", "6 7", "6~", "6T37k", "TTTTTTTTT0", "\xff"}) {
    INFO(bad);
    CHECK_FALSE(readCocoText(bad));
  }
}

}  // namespace prelabel::test
