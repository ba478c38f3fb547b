// One JSON value, parsed into flat nodes in which every value knows its place in the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "json/key.hpp"

namespace prelabel::json {

// Bytes that must be readable behind every text handed to Document::parse and Splitter::feed (their content is free).
inline constexpr std::size_t kPadding = 64;

// Document::parse takes texts shorter than this.
inline constexpr std::size_t kMaxTextBytes = std::size_t{1} << 29;

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

// Of an array or object.
struct Tree {
  std::uint32_t nodes;  // of the subtree, this one included
  std::uint32_t count;  // array: items; object: members
};

// Of a string.
struct StringInfo {
  bool hasEscape;
  std::uint32_t hash;  // of a key: of its bytes as written (json/key.hpp)
};

// One node. Children follow their parent at once: those of an object alternate key (a string node) and value.
struct Node {
  std::uint32_t offset;       // first byte, from the start of the parsed text (of a string: its opening quote)
  std::uint32_t length : 29;  // bytes of the whole value, quotes and brackets included
  Kind kind : 3;
  union {
    double number;  // number: its value
    Tree tree;      // array, object
    bool flag;      // boolean: its value
    StringInfo string;
  };
};
static_assert(sizeof(Node) == 16);

// What an absent value points to.
inline constexpr Node kAbsent{0, 0, Kind::null, {}};

// The node behind the value that starts at `node`.
inline const Node *nodeBehind(const Node *node) { return node + (node->kind >= Kind::array ? node->tree.nodes : 1); }

class Document;

// A view of one value; cheap to copy, good as long as its document is not parsed again. A default-made Value is
// "absent": it converts to false, has kind null and no place.
class Value {
 public:
  Value() = default;
  Value(const Document *document, const Node *node) : document_(document), node_(node) {}

  explicit operator bool() const { return document_ != nullptr; }
  Kind kind() const;
  bool isNull() const { return document_ && kind() == Kind::null; }
  bool isBoolean() const { return kind() == Kind::boolean; }
  bool isNumber() const { return kind() == Kind::number; }
  bool isString() const { return kind() == Kind::string; }
  bool isArray() const { return kind() == Kind::array; }
  bool isObject() const { return kind() == Kind::object; }

  // Bytes from the start of the parsed text, and how many the value takes there.
  std::uint32_t offset() const;
  std::uint32_t length() const;
  // Index of its node: a number of its own within the document, in the order of the text.
  std::uint32_t node() const;
  const Document *document() const { return document_; }  // nullptr when absent
  // Index of the first node behind it and all it holds.
  std::uint32_t endNode() const;
  // The value's own bytes as written.
  std::string_view raw() const;

  bool boolean() const;    // of a boolean
  double number() const;   // of a number
  bool isInteger() const;  // a number written without fraction or exponent
  // Of a string: its bytes between the quotes, escapes not resolved.
  std::string_view rawText() const;
  bool hasEscape() const;
  // Of a string: the text it means. A lone surrogate becomes U+FFFD.
  std::string text() const;
  // True when this is a string that means `text`; allocates only when it has escapes.
  bool is(std::string_view text) const;
  // Of a key of an object: the hash of its bytes as written, and whether it means the same.
  std::uint32_t keyHash() const;
  bool isKey(const Key &key) const;

  // Items of an array, members of an object, 0 for everything else.
  std::uint32_t size() const;
  // Item of an array by position (walks), absent past the end.
  Value at(std::uint32_t index) const;
  // Member of an object by key: the last of equal keys, as every JSON reader of Label Studio takes it. Absent when
  // there is none, or this is no object.
  Value find(std::string_view key) const { return find(Key(key)); }
  Value find(const Key &key) const;

  class Items;
  class Members;
  Items items() const;      // range of Value; empty unless an array
  Members members() const;  // range of Member; empty unless an object

 private:
  bool isEscapedKey(const Key &key) const;

  const Document *document_ = nullptr;
  const Node *node_ = &kAbsent;
};

struct Member {
  Value key;
  Value value;
};

class Document {
 public:
  Document();
  ~Document();
  Document(const Document &) = delete;
  Document &operator=(const Document &) = delete;

  // Parses one JSON text (RFC 8259, UTF-8, nothing but blanks around the value). `text` must stay alive, be shorter
  // than 512 MiB and be followed by kPadding readable bytes. `mayHaveEscapes` = false promises that no backslash is in
  // a string of it. False: it is not JSON, nests deeper than `maxDepth`, or holds a number beyond the range of a
  // double; ask `diagnose` (json/syntax.hpp) what and where. Keeps its memory from call to call.
  bool parse(std::string_view text, bool mayHaveEscapes = true, std::uint32_t maxDepth = 1000);

