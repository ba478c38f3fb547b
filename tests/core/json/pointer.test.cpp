// Pointers: RFC 6901.
#include <catch2/catch_test_macros.hpp>

#include "json/support.hpp"

namespace prelabel::json {
namespace {

using test::Parsed;

// Follows every value and key down and compares with the pointer asked for.
void checkAll(const Document &document, Value value, const std::string &path) {
  REQUIRE(document.pointer(value) == path);
  std::uint32_t index = 0;
  for (const Value item : value.items()) checkAll(document, item, path + '/' + std::to_string(index++));
  for (const Member member : value.members()) {
    std::string token;
    for (const char c : member.key.text()) token += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    REQUIRE(document.pointer(member.key) == path + '/' + token);
    checkAll(document, member.value, path + '/' + token);
  }
}

TEST_CASE("every value and key has its pointer") {
  const Parsed parsed(R"({"a":[1,[2,{"b":[]}],"x"],"m~n/o":{"":{"k\u0065y":null}},"é":[[[0]]],"last":true})");
  REQUIRE(parsed.ok);
  checkAll(parsed.document, parsed.root(), "");
  CHECK(parsed.document.pointer(parsed.root().find("m~n/o").find("").find("key")) == "/m~0n~1o//key");
}

TEST_CASE("a scalar root and an absent value have the empty pointer") {
  const Parsed parsed("12");
  CHECK(parsed.document.pointer(parsed.root()).empty());
  CHECK(parsed.document.pointer(Value()).empty());
}

}  // namespace
}  // namespace prelabel::json
