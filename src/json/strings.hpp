// Escapes in the strings of JSON: checking and resolving them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prelabel::json {

enum class EscapeKind { invalid, plain, loneSurrogate };

struct Escape {
  EscapeKind kind;
  std::size_t length;  // bytes, the backslash included; a pair of surrogates counts as one escape
  char32_t codePoint;  // of a lone surrogate: the surrogate
};

// The escape at the start of `text`, which begins with a backslash and may end anywhere.
Escape readEscape(std::string_view text);

// The text that the bytes between two quotes mean. A lone surrogate becomes U+FFFD, a broken escape stays as it is.
std::string unescape(std::string_view raw);

}  // namespace prelabel::json
