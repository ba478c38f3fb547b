// config/duplicate-label, config/no-labels, config/bad-attribute, config/bad-colour, config/unknown-attribute,
// config/per-region-per-item.
#include <catch2/catch_test_macros.hpp>

#include "rules/config_support.hpp"

using namespace prelabel;
using namespace prelabel::testing;
using List = std::vector<std::string>;

namespace {

const std::string kText = "<Text name=\"text\" value=\"$text\"/>";
const std::string kImage = "<Image name=\"image\" value=\"$image\"/>";
std::string view(const std::string &inside) { return "<View>\n" + inside + "\n</View>"; }
std::string labels(const std::string &inside) {
  return view(kImage + "\n<RectangleLabels name=\"l\" toName=\"image\">" + inside + "</RectangleLabels>");
}
std::string choices(const std::string &attributes) {
  return view(kText + "\n<Choices name=\"c\" toName=\"text\" " + attributes +
              "><Choice value=\"A\"/><Choice value=\"B\"/></Choices>");
}
std::string background(const std::string &colour) {
  return labels("<Label value=\"A\" background=\"" + colour + "\"/>");
}
std::string brush(const std::string &colour) {
  return view(kImage + "\n<BrushLabels name=\"l\" toName=\"image\"><Label value=\"A\" background=\"" + colour +
              "\"/></BrushLabels>");
}

}  // namespace

TEST_CASE("config/duplicate-label: the later one is the finding") {
  const ConfigFindings found = checkConfig(labels("<Label value=\"A\"/>\n<Label value=\"A\"/>"));
  CHECK(found.list() == List{"duplicate-label 4:14 warning"});
  CHECK(found.at(0).consequence == Consequence::shownWrong);
  CHECK(checkConfig(labels("<Label value=\"A\"/><Label value=\"a\"/>")).list().empty());
  CHECK(checkConfig(labels("<Label value=\"A\"/><Label value=\"A\" alias=\"second\"/>")).list().empty());
}

TEST_CASE("config/duplicate-label: the same word on two branches of a taxonomy") {
  const auto taxonomy = [](const std::string &inside) {
    return view(kText + "<Taxonomy name=\"t\" toName=\"text\">" + inside + "</Taxonomy>");
  };
  CHECK(checkConfig(
            taxonomy(
                "<Choice value=\"A\"><Choice value=\"X\"/></Choice><Choice value=\"B\"><Choice value=\"X\"/></Choice>"))
            .list()
            .empty());
  CHECK(
      checkConfig(taxonomy("<Choice value=\"A\"><Choice value=\"X\"/><Choice value=\"X\"/></Choice>")).list().size() ==
      1);
}

TEST_CASE("config/no-labels") {
  CHECK(checkConfig(labels("")).list() == List{"no-labels 3:1 warning"});
  const ConfigFindings refused = checkConfig(view(kText + "\n<Labels name=\"l\" toName=\"text\"></Labels>"));
  CHECK(refused.list() == List{"no-labels 3:1 error"});
  CHECK(refused.at(0).consequence == Consequence::configRefused);
  CHECK(checkConfig(view(kText + "\n<Labels name=\"l\" toName=\"text\" value=\"$labels\"/>")).list().empty());
  CHECK(checkConfig(view(kText + "\n<Taxonomy name=\"l\" toName=\"text\" apiUrl=\"https://example.com/t.json\"/>"))
            .list()
            .empty());
}

TEST_CASE("config/no-labels: a mistyped Label is the only finding") {
  CHECK(checkConfig(labels("<Labell value=\"A\"/>")).list() == List{"unknown-tag 3:42 error"});
}

TEST_CASE("config/no-labels: a single Choice") {
  const std::string single = "<Choices name=\"c\" toName=\"text\"><Choice value=\"A\"/></Choices>";
  CHECK(checkConfig(view(kText + "\n" + single)).list() == List{"no-labels 3:1 warning"});
  const ConfigFindings refused =
      checkConfig(view(kText + "\n" + single + "<Choices name=\"d\" toName=\"text\" value=\"$options\"/>"));
  CHECK(refused.list() == List{"no-labels 3:1 error"});
  CHECK(refused.at(0).consequence == Consequence::configRefused);
}

