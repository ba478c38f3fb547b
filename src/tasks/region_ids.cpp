// Comparing ids without copying them.
#include "tasks/region_ids.hpp"

#include "tasks/task.hpp"

namespace prelabel {

namespace {

// What tells ids apart: the annotation made from a prediction puts its own number behind each `#`, so that what stands
// there is lost, but not the `#`.
template <class Text>
Text keyOf(Text text) {
  const std::size_t cut = text.find('#');
  return cut == Text::npos ? text : text.substr(0, cut + 1);
}

// The id as it stands in the document; empty when it counts as absent. Not for texts with escapes.
std::string_view plainId(json::Value id) {
  if (!id || isFalsy(id) || id.kind() >= json::Kind::array) return {};
  return keyOf(id.isString() ? id.rawText() : id.raw());
}

// With its escapes resolved.
std::string escapedId(json::Value id) { return isFalsy(id) ? std::string() : keyOf(id.text()); }

}  // namespace

void RegionIds::clear() {
  index_.clear();
  unescaped_.clear();
}

std::uint32_t RegionIds::find(json::Value id) const {
  if (id.isString() && id.hasEscape()) return index_.find(escapedId(id));
  const std::string_view text = plainId(id);
  return text.empty() ? kNone : index_.find(text);
}

std::uint32_t RegionIds::findEnd(json::Value id) const {
  if (id.isString() && id.hasEscape()) return id.text().find('#') == std::string::npos ? find(id) : kNone;
  const std::string_view text = plainId(id);
  return text.empty() || text.back() == '#' ? kNone : index_.find(text);
}

std::uint32_t RegionIds::enter(json::Value id, std::uint32_t number) {
  if (id.isString() && id.hasEscape()) {
    const std::string &text = unescaped_.emplace_back(escapedId(id));
    return text.empty() ? kNone : index_.enter(text, number);
  }
  const std::string_view text = plainId(id);
  return text.empty() ? kNone : index_.enter(text, number);
}

}  // namespace prelabel
