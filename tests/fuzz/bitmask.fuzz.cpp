// Bitmasks: any packed pixels are read without harm, and where their chunks are cut changes nothing.
#include "images/bitmask.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "support.hpp"

namespace {

using Bytes = std::span<const std::uint8_t>;

void addNumber(std::string &file, std::size_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) file += static_cast<char>(number >> shift & 0xFF);
}

void addChunk(std::string &file, const std::string &type, const std::string &body) {
  addNumber(file, body.size());
  file += type + body;
  addNumber(file, 0);  // nobody looks at the checksum
}

std::string textOf(Bytes bytes) { return {bytes.begin(), bytes.end()}; }

// The first bytes say what the image is, the rest are its packed pixels, cut in two.
std::string png(Bytes head, Bytes pixels, std::size_t cut) {
  constexpr std::array<int, 6> kDepths = {1, 2, 4, 8, 16, 3};
  constexpr std::array<int, 6> kColours = {0, 2, 3, 4, 6, 1};
  std::string size, file = "\x89PNG\r\n\x1a\n";
  addNumber(size, head[0] % 64);
  addNumber(size, head[1] % 64);
  for (const int part : {kDepths[head[2] % 6], kColours[head[3] % 6], 0, 0, head[4] % 3})
    size += static_cast<char>(part);
  addChunk(file, "IHDR", size);
  if (head[4] & 0x80) addChunk(file, "tRNS", textOf(head.first(head[4] % 6)));
  addChunk(file, "IDAT", textOf(pixels.first(cut)));
  if (cut < pixels.size()) addChunk(file, "IDAT", textOf(pixels.subspan(cut)));
  addChunk(file, "IEND", "");
  return file;
}

std::string address(const std::string &file) {
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out = "data:image/png;base64,";
  for (std::size_t i = 0; i < file.size(); i += 3) {
    std::uint32_t group = 0;
    const std::size_t bytes = std::min<std::size_t>(3, file.size() - i);
    for (std::size_t j = 0; j < 3; ++j) {
      group = group << 8 | (j < bytes ? static_cast<std::uint8_t>(file[i + j]) : 0U);
    }
    for (std::size_t j = 0; j < 4; ++j) out += j <= bytes ? kDigits[group >> (18 - 6 * j) & 63] : '=';
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::size_t kHead = 6;
  if (size < kHead) return 0;
  const Bytes head(data, kHead), pixels(data + kHead, size - kHead);
  const std::size_t cut = pixels.empty() ? 0 : head[5] % (pixels.size() + 1);
  const bool whole = prelabel::holdsVisibleImage(address(png(head, pixels, pixels.size())));
  const bool inParts = prelabel::holdsVisibleImage(address(png(head, pixels, cut)));
  fuzz::require(whole == inParts, "chunks of pixels are one");
  prelabel::holdsVisibleImage(address(textOf({data, size})));
  prelabel::holdsVisibleImage(textOf({data, size}));
  return 0;
}
