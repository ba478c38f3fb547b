// What single bytes mean in JSON. Private to this room.
#pragma once

#include <string_view>

namespace prelabel::json {

constexpr bool isLineBreak(char c) { return c == '\n' || c == '\r'; }
constexpr bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::string_view trimEnd(std::string_view text) {
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

constexpr std::string_view trim(std::string_view text) {
  text = trimEnd(text);
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  return text;
}

}  // namespace prelabel::json
