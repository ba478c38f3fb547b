// The walk over one JSON text: one pass, no recursion, no index of the text beside it, so that a task of many megabytes
// costs its nodes and nothing else.
#include "json/walk.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "json/bytes.hpp"
#include "json/number.hpp"
#include "json/strings.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace prelabel::json {

namespace {

constexpr std::size_t kFirstNodes = 1024;

// Which of 64 bits stands for a key. Keys shorter than eight bytes are covered whole.
std::uint64_t keyBit(const char *text, std::size_t length) {
  std::uint64_t word = loadWord(text);
  if (length < 8) {
    word &= ~(~std::uint64_t{0} << (8 * length));
  } else {
    word += std::rotl(loadWord(text + length - 8), 23);
  }
  return std::uint64_t{1} << ((word + length) * 0x9E3779B97F4A7C15 >> 58);
}

// Every function that reads takes the place to read at and returns the one behind, or nullptr when it is no JSON. A
// text in brackets ends in a bracket, which ends every number, word and run of blanks; only strings look for the end.
class Walk {
 public:
  Walk(std::string_view text, std::uint32_t maxDepth, WalkMemory &memory, std::vector<Node> &nodes,
       std::vector<std::uint32_t> &loneSurrogates)
      : text_(text.data()),
        end_(text.data() + text.size()),
        maxDepth_(maxDepth),
        memory_(memory),
        nodes_(nodes),
        loneSurrogates_(loneSurrogates) {}

  bool root(std::string_view text) {
    if (text.empty()) return false;
    const char c = text.front();
    const char *const end = text.data() + text.size();
    if (c == '{' || c == '[') return (text.back() == '}' || text.back() == ']') && tree(text.data(), end) == end;
    if (c == '"') return string(text.data()) == text.data() + text.size();
    return loneScalar(text);
  }

  // Where the array or object ends that the text begins with; nullptr when it does not.
  const char *prefix(std::string_view text) { return tree(text.data(), text.data() + text.size()); }

 private:
  using Frame = WalkMemory::Frame;

  // A number or word that nothing ends: read in a copy that ends in NUL.
  bool loneScalar(std::string_view text) {
    const std::string copy(text);
    const std::uint32_t offset = offsetOf(text.data());
    text_ = copy.c_str();
    const char *const behind = plain(text_);
    if (behind != text_ + copy.size()) return false;
    nodes_[0].offset = offset;
    return true;
  }

  // Where the array or object at `at` ends, nullptr when it is no JSON or goes on behind `last`.
  const char *tree(const char *at, const char *last) {
    at = open(at);
    bool first = true;
    while (at) {
      at = skipBlanks(at);
      if (!first || *at != (frame_->isObject ? '}' : ']')) {
        ++frame_->count;
        if (frame_->isObject) at = key(at);
        if (!at) return nullptr;
        if (*at == '{' || *at == '[') {
          at = open(at);
          first = true;
          continue;
        }
        at = *at == '"' ? string(at) : plain(at);
        if (!at) return nullptr;
        at = skipBlanks(at);
      }
      // Behind an item: up through all that ends here, to the next comma.
      while (*at != ',') {
        at = close(at);
        if (!at) return nullptr;
        if (depth_ == 0) return at;
        if (at == last) return nullptr;
        at = skipBlanks(at);
      }
      ++at;
      first = false;
    }
    return nullptr;
  }

  static const char *skipBlanks(const char *at) {
    if (static_cast<unsigned char>(*at) > ' ') return at;
    for (; isBlank(*at); ++at) {
      // Indentation comes in long runs.
      while (loadWord(at) == kLowBits * ' ') at += 8;
      if (!isBlank(*at)) break;
    }
    return at;
  }

  const char *open(const char *at) {
    if (depth_ == maxDepth_) return nullptr;
    if (depth_ == memory_.frames.size()) memory_.frames.emplace_back();
    frame_ = &memory_.frames[depth_++];
    const bool isObject = *at == '{';
    *frame_ = {used_, 0, 0, isObject, false};
    add(at, isObject ? Kind::object : Kind::array);
    return at + 1;
  }

  const char *close(const char *at) {
    if (*at != (frame_->isObject ? '}' : ']')) return nullptr;
    Node &node = nodes_[frame_->node];
    setLength(node, at + 1);
    node.tree.next = used_;
    node.tree.count = frame_->count;
    if (frame_->mayRepeat) memory_.objectsThatMayRepeat.push_back(frame_->node);
    if (--depth_ > 0) --frame_;
    return at + 1;
  }

