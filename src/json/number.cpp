// Numbers as JSON writes them. Their value is computed by simdjson, which is used in this file only.
#include "json/number.hpp"

#include <simdjson.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "json/bytes.hpp"
#include "text/words.hpp"

namespace prelabel::json {

namespace {

constexpr std::int64_t kLargestExponent = 99'999;  // far beyond every double; larger ones mean the same
constexpr std::ptrdiff_t kExactDigits = 19;        // as many always fit into 64 bits

// Decimal digits of a number: value = (negative ? -1 : 1) * digits * 10^exponent.
struct Decimal {
  std::uint64_t digits = 0;
  std::int64_t exponent = 0;
  bool negative = false;
  bool exact = true;  // no digit was lost
};

bool areEightDigits(std::uint64_t word) {
  constexpr std::uint64_t kUpper = kLowBits * 0xF0;
  return ((word & kUpper) | (((word + kLowBits * 6) & kUpper) >> 4)) == kLowBits * 0x33;
}

// Their value: neighbours are joined to pairs, to fours, to all eight.
std::uint64_t valueOfEight(std::uint64_t word) {
  word = (word & (kLowBits * 0x0F)) * 10 + ((word >> 8) & (kLowBits * 0x0F));
  word = (word & 0x00FF00FF00FF00FF) * 100 + ((word >> 16) & 0x00FF00FF00FF00FF);
  return (word & 0xFFFF) * 10'000 + ((word >> 32) & 0xFFFF);
}

const char *readDigits(const char *at, std::uint64_t &digits) {
  for (std::uint64_t word = loadWord(at); areEightDigits(word); word = loadWord(at)) {
    digits = digits * 100'000'000 + valueOfEight(word);
    at += 8;
  }
  for (; isDigit(*at); ++at) digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
  return at;
}

// Behind `e`, where an exponent must stand; nullptr when none does.
const char *readExponent(const char *at, std::int64_t &exponent) {
  const bool negative = *at == '-';
  if (*at == '-' || *at == '+') ++at;
  if (!isDigit(*at)) return nullptr;
  std::int64_t value = 0;
  for (; isDigit(*at); ++at) {
    if (value <= kLargestExponent) value = value * 10 + (*at - '0');
  }
  exponent += negative ? -value : value;
  return at;
}

// More than 19 digits are exact as well when enough of them are leading zeros.
bool digitsFit(const char *first, const char *end) {
  while (*first == '0' || *first == '.') ++first;
  return end - first <= kExactDigits;
}

const char *readDecimal(const char *at, Decimal &decimal) {
  decimal.negative = *at == '-';
  if (decimal.negative) ++at;
  const char *const first = at;
  if (*at == '0') {
    ++at;
  } else {
    at = readDigits(at, decimal.digits);
    if (at == first) return nullptr;
  }
  const char *end = at;
  if (*at == '.') {
    const char *const fraction = at + 1;
    end = readDigits(fraction, decimal.digits);
    if (end == fraction) return at;
    decimal.exponent = fraction - end;
  }
  if (end - first > kExactDigits) decimal.exact = digitsFit(first, end);
  if (*end != 'e' && *end != 'E') return end;
  const char *const behind = readExponent(end + 1, decimal.exponent);
  return behind ? behind : end;
}

}  // namespace

NumberEnd readNumber(const char *begin) {
  namespace numbers = simdjson::SIMDJSON_BUILTIN_IMPLEMENTATION::numberparsing;
  Decimal decimal;
  NumberEnd number{readDecimal(begin, decimal), true, 0};
  if (!number.end) return number;
  const bool quick = decimal.exact && decimal.exponent >= simdjson::internal::smallest_power &&
                     decimal.exponent <= simdjson::internal::largest_power &&
                     numbers::compute_float_64(decimal.exponent, decimal.digits, decimal.negative, number.value);
  if (!quick) {
    number.value = simdjson::internal::from_chars(begin, number.end);
    number.isFinite = std::abs(number.value) <= std::numeric_limits<double>::max();
  }
  return number;
}

NumberText readNumberText(std::string_view text) {
  std::string copy(text);
  copy.append(8, '\0');  // as readNumber needs
  const NumberEnd number = readNumber(copy.c_str());
  return {number.end ? static_cast<std::size_t>(number.end - copy.c_str()) : 0, number.isFinite, number.value};
}

}  // namespace prelabel::json
