// Open addressing, in two sizes: one that costs a small file nothing, and one that is never exceeded.
#include "text/fingerprints.hpp"

#include <bit>
#include <cstring>

namespace prelabel {

namespace {

constexpr std::size_t kFewSlots = 1 << 12;
constexpr std::size_t kManySlots = 1 << 21;

constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15;
constexpr std::uint64_t kSecond = 0xC2B2AE3D27D4EB4F;

std::uint64_t mixed(std::uint64_t hash) {
  hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
  hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
  return hash ^ (hash >> 33);
}

}  // namespace

std::uint64_t hash64(std::string_view text) {
  std::uint64_t hash = kFirst ^ text.size();
  const auto add = [&hash](std::uint64_t word) { hash = std::rotl(hash ^ (word * kSecond), 29) * kFirst; };
  const char *at = text.data();
  std::size_t left = text.size();
  std::uint64_t word = 0;
  for (; left >= sizeof word; left -= sizeof word, at += sizeof word) {
    std::memcpy(&word, at, sizeof word);
    add(word);
  }
  word = 0;
  if (left > 0) std::memcpy(&word, at, left);
  add(word);
  return mixed(hash);
}

bool Fingerprints::seen(std::uint64_t hash) {
  if (!slots_.empty()) return seenAmongMany(hash);
  if (few_.empty()) few_.resize(kFewSlots);
  const std::uint64_t wanted = hash | 1;  // never 0
  std::size_t at = (hash >> 32) % kFewSlots;
  for (; few_[at] != 0; at = (at + 1) % kFewSlots) {
    if (few_[at] == wanted) return true;
  }
  few_[at] = wanted;
  if (++size_ == kFewSlots * 3 / 4) grow();
  return false;
}

void Fingerprints::grow() {
  slots_.resize(kManySlots);
  size_ = 0;
  for (const std::uint64_t hash : few_) {
    if (hash != 0) seenAmongMany(hash);
  }
  few_ = std::vector<std::uint64_t>();
}

bool Fingerprints::seenAmongMany(std::uint64_t hash) {
  const auto wanted = static_cast<std::uint32_t>(hash >> 32) | 1;
  std::size_t at = static_cast<std::size_t>(hash >> 1) % kManySlots;
  for (; slots_[at] != 0; at = (at + 1) % kManySlots) {
    if (slots_[at] == wanted) return true;
  }
  if (size_ >= kMost) return false;
  slots_[at] = wanted;
  ++size_;
  return false;
}

}  // namespace prelabel
