// Reading known keys of an object into the members of a struct, in one pass over the object.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "json/document.hpp"

namespace prelabel::json {

// Where a key of T goes.
template <typename T>
struct Field {
  Key key;
  Value T::*member;

  constexpr Field(std::string_view name, Value T::*place) : key(name), member(place) {}
};

// The fields of T by the top bits of their keys' hashes, chained where these are equal.
template <typename T, std::size_t N>
class Fields {
 public:
  explicit constexpr Fields(const std::array<Field<T>, N> &fields) : fields_(fields) {
    first_.fill(kNone);
    for (std::size_t i = 0; i < N; ++i) {
      std::uint8_t &first = first_[slotOf(fields[i].key.hash)];
      next_[i] = std::exchange(first, static_cast<std::uint8_t>(i));
    }
  }

  // Reads the members of `object` into `target`; of equal keys the last one stays, what is not there is left alone.
  void read(Value object, T &target) const {
    for (const Member member : object.members()) {
      if (member.key.hasEscape()) {
        readEscaped(target, member);
        continue;
      }
      for (std::uint8_t i = first_[slotOf(member.key.keyHash())]; i != kNone; i = next_[i]) {
        if (member.key.isKey(fields_[i].key)) target.*fields_[i].member = member.value;
      }
    }
  }

 private:
  static constexpr std::uint8_t kNone = 0xFF;
  static constexpr std::size_t slotOf(std::uint32_t hash) { return hash >> 26; }

  void readEscaped(T &target, const Member &member) const {
    for (const Field<T> &field : fields_) {
      if (member.key.isKey(field.key)) target.*field.member = member.value;
    }
  }

  std::array<Field<T>, N> fields_;
  std::array<std::uint8_t, 64> first_{};
  std::array<std::uint8_t, N> next_{};
};

}  // namespace prelabel::json
