// Brackets, commas and numbers.
#include "report/json_text.hpp"

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "text/json_escape.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace prelabel {

namespace {

constexpr std::size_t kMostDigits = 24;

// Numbers of at most four decimals, which nearly all are: where the text ends, or nullptr when it is another.
char *writeDecimal(char *at, double value) {
  constexpr double kUnit = 1e4, kMost = 9e15;
  const double scaled = std::nearbyint(std::abs(value) * kUnit);
  if (!(scaled < kMost) || scaled / kUnit != std::abs(value)) return nullptr;
  const auto units = static_cast<std::uint64_t>(scaled);
  if (value < 0 && units > 0) *at++ = '-';
  at = std::to_chars(at, at + kMostDigits, units / 10000).ptr;
  auto rest = static_cast<std::uint32_t>(units % 10000);
  if (rest == 0) return at;
  *at++ = '.';
  for (std::uint32_t place = 1000; rest > 0; place /= 10) {
    *at++ = static_cast<char>('0' + rest / place);
    rest %= place;
  }
  return at;
}

// Whether all of it is ASCII that needs no escape, as nearly all texts are.
bool isPlain(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    if (anySpecialInString(loadWord(text.data() + at)) != 0) return false;
  }
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte >= 0x80 || byte == '"' || byte == '\\') return false;
  }
  return true;
}

}  // namespace

void JsonText::separate() {
  if (isBehindValue_) out_ += ',';
  isBehindValue_ = true;
}

JsonText &JsonText::open(char bracket) {
  separate();
  out_ += bracket;
  isBehindValue_ = false;
  return *this;
}

JsonText &JsonText::close(char bracket) {
  out_ += bracket;
  isBehindValue_ = true;
  return *this;
}

JsonText &JsonText::key(std::string_view name) {
  text(name);
  out_ += ':';
  isBehindValue_ = false;
  return *this;
}

JsonText &JsonText::text(std::string_view value) {
  separate();
  out_ += '"';
  if (isPlain(value))
    out_ += value;
  else if (firstInvalidUtf8(value) == std::string_view::npos)
    appendJsonEscaped(out_, value);
  else
    appendJsonEscaped(out_, toValidUtf8(value));
  out_ += '"';
  return *this;
}

JsonText &JsonText::number(double value) {
  if (!std::isfinite(value)) return null();
  separate();
  char digits[kMostDigits + 8];
  if (char *const end = writeDecimal(digits, value))
    out_.append(digits, end);
  else
    out_ += nlohmann::json(value).dump();
  return *this;
}

JsonText &JsonText::integer(std::uint64_t value) {
  separate();
  char digits[kMostDigits];
  out_.append(digits, std::to_chars(digits, digits + kMostDigits, value).ptr);
  return *this;
}

JsonText &JsonText::flag(bool value) { return raw(value ? "true" : "false"); }
JsonText &JsonText::null() { return raw("null"); }

JsonText &JsonText::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

JsonText &JsonText::texts(std::string_view name, std::span<const std::string> values) {
  key(name).open('[');
  for (const std::string &value : values) text(value);
  return close(']');
}

}  // namespace prelabel
