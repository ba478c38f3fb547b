// What stands between the quotes of a JSON string means the text it was made of.
#include "text/json_escape.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using prelabel::appendJsonEscaped;

TEST_CASE("quotes, backslashes and control characters are escaped, nothing else") {
  std::string out = "\"";
  appendJsonEscaped(out, std::string_view("a\"b\\c\n\x1F"
                                          "\0/\xC3\xA9",
                                          11));
  CHECK(out == "\"a\\\"b\\\\c\\u000a\\u001f\\u0000/\xC3\xA9");
}
