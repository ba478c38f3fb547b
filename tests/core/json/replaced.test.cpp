// Which members of an object a later one of the same key replaces.
#include "json/replaced.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "json/support.hpp"

namespace prelabel::json {
namespace {

using test::Parsed;

// The values that stay, in order.
std::string kept(Value object) {
  std::string out;
  const Replaced replaced(object);
  std::uint32_t left = 0;
  for (const Member member : object.members()) {
    if (replaced.has(member)) {
      ++left;
    } else {
      out += std::string(member.value.raw());
    }
  }
  CHECK(replaced.count() == left);
  return out;
}

TEST_CASE("of members with one key the last stays") {
  CHECK(kept(Parsed(R"({"a":1,"b":2})").document.root()) == "12");
  CHECK(kept(Parsed(R"({"a":1,"b":2,"a":3})").document.root()) == "23");
  CHECK(kept(Parsed(R"({"a":1,"a":2,"b":3,"a":4,"b":5})").document.root()) == "45");
  CHECK(kept(Parsed(R"({"a":1,"\u0061":2})").document.root()) == "2");
  CHECK(kept(Parsed("{}").document.root()).empty());
  CHECK(kept(Value()).empty());
}

TEST_CASE("keys of objects around and inside do not count") {
  const Parsed parsed(R"({"a":1,"in":{"a":2,"b":3},"twice":{"c":4,"c":5},"a":6,"last":{"a":7}})");
  const Value root = parsed.document.root();
  CHECK(kept(root.find("in")) == "23");
  CHECK(kept(root.find("twice")) == "5");
  CHECK(kept(root.find("last")) == "7");
  CHECK(kept(root.find("a")).empty());
}

}  // namespace
}  // namespace prelabel::json
