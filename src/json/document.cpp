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
  if (!ok_) {
    loneSurrogates_.clear();
    return false;
  }
  for (const std::uint32_t node : parser_->memory.objectsThatMayRepeat) {
    collectDuplicateKeys(Value(this, node), duplicateKeys_);
  }
  std::sort(duplicateKeys_.begin(), duplicateKeys_.end(),
            [](const Value &a, const Value &b) { return a.node() < b.node(); });
  return true;
}

Value Document::root() const { return ok_ ? Value(this, 0) : Value(); }

}  // namespace prelabel::json
