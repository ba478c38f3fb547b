// Answers: each rule fires alone, its neighbours do not, its fix mends it, and the view is as it says.
#include <catch2/catch_test_macros.hpp>

#include "support/mending.hpp"
#include "support/previewed.hpp"

namespace prelabel::test {

namespace {

using Rules = std::vector<std::string>;

constexpr std::string_view kConfig = R"(<View>
  <Image name="img" value="$image"/><List name="list" value="$items"/>
  <Rectangle name="box" toName="img"/>
  <Taxonomy name="tax" toName="img">
    <Choice value="Europe"><Choice value="France"/><Choice value="Spain" alias="ES"/></Choice>
    <Choice value="Asia"><Choice value="Japan"/><Choice value="Other"/></Choice><Choice value="Other"/>
  </Taxonomy>
  <Rating name="stars" toName="img" maxRating="4"/><Number name="count" toName="img" min="1" max="9" step="2"/>
  <DateTime name="day" toName="img" only="date"/><DateTime name="when" toName="img"/>
  <DateTime name="us" toName="img" format="%m/%d/%y %I:%M %p"/>
  <TextArea name="note" toName="img"/><TextArea name="read" toName="img" perRegion="true"/>
  <Pairwise name="pair" toName="img,list"/>
  <Ranker name="rank" toName="list"/><Ranker name="sort" toName="list"><Bucket name="good"/><Bucket name="bad"/></Ranker>
</View>)";

std::string item(const std::string &type, const std::string &from, const std::string &value, const std::string &to) {
  return R"({"id":"a","type":")" + type + R"(","from_name":")" + from + R"(","to_name":")" + to + R"(","value":{)" +
         value + "}}";
}

std::string tasks(const std::string &results) {
  return R"([{"data":{"image":"https://a/b.png","items":[{"id":"one","title":"1"},{"id":2,"title":"2"}]},"predictions":[{"model_version":"1","result":[)" +
         results + "]}]}]";
}

// One answer of a control, as the file, the findings, the view and what becomes of it.
struct Case {
  std::string text;
  Rules found() const { return rulesOf(*run(kConfig, text)); }
  Rules mended(std::string_view rule) const { return afterFix(kConfig, text, rule, Severity::note); }
  std::string view() const { return previewOf(kConfig, text.substr(1, text.size() - 2))["outcome"]["view"]; }
  bool isShown() const { return notShown(previewOf(kConfig, text.substr(1, text.size() - 2))) == 0; }
};

Case answer(const std::string &type, const std::string &from, const std::string &value, const std::string &to = "img") {
  return {tasks(item(type, from, value, to))};
}
Case taxonomy(const std::string &paths) { return answer("taxonomy", "tax", R"("taxonomy":)" + paths); }
Case rating(const std::string &stars) { return answer("rating", "stars", R"("rating":)" + stars); }
Case number(const std::string &count) { return answer("number", "count", R"("number":)" + count); }
Case date(const std::string &from, const std::string &day) { return answer("datetime", from, R"("datetime":)" + day); }
Case text(const std::string &texts) { return answer("textarea", "note", R"("text":)" + texts); }
Case pairwise(const std::string &side) { return answer("pairwise", "pair", R"("selected":)" + side); }
Case ranker(const std::string &name, const std::string &order) {
  return answer("ranker", name, R"("ranker":)" + order, "list");
}

}  // namespace

TEST_CASE("answers as they should be", "[answer]") {
  for (const Case &good : {taxonomy(R"([["Europe","France"],["Asia"]])"),
                           taxonomy(R"([["Europe","ES"]])"),
                           taxonomy(R"([["Other"]])"),
                           taxonomy("[]"),
                           rating("0"),
                           rating("4"),
                           rating("2.0"),
                           number("1"),
                           number("9"),
                           number("3.0"),
                           date("day", R"("2026-05-31")"),
                           date("when", R"("2026-05-31T14:30")"),
                           date("us", R"("05/31/26 02:30 pm")"),
                           date("when", R"("2026-13-45T99:99")"),
                           text(R"(["a","b"])"),
                           text("[]"),
                           pairwise(R"("left")"),
                           pairwise(R"("right")"),
                           ranker("rank", R"({"rank":["2","one"]})"),
                           ranker("rank", "null"),
                           ranker("sort", R"({"good":["one"],"bad":[],"_":["2"]})")}) {
    INFO(good.text);
    CHECK(good.found().empty());
    CHECK(good.view() == "opens");
    CHECK(good.isShown());
  }
}

