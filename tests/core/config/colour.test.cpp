// Colours: every form of the reference, generated colours and fills as the editor was seen to make them.
#include "config/colour.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "config/colour_names.hpp"

using namespace prelabel;

namespace {

std::string hexOf(std::string_view text) { return toHex(readColour(text).colour); }
ColourVerdict verdictOf(std::string_view text) { return readColour(text).verdict; }

}  // namespace

TEST_CASE("generated colours are those of the editor") {
  const std::vector<std::pair<std::string, std::string>> seen = {
      {"Car", "#72bfb9"},       {"Person", "#72bf7d"},
      {"Airplane", "#729dbf"},  {"Animal", "#a4bf72"},
      {"cat", "#bf72ab"},       {"dog", "#bebf72"},
      {"Label 1", "#9fbf72"},   {"é", "#729dbf"},
      {"日本", "#72bf76"},      {"A", "#7276bf"},
      {"a", "#a272bf"},         {"B", "#bfb072"},
      {"Tree", "#a4bf72"},      {"Road sign", "#72bf7d"},
      {"road sign", "#7abf72"}, {"\xF0\x9F\x98\x80", "#7cbf72"},
      {"0", "#72bf94"},         {std::string(300, 'x'), "#b1bf72"},
      {" lead", "#72bfa8"},     {"Al", "#84bf72"},
  };
  for (const auto &[label, colour] : seen) {
    INFO(label);
    CHECK(toHex(generatedColour(label)) == colour);
  }
}

TEST_CASE("a label without a value has one colour, always the same") {
  CHECK(toHex(generatedColour("")) == toHex(generatedColour("")));
}

TEST_CASE("fills are darkened as the editor does it") {
  const std::vector<std::pair<std::string, Colour>> seen = {
      {"#36B37E", {33, 164, 112, 1}}, {"red", {237, 0, 0, 1}},          {"#0000ff", {0, 0, 239, 1}},
      {"#00aa00", {0, 155, 0, 1}},    {"#aa00aa", {154, 0, 155, 1}},    {"#ff8800", {238, 122, 0, 1}},
      {"#f48a42", {227, 124, 52, 1}}, {"#8bad00", {124, 159, 0, 1}},    {"#666", {89, 89, 89, 1}},
      {"orange", {238, 151, 0, 1}},   {"rgb(10,20,30)", {0, 3, 19, 1}},
  };
  for (const auto &[text, fill] : seen) {
    INFO(text);
    CHECK(darkened(readColour(text).colour) == fill);
  }
  CHECK(darkened({255, 0, 0, 0.25}).alpha == 0.25);
}

TEST_CASE("colours the editor takes everywhere") {
  CHECK(hexOf("green") == "#008000");
  CHECK(hexOf("DarkOrange") == "#ff8c00");
  CHECK(hexOf("rebeccapurple") == "#663399");
  CHECK(hexOf("#F60") == "#ff6600");
  CHECK(hexOf("#36B37E") == "#36b37e");
  CHECK(hexOf("rgb(10, 20, 30)") == "#0a141e");
  CHECK(hexOf("rgb(10,20,30)") == "#0a141e");
  CHECK(readColour("rgba(255, 0, 0, 0.5)").colour == Colour{255, 0, 0, 0.5});
  for (const char *text : {"green", "DarkOrange", "#F60", "#36B37E", "rgb(10, 20, 30)", "rgba(255, 0, 0, 0.5)", "gray",
                           "lightgrey", "slategray"}) {
    INFO(text);
    CHECK(verdictOf(text) == ColourVerdict::ok);
  }
}

TEST_CASE("colours that brushes draw black") {
  CHECK(hexOf("hsl(120, 100%, 25%)") == "#008000");
  CHECK(hexOf("hsl(0, 100%, 50%)") == "#ff0000");
  CHECK(hexOf("hsl(-120, 100%, 50%)") == "#0000ff");
  CHECK(hexOf("rgb(300, 0, 0)") == "#ff0000");
  CHECK(hexOf("rgb(100%, 50%, 0%)") == "#ff7f00");  // 50 times 2.55 falls just short of 127.5
  CHECK(readColour("#ff000080").colour == Colour{255, 0, 0, 0.5});
  CHECK(readColour("#f008").colour == Colour{255, 0, 0, 0.53});
  for (const char *text : {"hsl(120, 100%, 25%)", "hsla(120, 100%, 25%, 0.5)", "#ff000080", "#f008", "rgb(300, 0, 0)",
                           "rgb(100%, 50%, 0%)", "lightgray", "slategrey", "grey", "DimGrey"}) {
    INFO(text);
    CHECK(verdictOf(text) == ColourVerdict::brushBlack);
  }
}

TEST_CASE("colours of CSS that blank the page") {
  for (const char *text :
       {"transparent", "currentColor", " red", "red ", "rgb(1 2 3)", "hwb(120 0% 0%)", "lab(50% 0 0)", "var(--brand)",
        "inherit", "rgb(1 2 3 / 50%)", "rgba(1,2,3,50%)", "color-mix(in srgb, red, blue)"}) {
    INFO(text);
    CHECK(verdictOf(text) == ColourVerdict::blankPage);
  }
}

TEST_CASE("texts that are no colour") {
  for (const char *text : {"", "  ", "ff8800", "#12345", "#ggg", "linear-gradient(red, blue)", "gren", "rgb(1,2)",
                           "rgb(", "rgb()", "(1,2,3)", "red;", "#", "rgb(a,b,c)x"}) {
    INFO(text);
    CHECK(verdictOf(text) == ColourVerdict::errorList);
  }
}

TEST_CASE("named colours are found at both ends of the table") {
  CHECK(namedColour("aliceblue").has_value());
  CHECK(namedColour("yellowgreen").has_value());
  CHECK_FALSE(namedColour("aaa").has_value());
  CHECK_FALSE(namedColour("zzz").has_value());
  CHECK_FALSE(namedColour("transparent").has_value());
}
