// Matching names against the patterns of Repeaters, without making the names.
#include "config/repeater.hpp"

#include <algorithm>

namespace prelabel {

namespace {

// The flag that starts here, the longest one; 0 when none does.
std::size_t flagLength(std::string_view text, const std::vector<std::string> &flags) {
  std::size_t longest = 0;
  for (const std::string &flag : flags) {
    if (text.starts_with(flag)) longest = std::max(longest, flag.size());
  }
  return longest;
}

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

// From every place where the name may stand, the places where an index may end.
std::vector<bool> overIndex(const std::vector<bool> &from, std::string_view name) {
  std::vector<bool> to(name.size() + 1, false);
  bool running = false;  // an index that began further left goes on
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool digit = isDigit(name[i]);
    running = digit && (running || (from[i] && name[i] != '0'));
    to[i + 1] = running || (digit && from[i]);
  }
  return to;
}

std::vector<bool> overCharacter(const std::vector<bool> &from, std::string_view name, char c) {
  std::vector<bool> to(name.size() + 1, false);
  for (std::size_t i = 0; i < name.size(); ++i) to[i + 1] = from[i] && name[i] == c;
  return to;
}

}  // namespace

bool holdsIndexFlag(std::string_view pattern, const std::vector<std::string> &flags) {
  return std::any_of(flags.begin(), flags.end(),
                     [&](const std::string &flag) { return pattern.find(flag) != std::string_view::npos; });
}

bool matchesIndexPattern(std::string_view pattern, std::string_view name, const std::vector<std::string> &flags) {
  if (!holdsIndexFlag(pattern, flags)) return false;
  std::vector<bool> places(name.size() + 1, false);
  places[0] = true;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t flag = flagLength(pattern.substr(i), flags);
    places = flag > 0 ? overIndex(places, name) : overCharacter(places, name, pattern[i]);
    i += std::max<std::size_t>(flag, 1);
  }
  return places[name.size()];
}

}  // namespace prelabel
