// Colours the editor makes up: of labels without one, and of fills.
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "config/colour.hpp"
#include "config/xml_characters.hpp"

namespace prelabel {

namespace {

// The text as the UTF-16 units that JavaScript sees.
std::vector<unsigned> utf16Units(std::string_view text) {
  std::vector<unsigned> units;
  for (std::size_t i = 0; i < text.size();) {
    const XmlCharacter c = xmlCharacterAt(text, i);
    i += c.length > 0 ? c.length : 1;
    const char32_t codePoint = c.length > 0 ? c.codePoint : 0xFFFD;
    if (codePoint < 0x10000) {
      units.push_back(codePoint);
    } else {
      units.push_back(0xD800 + ((codePoint - 0x10000) >> 10));
      units.push_back(0xDC00 + ((codePoint - 0x10000) & 0x3FF));
    }
  }
  return units;
}

// The seeded generator of the editor's colour library: RC4 keyed with the text.
class SeededBytes {
 public:
  explicit SeededBytes(const std::vector<unsigned> &seed) {
    for (unsigned i = 0; i < 256; ++i) state_[i] = i;
    unsigned j = 0;
    for (unsigned i = 0; i < 256; ++i) {
      const unsigned key = seed.empty() ? 0 : seed[i % seed.size()];
      j = (j + state_[i] + key) % 256;
      std::swap(state_[i], state_[j]);
    }
  }

  unsigned next() {
    a_ = (a_ + 1) % 256;
    b_ = (b_ + state_[a_]) % 256;
    std::swap(state_[a_], state_[b_]);
    return state_[(state_[a_] + state_[b_]) % 256];
  }

  // Eight bytes as a number from 0 to 1, least significant byte first.
  double fraction() {
    double sum = 0;
    for (int k = 0; k < 8; ++k) sum += next() * std::ldexp(1.0, 8 * k);
    return std::ldexp(sum, -64);
  }

 private:
  std::array<unsigned, 256> state_{};
  unsigned a_ = 0;
  unsigned b_ = 0;
};

Colour fromHsv(double hue, double saturation, double value) {
  const double sixth = hue / 60;
  const auto sector = static_cast<int>(sixth);
  const double f = sixth - sector;
  const double p = value * (1 - saturation);
  const double q = value * (1 - f * saturation);
  const double t = value * (1 - (1 - f) * saturation);
  const std::array<std::array<double, 3>, 6> sectors = {
      {{value, t, p}, {q, value, p}, {p, value, t}, {p, q, value}, {t, p, value}, {value, p, q}}};
  const std::array<double, 3> &rgb = sectors[static_cast<std::size_t>(sector % 6)];
  const auto channel = [](double share) { return static_cast<std::uint8_t>(std::floor(255 * share)); };
  return {channel(rgb[0]), channel(rgb[1]), channel(rgb[2]), 1};
}

// sRGB and CIE Lab under D65, with the rounded constants of the editor's colour library.
constexpr std::array<double, 3> kWhite = {0.95047, 1.0, 1.08883};
constexpr double kStep = 6.0 / 29;

double toLinear(double channel) {
  const double share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}
double fromLinear(double share) {
  return 255 * (share <= 0.00304 ? 12.92 * share : 1.055 * std::pow(share, 1 / 2.4) - 0.055);
}
double toLab(double t) { return t > kStep * kStep * kStep ? std::cbrt(t) : t / (3 * kStep * kStep) + 4.0 / 29; }
double fromLab(double t) { return t > kStep ? t * t * t : 3 * kStep * kStep * (t - 4.0 / 29); }

}  // namespace

// A label without a value gets another colour at each load; here it is always the same.
Colour generatedColour(std::string_view labelValue) {
  constexpr double kGoldenRatio = 0.618033988749895;
  SeededBytes bytes(utf16Units(labelValue));
  const double p = std::floor(bytes.fraction() * 361);
  return fromHsv(std::fmod(p + p / kGoldenRatio, 360), 0.4, 0.75);
}

Colour darkened(const Colour &colour) {
  constexpr double kDarker = 5.4;  // of 100
  const double r = toLinear(colour.red);
  const double g = toLinear(colour.green);
  const double b = toLinear(colour.blue);
  const double fx = toLab((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / kWhite[0]);
  const double fy = toLab((0.2126729 * r + 0.7151522 * g + 0.0721750 * b) / kWhite[1]);
  const double fz = toLab((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / kWhite[2]);

  const double less = kDarker / 116;  // all three follow L*, since a* and b* are differences to it
  const double x = kWhite[0] * fromLab(fx - less);
  const double y = kWhite[1] * fromLab(fy - less);
  const double z = kWhite[2] * fromLab(fz - less);
  const auto channel = [](double linear) {
    const double value = fromLinear(linear);
    return static_cast<std::uint8_t>(std::lround(value < 0 ? 0 : (value > 255 ? 255 : value)));
  };
  return {channel(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
          channel(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
          channel(0.0556434 * x - 0.2040259 * y + 1.0572252 * z), colour.alpha};
}

}  // namespace prelabel
