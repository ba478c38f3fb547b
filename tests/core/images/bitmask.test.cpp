// Whether something is to be seen of a bitmask.
#include "images/bitmask.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "images/packed_png.hpp"

namespace prelabel::test {

namespace {

bool shows(const std::string &image) { return holdsVisibleImage("data:image/png;base64," + image); }

struct Case {
  const char *name;
  std::string image;
  bool isVisible;
};

// Transparent but for the last pixel, or wholly; those written out were made with Python's zlib.
const std::vector<Case> &cases() {
  static const std::vector<Case> kCases = {
      {"stored, nothing",
       "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAQAAADYv8WvAAAAFUlEQVR4AQEKAPX/AAAAAAAAAAAAAAAKAAEHJylUAAAAAElFTkSuQmCC",
       false},
      {"stored, the last",
       "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAQAAADYv8WvAAAAFUlEQVR4AQEKAPX/AAAAAAAAAAAACQATAAqOEgpSAAAAAElFTkSuQmCC",
       true},
      {"codes of its own, every filter, nothing", base64(packedPng(40, 20, 0, true).bytes()), false},
      {"fixed codes, nothing", base64(packedPng(40, 20, 0, false).bytes()), false},
      {"codes of its own, the last", base64(packedPng(40, 20, 9, true).bytes()), true},
      {"fixed codes, the last", base64(packedPng(40, 20, 9, false).bytes()), true},
      {"palette, one bit a pixel, nothing",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUAQMAAADFiO34AAAABlBMVEUAAAAAAAClZ7nPAAAAAnRSTlMA/"
       "1uRIrUAAAAMSURBVHjaY2AYGAAAAHgAATUzbqQAAAAASUVORK5CYII=",
       false},
      {"palette, one bit a pixel, the last",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUAQMAAADFiO34AAAABlBMVEUAAAAAAAClZ7nPAAAAAnRSTlMA/"
       "1uRIrUAAAANSURBVHjaY2AYEMAIAAB5AALymTaAAAAAAElFTkSuQmCC",
       true},
      {"grey without transparency",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAAAAADaLSBnAAAAEElEQVR42mNgGAWjYBSQAgADNAABhnQi4wAAAABJRU5ErkJggg==", true},
      {"interlaced, nothing",
       "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAQAAAGvuPU5AAAAC0lEQVR42mNggAMAAAsAAaAuyIUAAAAASUVORK5CYII=", false},
      {"interlaced, the last",
       "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAQAAAGvuPU5AAAADElEQVR42mNggAFOAAAUAArYXZgtAAAAAElFTkSuQmCC", true},
  };
  return kCases;
}

// Nothing but zeros, packed as one block that repeats the byte before 258 times and again.
File emptyPng(std::uint32_t width, std::uint32_t height) {
  Bytes packed;
  std::size_t bits = 0;
  const auto code = [&](unsigned value, unsigned length) {
    while (length-- > 0) {
      if (bits % 8 == 0) packed.push_back(0);
      packed.back() = static_cast<std::uint8_t>(packed.back() | (value >> length & 1) << bits++ % 8);
    }
  };
  code(0b110, 3);  // the last block, fixed codes
  code(0x30, 8);   // 0
  const std::uint64_t bytes = std::uint64_t{height} * (1 + std::uint64_t{width} * 4);
  for (std::uint64_t i = 0; i <= bytes / 258; ++i) code(0xc5 << 5, 13);
  code(0, 7);
  File header, body;
  header.big(width, 4).big(height, 4).raw({8, 6, 0, 0, 0});
  body.raw({0x78, 1});
  for (const std::uint8_t byte : packed) body.raw({byte});
  File file;
  file.raw({0x89}).text("PNG\r\n\x1a\n").add(pngChunk("IHDR", header)).add(pngChunk("IDAT", body));
  return file.add(pngChunk("IEND", {}));
}

}  // namespace

TEST_CASE("a bitmask shows something when one pixel is not wholly transparent") {
  for (const auto &[name, image, isVisible] : cases()) {
    INFO(name);
    CHECK(shows(image) == isVisible);
  }
}

TEST_CASE("of a task's bitmasks so many bytes are unpacked, each of them once") {
  const std::string address = "\"data:image/png;base64," + cases()[2].image + "\"";
  REQUIRE(std::string(cases()[2].name) == "codes of its own, every filter, nothing");
  std::string text = "[" + address + "," + address + "," + address + "]";
  const std::size_t size = text.size();
  text.append(json::kPadding, ' ');
  json::Document document;
  REQUIRE(document.parse(std::string_view(text).substr(0, size)));
  const json::Value list = document.root();
  constexpr std::uint64_t kWhole = 40 * 20 * 4;
  BitmaskReader reader;
  reader.setLimit(2 * kWhole);
  reader.beginTask();
  for (int again = 0; again < 3; ++again) CHECK_FALSE(reader.isVisible(list.at(0)));
  CHECK_FALSE(reader.isVisible(list.at(1)));
  CHECK_FALSE(reader.isSpent());
  CHECK(reader.isVisible(list.at(2)));
  CHECK(reader.isSpent());
  CHECK_FALSE(reader.isVisible(list.at(0)));
  reader.beginTask();
  CHECK_FALSE(reader.isSpent());
  CHECK_FALSE(reader.isVisible(list.at(2)));
}

TEST_CASE("what is no image shows nothing") {
  CHECK_FALSE(holdsVisibleImage(""));
  CHECK_FALSE(holdsVisibleImage("hello"));
  CHECK_FALSE(holdsVisibleImage("data:image/png;base64,"));
  CHECK_FALSE(shows("aGVsbG8gd29ybGQ="));
  // Cut short anywhere, or with a byte changed, it is read without harm.
  const std::string whole = cases()[5].image;
  for (std::size_t end = 0; end + 32 < whole.size(); end += 4) CHECK_FALSE(shows(whole.substr(0, end)));
  for (std::size_t at = 60; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = damaged[at] == 'A' ? 'z' : 'A';
    (void)shows(damaged);
  }
}

TEST_CASE("bitmasks of forms that PNG does not have show nothing") {
  const std::string whole = cases()[6].image;
  REQUIRE(std::string(cases()[6].name) == "palette, one bit a pixel, nothing");
  const auto with = [&](std::size_t at, const std::string &text) { return std::string(whole).replace(at, 4, text); };
  REQUIRE(with(32, "AQMA") == whole);  // depth 1, a palette
  for (const char *depth : {"AAMA", "AwMA", "BQMA", "EAMA", "/wMA"}) {
    INFO(depth);
    CHECK_FALSE(shows(with(32, depth)));
  }
}

TEST_CASE("however large a bitmask is, the limit alone ends the look at it, and says so") {
  const std::string address = "data:image/png;base64," + base64(emptyPng(4100, 4100).bytes());
  constexpr std::uint64_t kBytes = 4100 * 4100 * 4;
  BitmaskAllowance enough{kBytes};
  CHECK_FALSE(holdsVisibleImage(address, enough));
  CHECK(enough.left == 0);
  CHECK_FALSE(enough.isSpent);
  BitmaskAllowance tooLittle{4100 * 4 * 2};
  CHECK(holdsVisibleImage(address, tooLittle));
  CHECK(tooLittle.isSpent);
  // 70000 pixels wide, and far more than can be held at once.
  BitmaskAllowance wide;
  CHECK_FALSE(holdsVisibleImage("data:image/png;base64," + base64(emptyPng(70000, 2).bytes()), wide));
  CHECK_FALSE(wide.isSpent);
  File header;
  header.big(0x7fffffff, 4).big(1, 4).raw({16, 6, 0, 0, 0});
  File widest;
  widest.raw({0x89}).text("PNG\r\n\x1a\n").add(pngChunk("IHDR", header)).add(pngChunk("IDAT", File().raw({0x78, 1})));
  BitmaskAllowance most{~std::uint64_t{0}};
  CHECK(holdsVisibleImage("data:image/png;base64," + base64(widest.bytes()), most));
  CHECK(most.isSpent);
}

}  // namespace prelabel::test
