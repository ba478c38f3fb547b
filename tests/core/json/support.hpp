// Texts with padding, and what a splitter says, written down.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "json/splitter.hpp"

namespace prelabel::json::test {

// A text in memory of its own, followed by exactly the padding that readers ask for.
class Padded {
 public:
  explicit Padded(std::string_view text, std::string_view filler = "1")
      : size_(text.size()), bytes_(text.begin(), text.end()) {
    for (std::size_t i = 0; i < kPadding; ++i) bytes_.push_back(filler[i % filler.size()]);
    bytes_.shrink_to_fit();
  }
  std::string_view text() const { return {bytes_.data(), size_}; }

 private:
  std::size_t size_;
  std::vector<char> bytes_;
};

// A parsed text that lives as long as its document.
class Parsed {
 public:
  explicit Parsed(std::string_view text, std::uint32_t maxDepth = 1000)
      : text_(text), ok(document.parse(text_.text(), true, maxDepth)) {}
  Value root() const { return document.root(); }

 private:
  Padded text_;

 public:
  Document document;
  bool ok;
};

// All that comes out of a splitter.
struct Split : SliceHandler {
  struct Element {
    std::string text;
    std::uint64_t offset;
    Position position;
    std::uint64_t index;
    bool mayHaveEscapes;
    bool truncated;
    bool operator==(const Element &) const = default;
  };
  struct Trouble {
    Problem problem;
    std::uint64_t offset;
    std::uint32_t length;
    Position position;
    std::string found;
    std::string expected;
    bool hasMend;
    std::uint64_t mendOffset;
    std::uint64_t mendLength;
    std::string mendText;
    bool operator==(const Trouble &) const = default;
  };

  bool onSlice(const Slice &slice) override {
    elements.push_back(
        {std::string(slice.bytes), slice.offset, slice.position, slice.index, slice.mayHaveEscapes, slice.truncated});
    return elements.size() < most;
  }
  void onByteOrderMark() override { ++marks; }
  void onProblem(const StreamProblem &p) override {
    troubles.push_back({p.problem, p.offset, p.length, p.position, p.found, p.expected, p.mend.has, p.mend.offset,
                        p.mend.length, p.mend.text});
  }

  bool operator==(const Split &other) const {
    return elements == other.elements && troubles == other.troubles && marks == other.marks && form == other.form;
  }

  std::vector<std::string> texts() const {
    std::vector<std::string> out;
    for (const Element &element : elements) out.push_back(element.text);
    return out;
  }
  std::vector<Problem> problems() const {
    std::vector<Problem> out;
    for (const Trouble &trouble : troubles) out.push_back(trouble.problem);
    return out;
  }

  std::vector<Element> elements;
  std::vector<Trouble> troubles;
  int marks = 0;
  Form form = Form::empty;
  Position end;
  std::size_t most = static_cast<std::size_t>(-1);
};

// `nextSize` says how long each chunk is.
template <typename NextSize>
Split splitBy(std::string_view stream, NextSize nextSize, SplitterLimits limits = {},
              std::size_t most = static_cast<std::size_t>(-1)) {
  Split split;
  split.most = most;
  Splitter splitter(split, limits);
  for (std::size_t at = 0; at < stream.size();) {
    const std::size_t size = std::min<std::size_t>(nextSize(), stream.size() - at);
    const Padded chunk(stream.substr(at, size), "\"");
    splitter.feed(chunk.text());
    at += size;
  }
  split.end = splitter.position();
  splitter.finish();
  split.form = splitter.form();
  return split;
}

inline Split split(std::string_view stream, SplitterLimits limits = {}) {
  return splitBy(
      stream, [&] { return stream.size(); }, limits);
}

}  // namespace prelabel::json::test
