// Where a value stands in its document, as an RFC 6901 pointer.
#include "json/document.hpp"

namespace prelabel::json {

namespace {

void appendToken(std::string &out, std::string_view key) {
  out.push_back('/');
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out.push_back(c);
    }
  }
}

}  // namespace

std::string Document::pointer(Value value) const {
  std::string out;
  if (!value || !ok_) return out;
  const std::uint32_t target = value.node();
  // Down from the root: at every step the child whose subtree holds the target.
  Value at = root();
  while (at && at.node() != target) {
    Value child;
    std::uint32_t index = 0;
    for (const Value item : at.items()) {
      if (item.endNode() > target) {
        child = item;
        out += '/' + std::to_string(index);
        break;
      }
      ++index;
    }
    for (const Member member : at.members()) {
      if (member.value.endNode() <= target) continue;
      appendToken(out, member.key.text());
      if (member.key.node() == target) return out;
      child = member.value;
      break;
    }
    at = child;
  }
  return out;
}

}  // namespace prelabel::json
