// media/*: what addresses tell by themselves, with a clock that the caller gives.
#include <catch2/catch_test_macros.hpp>

#include "support/mending.hpp"
#include "tasks/media_address.hpp"

namespace prelabel::test {

namespace {

using Rules = std::vector<std::string>;

constexpr std::string_view kConfig = R"(<View><Image name="img" value="$image"/>
  <Rectangle name="box" toName="img"/></View>)";

std::string tasks(const std::vector<std::string> &addresses) {
  std::string list;
  for (const std::string &address : addresses) {
    list += (list.empty() ? "" : ",") + (R"({"data":{"image":")" + address + R"("},"predictions":[]})");
  }
  return "[" + list + "]";
}

Rules found(const std::vector<std::string> &addresses, const std::string &labelStudio = "{}") {
  return rulesOf(*run(kConfig, tasks(addresses), {R"({"labelStudio":)" + labelStudio + "}"}));
}

const std::string kSigned =
    "https://b.s3.amazonaws.com/a.png?X-Amz-Date=20260531T143000Z&X-Amz-Expires=3600&X-Amz-Signature=ab";

}  // namespace

TEST_CASE("addresses that a browser opens", "[media]") {
  CHECK(found({"https://example.org/a.png", "/data/upload/1/abcd-a.png", "//example.org/a.png", "/static/a.png"})
            .empty());
  CHECK(found({"http://localhost/a.png", "http://127.0.0.1:8080/b.png"}, R"({"https":true})").empty());
}

TEST_CASE("paths of one computer", "[media]") {
  for (const char *path :
       {"/home/me/a.png", R"(C:\\a.png)", "c:/a.png", "file:///home/a.png", "~/a.png", R"(\\\\pc\\a.png)"}) {
    INFO(path);
    CHECK(found({path}) == Rules{"media/local-path"});
  }
  CHECK(found({"/home/a.png", "/home/b.png"}).size() == 2);
}

TEST_CASE("local files, once a file unless the path is odd", "[media]") {
  CHECK(found({"/data/local-files/?d=a.png", "/data/local-files/?d=b.png"}) == Rules{"media/local-files"});
  CHECK(found({"/data/local-files/?d=a.png", "/data/local-files/?d=b c.png"}) ==
        Rules{"media/local-files", "media/local-files"});
  for (const char *path : {"/a.png", "a//b.png", "a b.png", R"(a\\b.png)"}) {
    INFO(path);
    const std::string text = tasks({"/data/local-files/?d=" + std::string(path)});
    const Finding finding = findingOf(*run(kConfig, text), "media/local-files");
    const Finding after = findingOf(*run(kConfig, applyFix(text, *finding.fix)), "media/local-files");
    CHECK_FALSE(after.fix.has_value());
  }
}

TEST_CASE("buckets, each once", "[media]") {
  CHECK(found({"s3://one/a.png", "s3://one/b.png", "gs://two/a.png"}) ==
        Rules{"media/storage-uri", "media/storage-uri"});
}

TEST_CASE("signed addresses by the caller's clock", "[media]") {
  const double end = *expiryOf(kSigned);
  const auto at = [&](double now) { return found({kSigned}, R"({"now":)" + std::to_string(now) + "}"); };
  CHECK(dayText(end) == "2026-05-31");
  CHECK(end == 1780241400);
  CHECK(at(end + 1) == Rules{"media/presigned"});
  CHECK(at(end - 3600) == Rules{"media/presigned"});
  CHECK(at(end - 30 * 86400.0).empty());
  CHECK(found({kSigned, kSigned + "&x=1"}) == Rules{"media/presigned"});  // nobody knows the time: told once
  CHECK(expiryOf("https://a/b?sig=x&se=2026-05-31T15%3A30%3A00Z") == end);
  CHECK(expiryOf("https://a/b?Expires=1780241400&Signature=x") == end);
  CHECK_FALSE(expiryOf("https://a/b?Expires=1780241400").has_value());
  CHECK(found({"https://a/b?sig=a%252B"}) == Rules{"media/presigned"});
}

TEST_CASE("http behind https, and embedded media, once a file", "[media]") {
  CHECK(found({"http://a.org/a.png", "http://a.org/b.png"}, R"({"https":true})") == Rules{"media/mixed-content"});
  CHECK(found({"http://a.org/a.png"}).empty());
  CHECK(found({"data:image/png;base64,AAAA", "data:image/png;base64,BBBB"}) == Rules{"media/data-uri"});
}

}  // namespace prelabel::test
