// The strict reading of XML: what is refused, where, and in which words.
#include "config/xml_scanner.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using namespace prelabel;

namespace {

// Offset of the problem; -1: the text is fine.
long problemAt(std::string_view text) {
  const XmlScan scan = scanXml(text);
  return scan.problem ? static_cast<long>(scan.problem->offset) : -1;
}
std::string what(std::string_view text) {
  const XmlScan scan = scanXml(text);
  return scan.problem ? scan.problem->what : "fine";
}

}  // namespace

TEST_CASE("texts that are XML") {
  for (const char *text : {
           "<a/>",
           "<a></a>",
           "\xEF\xBB\xBF<a/>",
           " \n<a/>\n ",
           "<?xml version=\"1.0\"?><a/>",
           "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<a/>",
           "\xEF\xBB\xBF<?xml version=\"1.0\"?><a/>",
           "<!-- before --><a/><!-- behind - -->",
           "<a><?note any thing?></a>",
           "<a b='c' d = \"e\"/>",
           "<a b='\"' c=\"'\"/>",
           "<a b='x > y &lt; z &amp; &#65; &#x41; &quot; &apos; &gt;'/>",
           "<a b='1\n2'/>",
           "<a>text &lt;b&gt; ]] > <![CDATA[ <b> & ]]></a >",
           "<a><b/><b></b></a>",
           "<x:a xmlns:x='u' x:b='c'/>",
           "<a xml:lang='en'/>",
           "<été naïve='日本'/>",
           "<_a-b.c1/>",
       }) {
    INFO(text);
    CHECK(what(text) == "fine");
  }
}

TEST_CASE("tags that do not fit each other") {
  CHECK(problemAt("<View><A></View>") == 6);
  CHECK(what("<View><A></View>") == "`A` is opened here but not closed before `</View>`");
  CHECK(problemAt("<View><A></A>") == 0);
  CHECK(what("<View><A></A>") == "`View` is opened here but never closed");
  CHECK(problemAt("<View><A>") == 6);
  CHECK(problemAt("<View></A></View>") == 6);
  CHECK(what("<View></A></View>") == "`</A>` closes a tag that is not open: `View` is");
  CHECK(what("<View></view>") == "`</view>` does not close `View`: capital and small letters must agree");
  CHECK(what("</View>") == "`</View>` closes a tag that was never opened");
  CHECK(problemAt("<a/></a>") == 4);
  CHECK(scanXml("<View><A></View>").problem->detail == "A");
  CHECK(scanXml("<View><A></View>").problem->advice == "Write `</A>` where it ends, or end this tag with `/>`");
}

TEST_CASE("what stands outside the root") {
  CHECK(what("") == "The config is empty");
  CHECK(what(" \r\n\t") == "The config is empty");
  CHECK(what("\xEF\xBB\xBF") == "The config is empty");
  CHECK(what("<!-- nothing -->") == "The config holds no tag");
  CHECK(what("text") == "There is text before the first tag");
  CHECK(problemAt("<a/> text") == 5);
  CHECK(what("<a/><b/>") == "`b` stands behind the closed `a`: everything must be inside one outer tag");
  CHECK(problemAt("<a/>&amp;") == 4);
  CHECK(problemAt("<a/><![CDATA[x]]>") == 4);
  CHECK(problemAt(" <?xml version='1.0'?><a/>") == 1);
  CHECK(problemAt("<a/><?xml version='1.0'?>") == 4);
}

TEST_CASE("attributes") {
  CHECK(problemAt("<a b=c/>") == 3);
  CHECK(what("<a b=c/>") == "The value of `b` needs quotes");
  CHECK(what("<a b=\xE2\x80\x9C"
             "c\xE2\x80\x9D/>") == "`b` has curly quotes: XML needs straight ones, `\"`");
  CHECK(what("<a b/>") == "`b` has no value: write it like `name=\"value\"`");
  CHECK(problemAt("<a b='1'c='2'/>") == 8);
  CHECK(what("<a b='1'c='2'/>") == "`c` stands right behind a value: a blank or a quote is missing before it");
  CHECK(problemAt("<a b='1' c='2' b='3'/>") == 15);
  CHECK(what("<a b='1' b='3'/>") == "`a` has `b` twice");
  CHECK(problemAt("<a b='x < y'/>") == 5);
  CHECK(problemAt("<a b='x/>\n<c/>") == 5);
  CHECK(what("<a b='x") == "The closing quote of `b` is missing");
  CHECK(problemAt("<a b='x & y'/>") == 8);
  CHECK(what("<a b='1'\"/>") == "`\"` is out of place in `a`");
  CHECK(problemAt("<a 1='x'/>") == 3);
}

TEST_CASE("a tag that is not finished") {
  CHECK(problemAt("<View><a b='1'\n<c/></View>") == 6);
  CHECK(what("<View><a b='1'\n<c/></View>") == "`a` is not finished: its `>` is missing");
  CHECK(problemAt("<a") == 0);
  CHECK(problemAt("<a></a") == 3);
  CHECK(problemAt("<a>< b/></a>") == 3);
  CHECK(problemAt("<a></ a>") == 3);
  CHECK(problemAt("<1/>") == 0);
}

