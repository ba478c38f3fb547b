// Sizes, orientations and transparency out of the first bytes of image files.
#include "images/image_header.hpp"

#include <catch2/catch_test_macros.hpp>

#include "image_bytes.hpp"

namespace prelabel::test {

namespace {

void checkSize(const File &file, ImageFormat format, std::uint32_t width, std::uint32_t height) {
  const ImageHeader header = readImageHeader(file.bytes());
  CHECK(header.format == format);
  CHECK(header.width == width);
  CHECK(header.height == height);
  CHECK(header.complete);
}

File jpeg(const File &segments) { return File().raw({0xFF, 0xD8}).add(segments); }

ImageAlpha alphaOf(const File &file) { return readImageHeader(file.bytes()).alpha; }

}  // namespace

TEST_CASE("sizes of all formats", "[image]") {
  checkSize(png(640, 480, 2), ImageFormat::png, 640, 480);
  checkSize(jpeg(jpegFrame(640, 480)), ImageFormat::jpeg, 640, 480);
  checkSize(File().text("GIF89a").little(640, 2).little(480, 2), ImageFormat::gif, 640, 480);
  checkSize(File().text("BM").little(0, 12).little(40, 4).little(640, 4).little(480, 4).little(1, 4), ImageFormat::bmp,
            640, 480);
  checkSize(File().text("BM").little(0, 12).little(40, 4).little(640, 4).little(0xFFFFFE20, 4).little(1, 4),
            ImageFormat::bmp, 640, 480);
  checkSize(File().text("BM").little(0, 12).little(12, 4).little(640, 2).little(480, 2).little(0, 8), ImageFormat::bmp,
            640, 480);
  checkSize(webp("VP8 ", File().raw({0x10, 0, 0, 0x9D, 1, 0x2A}).little(640, 2).little(480, 2)), ImageFormat::webp, 640,
            480);
  checkSize(webp("VP8L", File().raw({0x2F}).little(639U | 479U << 14, 4)), ImageFormat::webp, 640, 480);
  checkSize(webp("VP8X", File().little(0x10, 4).little(639, 3).little(479, 3)), ImageFormat::webp, 640, 480);
  const File svg = File().text("<?xml version='1.0'?>\n<!-- a < b > -->\n<svg width='640'/>");
  checkSize(svg, ImageFormat::svg, 0, 0);
}

TEST_CASE("a JPEG's frame behind other segments, fillers and tables", "[image]") {
  const File segments = jpegSegment(0xE0, File().text("JFIF")).add(jpegSegment(0xC4, File().big(0, 8)));
  checkSize(jpeg(File(segments).raw({0xFF, 0xFF}).add(jpegFrame(70, 30, 0xC2))), ImageFormat::jpeg, 70, 30);
  const File cut = jpeg(jpegFrame(70, 30));
  CHECK_FALSE(readImageHeader(std::span(cut.bytes()).first(8)).complete);
  const ImageHeader none = readImageHeader(jpeg(jpegSegment(0xDA, File().big(0, 4))).bytes());
  CHECK(none.complete);
  CHECK_FALSE(none.isSized());
}

TEST_CASE("orientation of a JPEG, whichever byte order", "[image]") {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    for (const bool isLittle : {false, true}) {
      const File file = jpeg(jpegExif(orientation, isLittle).add(jpegFrame(640, 480)));
      const ImageHeader header = readImageHeader(file.bytes());
      CHECK(header.orientation == orientation);
      CHECK(header.shownWidth() == (orientation >= 5 ? 480 : 640));
      CHECK(header.shownHeight() == (orientation >= 5 ? 640 : 480));
    }
  }
  for (const int wrong : {0, 9, 65535}) {
    CHECK(readImageHeader(jpeg(jpegExif(wrong).add(jpegFrame(640, 480))).bytes()).orientation == 1);
  }
}

