// Kinds of regions: rows of the results-image reference, section 1.1.
#include "regions/region_kind.hpp"

#include "regions/region_support.hpp"

namespace prelabel::test {

TEST_CASE("the keys of a value decide what kind of region it is") {
  struct Case {
    std::string_view value;
    std::string_view kind;
  };
  for (const auto &[value, kind] : std::initializer_list<Case>{
           {R"({"x":1,"y":1,"width":1,"height":1})", "rectangle"},
           {R"({"x":1,"y":1,"width":1})", "keypoint"},
           {R"({"x":"1","y":1,"width":1,"height":1})", "classification"},
           {R"({"x":1,"y":1,"width":1,"height":1,"rotation":null})", "classification"},
           {R"({"x":1,"y":1,"width":1,"height":null})", "classification"},
           {R"({"y":1,"width":1,"height":1})", "classification"},
           {R"({"x":1,"y":1,"radiusX":1,"radiusY":1})", "ellipse"},
           {R"({"x":1,"y":1,"radiusX":1,"radiusY":1,"width":1})", "keypoint"},
           {R"({"x":1,"y":1,"radiusX":1,"radiusY":1,"width":1,"height":1})", "ellipse"},
           {R"({"x":1,"y":1,"width":1,"negative":null})", "classification"},
           {R"({"x":1,"y":1,"width":1,"negative":true})", "keypoint"},
           {R"({"points":[]})", "polygon"},
           {R"({"points":[[1,1]]})", "polygon"},
           {R"({"points":"1 1"})", "classification"},
           {R"({"vertices":[{"x":1,"y":1}]})", "classification"},
           {R"({"vertices":[{"x":1,"y":1}],"closed":false})", "vector"},
           {R"({"vertices":[{"x":1,"y":1}],"closed":"no"})", "classification"},
           {R"({"rle":[1,2]})", "classification"},
           {R"({"rle":[1,2],"format":"rle"})", "brush"},
           {R"({"rle":[1,2],"points":[[1,1]]})", "brush"},
           {R"({"rle":[1,2],"x":1,"y":1,"width":1})", "brush"},
           {R"({"imageDataURL":"data:","x":1,"y":1,"width":1})", "keypoint"},
           {R"({"points":[[1,1]],"vertices":[{"x":1,"y":1}]})", "polygon"},
           {R"({"imageDataURL":"data:"})", "bitmask"},
           {R"({"imageDataURL":3})", "classification"},
           {R"({"start":0,"end":4})", "other"},
           {R"({"rectanglelabels":["A"]})", "classification"},
           {"{}", "classification"},
           {"[1,2]", "classification"},
           {"null", "classification"},
       }) {
    INFO(value);
    CHECK(toString(regionKindOf(ofValue(value).result())) == kind);
  }
}

TEST_CASE("what stands beside `value` counts, what stands in it wins") {
  CHECK(regionKindOf(OneResult(R"({"height":5,"value":{"x":1,"y":1,"width":1}})").result()) == RegionKind::rectangle);
  CHECK(regionKindOf(OneResult(R"({"points":[[1,1]],"value":{"x":1,"y":1,"width":1,"height":1}})").result()) ==
        RegionKind::polygon);
  CHECK(readRegionFields(OneResult(R"({"x":5,"value":{"x":1}})").result()).x.number() == 1);
}

}  // namespace prelabel::test
