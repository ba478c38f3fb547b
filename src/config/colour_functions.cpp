// Reading rgb(), rgba(), hsl() and hsla() in their comma forms, and telling other CSS colours from nonsense.
#include "config/colour_functions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "config/xml_characters.hpp"
#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

// One argument of a function: `-?digits[.digits][%]`, or `.5`.
struct Argument {
  double number = 0;
  bool percent = false;
  bool whole = true;  // no decimal point
  bool negative = false;
};

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<Argument> readArgument(std::string_view text) {
  Argument argument;
  std::size_t i = 0;
  if (i < text.size() && text[i] == '-') argument.negative = ++i > 0;
  const std::size_t digits = i;
  for (; i < text.size() && isDigit(text[i]); ++i) argument.number = argument.number * 10 + (text[i] - '0');
  bool some = i > digits;
  if (i < text.size() && text[i] == '.') {
    argument.whole = false;
    double unit = 0.1;
    const std::size_t decimals = ++i;
    for (; i < text.size() && isDigit(text[i]); ++i, unit /= 10) argument.number += unit * (text[i] - '0');
    some = i > decimals;
  }
  if (i < text.size() && text[i] == '%') argument.percent = ++i > 0;
  if (!some || i != text.size()) return std::nullopt;
  if (argument.negative) argument.number = -argument.number;
  return argument;
}

struct Call {
  std::string_view name;
  std::string_view inside;
};

std::optional<Call> readCall(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos || open == 0 || text.back() != ')') return std::nullopt;
  return Call{text.substr(0, open), text.substr(open + 1, text.size() - open - 2)};
}

// The arguments of a comma form, blanks allowed only behind the opening bracket and around the later commas, as the
// editor's library has it.
std::optional<std::vector<Argument>> readArguments(std::string_view inside) {
  std::vector<Argument> arguments;
  for (std::size_t start = 0; start <= inside.size();) {
    const std::size_t end = std::min(inside.find(',', start), inside.size());
    std::string_view part = inside.substr(start, end - start);
    while (!part.empty() && isXmlBlank(part.front())) part.remove_prefix(1);
    while (!part.empty() && isXmlBlank(part.back()) && !arguments.empty()) part.remove_suffix(1);
    const std::optional<Argument> argument = readArgument(part);
    if (!argument) return std::nullopt;
    arguments.push_back(*argument);
    start = end + 1;
  }
  return arguments;
}

std::uint8_t toByte(double channel) { return static_cast<std::uint8_t>(std::lround(std::clamp(channel, 0.0, 255.0))); }

Colour fromHsl(double hue, double saturation, double lightness, double alpha) {
  hue = std::fmod(std::fmod(hue, 360) + 360, 360) / 60;
  const double chroma = (1 - std::abs(2 * lightness - 1)) * saturation;
  const double second = chroma * (1 - std::abs(std::fmod(hue, 2) - 1));
  const double least = lightness - chroma / 2;
  const auto sector = static_cast<std::size_t>(hue);
  const std::array<std::array<double, 3>, 6> sectors = {{{chroma, second, 0},
                                                         {second, chroma, 0},
                                                         {0, chroma, second},
                                                         {0, second, chroma},
                                                         {second, 0, chroma},
                                                         {chroma, 0, second}}};
  const std::array<double, 3> &rgb = sectors[std::min<std::size_t>(sector, 5)];
  return {toByte(255 * (rgb[0] + least)), toByte(255 * (rgb[1] + least)), toByte(255 * (rgb[2] + least)), alpha};
}

// rgb and rgba in comma form. Percent and numbers above 255 are clipped; brushes know neither, nor an alpha that begins
// with a point, nor a blank behind the bracket.
std::optional<ColourReading> readRgb(const std::vector<Argument> &in, bool blankFirst) {
  const bool percent = in[0].percent;
  bool forBrushes = !percent && !blankFirst;
  std::array<double, 3> channels{};
  for (std::size_t i = 0; i < 3; ++i) {
    if (in[i].percent != percent || (!percent && !in[i].whole)) return std::nullopt;
    channels[i] = percent ? in[i].number * 2.55 : in[i].number;
    forBrushes = forBrushes && !in[i].negative && in[i].number <= 255;
  }
  const double alpha = in.size() == 4 ? in[3].number : 1;
  return ColourReading{forBrushes ? ColourVerdict::ok : ColourVerdict::brushBlack,
                       {toByte(channels[0]), toByte(channels[1]), toByte(channels[2]), alpha}};
}

std::optional<ColourReading> readHsl(const std::vector<Argument> &in) {
  if (in[0].percent || !in[1].percent || !in[2].percent) return std::nullopt;
  const auto share = [](double percent) { return std::clamp(percent / 100, 0.0, 1.0); };
  const double alpha = in.size() == 4 ? in[3].number : 1;
  return ColourReading{ColourVerdict::brushBlack,
                       fromHsl(in[0].number, share(in[1].number), share(in[2].number), alpha)};
}

std::optional<ColourReading> readCommaForm(const Call &call) {
  const bool withAlpha = call.name == "rgba" || call.name == "hsla";
  if (!withAlpha && call.name != "rgb" && call.name != "hsl") return std::nullopt;
  const std::optional<std::vector<Argument>> arguments = readArguments(call.inside);
  if (!arguments || arguments->size() != (withAlpha ? 4u : 3u)) return std::nullopt;
  if (withAlpha) {
    const Argument &alpha = arguments->back();
    if (alpha.percent || alpha.negative || alpha.number > 1) return std::nullopt;
  }
  if (call.name.starts_with("hsl")) return readHsl(*arguments);
  return readRgb(*arguments, isXmlBlank(call.inside.front()));
}

// Number of words between blanks, commas and slashes.
std::size_t countWords(std::string_view inside) {
  std::size_t words = 0;
  bool within = false;
  for (const char c : inside) {
    const bool separator = isXmlBlank(c) || c == ',' || c == '/';
    if (!separator && !within) ++words;
    within = !separator;
  }
  return words;
}

// A form that a browser takes for a colour, judged by its name and the number of its parts.
bool looksLikeCss(const Call &call) {
  constexpr std::array<std::string_view, 9> kThreeParts = {"rgb", "rgba", "hsl",   "hsla", "hwb",
                                                           "lab", "lch",  "oklab", "oklch"};
  constexpr std::array<std::string_view, 5> kOthers = {"var", "color", "color-mix", "light-dark", "env"};
  const std::string name = lowerAscii(call.name);
  if (std::find(kOthers.begin(), kOthers.end(), name) != kOthers.end()) return countWords(call.inside) > 0;
  if (std::find(kThreeParts.begin(), kThreeParts.end(), name) == kThreeParts.end()) return false;
  const std::size_t words = countWords(call.inside);
  return words == 3 || words == 4;
}

}  // namespace

ColourReading readColourFunction(std::string_view text) {
  const std::optional<Call> call = readCall(text);
  if (!call) return {};
  if (const std::optional<ColourReading> reading = readCommaForm(*call)) return *reading;
  return {looksLikeCss(*call) ? ColourVerdict::blankPage : ColourVerdict::errorList, {}};
}

}  // namespace prelabel
