// Open addressing; clearing is a new epoch.
#include "text/text_index.hpp"

#include <utility>

#include "text/words.hpp"

namespace prelabel {

void TextIndex::clear() {
  used_ = 0;
  if (++epoch_ == 0) {  // after four thousand million tasks
    for (Slot &slot : slots_) slot.epoch = 0;
    epoch_ = 1;
  }
}

// Where the text is, or would go.
std::size_t TextIndex::place(std::string_view text) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(quickHash(text) >> 16) & mask;
  while (slots_[at].epoch == epoch_ && !sameText(slots_[at].text, text)) at = (at + 1) & mask;
  return at;
}

std::uint32_t TextIndex::find(std::string_view text) const {
  if (used_ == 0) return kNone;
  const Slot &slot = slots_[place(text)];
  return slot.epoch == epoch_ ? slot.number : kNone;
}

std::uint32_t TextIndex::enter(std::string_view text, std::uint32_t number) {
  if (used_ * 2 >= slots_.size()) grow();
  Slot &slot = slots_[place(text)];
  if (slot.epoch == epoch_) return slot.number;
  slot = {text, number, epoch_};
  ++used_;
  return number;
}

void TextIndex::grow() {
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 64 : slots_.size() * 2));
  for (const Slot &slot : old) {
    if (slot.epoch == epoch_) slots_[place(slot.text)] = slot;
  }
}

}  // namespace prelabel