  // The same for the array or object that a longer text begins with: answers its length, 0 when it is no JSON or does
  // not end within the text. The text must end in a closing bracket.
  std::size_t parsePrefix(std::string_view text, std::uint32_t maxDepth = 1000);

  Value root() const;  // absent after a failed parse
  std::string_view text() const { return text_; }

  // Side findings of the last parse, in order of their place: keys that stand a second time in their object (the later
  // key), and offsets of escapes that are half a surrogate pair.
  const std::vector<Value> &duplicateKeys() const { return duplicateKeys_; }
  const std::vector<std::uint32_t> &loneSurrogates() const { return loneSurrogates_; }

  // RFC 6901 pointer of a value (or key: then of its member) within this document; "" is the root.
  std::string pointer(Value value) const;

  const Node *nodes() const { return nodes_.data(); }

 private:
  void collectSideFindings();

  struct Parser;  // simdjson's, kept out of this header
  std::unique_ptr<Parser> parser_;
  std::string_view text_;
  std::vector<Node> nodes_;
  std::vector<Value> duplicateKeys_;
  std::vector<std::uint32_t> loneSurrogates_;
  bool ok_ = false;
};

// ---- ranges, and the small functions that must be inlined

class Value::Items {
 public:
  class Iterator {
   public:
    Iterator(const Document *document, const Node *node) : document_(document), node_(node) {}
    Value operator*() const { return {document_, node_}; }
    Iterator &operator++();
    bool operator==(const Iterator &other) const { return node_ == other.node_; }

   private:
    const Document *document_;
    const Node *node_;
  };
  Items(const Document *document, const Node *first, const Node *end) : document_(document), first_(first), end_(end) {}
  Iterator begin() const { return {document_, first_}; }
  Iterator end() const { return {document_, end_}; }

 private:
  const Document *document_;
  const Node *first_;
  const Node *end_;
};

class Value::Members {
 public:
  class Iterator {
   public:
    Iterator(const Document *document, const Node *node) : document_(document), node_(node) {}
    Member operator*() const { return {{document_, node_}, {document_, node_ + 1}}; }
    Iterator &operator++();
    bool operator==(const Iterator &other) const { return node_ == other.node_; }

   private:
    const Document *document_;
    const Node *node_;
  };
  Members(const Document *document, const Node *first, const Node *end)
      : document_(document), first_(first), end_(end) {}
  Iterator begin() const { return {document_, first_}; }
  Iterator end() const { return {document_, end_}; }

 private:
  const Document *document_;
  const Node *first_;
  const Node *end_;
};

inline Value::Items::Iterator &Value::Items::Iterator::operator++() {
  node_ = nodeBehind(node_);
  return *this;
}
inline Value::Members::Iterator &Value::Members::Iterator::operator++() {
  node_ = nodeBehind(node_ + 1);
  return *this;
}

inline std::uint32_t Value::node() const { return static_cast<std::uint32_t>(node_ - document_->nodes()); }
inline std::uint32_t Value::endNode() const {
  return static_cast<std::uint32_t>(nodeBehind(node_) - document_->nodes());
}
inline Kind Value::kind() const { return node_->kind; }
inline std::uint32_t Value::offset() const { return node_->offset; }
inline std::uint32_t Value::length() const { return node_->length; }
inline std::string_view Value::raw() const { return {document_->text().data() + offset(), length()}; }
inline bool Value::boolean() const { return node_->flag; }
inline double Value::number() const { return node_->number; }
inline std::string_view Value::rawText() const { return {document_->text().data() + offset() + 1, length() - 2}; }
inline bool Value::hasEscape() const { return node_->string.hasEscape; }
inline bool Value::is(std::string_view text) const {
  return isString() && (hasEscape() ? this->text() == text : sameText(rawText(), text));
}
inline std::uint32_t Value::keyHash() const { return node_->string.hash; }
inline bool Value::isKey(const Key &key) const {
  if (node_->string.hasEscape) return isEscapedKey(key);
  return node_->string.hash == key.hash && key.isAt(document_->text().data() + offset() + 1, length() - 2);
}
inline std::uint32_t Value::size() const { return kind() >= Kind::array ? node_->tree.count : 0; }
inline Value::Items Value::items() const {
  return isArray() ? Items(document_, node_ + 1, nodeBehind(node_)) : Items(document_, node_, node_);
}
inline Value::Members Value::members() const {
  return isObject() ? Members(document_, node_ + 1, nodeBehind(node_)) : Members(document_, node_, node_);
}

}  // namespace prelabel::json
