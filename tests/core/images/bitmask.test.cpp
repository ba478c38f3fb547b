// Whether something is to be seen of a bitmask.
#include "images/bitmask.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

namespace prelabel::test {

namespace {

bool shows(const std::string &base64) { return holdsVisibleImage("data:image/png;base64," + base64); }

struct Case {
  const char *name;
  std::string base64;
  bool isVisible;
};

// Made with Python's zlib: 40 × 20 pixels, the interlaced ones 2 × 2; transparent but for the last pixel, or wholly.
const std::vector<Case> &cases() {
  static const std::vector<Case> kCases = {
      {"stored, nothing",
       "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAQAAADYv8WvAAAAFUlEQVR4AQEKAPX/AAAAAAAAAAAAAAAKAAEHJylUAAAAAElFTkSuQmCC",
       false},
      {"stored, the last",
       "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAQAAADYv8WvAAAAFUlEQVR4AQEKAPX/AAAAAAAAAAAACQATAAqOEgpSAAAAAElFTkSuQmCC",
       true},
      {"nothing dynamic codes, every filter",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAYAAAD/"
       "Rn+7AAAC80lEQVR42tXXP0xTURQG8I9S+"
       "igUCqXFYqECp1pSbYKS1KBNUAwnaCOBpIbYpEoCIZyEiKkhMujCoIuLg8TExUEWFwdZXBxkcZXZQRdXnR3Ur3gTB/+AGpLykt90m/"
       "TmO+977z6AVz0FKEghClOEYhSnBCWpj1KUpgxlaZCGKEfDlKcRGqUxGqcCTdAUFWmaSlSmGZqleTJapCWq0DLVwatusK5m+"
       "aobhFdHPmKWnp8aiJl6XPQaidl6TdRMzNhroVZi1l4btRMz9zooSsze66QDxBl4XXSQOAuvm3qIM/EOUS9xNl4/CXFG3mE6Qmlukv/j8/"
       "uo3vE7DU7A8ZxGJ+g0Oc1OyGlxWp2w0+a0OxGnw4k6sW3+7QQZJbfp7kZ/"
       "jWGq9dKAgDQhKGGEJIqwdCEiScREEJcBJCSLpJxAn5xESvJIy1lkRJGVAgZlEkNyCTkpYViuIi9zGBHDqFzDmNzAuKygILcxIauYkrsoyj1My32"
       "UZA1leYQZeYxZWce8PIXJMyzKBpbkBSryEsuyyegy1dwCNWsflKQXNVCIB86ac8CJ/64kDe7RXV1sdI/"
       "wvdK7w7pyW9qEgEYR1CRCOoCwnkBE84ipIq6TSGgJSZ1Dn15DSleQ1lVk9B6yuoZBfYwhfYqcbmBYXyKvrzGiWxjVtxjTDxjXTyjoZ0yoH1Paiq"
       "LGMa39KOkxlDWHGT2DWb2AeS3C9AoWdQFLWkFFb2FZ7zC6i9XcmmvWPijJcexBIe7v+Ibw+TudH4X4rss5uO0vSsIEGfn38w4TrL4jfyn6h7V/"
       "wTNOvYURsCSClkXI8ghbARErIWaGuK0gYXeRtDX02TpStoG0bSJjW8jaewzaJwzZV+"
       "SsFcPWg7wdw4idxqhdwJhdxrgtoGA3MWF3MGUPULQnmLbnKNkrlO0NZuwdZu0j5u0LzFqwaN1YsqOo2Cks23lGd72aW1vN2gclOYc9PzL9uhAPf"
       "yqEz59wup2e/y0JE+MYgHb3kdCxSz27/u035LmnRj9tZGcAAAAASUVORK5CYII=",
       false},
      {"nothing fixed codes",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAYAAAD/"
       "Rn+"
       "7AAADoElEQVR4AWNgAAJmIGYDYk4g5gFifiAWAmJRIJYAYmkglgNiRSBWAWJ1INYCYl0gNgBiYyA2A2JLILYBYnsgdgJiVyD2AGJvIPYD4kAgDg"
       "HicCCOAuJYIE4A4mQgTgPiTCDOAeJ8IC4C4lIgZmRgBzmQcdBiJpADGdgZgZgJiIFhyc4CxKxADAxTdqAkOwcQA8OWnQuIuYEYGMbsvEDMB8TAs"
       "GYXAGJBIAaGObswEIsAMTDs2cWAWByIgXHALgnEUkAMjAt2GSCWBWJgnLDLA7ECEAPjhl0JiJWBGBhH7KpArAbE6kBHAu1hYmECYmYoZoFiVihm"
       "g2J2KOaAYk4o5oJibijmgWJeKOaDYn4oFoBiQSgWgmJhKBaBYlEwZgGHIDAogc6EpkaWQYaBocqszMrApszFwKnMz8CjLMLAryzJIKQsxyCqrMw"
       "goazBIK2syyCnbMSgqGzOoKJsw6Cu7MigpezGoKvszWCgHMBgrBzKYKYcxWCpHM9go5zCYK+"
       "cyeCknMfgqlzM4KFcweCtXMvgp9zEEKjczhCi3MMQrjyRIUp5GkOs8myGBOUFDMnKSxnSlFcxZCqvZ8hR3sKQr7yToUh5H0Op8mFg0GmBwo1t0O"
       "IhkEkUGAZBhpgKxdOgWByKJXBlElZo0Q2S5IAW4bTCCgTk3YDOcuNiYHMTYeB0k2PgcdNg4HczYhBys2EQdXNjkHALYJB2i2KQc0thUHTLY1Bxq"
       "2BQd2ti0HLrYdB1m8Zg4LaAwdhtFYOZ2xYGS7d9DDZuJxjs3S4xOLndYXB1e8bg4faBwdvtF4OfGwtDoBsfQ4ibBEO4mxJDlJsOQ6ybGUOCmwND"
       "spsXQ5pbCEOmWxxDjlsGQ75bEUORWw1DqVsbMOh8QeHGPWjxEMgkhgw0yBATCdYQTCxiUIzIEBAsCcVSYExCJgGGIDDIIe0dYAiC6kisWASPHDk"
       "Y2MZhzuRnYMuUY+DM1GXgybRh4M/0ZhDKjGIQzcxkkMisYJDObGeQy5zGoJi5lEElcwuDeuZhBq3MSwy6mQ8ZDDI/MBhn/"
       "mcwy+RjsMyUZbDJ1GGwz7RmcMr0YnDNjGTwyMxg8M4sZ/DLbGMIzJzKEJK5hCE8czNDVOYhhtjMiwwJmQ8YkjPfM6Rl/"
       "mPIzORlyMmUYcjP1GYoyrRiKM30BAZdASjcBAYtHgKZxJmB5k0m7BliBkaGYGKRhmIZKJalNJMAQwwYDQwMgtBOgjCRWJZotQDkuadGh/"
       "7QdwAAAABJRU5ErkJggg==",
       false},
      {"lastPixel dynamic codes, every filter",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAYAAAD/"
       "Rn+7AAAC9ElEQVR42tXXP0xTURQG8I+"
       "29FEoFEqLxUIFDlpTaYKS1KBNUAwnaCORpIbYBG0CIZ6EgKkhMujCoIuLA8TEhUEXFwdZXBxkcZXZQRdXnR3Ur3gTB/+AGpLykt90m/"
       "TmO+977z6Al5+CFKIwRShKcUpQklLUS/"
       "2UpgxlaZCGKEfDlKcRGqUxGqcCTdAkFWmKSjRNZZqhOTKap0Wq0BLVwatusK5m+"
       "aobhFdHPmKWXoDqiZl6XPQaiNl6jdREzNhrphZi1l4rtREz99opRsze66ADxBl4nXSQOAuvi7qJM/EOUQ9xNl4fCXFG3mE6Qmlukv/jC/"
       "jI7wSceifoeE6DE3IanSYn7DQ7LU7EaXXanKjT7sSc+LbAdoKMktt0d2OgxjBVv9QjKI0ISQRhiSEinYhKCnERJOQokpJFSk6gV06iX/"
       "JIy1lkRJGVAgblEobkMnJSwrBcQ15mMSKGUVnAmNzEuCyjIHcwISuYlHsoyn1MyQOUZA3T8ghlWceMPMGcPIXJM8zLBhblBSryEkuyyegy1dyCN"
       "WsflKQHNVCIVWfNOeAkfleSevfori42uEf4XunZYV25LW1EUGMIaQphPYqInkBU84irIqGXkNQSUjqLXl1Avy4jrSvI6H1kdQ2Duo4hfYqcbmBY"
       "XyKvrzGiWxjVtxjTDxjXTyjoZ0xoAJPagqImMKV9KOkApjWHsp7BjF7AnBZhehXzeh2LWkFFb2NJ7zK6i9XcmmrWPijJcexBIR7s+"
       "IbwBTqcH4X4rtM5uO0vSsIEGfn38w4TrL4jfyn2h7V/"
       "wTOO3yIIWgohyyJseUSsgKiVEDdDwpaRtHtI2Rp67Qn6bQNp20TGtpC19xi0Txiyr8hZC4atG3kbwIidxqhdwJhdwbhdR8FuYcLuYtJWUbTHmLL"
       "nKNkrTNsblO0dZuwj5uwLzJoxb11YtGOo2Cks2XlGd6OaW2vN2gclOYc9PzL9uhAPfyqEL5B0upzu/y0JE+MYgDb3kdC+S927/"
       "W3dN+S6p0cOXiA3AAAAAElFTkSuQmCC",
       true},
      {"lastPixel fixed codes",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAYAAAD/"
       "Rn+"
       "7AAADoUlEQVR4AWNgAAJmIGYDYk4g5gFifiAWAmJRIJYAYmkglgNiRSBWAWJ1INYCYl0gNgBiYyA2A2JLILYBYnsgdgJiVyD2AGJvIPYD4kAgDg"
       "HicCCOAuJYIE4A4mQgTgPiTCDOAeJ8IC4C4lIgZmRgBzmQcdBiJpADGdgZgZgJiIFhyc4CxKxADAxTdqAkOwcQA8OWnQuIuYEYGMbsvEDMB8TAs"
       "GYXAGJBIAaGObswEIsAMTDs2cWAWByIgXHALgnEUkAMjAt2GSCWBWJgnLDLA7ECEAPjhl0JiJWBGBhH7KpArAbE6kBHAu1hYmECYmYoZoFiVihm"
       "g2J2KOaAYk4o5oJibijmgWJeKOaDYn4oFoBiQSgWgmJhKBaBYlEwZgGHIDAogc6EpkaWQYaBocqszMrApszFwKnMz8CjLMLAryzJIKQsxyCqrMw"
       "goazBIK2syyCnbMSgqGzOoKJsw6Cu7MigpezGoKvszWCgHMBgrBzKYKYcxWCpHM9go5zCYK+"
       "cyeCknMfgqlzM4KFcweCtXMvgp9zEEKjczhCi3MMQrjyRIUp5GkOs8myGBOUFDMnKSxnSlFcxZCqvZ8hR3sKQr7yToUh5H0Op8mFg0GmBwo1t0O"
       "IhkEkUGAZBhpgKxdOgWByKJXBlElZo0Q2S5IAW4bTCCgTk3YDOcuNiYHMTYeB0k2PgcdNg4HczYhBys2EQdXNjkHALYJB2i2KQc0thUHTLY1Bxq"
       "2BQd2ti0HLrYdB1m8Zg4LaAwdhtFYOZ2xYGS7d9DDZuJxjs3S4xOLndYXB1e8bg4faBwdvtF4OfGwtDoBsfQ4ibBEO4mxJDlJsOQ6ybGUOCmwND"
       "spsXQ5pbCEOmWxxDjlsGQ75bEUORWw1DqVsbMOh8QeHGPWjxEMgkhgw0yBATCdYQTCxiUIzIEBAsCcVSYExCJgGGIDDIIe0dYAiC6kisWASPHDk"
       "Y2MZhzuRnYMuUY+DM1GXgybRh4M/0ZhDKjGIQzcxkkMisYJDObGeQy5zGoJi5lEElcwuDeuZhBq3MSwy6mQ8ZDDI/MBhn/"
       "mcwy+RjsMyUZbDJ1GGwz7RmcMr0YnDNjGTwyMxg8M4sZ/DLbGMIzJzKEJK5hCE8czNDVOYhhtjMiwwJmQ8YkjPfM6Rl/"
       "mPIzORlyMmUYcjP1GYoyrRiKM30BAZdASjcBAYtHgKZxJmB5k0m7BliBkaGYGKRhmIZKJalNJMAQwwYDQwMgtBOgjCRWJZYtYwA5LqnR69L4sEA"
       "AAAASUVORK5CYII=",
       true},
      {"palette, one bit a pixel, nothing",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUAQMAAADFiO34AAAABlBMVEUAAAAAAAClZ7nPAAAAAnRSTlMA/"
       "1uRIrUAAAAMSURBVHjaY2AYGAAAAHgAATUzbqQAAAAASUVORK5CYII=",
       false},
      {"palette, one bit a pixel, the last",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUAQMAAADFiO34AAAABlBMVEUAAAAAAAClZ7nPAAAAAnRSTlMA/"
       "1uRIrUAAAANSURBVHjaY2AYEMAIAAB5AALymTaAAAAAAElFTkSuQmCC",
       true},
      {"grey without transparency",
       "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAAAAADaLSBnAAAAEElEQVR42mNgGAWjYBSQAgADNAABhnQi4wAAAABJRU5ErkJggg==", true},
      {"interlaced, nothing",
       "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAQAAAGvuPU5AAAAC0lEQVR42mNggAMAAAsAAaAuyIUAAAAASUVORK5CYII=", false},
      {"interlaced, the last",
       "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAQAAAGvuPU5AAAADElEQVR42mNggAFOAAAUAArYXZgtAAAAAElFTkSuQmCC", true},
  };
  return kCases;
}

}  // namespace

TEST_CASE("a bitmask shows something when one pixel is not wholly transparent") {
  for (const auto &[name, base64, isVisible] : cases()) {
    INFO(name);
    CHECK(shows(base64) == isVisible);
  }
}

TEST_CASE("of a task's bitmasks so many bytes are unpacked, each of them once") {
  const std::string address = "\"data:image/png;base64," + cases()[2].base64 + "\"";
  REQUIRE(std::string(cases()[2].name) == "nothing dynamic codes, every filter");
  std::string text = "[" + address + "," + address + "," + address + "]";
  const std::size_t size = text.size();
  text.append(json::kPadding, ' ');
  json::Document document;
  REQUIRE(document.parse(std::string_view(text).substr(0, size)));
  const json::Value list = document.root();
  constexpr std::uint64_t kWhole = 40 * 20 * 4;
  BitmaskReader reader;
  reader.setLimit(2 * kWhole + 1);
  reader.beginTask();
  for (int again = 0; again < 3; ++again) CHECK_FALSE(reader.isVisible(list.at(0)));
  CHECK_FALSE(reader.isVisible(list.at(1)));
  CHECK_FALSE(reader.isSpent());
  CHECK(reader.isVisible(list.at(2)));
  CHECK(reader.isSpent());
  CHECK_FALSE(reader.isVisible(list.at(0)));
  reader.beginTask();
  CHECK_FALSE(reader.isSpent());
  CHECK_FALSE(reader.isVisible(list.at(2)));
}

TEST_CASE("what is no image shows nothing") {
  CHECK_FALSE(holdsVisibleImage(""));
  CHECK_FALSE(holdsVisibleImage("hello"));
  CHECK_FALSE(holdsVisibleImage("data:image/png;base64,"));
  CHECK_FALSE(shows("aGVsbG8gd29ybGQ="));
  // Cut short anywhere, or with a byte changed, it is read without harm.
  const std::string whole = cases()[5].base64;
  for (std::size_t end = 0; end + 32 < whole.size(); end += 4) CHECK_FALSE(shows(whole.substr(0, end)));
  for (std::size_t at = 60; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = damaged[at] == 'A' ? 'z' : 'A';
    (void)shows(damaged);
  }
}

TEST_CASE("bitmasks of forms that PNG does not have show nothing, and huge ones are not looked through") {
  const std::string whole = cases()[6].base64;
  REQUIRE(std::string(cases()[6].name) == "palette, one bit a pixel, nothing");
  const auto with = [&](std::size_t at, const std::string &text) { return std::string(whole).replace(at, 4, text); };
  REQUIRE(with(32, "AQMA") == whole);  // depth 1, a palette
  for (const char *depth : {"AAMA", "AwMA", "BQMA", "EAMA", "/wMA"}) {
    INFO(depth);
    CHECK_FALSE(shows(with(32, depth)));
  }
  CHECK(shows(with(28, "////")));  // 16 million rows
}

}  // namespace prelabel::test
