// Comparing ids without copying them.
#include "tasks/region_ids.hpp"

#include "tasks/task.hpp"

namespace prelabel {

namespace {

// The id as it stands in the document; empty when it counts as absent. Not for texts with escapes.
std::string_view plainId(json::Value id) {
  if (!id || isFalsy(id) || id.kind() >= json::Kind::array) return {};
  const std::string_view text = id.isString() ? id.rawText() : id.raw();
  return text.substr(0, text.find('#'));
}

}  // namespace

void RegionIds::clear() {
  index_.clear();
  unescaped_.clear();
}

std::uint32_t RegionIds::find(json::Value id) const {
  if (id.isString() && id.hasEscape()) return index_.find(regionId(id));
  const std::string_view text = plainId(id);
  return text.empty() ? kNone : index_.find(text);
}

std::uint32_t RegionIds::enter(json::Value id, std::uint32_t number) {
  if (id.isString() && id.hasEscape()) {
    const std::string &text = unescaped_.emplace_back(regionId(id));
    return text.empty() ? kNone : index_.enter(text, number);
  }
  const std::string_view text = plainId(id);
  return text.empty() ? kNone : index_.enter(text, number);
}

}  // namespace prelabel