  const char *key(const char *at) {
    if (*at != '"') return nullptr;
    const char *behind = string(at);
    if (!behind) return nullptr;
    const std::uint64_t bit = keyBit(at + 1, static_cast<std::size_t>(behind - at) - 2);
    if ((frame_->keys & bit) != 0 || nodes_[used_ - 1].flag) frame_->mayRepeat = true;
    frame_->keys |= bit;
    if (*behind != ':') behind = skipBlanks(behind);
    return *behind == ':' ? skipBlanks(behind + 1) : nullptr;
  }

  const char *string(const char *at) {
    Node &node = add(at, Kind::string);
    node.flag = false;
    ++at;
    while (true) {
      const std::uint64_t word = loadWord(at);
      const std::uint64_t special =
          anyByteEqual(word, '"') | anyByteEqual(word, '\\') | anyControl(word) | (word & kHighBits);
      at += special == 0 ? 8 : firstMarked(special);
      if (at >= end_) return nullptr;
      if (special == 0) continue;
      if (*at == '"') break;
      node.flag = node.flag || *at == '\\';
      at = *at == '\\' ? escape(at) : characters(at);
      if (!at) return nullptr;
    }
    setLength(node, at + 1);
    return at + 1;
  }

  const char *escape(const char *at) {
    const Escape escape = readEscape({at, static_cast<std::size_t>(end_ - at)});
    if (escape.kind == EscapeKind::invalid) return nullptr;
    if (escape.kind == EscapeKind::loneSurrogate) loneSurrogates_.push_back(offsetOf(at));
    return at + escape.length;
  }

  // A run of characters beyond ASCII; a control character is none.
  const char *characters(const char *at) {
    do {
      const std::size_t length = utf8SequenceLength({at, static_cast<std::size_t>(end_ - at)});
      if (length < 2) return nullptr;
      at += length;
    } while (at < end_ && static_cast<unsigned char>(*at) >= 0x80);
    return at;
  }

  // A number or one of the three words.
  const char *plain(const char *at) {
    switch (*at) {
      case 't':
        return word(at, "true", Kind::boolean, true);
      case 'f':
        return word(at, "false", Kind::boolean, false);
      case 'n':
        return word(at, "null", Kind::null, false);
      default:
        return number(at);
    }
  }

  const char *word(const char *at, std::string_view text, Kind kind, bool flag) {
    if (std::strncmp(at, text.data(), text.size()) != 0) return nullptr;
    Node &node = add(at, kind);
    node.flag = flag;
    node.length = static_cast<std::uint32_t>(text.size()) & kLengthMask;
    return at + text.size();
  }

  const char *number(const char *at) {
    const NumberEnd number = readNumber(at);
    if (!number.end || !number.isFinite) return nullptr;
    Node &node = add(at, Kind::number);
    node.number = number.value;
    node.length = static_cast<std::uint32_t>(number.end - at) & kLengthMask;
    return number.end;
  }

  Node &add(const char *at, Kind kind) {
    if (used_ == nodes_.size()) nodes_.resize(std::max(kFirstNodes, nodes_.size() * 2));
    Node &node = nodes_[used_++];
    node.offset = offsetOf(at);
    node.kind = kind;
    return node;
  }

  void setLength(Node &node, const char *end) const { node.length = (offsetOf(end) - node.offset) & kLengthMask; }
  std::uint32_t offsetOf(const char *at) const { return static_cast<std::uint32_t>(at - text_); }

  static constexpr std::uint32_t kLengthMask = kMaxTextBytes - 1;

  const char *text_;
  const char *end_;
  std::uint32_t maxDepth_;
  std::uint32_t depth_ = 0;
  std::uint32_t used_ = 0;
  Frame *frame_ = nullptr;
  WalkMemory &memory_;
  std::vector<Node> &nodes_;
  std::vector<std::uint32_t> &loneSurrogates_;
};

}  // namespace

bool walk(std::string_view text, std::uint32_t maxDepth, WalkMemory &memory, std::vector<Node> &nodes,
          std::vector<std::uint32_t> &loneSurrogates) {
  memory.objectsThatMayRepeat.clear();
  return Walk(text, maxDepth, memory, nodes, loneSurrogates).root(trim(text));
}

std::size_t walkPrefix(std::string_view text, std::uint32_t maxDepth, WalkMemory &memory, std::vector<Node> &nodes,
                       std::vector<std::uint32_t> &loneSurrogates) {
  memory.objectsThatMayRepeat.clear();
  const char *const end = Walk(text, maxDepth, memory, nodes, loneSurrogates).prefix(text);
  return end ? static_cast<std::size_t>(end - text.data()) : 0;
}

}  // namespace prelabel::json
