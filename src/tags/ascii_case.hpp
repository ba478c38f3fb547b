// Letter case of tag and attribute names: ASCII only, as names of the config language are.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace prelabel {

constexpr char lowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lowerAscii(std::string_view text) {
  std::string out(text);
  for (char &c : out) c = lowerAscii(c);
  return out;
}

inline bool equalIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lowerAscii(x) == lowerAscii(y); });
}

}  // namespace prelabel
