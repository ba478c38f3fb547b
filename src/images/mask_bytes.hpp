// Where the bytes of a mask come from: memory, or a JSON list read in place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "json/document.hpp"

namespace prelabel {

// Bytes in memory.
class SpanBytes {
 public:
  explicit SpanBytes(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  // The next byte; -1: there is none, or it is no byte.
  int next() { return at_ < bytes_.size() ? bytes_[at_++] : -1; }
  bool atEnd() const { return at_ == bytes_.size(); }
  std::size_t position() const { return at_; }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
};

// The items of a JSON list (numbers, or texts of digits), taken from its nodes without a copy. Nodes of scalars follow
// each other, so that an item which is a list or object stops the reading as any other item that is no byte.
class ListBytes {
 public:
  // `list` is an array, `document` its own.
  ListBytes(const json::Document &document, json::Value list)
      : document_(document), node_(list.node() + 1), size_(list.size()) {}

  int next() {
    if (at_ == size_) return -1;
    const json::Node &node = document_.nodes()[node_ + at_];
    const int byte = node.kind == json::Kind::string ? writtenByte(node) : byteOf(node);
    if (byte >= 0) ++at_;
    return byte;
  }
  bool atEnd() const { return at_ == size_; }
  std::size_t position() const { return at_; }

 private:
  static int byteOf(const json::Node &node) {
    if (node.kind != json::Kind::number || !(node.number >= 0 && node.number <= 255)) return -1;
    const int byte = static_cast<int>(node.number);
    return byte == node.number ? byte : -1;
  }

  // Digits within quotes: JavaScript reckons with them as with numbers.
  int writtenByte(const json::Node &node) const {
    const std::string_view digits = document_.text().substr(node.offset + 1, node.length - 2);
    int byte = digits.empty() || digits.size() > 3 ? -1 : 0;
    for (const char digit : digits) byte = byte < 0 || digit < '0' || digit > '9' ? -1 : byte * 10 + (digit - '0');
    return byte <= 255 ? byte : -1;
  }

  const json::Document &document_;
  std::uint32_t node_;
  std::uint32_t size_;
  std::uint32_t at_ = 0;
};

}  // namespace prelabel