TEST_CASE("references") {
  CHECK(what("<a>R&D</a>") == "`&` stands alone: in XML it is written `&amp;`");
  CHECK(problemAt("<a>R&D</a>") == 4);
  CHECK(what("<a>&nbsp;</a>") == "`&nbsp;` is not known in XML: write the character itself");
  for (const char *text :
       {"<a>&#0;</a>", "<a>&#1;</a>", "<a>&#xD800;</a>", "<a>&#xFFFE;</a>", "<a>&#x110000;</a>",
        "<a>&#99999999999999999999;</a>", "<a>&#;</a>", "<a>&#x;</a>", "<a>&#xG;</a>", "<a>&#65</a>", "<a>& </a>"}) {
    INFO(text);
    CHECK(problemAt(text) == 3);
  }
}

TEST_CASE("comments, instructions and sections") {
  CHECK(problemAt("<a><!-- x -- y --></a>") == 10);
  CHECK(problemAt("<a><!-- x ---></a>") == 10);
  CHECK(what("<a><!-- x ") == "This comment is never closed: `-->` is missing");
  CHECK(problemAt("<a><!-- x ") == 3);
  CHECK(problemAt("<a><![CDATA[ x</a>") == 3);
  CHECK(problemAt("<a><?p x</a>") == 3);
  CHECK(problemAt("<a><?XML x?></a>") == 3);
  CHECK(problemAt("<a>]]></a>") == 3);
  CHECK(problemAt("<a><!ELEMENT b></a>") == 3);
}

TEST_CASE("a document type is forbidden, wherever it stands") {
  for (const char *text : {"<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!DOCTYPE"}) {
    INFO(text);
    const XmlScan scan = scanXml(text);
    REQUIRE(scan.problem.has_value());
    CHECK(scan.problem->forbidden);
    CHECK(scan.problem->offset == 0);
  }
  CHECK_FALSE(scanXml("<a>").problem->forbidden);
}

TEST_CASE("characters that no XML may hold") {
  CHECK(problemAt("<a>\x01</a>") == 3);
  CHECK(problemAt(std::string_view("<a>\0</a>", 8)) == 3);
  CHECK(problemAt("<a>\xEF\xBF\xBF</a>") == 3);
  CHECK(what("<a>\xFF</a>") == "The file is not UTF-8 text: this byte does not fit");
  CHECK(problemAt("<a b='\xC3'/>") == 6);
  CHECK(problemAt("<a b=c>\x01</a>") == 3);  // the first problem counts
  CHECK(what("<a>\x7F</a>") == "fine");
}

TEST_CASE("the declaration") {
  for (const char *text : {"<?xml encoding='utf-8'?><a/>", "<?xml version='1.0' standalone='maybe'?><a/>",
                           "<?xml version='1.0' standalone='yes' encoding='utf-8'?><a/>", "<?xml version=1.0?><a/>",
                           "<?xml version='1.0'encoding='utf-8'?><a/>", "<?xml ?><a/>", "<?xml version='1.0'>"}) {
    INFO(text);
    CHECK(problemAt(text) == 0);
  }
}

TEST_CASE("prefixes nobody declared") {
  CHECK(problemAt("<a:b/>") == 1);
  CHECK(problemAt("<a b:c='d'/>") == 3);
  CHECK(problemAt("<a><b xmlns:x='u'/><x:c/></a>") == 20);
  CHECK(problemAt("<a xmlns:x='u'><x:c/></a>") == -1);
}

TEST_CASE("nesting has a limit") {
  const auto nested = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i < depth; ++i) text += "<a>";
    for (std::size_t i = 0; i < depth; ++i) text += "</a>";
    return text;
  };
  CHECK(problemAt(nested(kMaxXmlDepth)) == -1);
  CHECK(problemAt(nested(kMaxXmlDepth + 1)) == 3 * static_cast<long>(kMaxXmlDepth));
  CHECK(problemAt(nested(100000)) == 3 * static_cast<long>(kMaxXmlDepth));
}

TEST_CASE("places of tags and attributes") {
  const std::string text = "<View>\n  <A bc = 'd'  e=\"f\"/>\n</View>";
  const XmlScan scan = scanXml(text);
  REQUIRE(scan.tags.size() == 2);
  const auto at = [&](const ConfigPlace &place) { return text.substr(place.offset, place.length); };
  CHECK(at(scan.tags[0].tag) == "<View>");
  CHECK(at(scan.tags[0].name) == "View");
  CHECK(scan.tags[0].endName.offset == text.rfind("View"));
  CHECK(at(scan.tags[1].tag) == "<A bc = 'd'  e=\"f\"/>");
  CHECK(scan.tags[1].endName.length == 0);
  REQUIRE(scan.tags[1].attributes.size() == 2);
  CHECK(at(scan.tags[1].attributes[0].name) == "bc");
  CHECK(at(scan.tags[1].attributes[0].value) == "'d'");
  CHECK(at(scan.tags[1].attributes[1].value) == "\"f\"");
}
