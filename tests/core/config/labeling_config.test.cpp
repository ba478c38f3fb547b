// The model of a config: elements with their places, controls, objects, labels, data keys.
#include "config/labeling_config.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace prelabel;

namespace {

LabelingConfig parse(std::string_view inside) {
  return LabelingConfig::parse("<View>" + std::string(inside) + "</View>");
}

std::vector<std::string> namesOf(const std::vector<ControlTag> &controls) {
  std::vector<std::string> names;
  for (const ControlTag &control : controls) names.push_back(control.name);
  return names;
}

std::vector<std::string> labelsOf(const ControlTag *control) {
  std::vector<std::string> labels;
  for (const LabelDefinition &label : control->labels) labels.emplace_back(label.stored());
  return labels;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a config of boxes and choices") {
  const LabelingConfig config = parse(
      R"(<Choices name="choice" toName="image"><Choice value="Boeing"/><Choice value="Airbus" alias="A"/></Choices>
      <RectangleLabels name="label" toName="image" choice="multiple"><Label value="Airplane" background="green"/>
      <Label value="Car"/></RectangleLabels><Image name="image" value="$image"/>)");
  REQUIRE(config.usable());
  CHECK(namesOf(config.controls()) == Names{"choice", "label"});
  REQUIRE(config.control("label") != nullptr);
  CHECK(config.control("label")->info->name == "RectangleLabels");
  CHECK(config.control("label")->multiple);
  CHECK_FALSE(config.control("choice")->multiple);
  CHECK(config.control("label")->targets("image"));
  CHECK_FALSE(config.control("label")->toNameBroken);
  CHECK(labelsOf(config.control("choice")) == Names{"Boeing", "A"});
  CHECK(toHex(config.control("label")->labels[0].colour) == "#008000");
  CHECK(toHex(config.control("label")->labels[1].colour) == "#72bfb9");
  REQUIRE(config.object("image") != nullptr);
  CHECK(config.object("image")->value == "$image");
  CHECK(config.control("image") == nullptr);
  REQUIRE(config.dataKeys().size() == 1);
  CHECK(config.dataKeys()[0].key == "image");
  CHECK(config.dataKeys()[0].tag == "Image");
}

TEST_CASE("a config that cannot be read has no elements") {
  const LabelingConfig config = LabelingConfig::parse("<View><A></View>");
  CHECK_FALSE(config.usable());
  CHECK(config.problem().has_value());
  CHECK(config.elements().empty());
  CHECK(config.source() == "<View><A></View>");
}

TEST_CASE("elements: entities, blanks and places") {
  const std::string text = "\xEF\xBB\xBF<View>\n <Label Value='a&amp;b\nc' value=\"x\"/> t <!-- c --> u</View>";
  const LabelingConfig config = LabelingConfig::parse(text);
  REQUIRE(config.elements().size() == 2);
  const Element &label = config.elements()[1];
  CHECK(label.attributes[0].value == "a&b c");
  CHECK(label.value("value") == "x");  // the exact spelling wins
  CHECK(label.attribute("VALUE")->value == "a&b c");
  CHECK(label.exactAttribute("VALUE") == nullptr);
  CHECK(text.substr(label.place.offset, 6) == "<Label");
  CHECK(text.substr(label.attributes[0].valuePlace.offset, label.attributes[0].valuePlace.length) == "'a&amp;b\nc'");
  CHECK(label.parent == 0);
  CHECK(config.elements()[0].children == std::vector<std::uint32_t>{1});
  CHECK(config.elements()[0].text == "t  u");
}

TEST_CASE("what is a control") {
  CHECK(namesOf(parse(R"(<Text name="t" value="$t"/><Foo name="f" toName="t"/><Filter name="x" toName="f"/>)")
                    .controls()) == Names{"f"});
  CHECK(namesOf(parse(R"(<Text name="t" value="$t"/><Rating name="r" toname="t"/>)").controls()) == Names{"r"});
  CHECK(namesOf(parse(R"(<rectanglelabels name="r" toName="t"/>)").controls()) == Names{"r"});
  CHECK(parse(R"(<Relations><Relation value="is"/></Relations>)").controls().empty());
  CHECK(parse(R"(<HyperText name="h" value="$h"><Rating name="r" toName="h"/></HyperText>)").controls().empty());
}

TEST_CASE("a control without toName is aimed at the only object") {
  const LabelingConfig one = parse(R"(<Text name="t" value="$t"/><Rating name="r"/>)");
  CHECK(one.control("r")->toName == Names{"t"});
  CHECK_FALSE(one.control("r")->toNameBroken);
  const LabelingConfig two = parse(R"(<Text name="t" value="$t"/><Text name="u" value="$u"/><Rating name="r"/>)");
  CHECK(two.control("r")->toName.empty());
  CHECK(two.control("r")->toNameBroken);
}

TEST_CASE("toName is split at commas, blanks kept") {
  const LabelingConfig config = parse(R"(<Text name="a" value="$a"/><Text name="b" value="$b"/>
    <Rating name="r" toName="a, b"/><Number name="n" toName="a,b"/>)");
  CHECK(config.control("r")->toName == Names{"a", " b"});
  CHECK(config.control("r")->toNameBroken);
  CHECK_FALSE(config.control("n")->toNameBroken);
}

TEST_CASE("what is an object") {
  const LabelingConfig config =
      parse(R"(<Header name="h" value="$h"/><Header value="x"/><Image name="i" valueList="$l"/>
    <Foo name="f" value="$f"/><Bucket name="b"/><Choices name="c" toName="h" value="$c"/><Label name="l" value="x"/>)");
  CHECK(config.objects().size() == 3);
  CHECK(config.object("h") != nullptr);
  CHECK(config.object("i")->valueList == "$l");
  CHECK(config.object("f")->info == nullptr);
  CHECK(config.object("c") == nullptr);
  CHECK(config.hasName("b"));
  CHECK_FALSE(config.hasName("B"));
}

TEST_CASE("Chat is control and object in one") {
  const LabelingConfig config = parse(R"(<Chat name="chat" value="$chat"/><Rating name="r"/>)");
  REQUIRE(config.control("chat") != nullptr);
  CHECK(config.control("chat")->targets("chat"));
  CHECK(config.control("chat")->info->resultType == "chatmessage");
  CHECK(config.object("chat") != nullptr);
}

TEST_CASE("labels belong to the nearest control around them") {
  const LabelingConfig config =
      parse(R"(<Text name="t" value="$t"/><Labels name="l" toName="t"><View><View><Label value="A"/>
    </View></View><Label value="B" alias="b"/><Label/></Labels><Label value="lost"/>
    <Taxonomy name="x" toName="t"><Choice value="P"><Choice value="Q"/></Choice></Taxonomy>)");
  CHECK(labelsOf(config.control("l")) == Names{"A", "b"});
  CHECK(labelsOf(config.control("x")) == Names{"P", "Q"});
  CHECK(config.elements()[config.control("l")->labels[0].element].tag == "Label");
}

TEST_CASE("the labels of Relations") {
  const LabelingConfig config = parse(R"(<Relations><Relation value="is"/><Relation value="has"/></Relations>)");
  REQUIRE(config.relationLabels().size() == 2);
  CHECK(config.relationLabels()[1].value == "has");
}

TEST_CASE("findLabel matches as the editor does") {
  const LabelingConfig config = parse(R"(<Text name="t" value="$t"/>
    <Labels name="l" toName="t"><Label value="One" alias="1"/><Label value="Two"/><Label value="Two" alias="2"/></Labels>
    <Choices name="c" toName="t"><Choice value="One" alias="1"/><Choice value="Two"/></Choices>)");
  const ControlTag &labels = *config.control("l");
  CHECK(labels.findLabel("One") == 0);
  CHECK(labels.findLabel("1") == 0);
  CHECK(labels.findLabel("Two") == 1);
  CHECK(labels.findLabel("2") == 2);
  CHECK_FALSE(labels.findLabel("two").has_value());
  CHECK_FALSE(labels.findLabel("").has_value());
  const ControlTag &choices = *config.control("c");
  CHECK_FALSE(choices.findLabel("One").has_value());  // a Choice with an alias goes by the alias only
  CHECK(choices.findLabel("1") == 0);
  CHECK(choices.findLabel("Two") == 1);
}

TEST_CASE("colours of labels") {
  const LabelingConfig config = parse(R"xml(<Image name="i" value="$i"/><BrushLabels name="l" toName="i">
    <Label value="Car" background="#DA935D"/>
    <Label value="Car" background="#da935d"/>
    <Label value="Car" background="hsl(0, 100%, 50%)"/>
    <Label value="Car" background="nonsense"/>
    <Label value="Car" alias="x"/></BrushLabels>)xml");
  const std::vector<LabelDefinition> &labels = config.control("l")->labels;
  CHECK(toHex(labels[0].colour) == "#72bfb9");
  CHECK(toHex(labels[1].colour) == "#da935d");
  CHECK(toHex(labels[2].colour) == "#ff0000");
  CHECK(toHex(labels[3].colour) == "#72bfb9");
  CHECK(toHex(labels[4].colour) == "#72bfb9");  // never of the alias
}

TEST_CASE("dynamic labels") {
  const auto dynamic = [](std::string_view control) {
    return parse("<Text name=\"t\" value=\"$t\"/>" + std::string(control)).control("c")->dynamicLabels;
  };
  CHECK(dynamic(R"(<Choices name="c" toName="t" value="$options"/>)"));
  CHECK(dynamic(R"(<Labels name="c" toName="t" value="$a.b"><Label value="A"/></Labels>)"));
  CHECK(dynamic(R"(<Taxonomy name="c" toName="t" apiUrl="https://example.com"/>)"));
  CHECK(dynamic(R"(<Choices name="c" toName="t"><Choice value="$x"/></Choices>)"));
  CHECK_FALSE(dynamic(R"(<Labels name="c" toName="t"><Label value="$x"/></Labels>)"));
  CHECK_FALSE(dynamic(R"(<TextArea name="c" toName="t" value="$prefill"/>)"));
  CHECK_FALSE(dynamic(R"(<Choices name="c" toName="t"><Choice value="A"/></Choices>)"));
}

TEST_CASE("keys of task data") {
  const auto keys = [](std::string_view inside) {
    const LabelingConfig config = parse(inside);
    std::string out;
    for (const DataKey &key : config.dataKeys()) out += key.key + ":" + key.tag + (key.repeater ? "[] " : " ");
    return out;
  };
  CHECK(keys(R"(<Image name="i" value="$image"/>)") == "image:Image ");
  CHECK(keys(R"(<Image value="$image"/><Image name="i" valueList="$pages"/>)").empty());
  CHECK(keys(R"(<Text name="t" value="See $title and $other"/>)") == "title:Text ");
  CHECK(keys(R"(<Text name="t" value="$title and more"/>)") == "title and more:Text ");
  CHECK(keys(R"(<Text name="t" value="$"/><Text name="u" value="plain"/>)").empty());
  CHECK(keys(R"(<Text name="t" value="$a.b"/>)") == "a.b:Text ");
  CHECK(keys(R"(<Text name="t" value="$x"/><Header name="h" value="$x"/>)") == "x:Header ");
  CHECK(keys(R"(<Video name="v" value="$x"/><Audio name="a" value="$x"/>)") == "x:Video ");
  CHECK(keys(R"(<Audio name="a" value="$x"/><Video name="v" value="$x"/>)") == "x:Video ");
  CHECK(
      keys(
          R"(<Image name="i_{{idx}}" value="$pages[{{idx}}].url"/><Text name="t_{{idx}}" value="$pages[{{idx}}].text"/>)") ==
      "pages:Text[] ");
  CHECK(keys(R"(<Image Name="i" value="$image"/><Image name="j" Value="$image"/>)").empty());
  CHECK(keys(R"(<Choices name="c" toName="x" value="$options"/>)") == "options:Choices ");
  CHECK(LabelingConfig::parse(R"(<Image name="i" value="$image"/>)").dataKeys().empty());  // not the root
}

TEST_CASE("names of a Repeater") {
  const LabelingConfig config =
      parse(R"(<Repeater on="$p" indexFlag="{{i}}"><Image name="page_{{i}}" value="$p[{{i}}]"/>
    <RectangleLabels name="box_{{i}}_end" toName="page_{{i}}"><Label value="A"/></RectangleLabels></Repeater>)");
  CHECK(config.indexFlags() == Names{"{{i}}"});
  REQUIRE(config.control("box_0_end") != nullptr);
  CHECK(config.control("box_12_end") == config.control("box_{{i}}_end"));
  CHECK(config.control("box__end") == nullptr);
  CHECK(config.control("box_01_end") == nullptr);
  CHECK(config.control("box_1_end2") == nullptr);
  CHECK(config.object("page_3") != nullptr);
  CHECK(config.matchesRepeated("page_{{i}}", "page_7"));
  CHECK_FALSE(config.matchesRepeated("page_{{i}}", "page_x"));
  CHECK_FALSE(config.matchesRepeated("page", "page"));
  CHECK(parse(R"(<Image name="page_{{idx}}" value="$p"/>)").object("page_1") == nullptr);  // no Repeater
}

TEST_CASE("two flags in one name") {
  const LabelingConfig config = parse(R"(<Repeater on="$a" indexFlag="{{a}}"><Repeater on="$b" indexFlag="{{b}}">
    <Text name="t{{a}}{{b}}0" value="$t"/></Repeater></Repeater>)");
  CHECK(config.object("t120") != nullptr);
  CHECK(config.object("t1230") != nullptr);
  CHECK(config.object("t10") == nullptr);
  CHECK(config.object("t121") == nullptr);
}

TEST_CASE("a copy of a config stands alone") {
  LabelingConfig copy;
  {
    const LabelingConfig config =
        parse(R"(<Text name="t" value="$t"/><Labels name="l" toName="t"><Label value="A"/></Labels>)");
    copy = config;
  }
  CHECK(copy.control("l")->findLabel("A") == 0);
  CHECK(copy.elements()[1].info->name == "Text");
}
