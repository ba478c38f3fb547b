// Members of an object that count for nothing, for a later one has the same key.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "json/document.hpp"

namespace prelabel::json {

// Of one object, which must outlive it: what a walk over its members leaves out to see what `find` sees. Allocates only
// when keys of the document repeat within the object.
class Replaced {
 public:
  explicit Replaced(Value object) {
    if (object.document() && !object.document()->duplicateKeys().empty()) collect(object);
  }

  bool has(const Member &member) const {
    return !nodes_.empty() && std::binary_search(nodes_.begin(), nodes_.end(), member.key.node());
  }
  std::uint32_t count() const { return static_cast<std::uint32_t>(nodes_.size()); }

 private:
  void collect(Value object);

  std::vector<std::uint32_t> nodes_;  // of their keys, in order
};

}  // namespace prelabel::json
