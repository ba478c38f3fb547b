// "Did you mean": what is near and what is not.
#include "text/nearest.hpp"

#include <catch2/catch_test_macros.hpp>

namespace prelabel {
namespace {

TEST_CASE("the nearest name is found") {
  CHECK(nearest("Persn", {"Car", "Person", "Bus"}) == 1U);
  CHECK(nearest("Preson", {"Presley", "Person"}) == 1U);
  CHECK(nearest("person", {"Persons", "Person"}) == 1U);
  CHECK(nearest("label", {"lable", "Label"}) == 1U);  // case counts less than a swap
  CHECK(nearest("abdc", {"abcd"}) == 0U);             // a swap is one edit
  CHECK(nearest("Köhler", {"Kohler", "KÖHLER"}) == 0U);
  CHECK(nearest("x", {"ab", "y"}) == 1U);
}

TEST_CASE("what is too far is not meant") {
  CHECK_FALSE(nearest("Dog", {"Car", "Bicycle"}).has_value());
  CHECK_FALSE(nearest("", {}).has_value());
  CHECK_FALSE(nearest("abcdef", {"abcxyz"}).has_value());
  CHECK(nearest("abcdef", {"abcdxy"}) == 0U);
}

TEST_CASE("a name that starts or ends with the other is near") {
  CHECK(nearest("image", {"image_url_of_the_task"}) == 0U);
  CHECK(nearest("bounding_rectangle", {"polygon", "Rectangle"}) == 1U);
  CHECK_FALSE(nearest("im", {"image_url"}).has_value());
}

TEST_CASE("the first of equals wins") { CHECK(nearest("bat", {"cat", "hat"}) == 0U); }

TEST_CASE("only case and blanks differ") {
  CHECK(sameButCase("Car", "car"));
  CHECK(sameButCase(" Car\t", "CAR"));
  CHECK(sameButCase("traffic  light", "Traffic light"));
  CHECK(sameButCase("ÉCOLE", "école"));
  CHECK(sameButCase("ŁÓDŹ", "łódź"));
  CHECK(sameButCase("Ÿ", "ÿ"));
  CHECK_FALSE(sameButCase("trafficlight", "traffic light"));
  CHECK_FALSE(sameButCase("cars", "car"));
  CHECK_FALSE(sameButCase("×", "÷"));
}

}  // namespace
}  // namespace prelabel
