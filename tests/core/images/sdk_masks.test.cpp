// Masks as label-studio-sdk encodes them (tests/label-studio-sdk/masks.txt).
#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "images/mask_decoder.hpp"
#include "images/mask_encoder.hpp"
#include "support/run.hpp"
#include "tools/hex.hpp"

namespace prelabel::test {

TEST_CASE("masks of label-studio-sdk, byte for byte", "[mask]") {
  std::istringstream file(fixture("../label-studio-sdk/masks.txt"));
  std::string line;
  std::getline(file, line);  // what it is
  int count = 0;
  MaskPixels mask;
  std::string rle, alpha;
  while (file >> mask.width >> mask.height >> rle >> alpha) {
    INFO(rle);
    ++count;
    const std::vector<std::uint8_t> bytes = fromHex(rle);
    const MaskReading reading = decodeMask(bytes, mask);
    CHECK(reading.status == MaskStatus::ok);
    CHECK(reading.words == mask.alpha.size() * 4);
    CHECK(mask.alpha == fromHex(alpha));
    // Ours is the same but for the SDK's last byte, which is padding where nothing is to be padded.
    const std::vector<std::uint8_t> ours = encodeMask(mask.alpha);
    CHECK((ours == bytes || (ours.size() + 1 == bytes.size() && std::equal(ours.begin(), ours.end(), bytes.begin()))));
  }
  CHECK(count > 30);
}

}  // namespace prelabel::test
