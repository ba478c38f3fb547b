// The preview of a row of a table.
#include "preview.hpp"

#include <catch2/catch_test_macros.hpp>

#include "json/document.hpp"
#include "support/run.hpp"

using namespace prelabel;

TEST_CASE("a row previews as the task that is made of it", "[tables]") {
  std::string error;
  const auto options = readOptions("{}", error);
  const auto config = LabelingConfig::parse(R"(<View><Image name="i" value="$image"/></View>)");
  const std::string arguments = R"({"task":3,"file":"a.csv","offset":40,"line":5,"column":1,"pointer":"/3",)"
                                R"("table":{"separator":";","columns":["n","image"],"dropped":0}})";
  const PreviewPlace place = readPreviewPlace(arguments);
  REQUIRE(place.table);
  std::string row = "7;\"x;y.png\"";
  const std::size_t size = row.size();
  row.append(json::kPadding, '\0');
  const std::string preview =
      previewTask(*options, &config, "config.xml", std::string_view(row).substr(0, size), place);
  INFO(preview);
  CHECK(preview.find(R"("offset":40,"length":11)") != std::string::npos);
  CHECK(preview.find(R"("url":"x;y.png")") != std::string::npos);
  CHECK(preview.find(R"("import":"accepted")") != std::string::npos);
}

TEST_CASE("a row that lacks a column says so at its place", "[tables]") {
  std::string error;
  const auto options = readOptions("{}", error);
  const auto config = LabelingConfig::parse(R"(<View><Image name="i" value="$image"/></View>)");
  const PreviewPlace place =
      readPreviewPlace(R"({"task":3,"file":"a.csv","offset":40,"line":5,"column":1,"pointer":"/3",)"
                       R"("table":{"separator":",","columns":["a","b"],"dropped":0}})");
  std::string row = "1,2";
  row.append(json::kPadding, '\0');
  const std::string preview = previewTask(*options, &config, "config.xml", std::string_view(row).substr(0, 3), place);
  INFO(preview);
  CHECK(preview.find(R"("rule":"task/missing-variable")") != std::string::npos);
  CHECK(preview.find(R"("line":5,"column":1,"pointer":"/3/data")") != std::string::npos);
  CHECK(preview.find(R"("import":"refused")") != std::string::npos);
}
