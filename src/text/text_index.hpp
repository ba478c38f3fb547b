// A small map from texts to numbers that is emptied in no time and keeps its memory.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace prelabel {

// Texts are views: they must outlive the entries.
class TextIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  void clear();
  // The number of a text, or kNone.
  std::uint32_t find(std::string_view text) const;
  // Enters a text with a number unless it is there; answers the number it has.
  std::uint32_t enter(std::string_view text, std::uint32_t number);

 private:
  struct Slot {
    std::string_view text;
    std::uint32_t number = kNone;
    std::uint32_t epoch = 0;  // entries of other epochs are free
  };
  void grow();
  std::size_t place(std::string_view text) const;

  std::vector<Slot> slots_;
  std::uint32_t epoch_ = 1;
  std::size_t used_ = 0;
};

}  // namespace prelabel
