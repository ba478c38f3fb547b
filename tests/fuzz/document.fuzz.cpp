// Document::parse: every node is where it says, means what its bytes say, and can be found again by its pointer.
#include "json/document.hpp"

#include "support.hpp"

namespace {

using prelabel::json::Document;
using prelabel::json::Value;

// A node's own bytes, parsed alone, give the same value.
void checkScalar(const Value &value) {
  const fuzz::Padded raw(value.raw());
  Document again;
  fuzz::require(again.parse(raw.text()), "a value's own bytes parse");
  const Value same = again.root();
  fuzz::require(same.kind() == value.kind(), "kind");
  fuzz::require(same.offset() == 0 && same.length() == value.length(), "place");
  if (value.isNumber()) fuzz::require(same.number() == value.number(), "number");
  if (value.isBoolean()) fuzz::require(same.boolean() == value.boolean(), "boolean");
  if (value.isString()) fuzz::require(same.text() == value.text() && value.is(value.text()), "text");
}

std::uint32_t checkTree(const Document &document, const Value &value, unsigned depth) {
  fuzz::require(std::size_t{value.offset()} + value.length() <= document.text().size(), "within the text");
  const std::string_view raw = value.raw();
  if (!value.isArray() && !value.isObject()) {
    checkScalar(value);
    return value.node() + 1;
  }
  fuzz::require(raw.front() == (value.isArray() ? '[' : '{') && raw.back() == (value.isArray() ? ']' : '}'),
                "brackets");
  std::uint32_t next = value.node() + 1;
  std::uint32_t count = 0;
  for (const Value item : value.items()) {
    fuzz::require(item.node() == next, "items follow each other");
    next = checkTree(document, item, depth + 1);
    ++count;
  }
  for (const auto member : value.members()) {
    fuzz::require(member.key.node() == next && member.key.isString(), "members follow each other");
    checkScalar(member.key);
    next = checkTree(document, member.value, depth + 1);
    fuzz::require(static_cast<bool>(value.find(member.key.text())), "find");
    ++count;
  }
  fuzz::require(count == value.size(), "size");
  return next;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  if (size > 4096) return 0;
  const fuzz::Padded input(std::string_view(reinterpret_cast<const char *>(data), size));
  static Document document;  // kept on purpose: what one text leaves behind must not show in the next
  if (!document.parse(input.text(), true, 100)) {
    fuzz::require(!document.root(), "no root after a failure");
    return 0;
  }
  checkTree(document, document.root(), 0);
  (void)document.pointer(document.root());
  for (const Value key : document.duplicateKeys())
    fuzz::require(key.isString() && !document.pointer(key).empty(), "key");
  for (const std::uint32_t offset : document.loneSurrogates()) {
    fuzz::require(input.text().substr(offset, 2) == "\\u", "a lone surrogate is an escape");
  }
  return 0;
}
