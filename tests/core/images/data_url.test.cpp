// Images written into an address.
#include "images/data_url.hpp"

#include <catch2/catch_test_macros.hpp>

#include "image_bytes.hpp"

namespace prelabel::test {

TEST_CASE("parts of a data URL", "[image]") {
  const DataUrl url = readDataUrl(" Data:image/PNG;name=a;BASE64,QUJD");
  CHECK(url.isDataUrl);
  CHECK(url.type == "image/PNG");
  CHECK(url.isBase64);
  CHECK(url.payload == "QUJD");
  CHECK_FALSE(readDataUrl("data:text/plain,base64").isBase64);
  CHECK(readDataUrl("data:text/plain,a,b").payload == "a,b");
  CHECK(readDataUrl("data:").payload.empty());
  CHECK(readDataUrl("data:image/png;base64").payload.empty());
  CHECK_FALSE(readDataUrl("https://a/data:image/png,").isDataUrl);
  CHECK_FALSE(readDataUrl("").isDataUrl);
}

TEST_CASE("base64", "[image]") {
  const auto text = [](std::string_view encoded, std::size_t most = 100) {
    bool valid = false;
    const Bytes bytes = decodeBase64(encoded, most, valid);
    return std::string(bytes.begin(), bytes.end()) + (valid ? "" : "!");
  };
  CHECK(text("") == "");
  CHECK(text("QQ==") == "A");
  CHECK(text("QUI=") == "AB");
  CHECK(text("QUJD") == "ABC");
  CHECK(text("Q U\nJD") == "ABC");
  CHECK(text("QUJDREVG", 4) == "ABCD");
  CHECK(text("QU*JD") == "A!");
  CHECK(text("_-8") == "\xff\xef");
}

TEST_CASE("the header of an embedded image, however far back it stands", "[image]") {
  CHECK(readEmbeddedHeader(base64(png(640, 480, 6).bytes())).width == 640);
  const File profile = pngChunk("iCCP", File().text(std::string(100000, 'p')));
  const File late = png(640, 480, 3, File(profile).add(pngChunk("tRNS", File().raw({0}))));
  const ImageHeader header = readEmbeddedHeader(base64(late.bytes()));
  CHECK(header.complete);
  CHECK(header.alpha == ImageAlpha::possible);
  CHECK(readEmbeddedHeader("no image").format == ImageFormat::unknown);
  CHECK(readEmbeddedHeader("").format == ImageFormat::unknown);
}

}  // namespace prelabel::test
