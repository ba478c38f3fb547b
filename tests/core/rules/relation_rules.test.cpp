// relation/*: each rule fires alone, its neighbours do not, and its fix mends it.
#include <catch2/catch_test_macros.hpp>

#include "support/mending.hpp"
#include "support/previewed.hpp"

namespace prelabel::test {

namespace {

using Rules = std::vector<std::string>;

constexpr std::string_view kConfig = R"(<View>
  <Image name="img" value="$image"/>
  <RectangleLabels name="box" toName="img"><Label value="A"/></RectangleLabels>
  <Choices name="c" toName="img"><Choice value="yes"/><Choice value="no"/></Choices>
  <Relations><Relation value="part of"/><Relation value="left of"/></Relations>
</View>)";

std::string box(const std::string &id, const std::string &x, const std::string &to = "img") {
  return R"({"id":")" + id + R"(","type":"rectanglelabels","from_name":"box","to_name":")" + to +
         R"(","original_width":600,"original_height":400,"value":{"x":)" + x +
         R"(,"y":20,"width":10,"height":10,"rectanglelabels":["A"]}})";
}

// Two boxes `first` and `second`, an answer `answer`, and these relations.
std::string tasks(const std::string &relations) {
  return R"([{"data":{"image":"https://a/b.png"},"predictions":[{"model_version":"1","result":[)" + box("first", "10") +
         "," + box("second", "40") +
         R"(,{"id":"answer","type":"choices","from_name":"c","to_name":"img","value":{"choices":["yes"]}},)" +
         relations + "]}]}]";
}

std::string relation(const std::string &from, const std::string &to,
                     const std::string &more = R"("direction":"right")") {
  return R"({"type":"relation",)" + std::string(from.empty() ? "" : R"("from_id":)" + from + ",") +
         (to.empty() ? "" : R"("to_id":)" + to + ",") + more + "}";
}

Rules found(const std::string &relations) { return rulesOf(*run(kConfig, tasks(relations))); }

Rules mended(const std::string &relations, std::string_view rule) {
  return afterFix(kConfig, tasks(relations), rule, Severity::note);
}

std::string viewOf(const std::string &relations) {
  std::string list = tasks(relations);
  return previewOf(kConfig, list.substr(1, list.size() - 2))["outcome"]["view"];
}

const std::string kGood = relation(R"("first")", R"("second")");

}  // namespace

TEST_CASE("a relation between two regions is fine", "[relation]") {
  CHECK(found(kGood).empty());
  CHECK(found(relation(R"("first")", R"("second")", R"("direction":"bi","labels":["part of","left of"])")).empty());
  CHECK(found(relation(R"("first")", R"("second")", R"("direction":"left","labels":null)")).empty());
  CHECK(found(kGood + "," + relation(R"("second")", R"("first")")).empty());
  CHECK(found(relation(R"("fir\u0073t")", R"("second")")).empty());
  CHECK(viewOf(kGood) == "opens");
}

TEST_CASE("an end that is no region leaves the page blank", "[relation]") {
  for (const std::string end : {R"("third")", "null", R"("")", "[]", R"({"id":"first"})", "7", ""}) {
    INFO(end);
    for (const std::string &broken : {relation(R"("first")", end), relation(end, R"("first")")}) {
      CHECK(found(broken) == Rules{"relation/unknown-end"});
      CHECK(findingOf(*run(kConfig, tasks(broken)), "relation/unknown-end").severity == Severity::error);
      CHECK(viewOf(broken) == "blank");
      CHECK(mended(broken, "relation/unknown-end").empty());
    }
  }
}

TEST_CASE("an end that is nearly a region is named", "[relation]") {
  const auto check = run(kConfig, tasks(relation(R"("firsd")", R"("second")")));
  const Finding finding = findingOf(*check, "relation/unknown-end");
  CHECK(applyFix(tasks(relation(R"("firsd")", R"("second")")), *finding.fix) == tasks(kGood));
}

