// The table of tags: complete, without contradictions, and found in the right ways.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "tags/ascii_case.hpp"
#include "tags/tag.hpp"

using namespace prelabel;

TEST_CASE("all tags of 1.23.2 are there") {
  for (const char *name : {"Audio",
                           "AudioPlus",
                           "Bitmask",
                           "BitmaskLabels",
                           "Brush",
                           "BrushLabels",
                           "Bucket",
                           "Channel",
                           "Choice",
                           "Choices",
                           "Collapse",
                           "CustomInterface",
                           "DateTime",
                           "Dialog",
                           "Ellipse",
                           "EllipseLabels",
                           "Filter",
                           "Header",
                           "HyperText",
                           "HyperTextLabels",
                           "Image",
                           "KeyPoint",
                           "KeyPointLabels",
                           "Label",
                           "Labels",
                           "List",
                           "MagicWand",
                           "Markdown",
                           "MultiChannel",
                           "Number",
                           "Pairwise",
                           "Panel",
                           "ParagraphLabels",
                           "Paragraphs",
                           "Pdf",
                           "Polygon",
                           "PolygonLabels",
                           "Ranker",
                           "Rating",
                           "Rectangle",
                           "RectangleLabels",
                           "Relation",
                           "Relations",
                           "Shortcut",
                           "Style",
                           "Table",
                           "Taxonomy",
                           "Text",
                           "TextArea",
                           "TimelineLabels",
                           "TimeSeries",
                           "TimeSeriesLabels",
                           "Vector",
                           "VectorLabels",
                           "Video",
                           "VideoRectangle",
                           "View",
                           "Repeater"}) {
    INFO(name);
    const TagInfo *tag = findTag(name);
    REQUIRE(tag != nullptr);
    CHECK((tag->availability == Availability::community || tag->availability == Availability::oldName));
  }
  for (const char *name : {"Chat", "OcrLabels", "ReactCode", "VideoVector", "VideoVectorLabels"}) {
    INFO(name);
    REQUIRE(findTag(name) != nullptr);
    CHECK(findTag(name)->availability == Availability::enterprise);
  }
  for (const char *name :
       {"PdfLabels", "OcrTokenLabels", "TableLabels", "PdfOcr", "Cube", "CubeLabels", "Object3D", "GPSMap"}) {
    INFO(name);
    REQUIRE(findTag(name) != nullptr);
    CHECK(findTag(name)->availability == Availability::development);
  }
  CHECK(findTag("HTML")->availability == Availability::oldName);
}

TEST_CASE("finding tags") {
  CHECK(findTag("RectangleLabels") != nullptr);
  CHECK(findTag("rectanglelabels") == nullptr);
  CHECK(findTagAnyCase("rectangleLABELS") == findTag("RectangleLabels"));
  CHECK(findTagAnyCase("Rectangles") == nullptr);
  CHECK(findTagAnyCase("") == nullptr);
}

TEST_CASE("no row contradicts another") {
  std::set<std::string> names;
  for (const TagInfo *tag : allTags()) {
    INFO(tag->name);
    CHECK(names.insert(lowerAscii(tag->name)).second);
    if (tag->role == TagRole::control && tag->availability == Availability::community &&
        tag->family != TagFamily::relations) {
      CHECK(tag->resultType == lowerAscii(tag->name));
      CHECK(isResultType(tag->resultType));
    }
    if (tag->family == TagFamily::labels) CHECK_FALSE(tag->valueKey.empty());
    for (const std::string_view list : {tag->targets, tag->parents, tag->children}) {
      for (std::size_t start = 0; start < list.size();) {
        const std::size_t end = std::min(list.find('|', start), list.size());
        INFO(list.substr(start, end - start));
        CHECK((findTag(list.substr(start, end - start)) != nullptr ||
               list.substr(start, end - start) == "TimeSeriesOverview"));
        start = end + 1;
      }
    }
    std::set<std::string> attributes;
    for (const AttributeInfo &row : tag->attributes) {
      INFO(row.name);
      CHECK(attributes.insert(lowerAscii(row.name)).second);
      CHECK((row.type == AttributeType::oneOf) == !row.words.empty());
    }
  }
}

TEST_CASE("finding attributes, own and shared, in any case") {
  const TagInfo &boxes = *findTag("RectangleLabels");
  CHECK(findAttribute(boxes, "strokeWidth")->type == AttributeType::text);
  CHECK(findAttribute(boxes, "STROKEWIDTH") == findAttribute(boxes, "strokeWidth"));
  CHECK(findAttribute(boxes, "allowEmpty")->type == AttributeType::boolean);
  CHECK(findAttribute(boxes, "opacity")->type == AttributeType::unitInterval);
  CHECK(findAttribute(boxes, "name")->required);
  CHECK(findAttribute(boxes, "toName") != nullptr);
  CHECK(findAttribute(boxes, "smart") != nullptr);
  CHECK(findAttribute(boxes, "perRegion") == nullptr);
  CHECK(findAttribute(boxes, "visibleWhen") == nullptr);
  CHECK(findAttribute(*findTag("Choices"), "perRegion") != nullptr);
  CHECK(findAttribute(*findTag("Choices"), "visibleWhen")->lenient);
  CHECK(findAttribute(*findTag("Rating"), "visibleWhen") == nullptr);
  CHECK(findAttribute(*findTag("Pairwise"), "perRegion") == nullptr);
  CHECK(findAttribute(*findTag("Choice"), "background") == nullptr);
  CHECK(findAttribute(*findTag("Label"), "background")->type == AttributeType::colour);
  CHECK(findAttribute(*findTag("View"), "name") == nullptr);
  CHECK(findAttribute(*findTag("Filter"), "toName") != nullptr);
  CHECK_FALSE(findAttribute(*findTag("HyperText"), "name")->required);
  CHECK(findAttribute(*findTag("Bucket"), "name")->required);
}

TEST_CASE("every attribute name that is listed is found") {
  for (const TagInfo *tag : allTags()) {
    for (const std::string_view name : attributeNames(*tag)) {
      INFO(tag->name << " " << name);
      CHECK(findAttribute(*tag, name) != nullptr);
    }
  }
}

TEST_CASE("result types") {
  CHECK(resultTypes().size() == 31);
  CHECK(isResultType("rectanglelabels"));
  CHECK(isResultType("relation"));
  CHECK(isResultType("htmllabels"));
  CHECK_FALSE(isResultType("RectangleLabels"));
  CHECK_FALSE(isResultType("chatmessage"));
  CHECK_FALSE(isResultType(""));
}

TEST_CASE("lists of words") {
  CHECK(listHas("a|bc|d", "bc"));
  CHECK(listHas("a|bc|d", "d"));
  CHECK_FALSE(listHas("a|bc|d", "b"));
  CHECK_FALSE(listHas("a|bc|d", ""));
  CHECK_FALSE(listHas("", "a"));
}
