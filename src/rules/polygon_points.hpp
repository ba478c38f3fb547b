// Lists of points as people write them, and as the editor wants them.
#pragma once

#include <cstdint>
#include <string>

#include "json/document.hpp"

namespace prelabel {

// The first thing about a list of points that the editor does not take.
struct PointProblem {
  enum class Kind : std::uint8_t {
    none,
    notList,       // text, a number, an object in place of the list
    flatList,      // numbers without pairs
    notPoint,      // a text, null, a number among points
    withoutIndex,  // an object with x and y, but not `index`
    notNumber,     // a pair or object that holds something else
    tooFewNumbers,
    extraNumbers,  // three and more: drawn, and only this when all else is well
  };
  Kind kind = Kind::none;
  std::size_t index = 0;  // of the point
  json::Value where;
};

// `points` is not absent.
PointProblem firstProblem(json::Value points);
// A sentence without its full stop.
std::string wordsOf(const PointProblem &problem);

// The same points as a list of pairs, the numbers as the user wrote them; "" when they cannot be read.
std::string writtenAsPairs(json::Value points);

}  // namespace prelabel
