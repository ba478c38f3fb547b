// What a bitmask shows: an image within an address, of which only the transparency counts.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "json/document.hpp"

namespace prelabel {

// Few packed bytes may stand for very many: so many are unpacked for one task.
inline constexpr std::uint64_t kMostBitmaskBytes = 256ULL << 20;

// Whether the browser finds an image in the address, and something in it that can be seen. Only what is known for sure
// is told: an image of a form that is not read here, or an address that holds text, counts as visible.
// What `allowance` leaves is unpacked, and taken off it; what would need more counts as visible, and spends it.
struct BitmaskAllowance {
  std::uint64_t left = kMostBitmaskBytes;  // bytes
  bool isSpent = false;                    // more was needed
};
bool holdsVisibleImage(std::string_view address, BitmaskAllowance &allowance);
inline bool holdsVisibleImage(std::string_view address) {
  BitmaskAllowance left;
  return holdsVisibleImage(address, left);
}

// The same of the addresses in a task: each is looked through once, all together within a limit.
class BitmaskReader {
 public:
  void setLimit(std::uint64_t bytes) {
    limit_ = bytes;
    left_ = {limit_};
  }
  std::uint64_t limit() const { return limit_; }
  void beginTask();

  // `address`: a string of the task.
  bool isVisible(json::Value address);
  // More than the limit would be needed: what was not known then counts as visible.
  bool isSpent() const { return left_.isSpent; }

 private:
  std::uint64_t limit_ = kMostBitmaskBytes;
  BitmaskAllowance left_;
  std::unordered_map<std::uint32_t, bool> known_;  // by the place in the task
};

}  // namespace prelabel
