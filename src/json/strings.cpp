// Escapes in the strings of JSON: checking and resolving them.
#include "json/strings.hpp"

#include "text/utf8.hpp"

namespace prelabel::json {

namespace {

constexpr Escape kInvalid{EscapeKind::invalid, 0, 0};

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The unit that `\uXXXX` at the start of `text` stands for, or -1.
long readUnit(std::string_view text) {
  if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
  long unit = 0;
  for (std::size_t i = 2; i < 6; ++i) {
    const int digit = hexDigit(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool isHighSurrogate(long unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool isLowSurrogate(long unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

Escape readUnicode(std::string_view text) {
  const long unit = readUnit(text);
  if (unit < 0) return kInvalid;
  if (isHighSurrogate(unit)) {
    const long low = readUnit(text.substr(6));
    if (isLowSurrogate(low)) {
      return {EscapeKind::plain, 12, static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))};
    }
  }
  const bool lone = isHighSurrogate(unit) || isLowSurrogate(unit);
  return {lone ? EscapeKind::loneSurrogate : EscapeKind::plain, 6, static_cast<char32_t>(unit)};
}

}  // namespace

Escape readEscape(std::string_view text) {
  if (text.size() < 2) return kInvalid;
  switch (text[1]) {
    case '"':
    case '\\':
    case '/':
      return {EscapeKind::plain, 2, static_cast<char32_t>(text[1])};
    case 'b':
      return {EscapeKind::plain, 2, U'\b'};
    case 'f':
      return {EscapeKind::plain, 2, U'\f'};
    case 'n':
      return {EscapeKind::plain, 2, U'\n'};
    case 'r':
      return {EscapeKind::plain, 2, U'\r'};
    case 't':
      return {EscapeKind::plain, 2, U'\t'};
    case 'u':
      return readUnicode(text);
    default:
      return kInvalid;
  }
}

std::string unescape(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  while (!raw.empty()) {
    const std::size_t plain = raw.find('\\');
    out.append(raw.substr(0, plain));
    if (plain == std::string_view::npos) break;
    raw.remove_prefix(plain);
    const Escape escape = readEscape(raw);
    if (escape.kind == EscapeKind::invalid) {
      out.push_back('\\');
      raw.remove_prefix(1);
    } else {
      appendUtf8(out, escape.codePoint);
      raw.remove_prefix(escape.length);
    }
  }
  return out;
}

}  // namespace prelabel::json
