// Walks the text of a config as a strict XML 1.0 parser would: finds the first problem, or the places of all tags.
//
// The tree itself is made by pugixml, which accepts much that the server refuses and knows no places of attributes;
// this scanner refuses what the server's parser (expat, with a ban on DOCTYPE) refuses, and says where and why in plain
// words.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"

namespace prelabel {

struct XmlAttributePlace {
  ConfigPlace name;
  ConfigPlace value;  // with its quotes
};

struct XmlTagPlace {
  ConfigPlace tag;  // from `<` to `>`
  ConfigPlace name;
  ConfigPlace endName;                        // in the closing tag; length 0: `<X/>`
  std::vector<XmlAttributePlace> attributes;  // in the order of the text
};

struct XmlScan {
  std::optional<XmlProblem> problem;
  std::vector<XmlTagPlace> tags;  // start tags and empty-element tags in the order of the text; empty on a problem
};

// Deeper nesting is refused: Label Studio walks the tree by recursion.
inline constexpr std::size_t kMaxXmlDepth = 200;
// Places are 32-bit numbers; no config comes near.
inline constexpr std::size_t kMaxXmlBytes = std::size_t{64} << 20;

XmlScan scanXml(std::string_view text);

}  // namespace prelabel
