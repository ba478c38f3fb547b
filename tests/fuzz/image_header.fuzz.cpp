// Headers of image files: any bytes are read without harm, more of them never contradict, and base64 changes nothing.
#include "images/image_header.hpp"

#include "images/data_url.hpp"
#include "support.hpp"

namespace {

using namespace prelabel;
using Bytes = std::span<const std::uint8_t>;

void checkHeader(const ImageHeader &header) {
  fuzz::require(header.orientation >= 1 && header.orientation <= 8, "orientation");
  fuzz::require(header.format != ImageFormat::unknown || !header.isSized(), "no size without a format");
  fuzz::require(
      std::uint64_t{header.shownWidth()} * header.shownHeight() == std::uint64_t{header.width} * header.height,
      "turning keeps the area");
}

// What a complete header says is what more bytes say.
void checkBeginning(Bytes bytes, const ImageHeader &whole) {
  const ImageHeader part = readImageHeader(bytes.first(bytes.size() / 2));
  checkHeader(part);
  if (!part.complete) return;
  fuzz::require(part.format == whole.format && part.width == whole.width && part.height == whole.height &&
                    part.orientation == whole.orientation && part.alpha == whole.alpha && whole.complete,
                "more bytes do not contradict");
}

// The bytes are base64 themselves, as far as they are.
void checkBase64(Bytes bytes) {
  const std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
  bool isWholeValid = false, isPartValid = false;
  const std::vector<std::uint8_t> whole = decodeBase64(text, bytes.size(), isWholeValid);
  const std::vector<std::uint8_t> part = decodeBase64(text, whole.size() / 2, isPartValid);
  fuzz::require(part.size() == whole.size() / 2 && std::equal(part.begin(), part.end(), whole.begin()),
                "a part is the beginning of the whole");
  checkHeader(readEmbeddedHeader(text));
  const DataUrl url = readDataUrl(text);
  fuzz::require(url.payload.size() + url.type.size() <= text.size(), "parts of the address");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const Bytes bytes(data, size);
  const ImageHeader header = readImageHeader(bytes);
  checkHeader(header);
  checkBeginning(bytes, header);
  checkBase64(bytes);
  return 0;
}
