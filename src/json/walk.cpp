// The walk over one JSON text: one pass, no recursion, no index of the text beside it, so that a task of many megabytes
// costs its nodes and nothing else.
#include "json/walk.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "json/bytes.hpp"
#include "json/key.hpp"
#include "json/number.hpp"
#include "json/strings.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace prelabel::json {

namespace {

constexpr std::size_t kFirstNodes = 1024;

// What runs for every value is one piece of code, so that its state stays in registers.
#define PRELABEL_HOT [[gnu::always_inline]] inline

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
        loneSurrogates_(loneSurrogates),
        next_(nodes.data()),
        limit_(nodes.data() + nodes.size()) {}

  // Where the array or object at `at` ends; nullptr when it is no JSON or goes on behind `last`.
  PRELABEL_HOT const char *tree(const char *at, const char *last);

  // A string, number or word that is the whole of `text`.
  bool scalar(std::string_view text) {
    if (text.front() == '"') return string(text.data()) == text.data() + text.size();
    // Nothing ends it: it is read in a copy that ends in zero bytes.
    std::string copy(text);
    copy.append(8, '\0');
    const std::uint32_t offset = offsetOf(text.data());
    text_ = copy.c_str();
    const char *const behind = plain(text_);
    if (behind != text_ + text.size()) return false;
    nodes_.front().offset = offset;
    return true;
  }

 private:
  using Frame = WalkMemory::Frame;

  PRELABEL_HOT static const char *skipBlanks(const char *at) {
    if (static_cast<unsigned char>(*at) > ' ') return at;
    for (; isBlank(*at); ++at) {
      // Indentation comes in long runs.
      while (loadWord(at) == kLowBits * ' ') at += 8;
      if (!isBlank(*at)) break;
    }
    return at;
  }

  PRELABEL_HOT const char *open(const char *at) {
    if (depth_ == maxDepth_) return nullptr;
    if (depth_ == memory_.frames.size()) memory_.frames.emplace_back();
    frame_ = &memory_.frames[depth_++];
    const bool isObject = *at == '{';
    *frame_ = {used(), 0, 0, isObject, false};
    fill(take(), at, at, isObject ? Kind::object : Kind::array);
    return at + 1;
  }

  PRELABEL_HOT const char *close(const char *at) {
    if (*at != (frame_->isObject ? '}' : ']')) return nullptr;
    Node &node = nodes_[frame_->node];
    node.length = (offsetOf(at + 1) - node.offset) & kLengthMask;
    node.tree.nodes = used() - frame_->node;
    node.tree.count = frame_->count;
    if (frame_->mayRepeat) memory_.objectsThatMayRepeat.push_back(frame_->node);
    if (--depth_ > 0) --frame_;
    return at + 1;
  }

  PRELABEL_HOT const char *key(const char *at) {
    if (*at != '"') return nullptr;
    const char *behind = string(at);
    if (!behind) return nullptr;
    Node &node = next_[-1];
    node.string.hash = keyHashPadded(at + 1, static_cast<std::size_t>(behind - at) - 2);
    const std::uint64_t bit = std::uint64_t{1} << (node.string.hash >> 26);
    if ((frame_->keys & bit) != 0 || node.string.hasEscape) frame_->mayRepeat = true;
    frame_->keys |= bit;
    if (*behind != ':') behind = skipBlanks(behind);
    return *behind == ':' ? skipBlanks(behind + 1) : nullptr;
  }

  PRELABEL_HOT const char *string(const char *at) {
    Node &node = take();
    const char *const begin = at++;
    bool hasEscape = false;
    while (true) {
      const std::uint64_t word = loadWord(at);
      const std::uint64_t special = anySpecialInString(word);
      at += special == 0 ? 8 : firstMarked(special);
      if (at >= end_) return nullptr;
      if (special == 0) continue;
      if (*at == '"') break;
      hasEscape = hasEscape || *at == '\\';
      at = *at == '\\' ? escape(at) : characters(at);
      if (!at) return nullptr;
    }
    fill(node, begin, at + 1, Kind::string);
    node.string.hasEscape = hasEscape;
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
  PRELABEL_HOT const char *plain(const char *at) {
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
    Node &node = take();
    fill(node, at, at + text.size(), kind);
    node.flag = flag;
    return at + text.size();
  }

  PRELABEL_HOT const char *number(const char *at) {
    double value = 0;
    const char *end = readShortNumber(at, value);
    if (!end) {
      const NumberEnd number = readNumber(at);
      if (!number.end || !number.isFinite) return nullptr;
      end = number.end;
      value = number.value;
    }
    Node &node = take();
    fill(node, at, end, Kind::number);
    node.number = value;
    return end;
  }

  PRELABEL_HOT Node &take() {
    if (next_ == limit_) grow();
    return *next_++;
  }

  PRELABEL_HOT void fill(Node &node, const char *begin, const char *end, Kind kind) const {
    node.offset = offsetOf(begin);
    node.length = static_cast<std::uint32_t>(end - begin) & kLengthMask;
    node.kind = kind;
  }

  [[gnu::noinline]] void grow() {
    const std::size_t used = nodes_.size();
    nodes_.resize(std::max(kFirstNodes, used * 2));
    next_ = nodes_.data() + used;
    limit_ = nodes_.data() + nodes_.size();
  }

  std::uint32_t used() const { return static_cast<std::uint32_t>(next_ - nodes_.data()); }
  std::uint32_t offsetOf(const char *at) const { return static_cast<std::uint32_t>(at - text_); }

  static constexpr std::uint32_t kLengthMask = kMaxTextBytes - 1;

  const char *text_;
  const char *end_;
  std::uint32_t maxDepth_;
  std::uint32_t depth_ = 0;
  Frame *frame_ = nullptr;
  WalkMemory &memory_;
  std::vector<Node> &nodes_;
  std::vector<std::uint32_t> &loneSurrogates_;
  Node *next_;   // the first free node
  Node *limit_;  // behind the last
};

const char *Walk::tree(const char *at, const char *last) {
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

#undef PRELABEL_HOT

const char *walkTree(std::string_view text, std::string_view tree, std::uint32_t maxDepth, WalkMemory &memory,
                     std::vector<Node> &nodes, std::vector<std::uint32_t> &loneSurrogates) {
  Walk walk(text, maxDepth, memory, nodes, loneSurrogates);
  return walk.tree(tree.data(), tree.data() + tree.size());
}

}  // namespace

bool walk(std::string_view text, std::uint32_t maxDepth, WalkMemory &memory, std::vector<Node> &nodes,
          std::vector<std::uint32_t> &loneSurrogates) {
  memory.objectsThatMayRepeat.clear();
  const std::string_view value = trim(text);
  if (value.empty()) return false;
  if (value.front() != '{' && value.front() != '[') {
    return Walk(text, maxDepth, memory, nodes, loneSurrogates).scalar(value);
  }
  if (value.back() != '}' && value.back() != ']') return false;
  return walkTree(text, value, maxDepth, memory, nodes, loneSurrogates) == value.data() + value.size();
}

std::size_t walkPrefix(std::string_view text, std::uint32_t maxDepth, WalkMemory &memory, std::vector<Node> &nodes,
                       std::vector<std::uint32_t> &loneSurrogates) {
  memory.objectsThatMayRepeat.clear();
  const char *const end = walkTree(text, text, maxDepth, memory, nodes, loneSurrogates);
  return end ? static_cast<std::size_t>(end - text.data()) : 0;
}

}  // namespace prelabel::json