TEST_CASE("config/bad-attribute: true and false are written small") {
  const ConfigFindings found = checkConfig(choices("required=\"True\""));
  CHECK(found.list() == List{"bad-attribute 3:42 error"});
  CHECK(found.at(0).consequence == Consequence::viewBroken);
  CHECK(found.fixed(0) == choices("required=\"true\""));
  CHECK(checkConfig(choices("required=\"true\"")).list().empty());
}

TEST_CASE("config/bad-attribute: words of a list") {
  const ConfigFindings found = checkConfig(choices("choice=\"multi\""));
  CHECK(found.list() == List{"bad-attribute 3:40 error"});
  CHECK(found.fixed(0) == choices("choice=\"multiple\""));
  CHECK(checkConfig(choices("choice=\"single-radio\"")).list().empty());
  CHECK(checkConfig(choices("choice=\"Multiple\"")).fixed(0) == choices("choice=\"multiple\""));
}

TEST_CASE("config/bad-attribute: a word that is taken and ignored is a warning") {
  CHECK(checkConfig(choices("visibleWhen=\"region-seleted\"")).list() == List{"bad-attribute 3:45 warning"});
  CHECK(checkConfig(choices("visibleWhen=\"region-selected\"")).list().empty());
}

TEST_CASE("config/bad-attribute: shares of one") {
  const auto opacity = [](const std::string &value) {
    return view(kImage + "<Rectangle name=\"r\" toName=\"image\" opacity=\"" + value + "\"/>");
  };
  for (const char *bad : {"2", "-1", "50%", "half", "", "Infinity", "nan", "0x1"}) {
    INFO(bad);
    CHECK(checkConfig(opacity(bad)).list() == List{"bad-attribute 2:80 error"});
  }
  CHECK(checkConfig(opacity("50%")).fixed(0) == opacity("0.5"));
  for (const char *good : {"0", "1", "0.5", ".5", "1.0", " 0.2"}) {
    INFO(good);
    CHECK(checkConfig(opacity(good)).list().empty());
  }
}

TEST_CASE("config/bad-attribute: a text that the editor reads as yes or no") {
  CHECK(checkConfig(labels("<Label value=\"A\" hint=\"true\"/>")).list() == List{"bad-attribute 3:64 error"});
  CHECK(checkConfig(labels("<Label value=\"true\"/>")).list().empty());
}

TEST_CASE("config/bad-attribute: attributes that must be there") {
  CHECK(checkConfig(view("<Image name=\"image\"/><Rating name=\"r\" toName=\"image\"/>")).list() ==
        List{"bad-attribute 2:1 error"});
  CHECK(checkConfig(view("<Image name=\"image\" value=\"$a\" valueList=\"$b\"/><Rating name=\"r\" toName=\"image\"/>"))
            .list() == List{"bad-attribute 2:42 error"});
  CHECK(checkConfig(view("<Image name=\"image\" valueList=\"$b\"/><Rating name=\"r\" toName=\"image\"/>"))
            .list()
            .empty());
  CHECK(checkConfig(
            view(kText + "<Choices name=\"c\" toName=\"text\"><Choice>Yes</Choice><Choice value=\"No\"/></Choices>"))
            .list() == List{"bad-attribute 2:66 error"});
  CHECK(checkConfig(view("<TimeSeries name=\"t\" value=\"$t\"><Channel legend=\"x\"/></TimeSeries><Rating name=\"r\" "
                         "toName=\"t\"/>"))
            .list() == List{"bad-attribute 2:33 error"});
}

