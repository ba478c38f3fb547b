// Images found by the addresses of tasks.
#include "images/image_index.hpp"

#include <catch2/catch_test_macros.hpp>

namespace prelabel::test {

namespace {

ImageIndex indexOf(const std::vector<std::string> &names) {
  ImageIndex index;
  for (const std::string &name : names) index.add({name, 4, 2});
  return index;
}

std::string foundIn(const ImageIndex &index, std::string_view address) {
  const GivenImage *image = index.find(address);
  return image ? image->name : "";
}

}  // namespace

TEST_CASE("an image is found by its name, whatever the address around it", "[image]") {
  const ImageIndex index = indexOf({"photos/a/1.jpg", "photos/b/1.jpg", "sample.jpg", "ü b.png"});
  CHECK(foundIn(index, "http://localhost:8080/static/samples/sample.jpg") == "sample.jpg");
  CHECK(foundIn(index, "/data/local-files/?d=set%2Fsample.jpg") == "sample.jpg");
  CHECK(foundIn(index, "/data/local-files/?x=1&d=set/sample.jpg&y=2") == "sample.jpg");
  CHECK(foundIn(index, "s3://bucket/SAMPLE.JPG?X-Amz-Signature=1") == "sample.jpg");
  CHECK(foundIn(index, "/data/upload/3/1a2b3c4d-sample.jpg") == "sample.jpg");
  CHECK(foundIn(index, "C:\\photos\\sample.jpg") == "sample.jpg");
  CHECK(foundIn(index, "https://a/%C3%BC%20b.png#x") == "ü b.png");
  for (const std::string_view other :
       {"", "/", "http://x/other.jpg", "1a2b3c4x-sample.jpg", "sample.jpg/", "%", "a%2"}) {
    CHECK(foundIn(index, other).empty());
  }
}

TEST_CASE("of several, the one whose folders agree", "[image]") {
  const ImageIndex index = indexOf({"photos/a/1.jpg", "photos/b/1.jpg"});
  CHECK(foundIn(index, "s3://bucket/photos/b/1.jpg") == "photos/b/1.jpg");
  CHECK(foundIn(index, "gs://bucket/photos/a/1.jpg") == "photos/a/1.jpg");
  CHECK(foundIn(index, "1.jpg") == "photos/a/1.jpg");
}

TEST_CASE("an uploaded file whose own name looks like a prefix", "[image]") {
  const ImageIndex index = indexOf({"0badcafe-x.png", "x.png"});
  CHECK(foundIn(index, "/data/upload/1/0badcafe-x.png") == "0badcafe-x.png");
  CHECK(foundIn(index, "/data/upload/1/11111111-x.png") == "x.png");
}

TEST_CASE("folders and names agree whatever their case; the same case decides between equals", "[image]") {
  const ImageIndex index = indexOf({"b/x.jpg", "A/x.jpg", "B/X.jpg"});
  CHECK(foundIn(index, "s3://bucket/a/x.jpg") == "A/x.jpg");
  CHECK(foundIn(index, "s3://bucket/B/X.jpg") == "B/X.jpg");
  CHECK(foundIn(index, "s3://bucket/b/x.jpg") == "b/x.jpg");
}

TEST_CASE("what stands in an address beside its path", "[image]") {
  const ImageIndex index = indexOf({"100%25.jpg", "a#1.jpg", "photos/2.jpg", "monster", "q.jpg", "x?y.png"});
  CHECK(foundIn(index, "http://x/100%25.jpg") == "100%25.jpg");
  CHECK(foundIn(index, "s3://bucket/a#1.jpg") == "a#1.jpg");
  CHECK(foundIn(index, "https://host/file?token=1&path=photos%2F2.jpg#top") == "photos/2.jpg");
  CHECK(foundIn(index, "https://host/q.jpg?d=monster") == "q.jpg");
  CHECK(foundIn(index, "/data/local-files/?d=x?y.png") == "x?y.png");
  CHECK(foundIn(index, "https://host/other?d=monster").empty());
}

TEST_CASE("a remote image is that of its own address only, and files go before it", "[image]") {
  ImageIndex index = indexOf({"b.jpg"});
  index.addRemote("http://host/a.jpg?x=1", {"", 8, 4});
  index.addRemote("http://host/b.jpg", {"", 9, 5});
  CHECK(index.files() == 1);
  CHECK(foundIn(index, "http://host/a.jpg?x=1") == "a.jpg");
  CHECK(index.find("http://host/a.jpg?x=1")->width == 8);
  CHECK(foundIn(index, "http://host/a.jpg").empty());
  CHECK(foundIn(index, "http://other/a.jpg?x=1").empty());
  CHECK(index.find("http://host/b.jpg")->width == 4);
}

}  // namespace prelabel::test
