// The ids of one prediction's results, as the editor compares them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "json/document.hpp"
#include "text/text_index.hpp"

namespace prelabel {

// From ids to numbers; keeps its memory when it is cleared. The document of the ids must outlive the entries.
class RegionIds {
 public:
  static constexpr std::uint32_t kNone = TextIndex::kNone;

  void clear();
  // The number of an id, or kNone; so for what counts as no id (null, "", a list ...).
  std::uint32_t find(json::Value id) const;
  // The number of what a relation names. Ids with a `#` are found neither whole nor cut.
  std::uint32_t findEnd(json::Value id) const;
  // Enters an id with a number unless it is there; answers the number it has. What counts as no id is not entered.
  std::uint32_t enter(json::Value id, std::uint32_t number);

 private:
  TextIndex index_;
  std::deque<std::string> unescaped_;  // texts that do not stand in the document as they are meant
};

}  // namespace prelabel