TEST_CASE("an end that Label Studio drops leaves the page blank, and is mended at its names", "[relation]") {
  const std::string all = box("lost", "70", "imgs") + "," + relation(R"("first")", R"("lost")");
  CHECK(found(all) == Rules{"result/unknown-to-name", "relation/unknown-end"});
  CHECK(viewOf(all) == "blank");
  CHECK_FALSE(findingOf(*run(kConfig, tasks(all)), "relation/unknown-end").fix.has_value());
  CHECK(mended(all, "result/unknown-to-name").empty());
}

TEST_CASE("an arrow to an answer is kept but not drawn", "[relation]") {
  const std::string broken = relation(R"("first")", R"("answer")");
  const Finding finding = findingOf(*run(kConfig, tasks(broken)), "relation/unknown-end");
  CHECK(found(broken) == Rules{"relation/unknown-end"});
  CHECK(finding.consequence == Consequence::notShown);
  CHECK(viewOf(broken) == "opens");
  CHECK(mended(broken, "relation/unknown-end").empty());
}

TEST_CASE("directions are three words", "[relation]") {
  for (const char *direction : {R"("Right")", R"("both")", R"("")", "null", "1", "[]", R"("up")"}) {
    INFO(direction);
    const std::string broken = relation(R"("first")", R"("second")", R"("direction":)" + std::string(direction));
    CHECK(found(broken) == Rules{"relation/direction"});
    CHECK(mended(broken, "relation/direction").empty());
  }
  const std::string none = relation(R"("first")", R"("second")", R"("labels":[])");
  CHECK(found(none) == Rules{"relation/missing-direction"});
  CHECK(mended(none, "relation/missing-direction").empty());
  const auto check = run(kConfig, tasks(none), {R"({"labelStudio":{"serverCheck":true}})"});
  CHECK(findingOf(*check, "relation/missing-direction").severity == Severity::error);
}

TEST_CASE("labels of relations are those of the config", "[relation]") {
  const auto labelled = [](const std::string &labels) {
    return relation(R"("first")", R"("second")", R"("direction":"right","labels":)" + labels);
  };
  CHECK(found(labelled(R"(["Part of"])")) == Rules{"relation/unknown-label"});
  CHECK(mended(labelled(R"(["Part of"])"), "relation/unknown-label").empty());
  CHECK(found(labelled(R"(["part of","above"])")) == Rules{"relation/unknown-label"});
  CHECK(found(labelled(R"("part of")")) == Rules{"relation/label-type"});
  CHECK(mended(labelled(R"("part of")"), "relation/label-type").empty());
  CHECK(viewOf(labelled(R"("part of")")) == "errors");
  for (const char *labels : {"7", "{}", "[null]", R"([["part of"]])", "true"}) {
    INFO(labels);
    CHECK(found(labelled(labels)) == Rules{"relation/label-type"});
    CHECK(viewOf(labelled(labels)) == "errors");
  }
}

TEST_CASE("without Relations in the config no label of an arrow is known", "[relation]") {
  std::string config(kConfig);
  config.erase(config.find("<Relations>"), config.find("</View>") - config.find("<Relations>"));
  const auto check = run(config, tasks(relation(R"("first")", R"("second")", R"("direction":"right","labels":["x"])")));
  CHECK(rulesOf(*check) == Rules{"relation/unknown-label"});
}

TEST_CASE("a region may be related to itself", "[relation]") {
  CHECK(found(relation(R"("first")", R"("first")")) == Rules{"relation/self"});
}

TEST_CASE("of two arrows between the same regions the second is dropped", "[relation]") {
  const std::string twice = kGood + "," + relation(R"("first")", R"("second")", R"("direction":"left")");
  CHECK(found(twice) == Rules{"relation/duplicate"});
  CHECK(mended(twice, "relation/duplicate").empty());
  CHECK(run(kConfig, tasks(twice))->summary().resultsNotShown == 1);
}

TEST_CASE("without a config the ends are looked for all the same", "[relation]") {
  CHECK(rulesOf(*run("", tasks(kGood))).empty());
  CHECK(rulesOf(*run("", tasks(relation(R"("first")", R"("third")")))) == Rules{"relation/unknown-end"});
}

}  // namespace prelabel::test
