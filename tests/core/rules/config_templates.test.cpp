// Constructs of the templates that Label Studio ships: a checker must not call any of them an error.
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "rules/config_support.hpp"

using namespace prelabel;
using namespace prelabel::testing;

namespace {

// Name and text of each; `clean` ones have no finding at all.
struct Template {
  const char *what;
  bool clean;
  const char *xml;
};

const std::vector<Template> kTemplates = {
    {"boxes with showInline", true, R"xml(<View>
  <Image name="image" value="$image" zoom="true" zoomControl="true" rotateControl="false"/>
  <RectangleLabels name="label" toName="image" showInline="true" strokeWidth="3" opacity="0.5">
    <Label value="Airplane" background="green"/><Label value="Car" background="#FFA39E"/>
  </RectangleLabels></View>)xml"},
    {"chat without toName", false, R"xml(<View style="display: flex">
  <Chat name="chat" value="$messages" minMessages="4" maxMessages="$max" editable="true" llm="openai/gpt"/>
  <View visibleWhen="region-selected" whenTagName="chat" whenRole="assistant">
    <Rating name="rating" toName="chat" perRegion="true"/>
    <Choices name="kind" toName="chat" perRegion="true"><Choice value="A"/><Choice value="B"/></Choices>
    <TextArea name="why" toName="chat" perRegion="true"/>
  </View></View>)xml"},
    {"chat with its own toName", false,
     R"xml(<View><Chat name="chat" value="$chat" toName="chat"/><Rating name="r" toName="chat"/></View>)xml"},
    {"Rating without toName", false, R"xml(<View><Text name="text" value="$text"/><Rating name="quality"/></View>)xml"},
    {"several names in toName", true, R"xml(<View>
  <Text name="one" value="$one"/><Text name="two" value="$two"/><Text name="three" value="$three"/><Text name="four" value="$four"/>
  <Rating name="r" toName="one,two,three,four"/><Choices name="c" toName="one,two"><Choice value="A"/><Choice value="B"/></Choices>
  <TextArea name="t" toName="one,two"/></View>)xml"},
    {"the same Choice twice", false, R"xml(<View><Text name="t" value="$t"/><Choices name="c" toName="t">
  <Choice value="Other"/><Choice value="A"/><Choice value="Other"/></Choices></View>)xml"},
    {"dynamic labels without children", true, R"xml(<View><Text name="t" value="$t"/>
  <Choices name="c" toName="t" value="$options" allownested="true"/>
  <Labels name="l" toName="t" value="$labels"/></View>)xml"},
    {"Repeater in both modes", true, R"xml(<View>
  <Repeater on="$pages" indexFlag="{{idx}}" mode="pagination"><View>
    <Image name="page_{{idx}}" value="$pages[{{idx}}].url"/>
    <RectangleLabels name="labels_{{idx}}" toName="page_{{idx}}"><Label value="Document Title"/></RectangleLabels>
  </View></Repeater>
  <Repeater on="$lines" indexFlag="{{line}}" mode="list">
    <Text name="line_{{line}}" value="$lines[{{line}}].text"/>
    <Choices name="kind_{{line}}" toName="line_{{line}}"><Choice value="A"/><Choice value="B"/></Choices>
  </Repeater></View>)xml"},
    {"without any control", false,
     R"xml(<View><Header value="Read this"/><HyperText name="page" value="$html"/></View>)xml"},
    {"classification over several objects", true, R"xml(<View><Image name="a" value="$a"/><Text name="b" value="$b"/>
  <Choices name="c" toName="a,b" choice="single-radio" showInLine="true"><Choice value="Yes" alias="y" hotkey="1"/><Choice value="No"/></Choices></View>)xml"},
    {"Labels on a text beside other objects", true,
     R"xml(<View><Labels name="l" toName="t"><Label value="PER" background="red"/></Labels>
  <Image name="i" value="$i"/><Audio name="a" value="$a" hotkey="space"/><Text name="t" value="$t" granularity="word"/></View>)xml"},
    {"audio synced with video", true, R"xml(<View><Video name="v" value="$video" sync="audio"/>
  <Labels name="l" toName="audio" choice="multiple"><Label value="Speech"/></Labels>
  <Audio name="audio" value="$video" sync="v" zoom="true" speed="true" volume="true"/></View>)xml"},
    {"OCR", true, R"xml(<View><Image name="image" value="$ocr"/>
  <Labels name="label" toName="image"><Label value="Text" background="green"/><Label value="Handwriting" background="blue"/></Labels>
  <Rectangle name="bbox" toName="image" strokeWidth="3"/><Polygon name="poly" toName="image" strokeWidth="3"/>
  <TextArea name="transcription" toName="image" editable="true" perRegion="true" required="true" maxSubmissions="1" rows="5"
            placeholder="Recognized Text" displayMode="region-list"/></View>)xml"},
    {"video tracking", true,
     R"xml(<View><Labels name="box_labels" toName="video" allowEmpty="true"><Label value="Man" background="blue"/></Labels>
  <Video name="video" value="$video" framerate="25.0"/><VideoRectangle name="box" toName="video"/>
  <TimelineLabels name="tl" toName="video"><Label value="A"/></TimelineLabels></View>)xml"},
    {"TextArea of a label", true,
     R"xml(<View><Labels name="l" toName="t"><Label value="A"/></Labels><Text name="t" value="$t"/>
  <TextArea name="n" toName="t" perRegion="true" whenTagName="l" whenLabelValue="A" displayMode="region-list"/></View>)xml"},
    {"View with visibleWhen around labels", true, R"xml(<View><Image name="i" value="$i"/>
  <Choices name="c" toName="i"><Choice value="Yes"/><Choice value="No"/></Choices>
  <View visibleWhen="choice-selected" whenTagName="c" whenChoiceValue="Yes" style="padding:
     1em;
     color: red"><RectangleLabels name="l" toName="i"><Label value="A"/></RectangleLabels></View></View>)xml"},
    {"escaped markup in a Choice, text in a Header", true,
     R"xml(<View><Text name="t" value="$t"/><Header size="3">Pick one</Header>
  <Choices name="c" toName="t" layout="select"><Choice value="A" html="&lt;b&gt;bold&lt;/b&gt; &amp; more"/><Choice value="B"/></Choices></View>)xml"},
    {"stray attributes", false,
     R"xml(<View><Labels name="l" toName="i" hotkey="1" zoom="true"><Label value="A" maxUsage="1"/></Labels>
  <Image name="i" value="$i" inline="true" className="x"/><Choices name="c" toName="i" selection="checkbox"><Choice value="A"/><Choice value="B"/></Choices></View>)xml"},
    {"sample data in a comment", true, R"xml(<View><!-- {"data": {"text": "<b name=\"x\">perRegion=\"true\"</b>"}} -->
  <Text name="x" value="$text"/><Rating name="r" toName="x" maxRating="10" icon="star" size="medium"/>
  <Style>.a { color: red } <!-- not { this } --> .b > .c { margin: 0 }</Style></View><!-- {"text": "at the root"} -->)xml"},
    {"Ranker with Buckets", true, R"xml(<View><List name="results" value="$items" title="Results"/>
  <Ranker name="rank" toName="results"><Bucket name="best" title="Best"/><Bucket name="other" title="Other" default="true"/></Ranker></View>)xml"},
    {"Ranker without Buckets", true,
     R"xml(<View><List name="results" value="$items"/><Ranker name="rank" toName="results"/></View>)xml"},
    {"unnamed Relations", true, R"xml(<View><Relations><Relation value="is"/><Relation value="has"/></Relations>
  <Labels name="l" toName="t"><Label value="A"/></Labels><Text name="t" value="$t"/></View>)xml"},
    {"Taxonomy", true,
     R"xml(<View><Text name="t" value="$t"/><Taxonomy name="x" toName="t" leafsOnly="true" placeholder="Pick">
  <Choice value="A"><Choice value="B"/><Choice value="C"><Choice value="B"/></Choice></Choice></Taxonomy></View>)xml"},
    {"Pairwise with a long style", true, R"xml(<View className="root"><Style>.root { background: var(--x) }</Style>
  <Pairwise name="pw" toName="a,b" selectionStyle="background-color: #27ae60; box-shadow: 0 2px 4px rgba(0, 0, 0, 0.1);
     border: 2px solid #2ecc71" leftClass="left" rightClass="right"/><Text name="a" value="$a"/><Text name="b" value="$b"/></View>)xml"},
    {"time series", true,
     R"xml(<View><TimeSeriesLabels name="l" toName="ts"><Label value="Run" background="red"/></TimeSeriesLabels>
  <TimeSeries name="ts" valueType="url" value="$csv" sep="," timeColumn="time" timeFormat="%Y-%m-%d %H:%M:%S" timeDisplayFormat="%m-%d">
  <Channel column="velocity" units="miles/h" displayFormat=",.1f" strokeColor="#1f77b4" legend="Velocity"/>
  <MultiChannel height="100"><Channel column="b"/></MultiChannel></TimeSeries></View>)xml"},
    {"dialogue", true, R"xml(<View><ParagraphLabels name="l" toName="p"><Label value="A"/></ParagraphLabels>
  <Paragraphs name="p" value="$dialogue" layout="dialogue" nameKey="author" textKey="text" audioUrl="$audio" showplayer="true" sync="a"/></View>)xml"},
    {"HTML", true,
     R"xml(<View><HyperTextLabels name="l" toName="h"><Label value="A"/></HyperTextLabels><HyperText name="h" value="$html" valueType="url" inline="true"/></View>)xml"},
    {"masks and key points", true,
     R"xml(<View><Image name="i" value="$i"/><BrushLabels name="b" toName="i"><Label value="A" background="rgba(0, 0, 255, 0.7)"/></BrushLabels>
  <KeyPointLabels name="k" toName="i" strokeWidth="5" smart="true" smartOnly="true"><Label value="A"/></KeyPointLabels>
  <PolygonLabels name="p" toName="i" strokeColor="red" pointSize="small" fillOpacity="0.4"><Label value="A"/></PolygonLabels></View>)xml"},
    {"old tags", true,
     R"xml(<View><AudioPlus name="a" value="$a"/><Rating name="r" toName="a"/><Dialog name="d" value="$d"/></View>)xml"},
    {"Filter, Collapse, Markdown", true,
     R"xml(<View><Filter toName="l" hotkey="shift+f" minlength="0" placeholder="Filter"/>
  <Labels name="l" toName="t" showInline="false"><Label value="A"/></Labels><Text name="t" value="$t"/>
  <Collapse><Panel value="More"><Markdown value="**bold**"/></Panel></Collapse>
  <DateTime name="d" toName="t" only="date,time"/><Number name="n" toName="t" min="0" max="10" slider="true"/></View>)xml"},
    {"an XML declaration and a root that is no View", true,
     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Collapse><Panel value=\"x\">"
     "<Text name=\"t\" value=\"$t\"/><Rating name=\"r\" toName=\"t\"/></Panel></Collapse>"},
};

}  // namespace

TEST_CASE("shipped constructs are no errors") {
  for (const Template &given : kTemplates) {
    INFO(given.what);
    const ConfigFindings found = checkConfig(given.xml);
    std::string all;
    for (const std::string &line : found.list()) all += line + "; ";
    INFO(all);
    CHECK(found.count(Severity::error) == 0);
    if (given.clean) CHECK(found.all.empty());
  }
}

TEST_CASE("what is said about shipped constructs is right") {
  const auto listOf = [](std::string_view what) {
    for (const Template &given : kTemplates) {
      if (given.what == what) return checkConfig(given.xml).list();
    }
    return std::vector<std::string>{"no such template"};
  };
  using List = std::vector<std::string>;
  CHECK(listOf("chat with its own toName") == List{"unknown-tag 1:7 warning"});
  CHECK(listOf("Rating without toName") == List{"missing-to-name 1:40 warning"});
  CHECK(listOf("without any control") == List{"no-control 1:1 note"});
  CHECK(listOf("the same Choice twice") == List{"duplicate-label 2:59 warning"});
  CHECK(listOf("stray attributes").size() == 6);
}
