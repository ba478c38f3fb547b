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

}  // namespace prelabel::test
