// Reading the text of a colour attribute, form by form (results-image reference, section 6.2).
#include "config/colour.hpp"

#include <array>

#include "config/colour_functions.hpp"
#include "config/colour_names.hpp"
#include "config/xml_characters.hpp"
#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

// `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`: the four channels, alpha 255 when not given.
std::optional<std::array<unsigned, 4>> hexChannels(std::string_view digits) {
  const bool shortForm = digits.size() == 3 || digits.size() == 4;
  if (!shortForm && digits.size() != 6 && digits.size() != 8) return std::nullopt;
  std::array<unsigned, 4> channels = {0, 0, 0, 255};
  const std::size_t width = shortForm ? 1 : 2;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::size_t digit = kHexDigits.find(lowerAscii(digits[i]));
    if (digit == std::string_view::npos) return std::nullopt;
    unsigned &channel = channels[i / width];
    if (i % width == 0) channel = 0;
    channel = channel * 16 + static_cast<unsigned>(digit);
  }
  for (std::size_t i = 0; shortForm && i < digits.size(); ++i) channels[i] *= 17;
  return channels;
}

ColourReading readHex(std::string_view text) {
  const auto channels = hexChannels(text.substr(1));
  if (!channels) return {};
  const bool withAlpha = text.size() == 5 || text.size() == 9;
  // The editor's colour library keeps two decimals of a hex alpha.
  const auto hundredths = (channels->at(3) * 200 + 255) / 510;
  const double alpha = static_cast<double>(hundredths) / 100;
  return {withAlpha ? ColourVerdict::brushBlack : ColourVerdict::ok,
          {static_cast<std::uint8_t>(channels->at(0)), static_cast<std::uint8_t>(channels->at(1)),
           static_cast<std::uint8_t>(channels->at(2)), withAlpha ? alpha : 1}};
}

// Text without blanks around it.
ColourReading readTight(std::string_view text) {
  if (text.front() == '#') return readHex(text);
  if (const std::optional<Colour> named = namedColour(text)) {
    return {isGreyUnknownToBrushes(text) ? ColourVerdict::brushBlack : ColourVerdict::ok, *named};
  }
  if (isColourKeyword(text)) return {ColourVerdict::blankPage, {}};
  return readColourFunction(text);
}

}  // namespace

std::string toHex(const Colour &colour) {
  std::string out = "#";
  for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
    out += kHexDigits[channel / 16];
    out += kHexDigits[channel % 16];
  }
  return out;
}

ColourReading readColour(std::string_view text) {
  const auto blank = [](char c) { return isXmlBlank(c); };
  std::string_view tight = text;
  while (!tight.empty() && blank(tight.front())) tight.remove_prefix(1);
  while (!tight.empty() && blank(tight.back())) tight.remove_suffix(1);
  if (tight.empty()) return {};
  ColourReading reading = readTight(tight);
  // The browser forgives blanks around a colour, the editor's colour library does not.
  if (tight.size() != text.size() && reading.verdict != ColourVerdict::errorList) return {ColourVerdict::blankPage, {}};
  return reading;
}

Colour labelColour(std::string_view background, std::string_view labelValue) {
  // The editor's default: a label that has no colour, or exactly this one, gets a generated colour.
  constexpr std::string_view kNoBackground = "#DA935D";
  if (background != kNoBackground) {
    const ColourReading reading = readColour(background);
    if (reading.verdict == ColourVerdict::ok || reading.verdict == ColourVerdict::brushBlack) return reading.colour;
  }
  return generatedColour(labelValue);
}

}  // namespace prelabel
