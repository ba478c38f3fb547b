// Schemes, hosts and signatures.
#include "tasks/media_address.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "json/number.hpp"
#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kLocalFiles = "/data/local-files/";

bool isLetter(char c) { return lowerAscii(c) >= 'a' && lowerAscii(c) <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

// `https` of `https://...`; "" when it has none.
std::string_view schemeOf(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || colon < 2) return {};
  const std::string_view scheme = address.substr(0, colon);
  const bool fits = std::all_of(scheme.begin(), scheme.end(),
                                [](char c) { return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.'; });
  return fits && isLetter(scheme.front()) ? scheme : std::string_view();
}

bool isWindowsPath(std::string_view address) {
  if (address.starts_with("\\")) return true;
  return address.size() > 2 && isLetter(address[0]) && address[1] == ':' && (address[2] == '\\' || address[2] == '/');
}

// The value of a parameter of the query; letter case counts.
std::string_view parameterOf(std::string_view address, std::string_view name) {
  for (std::size_t at = address.find_first_of("?&"); at != std::string_view::npos; at = address.find('&', at + 1)) {
    const std::string_view rest = address.substr(at + 1);
    if (!rest.starts_with(name) || rest.size() <= name.size() || rest[name.size()] != '=') continue;
    const std::string_view value = rest.substr(name.size() + 1);
    return value.substr(0, value.find('&'));
  }
  return {};
}

std::optional<double> numberOf(std::string_view text) {
  const json::NumberText number = json::readNumberText(text);
  if (number.length == 0 || number.length != text.size() || !number.isFinite) return std::nullopt;
  return number.value;
}

// Days from 1970-01-01 to a day of the Gregorian calendar.
double daysTo(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = y / 400, ofEra = y % 400;
  const int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int days = era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
  return days;
}

// `20260531T143000Z`, `2026-05-31T14:30:00Z`, also with escaped colons: all its digits in their order.
std::optional<double> timeOf(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      i += 2;
    } else if (isDigit(text[i])) {
      digits += text[i];
    }
  }
  if (digits.size() < 8) return std::nullopt;
  digits.resize(14, '0');
  const auto part = [&](std::size_t at, std::size_t length) {
    int number = 0;
    for (std::size_t i = at; i < at + length; ++i) number = number * 10 + (digits[i] - '0');
    return number;
  };
  const int month = part(4, 2);
  if (month < 1 || month > 12) return std::nullopt;
  return daysTo(part(0, 4), month, part(6, 2)) * 86400 + part(8, 2) * 3600 + part(10, 2) * 60 + part(12, 2);
}

}  // namespace

AddressKind addressKind(std::string_view address) {
  if (address.empty()) return AddressKind::other;
  if (isWindowsPath(address) || address.starts_with("~/")) return AddressKind::localPath;
  const std::string scheme = lowerAscii(schemeOf(address));
  if (scheme == "http" || scheme == "https") return AddressKind::web;
  if (scheme == "file") return AddressKind::localPath;
  if (scheme == "data") return AddressKind::data;
  if (scheme == "s3" || scheme == "gs" || scheme == "azure-blob") return AddressKind::storage;
  if (!scheme.empty()) return AddressKind::other;
  if (address.starts_with(kLocalFiles)) return AddressKind::localFiles;
  if (address.front() != '/') return AddressKind::bareName;
  for (const std::string_view own : {"//", "/data/", "/static/", "/api/", "/tasks/"}) {  // Label Studio's own
    if (address.starts_with(own)) return AddressKind::web;
  }
  // A single name below the root may well be served by somebody.
  return address.find('/', 1) == std::string_view::npos ? AddressKind::other : AddressKind::localPath;
}

std::string_view hostOf(std::string_view address) {
  const std::size_t slashes = address.find("://");
  if (slashes == std::string_view::npos) return {};
  std::string_view host = address.substr(slashes + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  const std::size_t user = host.rfind('@');
  if (user != std::string_view::npos) host.remove_prefix(user + 1);
  return host.starts_with('[') ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
}

bool isLoopback(std::string_view host) {
  const std::string name = lowerAscii(host);
  return name == "localhost" || name.ends_with(".localhost") || name.starts_with("127.") || name == "[::1]";
}

std::optional<double> expiryOf(std::string_view address) {
  for (const std::string_view maker : {"X-Amz-", "X-Goog-"}) {
    const std::string_view date = parameterOf(address, std::string(maker) + "Date");
    const std::optional<double> length = numberOf(parameterOf(address, std::string(maker) + "Expires"));
    const std::optional<double> from = timeOf(date);
    if (from && length) return *from + *length;
  }
  if (!parameterOf(address, "sig").empty()) return timeOf(parameterOf(address, "se"));
  if (!parameterOf(address, "Signature").empty()) return numberOf(parameterOf(address, "Expires"));
  return std::nullopt;
}

bool isSignedTwiceEscaped(std::string_view address) {
  constexpr std::array<std::string_view, 4> kNames = {"X-Amz-Signature", "X-Goog-Signature", "sig", "Signature"};
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
    return parameterOf(address, name).find("%25") != std::string_view::npos;
  });
}

std::optional<std::string> mendedLocalFiles(std::string_view address) {
  const std::size_t path = address.find("?d=");
  if (path == std::string_view::npos) return std::nullopt;
  std::string out(address.substr(0, path + 3));
  for (const char c : address.substr(path + 3)) {
    if (c == ' ') {
      out += "%20";
    } else if ((c == '/' || c == '\\') && (out.back() == '/' || out.back() == '=')) {
      continue;  // doubled, or in front
    } else {
      out += c == '\\' ? '/' : c;
    }
  }
  return out == address ? std::nullopt : std::optional(out);
}

std::string dayText(double seconds) {
  constexpr double kLast = 4e11;  // far beyond anybody's signature
  auto days = static_cast<long long>(std::floor(std::clamp(seconds, 0.0, kLast) / 86400)) + 719468;
  const long long era = days / 146097, ofEra = days % 146097;
  const long long yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
  const long long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const long long shifted = (5 * ofYear + 2) / 153;
  const long long day = ofYear - (153 * shifted + 2) / 5 + 1, month = shifted < 10 ? shifted + 3 : shifted - 9;
  const auto two = [](long long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) + "-" + two(month) + "-" + two(day);
}

}  // namespace prelabel
