// Numbers as JSON writes them: their end, and their value as the nearest double. Other rooms use readNumberText.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "json/bytes.hpp"

namespace prelabel::json {

struct NumberEnd {
  const char *end;  // behind the longest number that starts at the given byte; nullptr when none does
  bool isFinite;    // false: beyond the range of a double
  double value;
};

// Reads the number at `begin`. Somewhere behind it must stand a byte that cannot continue it (a closing bracket, NUL),
// and eight bytes from every byte of the number on must be readable. What ends the number is not judged: `01` reads as
// `0`.
NumberEnd readNumber(const char *begin);

// The number that a text of any origin begins with. `length` in bytes; 0: none.
struct NumberText {
  std::size_t length;
  bool isFinite;
  double value;
};
NumberText readNumberText(std::string_view text);

inline constexpr std::ptrdiff_t kShortNumber = 16;  // digits and point that surely fit into the 53 bits of a double
inline constexpr std::array<double, kShortNumber> kPowersOfTen = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                                  1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

// The same for numbers of few digits and no exponent, which are most: one exact division makes the nearest double.
// nullptr: ask readNumber.
inline const char *readShortNumber(const char *begin, double &value) {
  const char *at = begin + (*begin == '-');
  const char *const first = at;
  std::uint64_t digits = 0;
  const auto readDigits = [&] {
    for (; isDigit(*at); ++at) digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
  };
  readDigits();
  if (at == first || (*first == '0' && at - first > 1)) return nullptr;
  std::ptrdiff_t decimals = 0;
  if (*at == '.') {
    const char *const fraction = ++at;
    readDigits();
    decimals = at - fraction;
    if (decimals == 0) return nullptr;
  }
  if (*at == 'e' || *at == 'E' || at - first >= kShortNumber) return nullptr;
  value = static_cast<double>(digits);
  if (decimals > 0) value /= kPowersOfTen[static_cast<std::size_t>(decimals)];
  if (*begin == '-') value = -value;
  return at;
}

}  // namespace prelabel::json
