// config/unknown-tag, config/tag-case, config/misplaced-tag, config/repeater, config/no-object, config/no-control.
#include <catch2/catch_test_macros.hpp>

#include "rules/config_support.hpp"

using namespace prelabel;
using namespace prelabel::testing;
using List = std::vector<std::string>;

TEST_CASE("config/unknown-tag: a mistyped tag, with the nearest name for both of its ends") {
  const ConfigFindings found = checkConfig(
      "<View>\n"
      "  <Image name=\"i\" value=\"$i\"/>\n"
      "  <RectangelLabels name=\"l\" toName=\"i\"><Label value=\"A\"/></RectangelLabels>\n"
      "</View>");
  CHECK(found.list() == List{"unknown-tag 3:3 error"});
  CHECK(found.marked(0) == "<RectangelLabels name=\"l\" toName=\"i\">");
  CHECK(parameter(found.at(0), "nearest") == "RectangleLabels");
  CHECK(found.at(0).consequence == Consequence::viewBroken);
  CHECK(checkConfig(found.fixed(0)).list().empty());
}

TEST_CASE("config/unknown-tag: HTML outside a HyperText") {
  const std::string image = "<Image name=\"i\" value=\"$i\"/><Rating name=\"r\" toName=\"i\"/>";
  CHECK(checkConfig("<View><h1>Title</h1>" + image + "</View>").list() == List{"unknown-tag 1:7 error"});
  CHECK(checkConfig("<View><HyperText name=\"t\" value=\"$t\"><h1>Title</h1></HyperText>" + image + "</View>")
            .list()
            .empty());
}

TEST_CASE("config/unknown-tag: an enterprise tag is named as one, and is no error") {
  const ConfigFindings found = checkConfig("<View><Chat name=\"c\" value=\"$c\"/></View>");
  CHECK(found.list() == List{"unknown-tag 1:7 warning"});
  CHECK(parameter(found.at(0), "enterprise") == "Chat");
  CHECK(parameter(found.at(0), "unknown").empty());
  CHECK_FALSE(found.at(0).fix.has_value());
}

TEST_CASE("config/tag-case: an object in capitals is not found by its control") {
  const ConfigFindings found = checkConfig(
      "<View>\n"
      "  <RectangleLabels name=\"l\" toName=\"i\"><Label value=\"A\"/></RectangleLabels>\n"
      "  <IMAGE name=\"i\" value=\"$i\"></IMAGE>\n"
      "</View>");
  CHECK(found.list() == List{"tag-case 3:3 error"});
  CHECK(found.at(0).consequence == Consequence::viewBroken);
  REQUIRE(found.at(0).fix.has_value());
  CHECK(found.at(0).fix->kind == FixKind::automatic);
  CHECK(checkConfig(found.fixed(0)).list().empty());
}

TEST_CASE("config/tag-case: other tags work in the editor, the server alone does not know them") {
  const std::string xml =
      "<View><Labels name=\"l\" toName=\"t\"><label value=\"A\"/><Label value=\"B\"/></Labels>"
      "<Text name=\"t\" value=\"$t\"/></View>";
  CHECK(checkConfig(xml).list() == List{"tag-case 1:35 warning"});
  CHECK(checkConfig(xml, true).list() == List{"tag-case 1:35 error"});
}

TEST_CASE("config/tag-case: name and toName") {
  const ConfigFindings found =
      checkConfig("<View><Image Name=\"i\" value=\"$i\"/><Rating name=\"r\" toname=\"i\"/></View>");
  CHECK(found.list() == List{"tag-case 1:19 error", "tag-case 1:59 error"});
  CHECK(found.at(0).consequence == Consequence::viewBroken);
  CHECK(found.at(1).consequence == Consequence::configRefused);
  CHECK(found.marked(1) == "\"i\"");
  CHECK(checkConfig(found.fixed(0)).list() == List{"tag-case 1:59 error"});
}

TEST_CASE("config/tag-case: the case of other attributes is nobody's business") {
  CHECK(checkConfig(
            "<View><Image name=\"i\" value=\"$i\" ZOOM=\"true\"/><Choices name=\"c\" toName=\"i\" showInLine=\"true\">"
            "<Choice value=\"A\"/><Choice value=\"B\"/></Choices></View>")
            .list()
            .empty());
}

TEST_CASE("config/misplaced-tag: parts outside the tag they belong to") {
  const ConfigFindings found = checkConfig(
      "<View>\n"
      "  <Image name=\"i\" value=\"$i\"/><Rating name=\"r\" toName=\"i\"/>\n"
      "  <Label value=\"A\"/>\n"
      "  <Choice value=\"B\"/>\n"
      "</View>");
  CHECK(found.list() == List{"misplaced-tag 3:3 error", "misplaced-tag 4:3 error"});
  CHECK(parameter(found.at(0), "lone") == "Label");
}

TEST_CASE("config/misplaced-tag: a tag in one that takes only certain tags") {
  const ConfigFindings found = checkConfig(
      "<View><Choices name=\"c\" toName=\"t\"><Choice value=\"A\"/><Choice value=\"B\"/><Rating name=\"r\" "
      "toName=\"t\"/>"
      "</Choices><Text name=\"t\" value=\"$t\"/></View>");
  CHECK(found.list() == List{"misplaced-tag 1:74 error"});
  CHECK(parameter(found.at(0), "parent") == "Choices");
}

TEST_CASE("config/misplaced-tag: a View may stand between") {
  CHECK(checkConfig(
            "<View><Labels name=\"l\" toName=\"t\"><View><Header value=\"H\"/><Label value=\"A\"/></View></Labels>"
            "<Text name=\"t\" value=\"$t\"/></View>")
            .list()
            .empty());
}

TEST_CASE("config/repeater: without a list") {
  const std::string inside =
      "><Image name=\"i_{{idx}}\" value=\"$a[{{idx}}]\"/><Rating name=\"r_{{idx}}\" "
      "toName=\"i_{{idx}}\"/></Repeater></View>";
  CHECK(checkConfig("<View>\n<Repeater" + inside).list() == List{"repeater 2:1 error"});
  CHECK(checkConfig("<View>\n<Repeater on=\"pages\"" + inside).list() == List{"repeater 2:14 error"});
  CHECK(checkConfig("<View>\n<Repeater on=\"$pages\"" + inside).list().empty());
}

TEST_CASE("config/repeater: a name without the index") {
  const ConfigFindings found = checkConfig(
      "<View><Repeater on=\"$p\" indexFlag=\"%i%\"><Image name=\"i_%i%\" value=\"$p[%i%]\"/>"
      "<Rating name=\"r\" toName=\"i_%i%\"/></Repeater></View>");
  CHECK(found.list() == List{"repeater 1:91 error"});
  CHECK(parameter(found.at(0), "example") == "r_%i%");
}

TEST_CASE("config/no-object") {
  CHECK(checkConfig("<View/>").list() == List{"no-object 1:1 warning"});
  CHECK(checkConfig("<View><Header value=\"Hello\"/></View>").list() == List{"no-object 1:1 warning"});
  CHECK(checkConfig("<View><Header name=\"h\" value=\"$h\"/><Rating name=\"r\" toName=\"h\"/></View>").list().empty());
}

TEST_CASE("config/no-control") {
  CHECK(checkConfig("<View><Text name=\"t\" value=\"$t\"/></View>").list() == List{"no-control 1:1 note"});
  CHECK(checkConfig("<View><Text name=\"t\" value=\"$t\"/><Rating name=\"r\" toName=\"t\"/></View>").list().empty());
}
