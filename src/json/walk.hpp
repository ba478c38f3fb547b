// The walk over one JSON text that checks it and writes the nodes of a document. Private to this room.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "json/document.hpp"

namespace prelabel::json {

// Memory a walk needs; kept from text to text so that a warm walk allocates nothing.
struct WalkMemory {
  // One open array or object.
  struct Frame {
    std::uint32_t node;
    std::uint32_t count;
    std::uint64_t keys;  // a small Bloom filter of the keys so far
    bool isObject;
    bool mayRepeat;  // a key may stand in it twice
  };
  std::vector<Frame> frames;
  std::vector<std::uint32_t> objectsThatMayRepeat;  // nodes
};

// False: `text` is no JSON, or more than Document takes. `nodes` is storage: its size is what fits, and may grow; what
// is behind the nodes of this text has no meaning.
bool walk(std::string_view text, std::uint32_t maxDepth, WalkMemory &memory, std::vector<Node> &nodes,
          std::vector<std::uint32_t> &loneSurrogates);

// The same for the array or object that a longer text begins with; the text must end in a closing bracket. Answers its
// length, 0 when it is no JSON or does not end within the text.
std::size_t walkPrefix(std::string_view text, std::uint32_t maxDepth, WalkMemory &memory, std::vector<Node> &nodes,
                       std::vector<std::uint32_t> &loneSurrogates);

}  // namespace prelabel::json
