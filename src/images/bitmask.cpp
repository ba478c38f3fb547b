// Looking for a pixel of a PNG that is not wholly transparent (PNG specification, sections 7, 9, 11).
#include "images/bitmask.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "images/byte_view.hpp"
#include "images/data_url.hpp"
#include "images/inflate.hpp"

namespace prelabel {

namespace {

constexpr std::size_t kFirstChunk = 8, kHead = 8, kCheck = 4;
constexpr std::uint64_t kMostRowBytes = 64U << 20;  // held in memory, whatever the limit; no browser draws as wide
constexpr std::uint32_t kPalette = 3, kGreyAlpha = 4, kColourAlpha = 6;

// The bytes of all IDAT chunks, one after the other.
class PixelBytes {
 public:
  explicit PixelBytes(ByteView file) : file_(file), next_(kFirstChunk) {}

  int next() {
    while (at_ == end_) {
      if (!file_.has(next_, kHead) || file_.isAt(next_ + 4, "IEND")) return -1;
      const std::size_t start = next_;
      next_ = file_.pngChunkEnd(start);
      at_ = end_ = start + kHead;
      // Behind the bytes stands their checksum.
      if (file_.isAt(start + 4, "IDAT")) end_ = std::max(at_, next_ - kCheck);
    }
    return at_ < file_.size() ? static_cast<int>(file_.u8(at_++)) : -1;
  }

 private:
  ByteView file_;
  std::size_t next_;  // chunk
  std::size_t at_ = 0, end_ = 0;
};

struct Form {
  std::uint32_t width, height, depth, colour;
  bool interlaced;
  std::size_t channels() const { return colour == 2 ? 3 : colour == kGreyAlpha ? 2 : colour == kColourAlpha ? 4 : 1; }
  std::size_t pixelBytes() const { return std::max<std::size_t>(1, channels() * depth / 8); }
};

std::uint8_t nearestOf(int left, int up, int corner) {
  const int guess = left + up - corner;
  const int a = std::abs(guess - left), b = std::abs(guess - up), c = std::abs(guess - corner);
  return static_cast<std::uint8_t>(a <= b && a <= c ? left : b <= c ? up : corner);
}

// Undoes the filter of a row, whose type stands before it. `up`: the row above.
void unfilter(int type, std::vector<std::uint8_t> &row, const std::vector<std::uint8_t> &up, std::size_t step) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int left = i < step ? 0 : row[i - step], corner = i < step ? 0 : up[i - step];
    const int guess = type == 1   ? left
                      : type == 2 ? up[i]
                      : type == 3 ? (left + up[i]) / 2
                      : type == 4 ? nearestOf(left, up[i], corner)
                                  : 0;
    row[i] = static_cast<std::uint8_t>(row[i] + guess);
  }
}

// Which colours of a palette can be seen.
std::vector<bool> visibleColours(ByteView file) {
  std::vector<bool> visible(256, true);
  for (std::size_t at = kFirstChunk; file.has(at, kHead) && !file.isAt(at + 4, "IDAT"); at = file.pngChunkEnd(at)) {
    if (!file.isAt(at + 4, "tRNS")) continue;
    for (std::size_t i = 0; i < std::min<std::size_t>(256, file.be32(at)); ++i)
      visible[i] = file.u8(at + kHead + i) != 0;
  }
  return visible;
}

bool isVisible(const Form &form, const std::vector<std::uint8_t> &row, std::uint32_t x,
               const std::vector<bool> &colours) {
  if (form.colour == kPalette) {
    const std::size_t bit = std::size_t{x} * form.depth;
    const unsigned shift = static_cast<unsigned>(8 - form.depth - bit % 8);
    return colours[(row[bit / 8] >> shift) & ((1U << form.depth) - 1)];
  }
  const std::size_t size = form.depth / 8, at = (x * form.channels() + form.channels() - 1) * size;
  return row[at] != 0;  // of 16 bits the browser keeps the upper 8
}

