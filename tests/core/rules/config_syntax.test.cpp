// config/xml-syntax and config/forbidden-xml: one finding, in the right place, and nothing else.
#include <catch2/catch_test_macros.hpp>

#include "rules/config_support.hpp"

using namespace prelabel;
using namespace prelabel::testing;
using List = std::vector<std::string>;

namespace {

constexpr std::string_view kSeed =
    "<View>\n"
    "  <RectangleLabels name=\"label\" toName=\"image\">\n"
    "    <Label value=\"Airplane\" background=\"green\"/>\n"
    "  </RectangleLabels>\n"
    "  <Image name=\"image\" value=\"$image\"/>\n"
    "</View>\n";

std::string without(std::string_view part) {
  std::string text(kSeed);
  return text.erase(text.find(part), part.size());
}

}  // namespace

TEST_CASE("config/xml-syntax: a tag that is not closed") {
  const ConfigFindings found = checkConfig(without("  </RectangleLabels>\n"));
  CHECK(found.list() == List{"xml-syntax 2:3 error"});
  CHECK(found.marked(0) == "<RectangleLabels name=\"label\" toName=\"image\">");
  CHECK(found.at(0).consequence == Consequence::configRefused);
  CHECK(parameter(found.at(0), "problem") == "`RectangleLabels` is opened here but not closed before `</View>`");
  CHECK(parameter(found.at(0), "detail") == "RectangleLabels");
  CHECK(found.at(0).file == kConfigFile);
  CHECK(found.at(0).pointer.empty());
}

TEST_CASE("config/xml-syntax: the root that is not closed") {
  CHECK(checkConfig(without("</View>\n")).list() == List{"xml-syntax 1:1 error"});
}

TEST_CASE("config/xml-syntax silences every other rule") {
  CHECK(checkConfig("<View>\n  <Foo name=\"a\" name=\"a\" x=\"y\"/>\n</View>").list() == List{"xml-syntax 2:17 error"});
}

TEST_CASE("config/xml-syntax: nothing at all") {
  CHECK(checkConfig("").list() == List{"xml-syntax 1:1 error"});
  CHECK(checkConfig(" \n").list() == List{"xml-syntax 1:1 error"});
}

TEST_CASE("config/forbidden-xml: a document type") {
  const ConfigFindings found = checkConfig("<!DOCTYPE View [<!ENTITY a \"b\">]>\n" + std::string(kSeed));
  CHECK(found.list() == List{"forbidden-xml 1:1 error"});
  CHECK(checkConfig("<!-- DOCTYPE -->\n" + std::string(kSeed)).list().empty());
}

TEST_CASE("a config in order has no finding") { CHECK(checkConfig(std::string(kSeed)).list().empty()); }
