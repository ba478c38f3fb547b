// vector/*: the vertices, how they refer to each other, and whether the path may be closed.
#include "rules/vector_rules.hpp"

#include <array>

#include "regions/vector.hpp"
#include "rules/heavy.hpp"
#include "rules/rows.hpp"

namespace prelabel {

namespace {

constexpr std::string_view kNotShown = "Label Studio does not show this vector, and says nothing.";
constexpr std::string_view kObjects =
    "Write `vertices` as a list of objects with x and y in percent: {\"x\": 10, \"y\": 20}.";

const Rule kVertices{
    "vector/vertices", Severity::error, Consequence::viewBroken,
    FixKind::hint,     "{problem}.",    "Label Studio shows a list of errors in place of the task.",
    "{advice}",        false,           "A vector is a chain of vertices; curves need both of their handles."};

const Rule kClosed{"vector/closed",
                   Severity::note,
                   Consequence::none,
                   FixKind::hint,
                   "`closed` is true, but `{control}` is not closable.",
                   "Label Studio draws the vector open.",
                   "Write closable=\"true\" in the config, or false here.",
                   false,
                   "Only a control with closable=\"true\" draws closed vectors."};

constexpr std::array kRules = {&kVertices, &kClosed};

constexpr std::size_t kMostVertices = 2000;

struct Words {
  std::string_view effect;
  std::string problem;
  std::string_view advice;
};

Finding *report(TaskContext &context, json::Value where, Consequence consequence, const Words &words) {
  Finding *finding = context.at(kVertices, where, consequence);
  if (!finding) return nullptr;
  finding->param("problem", words.problem).param("advice", words.advice);
  finding->effect = words.effect;
  return finding;
}

std::string nameOf(std::size_t index) { return "Vertex " + std::to_string(index + 1) + " of this vector "; }

// Numbers as text are drawn right.
bool isPlaced(json::Value vertex) {
  const PointNumbers at = pointNumbers(vertex);
  const auto isNumber = [](json::Value value) { return value.isNumber() || !numericText(value).empty(); };
  return vertex.isObject() && isNumber(at.x) && isNumber(at.y);
}

// Objects made of pairs; "" when one is no pair of numbers.
std::string writtenAsObjects(json::Value vertices) {
  std::string out = "[";
  for (const json::Value item : vertices.items()) {
    const PointNumbers at = pointNumbers(item);
    if (!item.isArray() || !at.x.isNumber() || !at.y.isNumber()) return {};
    out += out.size() == 1 ? "" : ", ";
    out += "{\"x\": " + std::string(at.x.raw()) + ", \"y\": " + std::string(at.y.raw()) + "}";
  }
  return out + "]";
}

// Whether the editor makes a vector of it, and looks at its vertices.
bool isLoaded(const TaskContext &context, const Shape &shape) {
  const MadeRegions *made = context.made();
  return shape.drawn == RegionKind::vector && !(made && made->isDropped(*shape.result));
}

// The handles that a bezier lacks.
std::vector<std::string> missingHandles(json::Value vertex) {
  std::vector<std::string> missing;
  for (const char *handle : {"controlPoint1", "controlPoint2"}) {
    const json::Value point = vertex.find(handle);
    if (!point || point.isNull()) missing.emplace_back(handle);
  }
  return missing;
}

void reportMissing(TaskContext &context, json::Value vertex, std::size_t index, const std::vector<std::string> &missing,
                   bool fails) {
  Finding *finding =
      report(context, vertex, fails ? Consequence::viewBroken : Consequence::notShown,
             {fails ? std::string_view() : kNotShown, nameOf(index) + "is a bezier without " + nameList(missing),
              "Write both handles, controlPoint1 and controlPoint2, with x and y; or write isBezier false."});
  if (finding) finding->mend(FixKind::offer, "Write isBezier false", context.replace(vertex.find("isBezier"), "false"));
}

// False: nothing of it is drawn. What fails the editor when it loads the vertices is left to checkLoading.
bool checkPlaces(TaskContext &context, const Shape &shape) {
  std::size_t index = 0;
  for (const json::Value vertex : shape.list.items()) {
    if (isPlaced(vertex)) {
      ++index;
      continue;
    }
    const std::string problem = vertex.isArray()    ? "is a list, not an object"
                                : vertex.isObject() ? "has no numbers under x and y"
                                                    : "is " + withValue(vertex) + ", not an object";
    if (vertex.isNull() && isLoaded(context, shape)) return false;
    Finding *finding = report(context, vertex, Consequence::notShown, {kNotShown, nameOf(index) + problem, kObjects});
    std::string objects = finding ? writtenAsObjects(shape.list) : std::string();
    if (!objects.empty())
      finding->mend(FixKind::offer, "Write objects with x and y", context.replace(shape.list, std::move(objects)));
    return false;
  }
  return true;
}

bool isTrue(json::Value value) { return value.isBoolean() && value.boolean(); }

void checkHandles(TaskContext &context, const Shape &shape) {
  const bool isVector = isLoaded(context, shape);  // else the editor does not look at them
  std::size_t index = 0;
  for (const json::Value vertex : shape.list.items()) {
    ++index;
    if (!isBezier(vertex)) continue;
    for (const char *handle : {"controlPoint1", "controlPoint2"}) {
      const json::Value point = vertex.find(handle);
      if (point && !point.isNull() && !isPlaced(point)) {
        report(context, point, Consequence::notShown,
               {kNotShown, nameOf(index - 1) + "has a `" + handle + "` without numbers under x and y",
                "Write both handles, controlPoint1 and controlPoint2, with x and y; or write isBezier false."});
      }
    }
    const std::vector<std::string> missing = missingHandles(vertex);
    if (!missing.empty()) reportMissing(context, vertex, index - 1, missing, isVector);
  }
}

std::string_view idText(json::Value id) { return id.isString() ? id.rawText() : id.raw(); }

bool isId(json::Value id) { return (id.isString() && id.length() > 2) || id.isNumber(); }

void checkLinks(TaskContext &context, const Shape &shape, TextIndex &ids) {
  constexpr std::string_view kWrongLine = "Label Studio joins the wrong vertices.";
  ids.clear();
  std::uint32_t index = 0;
  bool refers = false;
  for (const json::Value vertex : shape.list.items()) {
    const json::Value id = vertex.find("id");
    refers = refers || isId(vertex.find("prevPointId"));
    if (isId(id) && ids.enter(idText(id), index) != index) {
      report(context, id, Consequence::shownWrong,
             {kWrongLine, nameOf(index) + "has the id " + excerpt(id) + ", as another one before it",
              "Give each vertex an id of its own."});
    }
    ++index;
  }
  if (!refers) return;
  index = 0;
  for (const json::Value vertex : shape.list.items()) {
    const json::Value previous = vertex.find("prevPointId");
    if (isId(previous) && ids.find(idText(previous)) == TextIndex::kNone) {
      Finding *finding = report(context, previous, Consequence::shownWrong,
                                {"Label Studio leaves this piece of the line out.",
                                 nameOf(index) + "follows " + excerpt(previous) + ", an id that no vertex has",
                                 "Write the id of the vertex it follows, or null for the one before it."});
      if (finding) finding->mend(FixKind::offer, "Write null", context.replace(previous, "null"));
    }
    ++index;
  }
}

// False: there are no vertices to look at.
bool checkList(TaskContext &context, const Shape &shape) {
  const json::Value list = shape.list;
  if (list.isArray() && list.size() > 0) {
    if (list.size() > 1) return true;
    report(context, list, Consequence::shownWrong,
           {"Label Studio draws no line.", "This vector has only one vertex", "Write two vertices or more."});
    return true;
  }
  const std::string_view other = shape.complete ? std::string_view() : wordsFor(shape.drawn);
  const bool isNothing = !list || list.isNull() || list.isArray();
  Finding *finding = report(
      context, list ? list : shape.result->value, other.empty() ? Consequence::notShown : Consequence::shownWrong,
      {kNotShown, isNothing ? "This vector has no `vertices`" : "`vertices` is " + withValue(list) + ", not a list",
       kObjects});
  if (finding && !list) finding->length = 1;
  if (!finding || other.empty()) return false;
  finding->param("other", other);
  finding->effect = "Label Studio draws {other} instead of a vector.";
  return false;
}

void checkClosed(TaskContext &context, const Shape &shape) {
  const json::Value closed = shape.closed;
  if (closed && !closed.isBoolean()) {
    Finding *finding =
        report(context, closed, Consequence::notShown,
               {kNotShown, "`closed` is " + withValue(closed) + ", not true or false", "Write true or false."});
    const bool wasMeant = closed.is("true") || (closed.isNumber() && closed.number() != 0);
    const std::string better = wasMeant ? "true" : "false";
    if (finding) finding->mend(FixKind::automatic, "Write " + better, context.replace(closed, better));
    return;
  }
  if (!closed && shape.result->value.size() == 1 && shape.list.size() > 0) {
    Finding *finding = report(context, shape.result->value, Consequence::notShown,
                              {kNotShown, "`vertices` is the only key of the value", "Add \"closed\": false."});
    if (finding) {
      finding->mend(FixKind::automatic, "Add \"closed\": false",
                    addMember(context, shape.result->value, "\"closed\": false"));
    }
    return;
  }
  if (!isTrue(closed) || !shape.control || !context.config()) return;
  const Element &element = context.config()->elements()[shape.control->element];
  if (element.value("closable") != "true") {
    if (Finding *finding = context.at(kClosed, closed)) finding->param("control", shape.control->name);
  }
}

}  // namespace

std::span<const Rule *const> vectorRules() { return kRules; }

void checkForeignVertices(TaskContext &context, const Shape &shape) {
  const json::Value inside = shape.result->value.find("vertices");
  const json::Value list = inside ? inside : shape.result->item.find("vertices");
  if (!isLoaded(context, shape) || !lacksHandles(list)) return;
  report(context, list, Consequence::viewBroken,
         {{},
          "These `vertices` make a vector of the " + std::string(shape.form->noun) + ", and are incomplete",
          "Leave `vertices` out."});
}

void checkLoading(TaskContext &context, const Shape &shape) {
  if (!isLoaded(context, shape) || !lacksHandles(shape.list)) return;
  std::size_t index = 0;
  for (const json::Value vertex : shape.list.items()) {
    if (vertex.isNull()) {
      report(context, vertex, Consequence::viewBroken, {{}, nameOf(index) + "is null, not an object", kObjects});
      return;
    }
    const std::vector<std::string> missing = isBezier(vertex) ? missingHandles(vertex) : std::vector<std::string>();
    if (!missing.empty()) return reportMissing(context, vertex, index, missing, true);
    ++index;
  }
}

void checkVector(TaskContext &context, const Shape &shape, TextIndex &ids) {
  checkClosed(context, shape);
  if (!checkList(context, shape)) return;
  if (!checkPlaces(context, shape)) return checkLoading(context, shape);
  checkHandles(context, shape);
  checkLinks(context, shape, ids);
  if (shape.list.size() > kMostVertices) {
    reportHeavy(context, shape.list, "vector", static_cast<double>(shape.list.size()), "vertices");
  }
}

}  // namespace prelabel
