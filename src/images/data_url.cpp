// RFC 2397 and RFC 4648, as browsers take them.
#include "images/data_url.hpp"

#include <algorithm>

#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

// The six bits of a letter of base64; -1: none, -2: to be skipped.
int sixBits(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return c == ' ' || (c >= '\t' && c <= '\r') ? -2 : -1;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

DataUrl readDataUrl(std::string_view text) {
  constexpr std::string_view kScheme = "data:", kBase64 = "base64";
  DataUrl url;
  text = trimmed(text);
  if (!equalIgnoringCase(text.substr(0, kScheme.size()), kScheme)) return url;
  url.isDataUrl = true;
  const std::size_t comma = text.find(',');
  const std::string_view head = text.substr(kScheme.size(), std::min(comma, text.size()) - kScheme.size());
  url.type = trimmed(head.substr(0, head.find(';')));
  const std::size_t last = head.rfind(';');
  url.isBase64 = last != head.npos && equalIgnoringCase(trimmed(head.substr(last + 1)), kBase64);
  if (comma != text.npos) url.payload = text.substr(comma + 1);
  return url;
}

std::vector<std::uint8_t> decodeBase64(std::string_view text, std::size_t most, bool &valid) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(std::min(most, text.size() / 4 * 3 + 3));
  valid = true;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char c : text) {
    if (bytes.size() >= most || c == '=') break;
    const int six = sixBits(c);
    if (six == -2) continue;
    if (six < 0) {
      valid = false;
      break;
    }
    bits = bits << 6 | static_cast<std::uint32_t>(six);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push_back(static_cast<std::uint8_t>(bits >> held));
  }
  return bytes;
}

ImageHeader readEmbeddedHeader(std::string_view payload) {
  constexpr std::size_t kFirstStep = 1024, kFactor = 16, kMost = std::size_t{4} << 20;
  ImageHeader header;
  for (std::size_t most = kFirstStep; most <= kMost; most *= kFactor) {
    bool valid = false;
    const std::vector<std::uint8_t> bytes = decodeBase64(payload, most, valid);
    header = readImageHeader(bytes);
    if (header.complete || header.format == ImageFormat::unknown || bytes.size() < most) break;
  }
  return header;
}

}  // namespace prelabel
