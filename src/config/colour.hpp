// Colours of labels as the editor reads and makes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace prelabel {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  double alpha = 1;  // 0 to 1

  friend bool operator==(const Colour &, const Colour &) = default;
};

// `#rrggbb`, lower case; alpha is left out.
std::string toHex(const Colour &colour);

enum class ColourVerdict : std::uint8_t {
  ok,
  brushBlack,  // fine for shapes, but brushes draw it black (hsl, 4/8-digit hex, some grey names)
  blankPage,   // CSS, but the editor dies of it: transparent, currentColor, hwb(), var(), `rgb(1 2 3)`, blanks around
  errorList,   // not a CSS colour
};
struct ColourReading {
  ColourVerdict verdict = ColourVerdict::errorList;
  Colour colour;  // when verdict is ok or brushBlack
};
// Reads the text of a colour attribute as the 1.23.2 editor does.
ColourReading readColour(std::string_view text);

// The colour the editor generates from a label's `value` (raw attribute text, UTF-8) when no `background` is given.
Colour generatedColour(std::string_view labelValue);

// The colour of a label: of its `background` where the editor can read it, else generated.
Colour labelColour(std::string_view background, std::string_view labelValue);

// The fill colour of a stroke colour: CIE L* less 5.4. Alpha is kept.
Colour darkened(const Colour &colour);

}  // namespace prelabel
