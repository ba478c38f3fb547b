// A document: one parse, its side findings, and pointers into it.
#include "json/document.hpp"

#include <algorithm>

#include "json/duplicates.hpp"
#include "json/walk.hpp"

namespace prelabel::json {

struct Document::Parser {
  WalkMemory memory;
};

Document::Document() : parser_(std::make_unique<Parser>()) {}
Document::~Document() = default;

bool Document::parse(std::string_view text, bool /*mayHaveEscapes*/, std::uint32_t maxDepth) {
  text_ = text;
  duplicateKeys_.clear();
  loneSurrogates_.clear();
  ok_ = text.size() < kMaxTextBytes && walk(text, maxDepth, parser_->memory, nodes_, loneSurrogates_);
  collectSideFindings();
  return ok_;
}

std::size_t Document::parsePrefix(std::string_view text, std::uint32_t maxDepth) {
  duplicateKeys_.clear();
  loneSurrogates_.clear();
  const std::string_view part = text.substr(0, kMaxTextBytes - 1);
  const bool endsInBracket = !part.empty() && (part.back() == '}' || part.back() == ']');
  const std::size_t length = endsInBracket ? walkPrefix(part, maxDepth, parser_->memory, nodes_, loneSurrogates_) : 0;
  text_ = text.substr(0, length);
  ok_ = length > 0;
  collectSideFindings();
  return length;
}

void Document::collectSideFindings() {
  if (!ok_) {
    loneSurrogates_.clear();
    return;
  }
  for (const std::uint32_t node : parser_->memory.objectsThatMayRepeat) {
    collectDuplicateKeys(Value(this, nodes_.data() + node), duplicateKeys_);
  }
  std::sort(duplicateKeys_.begin(), duplicateKeys_.end(),
            [](const Value &a, const Value &b) { return a.node() < b.node(); });
}

Value Document::root() const { return ok_ ? Value(this, nodes_.data()) : Value(); }

}  // namespace prelabel::json