template <class Bytes>
bool hasVisibleRow(const Form &form, Bytes &bytes, std::uint32_t width, std::uint32_t height,
                   const std::vector<bool> &colours, BitmaskAllowance &allowance) {
  if (width == 0) return false;
  const std::uint64_t size = (std::uint64_t{width} * form.channels() * form.depth + 7) / 8;
  allowance.isSpent = allowance.isSpent || size > std::min(allowance.left, kMostRowBytes);
  if (allowance.isSpent) return true;
  std::vector<std::uint8_t> row(static_cast<std::size_t>(size)), up(row.size());
  for (std::uint32_t y = 0; y < height; ++y) {
    allowance.isSpent = size > allowance.left;
    if (allowance.isSpent) return true;
    allowance.left -= size;
    const int filter = bytes.next();
    for (std::uint8_t &byte : row) {
      const int next = bytes.next();
      if (next < 0) return false;
      byte = static_cast<std::uint8_t>(next);
    }
    unfilter(filter, row, up, form.pixelBytes());
    for (std::uint32_t x = 0; x < width; ++x) {
      if (isVisible(form, row, x, colours)) return true;
    }
    std::swap(row, up);
  }
  return false;
}

bool pngShows(ByteView file, BitmaskAllowance &allowance) {
  const Form form{file.be32(16), file.be32(20), file.u8(24), file.u8(25), file.u8(28) != 0};
  const std::uint32_t depth = form.depth;
  const bool isKnown = depth == 8 || (form.colour == kPalette ? depth == 1 || depth == 2 || depth == 4 : depth == 16);
  if (!isKnown || form.width == 0 || form.height == 0) return false;
  PixelBytes packed(file);
  if (packed.next() < 0 || packed.next() < 0) return false;  // the head of the zlib stream
  Inflater<PixelBytes> bytes(packed);
  const std::vector<bool> colours = visibleColours(file);
  if (!form.interlaced) return hasVisibleRow(form, bytes, form.width, form.height, colours, allowance);
  // Seven small images: where each begins, and its steps.
  struct Pass {
    std::uint32_t x, y, stepX, stepY;
  };
  static constexpr std::array<Pass, 7> kPasses = {
      {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}};
  return std::any_of(kPasses.begin(), kPasses.end(), [&](const Pass &pass) {
    const std::uint32_t width = (form.width + pass.stepX - 1 - pass.x) / pass.stepX;
    const std::uint32_t height = (form.height + pass.stepY - 1 - pass.y) / pass.stepY;
    return hasVisibleRow(form, bytes, width, height, colours, allowance);
  });
}

}  // namespace

bool holdsVisibleImage(std::string_view address, BitmaskAllowance &allowance) {
  const DataUrl url = readDataUrl(address);
  if (!url.isDataUrl) return false;
  if (!url.isBase64) return true;
  const ImageHeader header = readEmbeddedHeader(url.payload);
  if (header.format == ImageFormat::unknown) return false;
  if (header.format != ImageFormat::png) return true;
  bool valid = false;
  const std::vector<std::uint8_t> bytes = decodeBase64(url.payload, url.payload.size(), valid);
  const ByteView file(bytes);
  // Without transparency every pixel is seen, if there are any; other forms of it are rare.
  const std::uint32_t colour = file.u8(25);
  const bool isRead = colour == kPalette || colour == kGreyAlpha || colour == kColourAlpha;
  if (!isRead) return PixelBytes(file).next() >= 0;
  return pngShows(file, allowance);
}

void BitmaskReader::beginTask() {
  left_ = {limit_};
  known_.clear();
}

bool BitmaskReader::isVisible(json::Value address) {
  const auto [known, isNew] = known_.try_emplace(address.offset(), true);
  if (isNew && !isSpent()) known->second = holdsVisibleImage(address.text(), left_);
  return known->second;
}

}  // namespace prelabel