TEST_CASE("an answer that is not there is not shown", "[answer]") {
  const auto check = [](const Case &empty, const std::string &rule) {
    INFO(empty.text);
    CHECK(empty.found() == Rules{rule});
    CHECK(findingOf(*run(kConfig, empty.text), rule).consequence == Consequence::notShown);
    CHECK(empty.view() == "opens");
    CHECK_FALSE(empty.isShown());
  };
  check(answer("taxonomy", "tax", ""), "taxonomy/not-path");
  check(answer("rating", "stars", R"("stars":3)"), "rating/type");
  check(answer("number", "count", R"("value":3)"), "number/type");
  check(answer("datetime", "day", R"("date":"2026-05-31")"), "datetime/format");
  check(answer("textarea", "note", R"("textarea":["a"])"), "textarea/key");
  check(answer("pairwise", "pair", R"("pairwise":"left")"), "pairwise/selected");
  check(answer("ranker", "rank", R"("rank":["one"])", "list"), "ranker/shape");
  CHECK(answer("textarea", "note", R"("textarea":["a"])").mended("textarea/key").empty());
}

TEST_CASE("taxonomy: what is no path", "[answer]") {
  for (const char *blank : {R"("France")", "[[]]", R"([["Asia"],[]])", "7", "{}", "true", "[null]"}) {
    INFO(blank);
    CHECK(taxonomy(blank).found() == Rules{"taxonomy/not-path"});
    CHECK(findingOf(*run(kConfig, taxonomy(blank).text), "taxonomy/not-path").consequence == Consequence::viewBroken);
    CHECK(taxonomy(blank).view() == "blank");
  }
  CHECK(taxonomy("null").found() == Rules{"taxonomy/not-path"});
  CHECK(taxonomy("null").view() == "errors");
  for (const char *wrong : {R"(["Europe","France"])", R"(["France","Japan"])", R"(["Other"])", R"(["Atlantis"])",
                            R"([["Europe",1]])", "[[null]]", "[1]"}) {
    INFO(wrong);
    CHECK(taxonomy(wrong).found() == Rules{"taxonomy/not-path"});
    CHECK(taxonomy(wrong).view() == "opens");
  }
  for (const char *mendable :
       {R"("France")", R"(["Europe","France"])", R"(["France","Japan"])", R"(["Other"])", R"([["Asia"],[]])"}) {
    INFO(mendable);
    CHECK(taxonomy(mendable).mended("taxonomy/not-path").empty());
  }
  for (const char *open : {R"("Atlantis")", R"("Other")", R"(["Asia","Atlantis"])"}) {
    INFO(open);
    CHECK_FALSE(findingOf(*run(kConfig, taxonomy(open).text), "taxonomy/not-path").fix.has_value());
  }
}

TEST_CASE("taxonomy: paths that the config does not have", "[answer]") {
  for (const char *path :
       {R"(["France"])", R"(["Asia","France"])", R"(["Europe","france"])", R"(["Europe","Spain"])", R"(["Europ"])"}) {
    const Case broken = taxonomy("[" + std::string(path) + "]");
    INFO(broken.text);
    CHECK(broken.found() == Rules{"taxonomy/unknown-path"});
    CHECK(broken.mended("taxonomy/unknown-path").empty());
    CHECK(broken.view() == "opens");
    CHECK(broken.isShown());
  }
  CHECK(taxonomy(R"([["Atlantis"]])").found() == Rules{"taxonomy/unknown-path"});
}

TEST_CASE("taxonomy: the server's check knows words, not paths", "[answer]") {
  const auto refused = [](const Case &broken) {
    const auto check = run(kConfig, broken.text, {R"({"labelStudio":{"serverCheck":true}})"});
    return findingOf(*check, "taxonomy/unknown-path").consequence == Consequence::serverCheckRefuses;
  };
  CHECK(refused(taxonomy(R"([["Atlantis"]])")));
  CHECK(refused(taxonomy(R"([["Europe","Spain"]])")));
  CHECK_FALSE(refused(taxonomy(R"([["Asia","France"]])")));
}

TEST_CASE("numbers that are none break the view", "[answer]") {
  for (const char *wrong : {R"("3")", R"("three")", "null", "true", "[3]", "{}"}) {
    INFO(wrong);
    CHECK(rating(wrong).found() == Rules{"rating/type"});
    CHECK(rating(wrong).view() == "errors");
    CHECK(number(wrong).found() == Rules{"number/type"});
    CHECK(number(wrong).view() == "errors");
  }
  CHECK(rating(R"(" 3 ")").mended("rating/type").empty());
  CHECK(number(R"("3")").mended("number/type").empty());
  CHECK(rating(R"("9")").mended("rating/type") == Rules{"rating/range"});
}