TEST_CASE("config/bad-attribute: names that the server reads as numbers") {
  const auto named = [](const std::string &name) {
    return view(kText + "<TextArea name=\"" + name + "\" toName=\"text\"/>");
  };
  CHECK(checkConfig(named("1")).list() == List{"bad-attribute 2:49 error"});
  CHECK(checkConfig(named("1.5e3")).at(0).consequence == Consequence::configRefused);
  CHECK(checkConfig(named("true")).list().size() == 1);
  CHECK(checkConfig(named("n1")).list().empty());
  CHECK(checkConfig(named("inf")).list().empty());
  // The server converts it here as well, but does not mind.
  CHECK(checkConfig(view("<Text name=\"1\" value=\"$t\"/><Rating name=\"2\" toName=\"1\"/>")).list().empty());
}

TEST_CASE("config/bad-attribute: speeds of a video") {
  const auto video = [](const std::string &speed) {
    return view("<Video name=\"v\" value=\"$v\" defaultPlaybackSpeed=\"" + speed +
                "\"/><Rating name=\"r\" toName=\"v\"/>");
  };
  CHECK(checkConfig(video("fast")).all.size() == 1);
  CHECK(checkConfig(video("20")).at(0).consequence == Consequence::configRefused);
  CHECK(checkConfig(video("1.5")).list().empty());
}

TEST_CASE("config/bad-colour: no colour at all") {
  const ConfigFindings found = checkConfig(background("ff8800"));
  CHECK(found.list() == List{"bad-colour 3:70 error"});
  CHECK(found.at(0).consequence == Consequence::viewBroken);
  CHECK(found.fixed(0) == background("#ff8800"));
  CHECK(checkConfig(background("gren")).fixed(0) == background("green"));
  CHECK(checkConfig(background("")).list() == List{"bad-colour 3:70 error"});
  CHECK(checkConfig(background("#ff8800")).list().empty());
}

TEST_CASE("config/bad-colour: colours that blank the page") {
  CHECK(checkConfig(background("transparent")).list() == List{"bad-colour 3:70 error"});
  CHECK(checkConfig(background(" red ")).fixed(0) == background("red"));
  // Only a browser ever reads this one.
  CHECK(checkConfig(labels("<Label value=\"A\" selectedColor=\"transparent\"/>")).list().empty());
}

TEST_CASE("config/bad-colour: colours that only brushes do not know") {
  CHECK(checkConfig(background("hsl(0, 100%, 50%)")).list().empty());
  const ConfigFindings found = checkConfig(brush("hsl(0, 100%, 50%)"));
  CHECK(found.list() == List{"bad-colour 3:66 note"});
  CHECK(found.fixed(0) == brush("#ff0000"));
  CHECK(checkConfig(view(kImage + "<Brush name=\"b\" toName=\"image\"/><Labels name=\"l\" toName=\"image\">"
                                  "<Label value=\"A\" background=\"lightgray\"/></Labels>"))
            .list()
            .size() == 1);
}

TEST_CASE("config/unknown-attribute: a note, with the nearest name") {
  const ConfigFindings found = checkConfig(choices("requird=\"true\""));
  CHECK(found.list() == List{"unknown-attribute 3:41 note"});
  CHECK(parameter(found.at(0), "nearest") == "required");
  CHECK(checkConfig(choices("REQUIRED=\"true\"")).list().empty());
}

TEST_CASE("config/unknown-attribute: the background of a Choice is ignored") {
  const ConfigFindings found = checkConfig(view(
      kText +
      "<Choices name=\"c\" toName=\"text\"><Choice value=\"A\" background=\"blue\"/><Choice value=\"B\"/></Choices>"));
  CHECK(found.list() == List{"unknown-attribute 2:95 note"});
}

TEST_CASE("config/per-region-per-item") {
  CHECK(checkConfig(choices("perRegion=\"true\" perItem=\"true\"")).list() == List{"per-region-per-item 3:58 error"});
  CHECK(checkConfig(choices("perRegion=\"true\" perItem=\"false\"")).list().empty());
}
