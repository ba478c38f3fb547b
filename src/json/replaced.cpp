// Finding the last of equal keys.
#include "json/replaced.hpp"

#include <string>
#include <unordered_map>

namespace prelabel::json {

void Replaced::collect(Value object) {
  const std::vector<Value> &repeated = object.document()->duplicateKeys();
  const auto first =
      std::partition_point(repeated.begin(), repeated.end(), [&](Value key) { return key.node() < object.node(); });
  if (!object.isObject() || first == repeated.end() || first->node() >= object.endNode()) return;
  std::unordered_map<std::string, std::uint32_t> last;  // key to node
  for (const Member member : object.members()) {
    const auto [at, isNew] = last.try_emplace(member.key.text(), member.key.node());
    if (isNew) continue;
    nodes_.push_back(at->second);
    at->second = member.key.node();
  }
  std::sort(nodes_.begin(), nodes_.end());
}

}  // namespace prelabel::json
