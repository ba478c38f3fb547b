// Small helpers that the rule files share.
#pragma once

#include "findings/finding.hpp"
#include "json/document.hpp"
#include "rules/file_rules.hpp"

namespace prelabel {

inline void placeAt(Finding &finding, const FileSpot &spot) {
  finding.file = spot.file;
  finding.offset = spot.offset;
  finding.length = spot.length;
  finding.position = spot.position;
  finding.pointer = spot.pointer;
  finding.task = spot.task;
}

// An edit that puts a member at the front of an object: `"type": "choices"`.
inline Edit addMember(const TaskContext &context, json::Value object, std::string member) {
  return {context.place().offset + object.offset() + 1, 0, std::move(member) + (object.size() ? ", " : "")};
}

// An edit that takes an item out of its list, and one comma with it.
Edit removeItem(const TaskContext &context, json::Value list, json::Value item);

// An edit that takes a member out of its object, and one comma with it.
Edit removeMember(const TaskContext &context, json::Value object, json::Member member);

// Reports what breaks the page when the editor makes something of the result: one that it drops for its names, it never
// looks at.
Finding *atBreaking(TaskContext &context, const Rule &rule, const Result &result, json::Value where);

// What comes of a result that blanks the page when it is drawn: so it is only in the prediction that is shown, and
// unless its names are wrong.
struct Blanking {
  Consequence consequence = Consequence::viewBroken;
  std::string_view effect = {};  // "": as the rule says
};
Blanking blankingOf(const TaskContext &context, const Result &result);

// The same of what blanks the page by being drawn: so it is only when the result gives its region the place, on a page
// that there is.
Blanking drawnBlankingOf(const TaskContext &context, const Result &result);

// "a, b and c" of names in back-ticks.
std::string nameList(const std::vector<std::string> &names);

// A whole value that is a number written as text ("4.98", " 12 "): the number as JSON; "" when it is none.
std::string numericText(json::Value value);
// The same of a text without blanks around it.
std::string plainNumber(std::string_view text);

// What kind of value it is, for a sentence: "text", "a number", "null", "a list", "an object", "true".
std::string_view kindWords(json::Value value);
// The same with what stands there: `text ("5")`, `a number (5)`, "null".
std::string withValue(json::Value value);

}  // namespace prelabel
