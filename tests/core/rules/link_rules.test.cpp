// What shares an id, what should, and answers that are given twice.
#include <catch2/catch_test_macros.hpp>

#include "support/mending.hpp"
#include "support/previewed.hpp"

namespace prelabel::test {

namespace {

using Rules = std::vector<std::string>;

constexpr std::string_view kConfig = R"(<View>
  <Image name="img" value="$image"/><Text name="txt" value="$text"/>
  <Rectangle name="box" toName="img"/><RectangleLabels name="kind" toName="img"><Label value="A"/></RectangleLabels>
  <Labels name="lab" toName="img"><Label value="Total"/></Labels>
  <Labels name="ner" toName="txt"><Label value="ORG"/></Labels>
  <TextArea name="read" toName="img" perRegion="true"/><TextArea name="note" toName="txt" perRegion="true"/>
  <Choices name="c" toName="img" choice="multiple"><Choice value="yes"/><Choice value="no"/></Choices>
</View>)";

const std::string kPlace = R"("x":10,"y":5,"width":20,"height":4)";
const std::string kThere = R"("x":50,"y":5,"width":20,"height":4)";

std::string item(const std::string &id, const std::string &type, const std::string &from, const std::string &value,
                 const std::string &to = "img") {
  return "{" + (id.empty() ? "" : R"("id":")" + id + R"(",)") + R"("type":")" + type + R"(","from_name":")" + from +
         R"(","to_name":")" + to + R"(","original_width":600,"original_height":400,"value":{)" + value + "}}";
}

std::string shape(const std::string &id, const std::string &place = kPlace) {
  return item(id, "rectangle", "box", place);
}
std::string labels(const std::string &id, const std::string &place = kPlace) {
  return item(id, "labels", "lab", place + (place.empty() ? "" : ",") + R"("labels":["Total"])");
}
std::string text(const std::string &id, const std::string &place = kPlace) {
  return item(id, "textarea", "read", place + (place.empty() ? "" : ",") + R"("text":["12.50"])");
}
std::string choice(const std::string &id, const std::string &value) {
  return item(id, "choices", "c", R"("choices":[")" + value + R"("])");
}

std::string tasks(const std::vector<std::string> &items) {
  std::string list;
  for (const std::string &one : items) list += (list.empty() ? "" : ",") + one;
  return R"([{"data":{"image":"https://a/b.png","text":"some text"},"predictions":[{"model_version":"1","result":[)" +
         list + "]}]}]";
}

Rules found(const std::vector<std::string> &items) { return rulesOf(*run(kConfig, tasks(items))); }

std::size_t hidden(const std::vector<std::string> &items) {
  const std::string list = tasks(items);
  return notShown(previewOf(kConfig, list.substr(1, list.size() - 2)));
}

}  // namespace

TEST_CASE("parts of one region share its id", "[links]") {
  CHECK(found({shape("w"), labels("w"), text("w")}).empty());
  CHECK(found({shape("w"), labels("w", ""), text("w", "")}) == Rules{"result/server-unsupported"});
  CHECK(found({labels("w"), text("w", "")}).empty());
  CHECK(found({item("k", "rectanglelabels", "kind", kPlace + R"(,"rectanglelabels":["A"])"), text("k", "")}).empty());
  CHECK(found({item("n", "labels", "ner", R"("start":0,"end":4,"labels":["ORG"])", "txt"),
               item("n", "textarea", "note", R"("start":0,"end":4,"text":["x"])", "txt")})
            .empty());
}

TEST_CASE("parts of one region under different ids fall apart", "[links]") {
  CHECK(found({shape("a"), labels("b"), text("c")}) == Rules{"result/unlinked", "result/unlinked"});
  CHECK(found({shape("a"), labels("b"), text("b")}) == Rules{"result/unlinked", "result/unlinked"});
  CHECK(found({shape("a"), labels("a"), text("c")}) == Rules{"result/unlinked"});
  CHECK(found({text("c"), shape("a"), labels("a")}) == Rules{"result/unlinked"});
  CHECK(afterFix(kConfig, tasks({shape("a"), labels("a"), text("c")}), "result/unlinked").empty());
  CHECK(found({item("n", "labels", "ner", R"("start":0,"end":4,"labels":["ORG"])", "txt"),
               item("m", "textarea", "note", R"("start":0,"end":4,"text":["x"])", "txt")}) == Rules{"result/unlinked"});
}

TEST_CASE("parts at another place are no parts of this region", "[links]") {
  CHECK(found({shape("a"), labels("b", kThere)}).empty());
  CHECK(found({shape("a"), labels("a"), labels("b")}).empty());  // two labels, two regions
  CHECK(found({shape("a"), text("b", kThere)}) == Rules{"classification/no-region"});
}

TEST_CASE("an answer to a region that is not there", "[links]") {
  CHECK(found({shape("a"), text("b", "")}) == Rules{"classification/no-region"});
  CHECK(hidden({shape("a"), text("b", "")}) == 1);
  CHECK(hidden({shape("a"), text("b", kThere)}) == 0);  // a region of its own, without labels
  CHECK(found({shape("a"), labels("b", "")}) == Rules{"classification/no-region", "result/server-unsupported"});
  CHECK(hidden({shape("a"), labels("b", "")}) == 1);
  CHECK(found({text("b", ""), shape("b")}) == Rules{"result/order"});
}

TEST_CASE("of several answers to one question the last one stays", "[links]") {
  CHECK(found({choice("a", "yes"), choice("b", "no")}) == Rules{"classification/repeated"});
  CHECK(found({choice("", "yes"), choice("", "no"), choice("", "no")}) ==
        Rules{"classification/repeated", "classification/repeated"});
  CHECK(hidden({choice("a", "yes"), choice("b", "no")}) == 1);
  CHECK(afterFix(kConfig, tasks({choice("a", "yes"), choice("b", "no")}), "classification/repeated").empty());
  const std::string page =
      R"({"id":"c","type":"choices","from_name":"c","to_name":"img","item_index":1,"value":{"choices":["no"]}})";
  CHECK(found({choice("a", "yes"), page}).empty());
}

TEST_CASE("thousands of parts take no time worth mentioning", "[links]") {
  std::vector<std::string> items;
  for (int i = 0; i < 10000; ++i) {
    items.push_back(shape("s" + std::to_string(i)));
    items.push_back(text("t" + std::to_string(i)));
    items.push_back(choice("c" + std::to_string(i), "yes"));
  }
  const auto check = run(kConfig, tasks(items));
  CHECK(check->sink().count(*findingOf(*check, "classification/repeated").rule) == 9999);
}

}  // namespace prelabel::test
