// Telling what is wrong with a list of points, and writing it as pairs.
#include "rules/polygon_points.hpp"

#include <vector>

#include "rules/context.hpp"
#include "rules/rows.hpp"
#include "rules/shape.hpp"

namespace prelabel {

namespace {

using Kind = PointProblem::Kind;

Kind problemOfPair(json::Value point) {
  std::size_t numbers = 0;
  for (const json::Value number : point.items()) {
    if (!number.isNumber()) return Kind::notNumber;
    ++numbers;
  }
  if (numbers < 2) return Kind::tooFewNumbers;
  return numbers > 2 ? Kind::extraNumbers : Kind::none;
}

Kind problemOf(json::Value point) {
  if (point.isArray()) return problemOfPair(point);
  if (!point.isObject()) return Kind::notPoint;
  const PointNumbers numbers = pointNumbers(point);
  if (!numbers.x.isNumber() || !numbers.y.isNumber()) return Kind::notNumber;
  return point.find("index") ? Kind::none : Kind::withoutIndex;
}

bool isNumeric(json::Value value) { return value.isNumber() || !numericText(value).empty(); }

// Numbers of a text, whatever stands between them; nothing when something else does.
std::vector<std::string> numbersIn(std::string_view text) {
  constexpr std::string_view kBetween = " \t\r\n,;()[]{}";
  std::vector<std::string> out;
  while (true) {
    const std::size_t begin = text.find_first_not_of(kBetween);
    if (begin == std::string_view::npos) return out;
    const std::size_t end = text.find_first_of(kBetween, begin);
    std::string number = plainNumber(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (number.empty()) return {};
    out.push_back(std::move(number));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end);
  }
}

std::string numberText(json::Value value) {
  if (!value) return {};
  return value.isNumber() ? std::string(value.raw()) : numericText(value);
}

// Appends the two numbers of a point; false when it has none.
bool append(json::Value point, std::vector<std::string> &out) {
  std::vector<std::string> numbers;
  if (point.isString()) {
    numbers = numbersIn(point.text());
    if (numbers.size() != 2) return false;
  } else {
    const PointNumbers pair = pointNumbers(point);
    numbers = {numberText(pair.x), numberText(pair.y)};
  }
  if (numbers[0].empty() || numbers[1].empty()) return false;
  out.insert(out.end(), numbers.begin(), numbers.end());
  return true;
}

// All numbers of the list in their order, two of each point; nothing when one cannot be read.
std::vector<std::string> allNumbers(json::Value points) {
  if (points.isString()) return numbersIn(points.text());
  std::vector<std::string> out;
  bool isFlat = points.size() > 0;
  for (const json::Value item : points.items()) isFlat = isFlat && isNumeric(item);
  for (const json::Value item : points.items()) {
    if (isFlat)
      out.push_back(numberText(item));
    else if (!append(item, out))
      return {};
  }
  return out;
}

}  // namespace

PointProblem firstProblem(json::Value points) {
  if (!points.isArray()) return {Kind::notList, 0, points};
  PointProblem extra;
  std::size_t index = 0;
  for (const json::Value point : points.items()) {
    const Kind kind = problemOf(point);
    if (kind == Kind::notPoint && index == 0 && isNumeric(point)) return {Kind::flatList, 0, points};
    if (kind == Kind::extraNumbers && extra.kind == Kind::none)
      extra = {kind, index, point};
    else if (kind != Kind::none && kind != Kind::extraNumbers)
      return {kind, index, point};
    ++index;
  }
  return extra;
}

std::string wordsOf(const PointProblem &problem) {
  const std::string point = "Point " + std::to_string(problem.index + 1) + " of this polygon ";
  switch (problem.kind) {
    case Kind::notList:
      return "`points` is " + withValue(problem.where) + ", not a list of [x, y] pairs";
    case Kind::flatList:
      return "`points` is a flat list of " + std::to_string(problem.where.size()) + " numbers, not of [x, y] pairs";
    case Kind::notPoint:
      return point + "is " + withValue(problem.where) + ", not a pair of numbers";
    case Kind::withoutIndex:
      return point + "is an object without `index`";
    case Kind::notNumber:
      return point + "holds something that is no number: " + excerpt(problem.where);
    default:
      return point + "has fewer than two numbers";
  }
}

std::string writtenAsPairs(json::Value points) {
  const std::vector<std::string> numbers = allNumbers(points);
  if (numbers.empty() || numbers.size() % 2 != 0) return {};
  std::string out = "[";
  for (std::size_t i = 0; i < numbers.size(); i += 2) {
    out += i == 0 ? "[" : ", [";
    out += numbers[i] + ", " + numbers[i + 1] + "]";
  }
  return out + "]";
}

}  // namespace prelabel
