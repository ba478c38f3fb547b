// The seed config of the project: no error, no warning, and a note for each colour on a Choice.
#include <catch2/catch_test_macros.hpp>

#include "rules/config_support.hpp"

using namespace prelabel;
using namespace prelabel::testing;
using List = std::vector<std::string>;

namespace {

const std::string kSeed = R"(<View>
  <Choices name="choice" toName="image" showInLine="true">
    <Choice value="Boeing" background="blue"/>
    <Choice value="Airbus" background="green" />
  </Choices>

  <RectangleLabels name="label" toName="image">
    <Label value="Airplane" background="green"/>
    <Label value="Car" background="blue"/>
  </RectangleLabels>

  <Image name="image" value="$image"/>
</View>
)";

std::string changed(const std::string &from, const std::string &to) {
  std::string text = kSeed;
  return text.replace(text.find(from), from.size(), to);
}

const List kNotes = {"unknown-attribute 3:39 note", "unknown-attribute 4:39 note"};

}  // namespace

TEST_CASE("the seed config has two notes") { CHECK(checkConfig(kSeed).list() == kNotes); }

TEST_CASE("a wrong toName in the seed config is exactly one more finding") {
  const ConfigFindings found =
      checkConfig(changed("name=\"label\" toName=\"image\"", "name=\"label\" toName=\"picture\""));
  CHECK(found.list() == List{kNotes[0], kNotes[1], "unknown-to-name 7:40 error"});
  CHECK(checkConfig(found.fixed(2)).list() == kNotes);
}

TEST_CASE("an unclosed tag in the seed config is exactly one finding") {
  CHECK(checkConfig(changed("  </RectangleLabels>\n", "")).list() == List{"xml-syntax 7:3 error"});
}
