// config/duplicate-name, config/missing-name, config/missing-to-name, config/unknown-to-name, config/wrong-target.
#include <catch2/catch_test_macros.hpp>

#include "rules/config_support.hpp"

using namespace prelabel;
using namespace prelabel::testing;
using List = std::vector<std::string>;

namespace {

const std::string kImage = "<Image name=\"image\" value=\"$image\"/>";
const std::string kText = "<Text name=\"text\" value=\"$text\"/>";
std::string view(const std::string &inside) { return "<View>\n" + inside + "\n</View>"; }

}  // namespace

TEST_CASE("config/duplicate-name: the later one is the finding") {
  const ConfigFindings found =
      checkConfig(view("<Rating name=\"a\" toName=\"image\"/>\n<Number name=\"a\" toName=\"image\"/>" + kImage));
  CHECK(found.list() == List{"duplicate-name 3:14 error"});
  CHECK(found.at(0).consequence == Consequence::configRefused);
  CHECK(found.marked(0) == "\"a\"");
  CHECK(checkConfig(view("<Rating name=\"a\" toName=\"image\"/>\n<Number name=\"A\" toName=\"image\"/>" + kImage))
            .list()
            .empty());
}

TEST_CASE("config/duplicate-name: attributes that end in `name` count for the server") {
  const ConfigFindings found = checkConfig(
      view("<View classname=\"x\"/><View classname=\"x\"/>" + kImage + "<Rating name=\"r\" toName=\"image\"/>"));
  CHECK(found.list() == List{"duplicate-name 2:38 error"});
  CHECK(parameter(found.at(0), "right") == "className");
  CHECK(checkConfig(
            view("<View className=\"x\"/><View className=\"x\"/>" + kImage + "<Rating name=\"r\" toName=\"image\"/>"))
            .list()
            .empty());
}

TEST_CASE("config/missing-name: controls and objects") {
  CHECK(
      checkConfig(view(kImage + "\n<RectangleLabels toName=\"image\"><Label value=\"A\"/></RectangleLabels>")).list() ==
      List{"missing-name 3:1 error"});
  const ConfigFindings found = checkConfig(view("<Image value=\"$image\"/>"));
  CHECK(found.list() == List{"no-control 1:1 note", "missing-name 2:1 error"});
  CHECK(found.at(1).consequence == Consequence::configRefused);
  CHECK(checkConfig(view("<Image name=\"\" value=\"$image\"/>" + kText + "<Rating name=\"r\" toName=\"text\"/>"))
            .list() == List{"missing-name 2:1 error"});
}

TEST_CASE("config/missing-name: tags that need none") {
  CHECK(checkConfig(view(kImage + "<Header value=\"H\"/><Relations><Relation value=\"r\"/></Relations>"
                                  "<Rating name=\"r\" toName=\"image\"/>"))
            .list()
            .empty());
}

TEST_CASE("config/missing-to-name: drawing controls leave the page blank") {
  const ConfigFindings found =
      checkConfig(view(kImage + "\n<RectangleLabels name=\"l\"><Label value=\"A\"/></RectangleLabels>"));
  CHECK(found.list() == List{"missing-to-name 3:1 error"});
  CHECK(found.at(0).consequence == Consequence::viewBroken);
  CHECK(found.fixed(0) ==
        view(kImage + "\n<RectangleLabels name=\"l\" toName=\"image\"><Label value=\"A\"/></RectangleLabels>"));
}

TEST_CASE("config/missing-to-name: the server wants it of some") {
  for (const char *tag : {"TextArea", "Number"}) {
    INFO(tag);
    const ConfigFindings found = checkConfig(view(kText + "<" + tag + " name=\"c\"/>"));
    CHECK(found.list() == List{"missing-to-name 2:34 error"});
    CHECK(found.at(0).consequence == Consequence::configRefused);
  }
}

TEST_CASE("config/missing-to-name: Rating finds the only object itself") {
  CHECK(checkConfig(view(kText + "<Rating name=\"r\"/>")).list() == List{"missing-to-name 2:34 warning"});
  const ConfigFindings two = checkConfig(view(kText + kImage + "<Rating name=\"r\"/>"));
  CHECK(two.list() == List{"missing-to-name 2:70 warning"});
  CHECK_FALSE(two.at(0).fix.has_value());
  CHECK(checkConfig(view(kText + "<Rating name=\"r\" toName=\"\"/>")).fixed(0) ==
        view(kText + "<Rating name=\"r\" toName=\"text\"/>"));
}

