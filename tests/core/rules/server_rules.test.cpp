// result/server-unsupported by release, and the outcome that goes with it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/previewed.hpp"

namespace prelabel::test {

namespace {

constexpr std::string_view kConfig = R"(<View><Image name="img" value="$image"/><Text name="txt" value="$text"/>
  <Bitmask name="bits" toName="img"/><Rectangle name="box" toName="img"/><Number name="n" toName="img"/>
  <Labels name="l" toName="img"><Label value="A"/></Labels><Labels name="ner" toName="txt"><Label value="A"/></Labels></View>)";

std::string task(const std::string &items) {
  return R"({"data":{"image":"https://a/b.png","text":"some text"},"predictions":[{"model_version":"1","result":[)" +
         items + "]}]}";
}

std::string item(const std::string &type, const std::string &from, const std::string &value,
                 const std::string &to = "img") {
  return R"({"id":"a","type":")" + type + R"(","from_name":")" + from + R"(","to_name":")" + to +
         R"(","original_width":600,"original_height":400,"value":{)" + value + "}}";
}

bool refuses(const std::string &items, const std::string &version) {
  const std::string options = R"({"labelStudio":{"version":")" + version + R"("}})";
  const bool refused = previewOf(kConfig, task(items), options)["outcome"]["serverCheck"] == "refuses";
  const auto check = run(kConfig, "[" + task(items) + "]", {options});
  const std::vector<std::string> rules = rulesOf(*check);
  INFO(items << " " << version);
  CHECK((std::find(rules.begin(), rules.end(), "result/server-unsupported") != rules.end()) == refused);
  CHECK(check->rows()[0].serverCheck == (refused ? 1 : 0));
  return refused;
}

}  // namespace

TEST_CASE("each release of the check knows what it knows", "[server]") {
  const std::string place = R"("x":1,"y":2,"width":3,"height":4)";
  const std::string bits = item("bitmask", "bits", R"("imageDataURL":"data:image/png;base64,AAAA")");
  const std::string split = item("rectangle", "box", place) + "," + item("labels", "l", place + R"(,"labels":["A"])");
  const std::string bare = item("rectangle", "box", place) + "," + item("labels", "l", R"("labels":["A"])");
  const std::string negative = item("number", "n", R"("number":-1)");
  const std::string span = item("labels", "ner", R"("start":0,"end":4,"labels":["A"])", "txt");
  CHECK(refuses(bits, "1.23.0"));
  CHECK_FALSE(refuses(bits, "1.23.1"));
  CHECK(refuses(split, "1.22.0"));
  CHECK_FALSE(refuses(split, "1.23.0"));
  CHECK(refuses(bare, "1.23.2"));
  CHECK(refuses(negative, "1.21.0"));
  CHECK_FALSE(refuses(negative, "1.22.0"));
  CHECK_FALSE(refuses(span, "1.21.0"));
  for (const std::string &any : {bits, split, bare, negative, span}) CHECK_FALSE(refuses(any, "1.20.0"));
}

TEST_CASE("with the check on every such result is an error, with it off it is told once", "[server]") {
  const std::string bits = item("bitmask", "bits", R"("imageDataURL":"data:image/png;base64,AAAA")");
  const std::string two = "[" + task(bits) + "," + task(bits) + "]";
  const auto count = [&](const std::string &options) {
    const auto check = run(kConfig, two, {options});
    return check->sink().count(*findingOf(*check, "result/server-unsupported").rule);
  };
  CHECK(count(R"({"labelStudio":{"version":"1.22.0"}})") == 1);
  CHECK(count(R"({"labelStudio":{"version":"1.22.0","serverCheck":true}})") == 2);
}

}  // namespace prelabel::test
