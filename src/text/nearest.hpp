// "Did you mean": the nearest of a few names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prelabel {

// Index of the candidate nearest to `name` by edit distance over code points (a swap of neighbours counts one, letter
// case counts less than a change), or nothing when none is near enough to be meant: distance at most a third of the
// longer name, at least one; a name that starts or ends with the other (three letters or more) is near as well. The
// first of equals wins.
std::optional<std::size_t> nearest(std::string_view name, const std::vector<std::string_view> &candidates);

// True when the two differ only in ASCII/Latin letter case or in leading, trailing or doubled blanks.
bool sameButCase(std::string_view a, std::string_view b);

}  // namespace prelabel
