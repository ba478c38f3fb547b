// Keys that stand twice in one object. The walk asks only about objects in which that may be.
#include "json/duplicates.hpp"

#include <algorithm>
#include <deque>

namespace prelabel::json {

namespace {

constexpr std::uint32_t kFew = 32;  // up to here comparing all with all is quicker than sorting

bool sameKey(Value a, Value b) { return a.hasEscape() ? b.is(a.text()) : b.is(a.rawText()); }

void compareAll(Value object, std::vector<Value> &duplicates) {
  for (const Member member : object.members()) {
    for (const Member earlier : object.members()) {
      if (earlier.key.node() == member.key.node()) break;
      if (!sameKey(earlier.key, member.key)) continue;
      duplicates.push_back(member.key);
      break;
    }
  }
}

void sortAll(Value object, std::vector<Value> &duplicates) {
  struct Key {
    std::string_view text;
    Value value;
  };
  std::deque<std::string> unescaped;
  std::vector<Key> keys;
  keys.reserve(object.size());
  for (const Member member : object.members()) {
    const bool escaped = member.key.hasEscape();
    if (escaped) unescaped.push_back(member.key.text());
    keys.push_back({escaped ? std::string_view(unescaped.back()) : member.key.rawText(), member.key});
  }
  std::sort(keys.begin(), keys.end(), [](const Key &a, const Key &b) {
    const int order = a.text.compare(b.text);
    return order != 0 ? order < 0 : a.value.node() < b.value.node();
  });
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i].text == keys[i - 1].text) duplicates.push_back(keys[i].value);
  }
}

}  // namespace

void collectDuplicateKeys(Value object, std::vector<Value> &duplicates) {
  if (object.size() <= kFew) {
    compareAll(object, duplicates);
  } else {
    sortAll(object, duplicates);
  }
}

}  // namespace prelabel::json