TEST_CASE("numbers out of range are shown", "[answer]") {
  for (const char *wrong : {"5", "-1", "2.5", "1e300"}) {
    INFO(wrong);
    CHECK(rating(wrong).found() == Rules{"rating/range"});
    CHECK(rating(wrong).view() == "opens");
  }
  CHECK_FALSE(rating("-1").isShown());
  CHECK(rating("5").isShown());
  for (const char *wrong : {"0", "10", "4", "2.5", "-1e300"}) {
    INFO(wrong);
    CHECK(number(wrong).found() == Rules{"number/range"});
    CHECK(number(wrong).isShown());
  }
}

TEST_CASE("dates in another format show nothing", "[answer]") {
  for (const Case &wrong :
       {date("day", R"("2026-05-31T14:30")"), date("day", R"("31.5.2026")"), date("when", R"("2026-05-31")"),
        date("when", R"("2026-05-31T14:30:00")"), date("us", R"("05/31/26 14:30")"), date("day", R"("")")}) {
    INFO(wrong.text);
    CHECK(wrong.found() == Rules{"datetime/format"});
    CHECK(wrong.view() == "opens");
    CHECK_FALSE(wrong.isShown());
  }
  for (const char *broken : {"7", "null", "[]", "true", "{}"}) {
    INFO(broken);
    CHECK(date("day", broken).found() == Rules{"datetime/format"});
    CHECK(date("day", broken).view() == "errors");
  }
}

TEST_CASE("texts are a list", "[answer]") {
  CHECK(text(R"("a")").found() == Rules{"textarea/not-list"});
  CHECK(text(R"("a")").view() == "opens");
  CHECK(text(R"("a")").isShown());
  CHECK(text(R"("a")").mended("textarea/not-list").empty());
  for (const char *broken : {"7", "null", "true", "{}", "[7]", "[null]", R"([["a"]])"}) {
    INFO(broken);
    CHECK(text(broken).found() == Rules{"textarea/not-list"});
    CHECK(text(broken).view() == "errors");
  }
  CHECK(text("[7, \"a\"]").mended("textarea/not-list").empty());
  CHECK(text("12.5").mended("textarea/not-list").empty());
}

TEST_CASE("pairwise is left or right", "[answer]") {
  for (const char *broken : {R"("Left")", R"("none")", R"("")", "null", "1", R"(["left"])"}) {
    INFO(broken);
    CHECK(pairwise(broken).found() == Rules{"pairwise/selected"});
    CHECK(pairwise(broken).view() == "errors");
  }
  CHECK(pairwise(R"("Left")").mended("pairwise/selected").empty());
}

TEST_CASE("rankings name what is there", "[answer]") {
  for (const char *empty : {R"(["one","2"])", R"("one")", "7", "true", R"({"list":["one"]})", R"({"rank":"one"})"}) {
    INFO(empty);
    CHECK(ranker("rank", empty).found() == Rules{"ranker/shape"});
    CHECK(ranker("rank", empty).view() == "opens");
    CHECK_FALSE(ranker("rank", empty).isShown());
  }
  CHECK(ranker("rank", R"(["one","2"])").mended("ranker/shape").empty());
  CHECK(ranker("rank", R"({"list":["one"]})").mended("ranker/shape").empty());
  for (const char *blank : {R"({"rank":["three"]})", R"({"rank":["one",{"id":"2"}]})", R"({"rank":[null]})"}) {
    INFO(blank);
    CHECK(ranker("rank", blank).found() == Rules{"ranker/unknown-item"});
    CHECK(ranker("rank", blank).view() == "blank");
  }
  CHECK(ranker("sort", R"({"best":["one"]})").found() == Rules{"ranker/unknown-item"});
  CHECK(ranker("sort", R"({"best":["one"]})").view() == "opens");
  CHECK(ranker("rank", R"({"rank":["one",2]})").found() == Rules{"ranker/shape"});
  CHECK(ranker("rank", R"({"rank":["one",2]})").isShown());
  CHECK(ranker("rank", R"({"rank":["one",2]})").mended("ranker/shape").empty());
}

}  // namespace prelabel::test
