// One start tag with its attributes, and the prefixes (`xmlns:x`) that are declared around it.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "config/xml_cursor.hpp"
#include "config/xml_scanner.hpp"

namespace prelabel {

// Prefixes known at a place: the server's parser refuses `a:b` without `xmlns:a` on the way in.
class XmlPrefixes {
 public:
  void enter() { ++depth_; }
  void leave();
  void declare(std::string_view prefix) { known_.emplace_back(depth_, prefix); }
  bool knows(std::string_view prefix) const;

 private:
  std::size_t depth_ = 0;
  std::vector<std::pair<std::size_t, std::string_view>> known_;
};

// Reads a start tag from its `<` to behind its `>`. `closed`: it ends with `/>`. Enters a level of prefixes.
bool scanStartTag(XmlCursor &cursor, XmlPrefixes &prefixes, XmlTagPlace &tag, bool &closed);

}  // namespace prelabel