TEST_CASE("the first block of EXIF counts, and one that is cut says nothing", "[image]") {
  CHECK(readImageHeader(jpeg(jpegExif(6).add(jpegExif(3)).add(jpegFrame(4, 2))).bytes()).orientation == 6);
  const File short_ = jpegSegment(0xE1, File().text(std::string_view("Exif\0\0MM\0\x2a\0\0\0\x08\0\x09", 16)));
  CHECK(readImageHeader(jpeg(File(short_).add(jpegFrame(4, 2))).bytes()).orientation == 1);
}

TEST_CASE("orientation of a WebP stands in a chunk behind the pixels", "[image]") {
  File file = webp("VP8X", File().little(0x08, 4).little(639, 3).little(479, 3));
  CHECK_FALSE(readImageHeader(file.bytes()).complete);
  file.text("VP8 ").little(3, 4).raw({1, 2, 3, 0});
  const File tiff = exif(8, true);
  file.text("EXIF").little(static_cast<std::uint32_t>(tiff.size()), 4).add(tiff);
  const ImageHeader header = readImageHeader(file.bytes());
  CHECK(header.complete);
  CHECK(header.orientation == 8);
  CHECK(header.shownWidth() == 480);
}

TEST_CASE("what can be transparent", "[image]") {
  CHECK(alphaOf(png(2, 2, 0)) == ImageAlpha::opaque);
  CHECK(alphaOf(png(2, 2, 2)) == ImageAlpha::opaque);
  CHECK(alphaOf(png(2, 2, 3, pngChunk("PLTE", File().big(0, 3)))) == ImageAlpha::opaque);
  CHECK(alphaOf(png(2, 2, 3, pngChunk("PLTE", File().big(0, 3)).add(pngChunk("tRNS", File().raw({0}))))) ==
        ImageAlpha::possible);
  CHECK(alphaOf(png(2, 2, 4)) == ImageAlpha::possible);
  CHECK(alphaOf(png(2, 2, 6)) == ImageAlpha::possible);
  CHECK(alphaOf(jpeg(jpegFrame(2, 2))) == ImageAlpha::opaque);
  const File noPixelsYet = File().add(png(2, 2, 2));
  CHECK(readImageHeader(std::span(noPixelsYet.bytes()).first(33)).alpha == ImageAlpha::unknown);
}

TEST_CASE("every beginning of a file says nothing wrong", "[image]") {
  const std::vector<File> files = {png(640, 480, 2), jpeg(jpegExif(6).add(jpegFrame(640, 480))),
                                   webp("VP8L", File().raw({0x2F}).little(639U | 479U << 14, 4))};
  for (const File &file : files) {
    for (std::size_t size = 0; size < file.size(); ++size) {
      const ImageHeader header = readImageHeader(std::span(file.bytes()).first(size));
      CHECK((!header.isSized() || (header.width == 640 && header.height == 480)));
    }
  }
}

TEST_CASE("a chunk that claims nearly all there could be ends the reading", "[image]") {
  // So long that in 32 bits its end lies at or before its start.
  const auto chunk = [](std::uint32_t length) { return File().big(length, 4).text("junk").big(0, 4); };
  for (const std::uint32_t length : {0xFFFFFFFFU, 0xFFFFFFF4U, 0xFFFFFFE0U, 0x7FFFFFFFU}) {
    CHECK(readImageHeader(png(2, 2, 3, chunk(length)).bytes()).width == 2);
    File file = webp("VP8X", File().little(0x08, 4).little(639, 3).little(479, 3));
    file.text("JUNK").little(length - 4, 4).little(0, 4);
    CHECK(readImageHeader(file.bytes()).width == 640);
  }
}

TEST_CASE("no image at all", "[image]") {
  for (const std::string_view text : {"", "B", "<html><svg>", "{}", "\xff\xd8", "PNG", "<!--"}) {
    CHECK(readImageHeader(File().text(text).bytes()).format == ImageFormat::unknown);
  }
}

}  // namespace prelabel::test