TEST_CASE("config/unknown-to-name: the only object is offered") {
  const ConfigFindings found = checkConfig(
      view(kImage + "\n<RectangleLabels name=\"l\" toName=\"picture\"><Label value=\"A\"/></RectangleLabels>"));
  CHECK(found.list() == List{"unknown-to-name 3:34 error"});
  CHECK(found.at(0).consequence == Consequence::configRefused);
  CHECK(found.marked(0) == "\"picture\"");
  CHECK(parameter(found.at(0), "target") == "picture");
  CHECK(parameter(found.at(0), "nearest") == "image");
  CHECK(checkConfig(found.fixed(0)).list().empty());
}

TEST_CASE("config/unknown-to-name: only the wrong part of a list is replaced") {
  const ConfigFindings found = checkConfig(view(kImage + kText + "\n<Rating name=\"r\" toName='image,txt'/>"));
  CHECK(found.list() == List{"unknown-to-name 3:25 error"});
  CHECK(found.fixed(0) == view(kImage + kText + "\n<Rating name=\"r\" toName='image,text'/>"));
}

TEST_CASE("config/unknown-to-name: blanks and empty parts behind a comma") {
  const ConfigFindings blank = checkConfig(view(kImage + kText + "<Rating name=\"r\" toName=\"image, text\"/>"));
  CHECK(blank.list() == List{"unknown-to-name 2:94 error"});
  CHECK(blank.fixed(0) == view(kImage + kText + "<Rating name=\"r\" toName=\"image,text\"/>"));
  const ConfigFindings empty = checkConfig(view(kImage + "<Rating name=\"r\" toName=\"image,\"/>"));
  CHECK(empty.list().size() == 1);
  CHECK(empty.fixed(0) == view(kImage + "<Rating name=\"r\" toName=\"image\"/>"));
  CHECK(checkConfig(view(kImage + kText + "<Rating name=\"r\" toName=\"image,text\"/>")).list().empty());
}

TEST_CASE("config/unknown-to-name: several objects, none near") {
  const ConfigFindings found = checkConfig(view(kImage + kText + "<Rating name=\"r\" toName=\"zzzzzz\"/>"));
  CHECK(found.list().size() == 1);
  CHECK_FALSE(found.at(0).fix.has_value());
}

TEST_CASE("config/wrong-target: a drawing control on a text") {
  const ConfigFindings found =
      checkConfig(view(kText + "\n<RectangleLabels name=\"l\" toName=\"text\"><Label value=\"A\"/></RectangleLabels>"));
  CHECK(found.list() == List{"wrong-target 3:34 error"});
  CHECK(found.at(0).consequence == Consequence::viewBroken);
  CHECK(parameter(found.at(0), "targetTag") == "Text");
}

TEST_CASE("config/wrong-target: a control on a control") {
  const ConfigFindings found =
      checkConfig(view(kImage + "<Rectangle name=\"box\" toName=\"image\"/>\n<TextArea name=\"t\" toName=\"box\"/>"));
  CHECK(found.list() == List{"wrong-target 3:27 error"});
}

TEST_CASE("config/wrong-target: an unknown name or tag is the only finding") {
  CHECK(
      checkConfig(view(kText + "<RectangleLabels name=\"l\" toName=\"nobody\"><Label value=\"A\"/></RectangleLabels>"))
          .list() == List{"unknown-to-name 2:67 error"});
  CHECK(checkConfig(view("<Foobarbaz name=\"f\" value=\"$f\"/><RectangleLabels name=\"l\" toName=\"f\"><Label "
                         "value=\"A\"/></RectangleLabels>"))
            .list() == List{"unknown-tag 2:1 error"});
}

TEST_CASE("config/wrong-target: controls that take any object") {
  CHECK(checkConfig(view(kText + "<Labels name=\"l\" toName=\"text\"><Label value=\"A\"/></Labels>")).list().empty());
  CHECK(checkConfig(view(kImage + "<EllipseLabels name=\"l\" toName=\"image\"><Label value=\"A\"/></EllipseLabels>"))
            .list()
            .empty());
}

TEST_CASE("config/wrong-target: Pairwise compares exactly two objects") {
  const std::string two = kText + "<Text name=\"other\" value=\"$other\"/>";
  CHECK(checkConfig(view(two + "<Pairwise name=\"p\" toName=\"text\"/>")).list() == List{"wrong-target 2:95 error"});
  CHECK(checkConfig(view(two + "<Pairwise name=\"p\" toName=\"text,text\"/>")).list().size() == 1);
  CHECK(checkConfig(view(two + "<Pairwise name=\"p\" toName=\"text,other\"/>")).list().empty());
}
