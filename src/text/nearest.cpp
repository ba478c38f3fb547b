// "Did you mean": edit distance over code points, and names that differ in nothing that can be seen.
#include "text/nearest.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace prelabel {

namespace {

// Costs of an edit; a letter's case counts half.
constexpr std::size_t kEdit = 2;
constexpr std::size_t kCase = 1;

constexpr std::size_t kShortestAffix = 3;  // letters

std::u32string decode(std::string_view text) {
  std::u32string out;
  const std::string valid = toValidUtf8(text);
  for (std::string_view rest = valid; !rest.empty();) {
    const std::size_t length = utf8SequenceLength(rest);
    const auto lead = static_cast<unsigned char>(rest[0]);
    char32_t point = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) point = (point << 6) | (static_cast<unsigned char>(rest[i]) & 0x3FU);
    out.push_back(point);
    rest.remove_prefix(length);
  }
  return out;
}

// The lower case of ASCII and Latin letters (Latin-1 and Latin Extended-A), everything else as it is.
char32_t lower(char32_t c) {
  if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 32;
  if (c == 0x178) return 0xFF;
  const bool evenIsUpper = (c >= 0x100 && c <= 0x12F) || (c >= 0x132 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
  const bool oddIsUpper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if ((evenIsUpper && c % 2 == 0) || (oddIsUpper && c % 2 == 1)) return c + 1;
  return c;
}

bool isBlank(char32_t c) { return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0; }

std::size_t changeCost(char32_t a, char32_t b) {
  if (a == b) return 0;
  return lower(a) == lower(b) ? kCase : kEdit;
}

// Edit distance in which a swap of neighbours is one edit; three rows of the usual table.
std::size_t distance(const std::u32string &a, const std::u32string &b) {
  std::vector<std::size_t> beforeLast(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j * kEdit;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    beforeLast.swap(last);
    last.swap(row);
    row[0] = i * kEdit;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + kEdit, row[j - 1] + kEdit, last[j - 1] + changeCost(a[i - 1], b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], beforeLast[j - 2] + kEdit);
      }
    }
  }
  return row[b.size()];
}

bool startsOrEndsWith(const std::u32string &a, const std::u32string &b) {
  const std::u32string &shorter = a.size() < b.size() ? a : b;
  const std::u32string &longer = a.size() < b.size() ? b : a;
  if (shorter.size() < kShortestAffix) return false;
  const auto same = [](char32_t x, char32_t y) { return lower(x) == lower(y); };
  return std::equal(shorter.begin(), shorter.end(), longer.begin(), same) ||
         std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin(), same);
}

// Lower case, without blanks around and with single ones between.
std::u32string plain(std::string_view text) {
  std::u32string out;
  bool blank = false;
  for (const char32_t c : decode(text)) {
    if (isBlank(c)) {
      blank = !out.empty();
      continue;
    }
    if (blank) out.push_back(U' ');
    blank = false;
    out.push_back(lower(c));
  }
  return out;
}

}  // namespace

std::optional<std::size_t> nearest(std::string_view name, const std::vector<std::string_view> &candidates) {
  const std::u32string wanted = decode(name);
  std::optional<std::size_t> best;
  std::size_t bestDistance = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::u32string candidate = decode(candidates[i]);
    const std::size_t edits = distance(wanted, candidate);
    const std::size_t longer = std::max(wanted.size(), candidate.size());
    const bool near = edits <= std::max(kEdit, longer * kEdit / 3) || startsOrEndsWith(wanted, candidate);
    if (near && (!best || edits < bestDistance)) {
      best = i;
      bestDistance = edits;
    }
  }
  return best;
}

bool sameButCase(std::string_view a, std::string_view b) { return plain(a) == plain(b); }

}  // namespace prelabel
