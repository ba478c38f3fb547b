// Cutting a row at its separators, and reading numbers as pandas' C parser does.
#include "tables/cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "text/utf8.hpp"

namespace prelabel::tables {

namespace {

// pandas' own list, the empty text apart.
constexpr std::array kNoValue =
    std::to_array<std::string_view>({"#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND",
                                     "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"});
constexpr std::array kBooleans = std::to_array<std::string_view>({"True", "TRUE", "true", "False", "FALSE", "false"});
constexpr std::array kInfinite = std::to_array<std::string_view>({"inf", "infinity"});

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  const auto isBlank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t takeDigits(std::string_view &text) {
  const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
  const auto count = static_cast<std::size_t>(end - text.begin());
  text.remove_prefix(count);
  return count;
}

std::string_view withoutSign(std::string_view text) {
  return text.starts_with('-') || text.starts_with('+') ? text.substr(1) : text;
}

bool isInfinite(std::string_view text) {
  return std::any_of(kInfinite.begin(), kInfinite.end(), [&](std::string_view word) {
    return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                      [](char given, char wanted) { return static_cast<char>(given | 0x20) == wanted; });
  });
}

CellKind numberKind(std::string_view text) {
  if (isInfinite(withoutSign(text))) return CellKind::infinite;  // which takes no blanks around
  text = trimmed(text);
  const std::string number(text);
  text = withoutSign(text);
  const std::size_t whole = takeDigits(text);
  if (whole > 0 && text.empty()) return CellKind::integer;
  std::size_t digits = whole;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    digits += takeDigits(text);
  }
  if (digits == 0) return CellKind::text;
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    if (takeDigits(text) == 0) return CellKind::text;
  }
  if (!text.empty()) return CellKind::text;
  return std::isfinite(std::strtod(number.c_str(), nullptr)) ? CellKind::fraction : CellKind::infinite;
}

}  // namespace

void splitRow(std::string_view row, char separator, std::vector<Cell> &cells) {
  cells.clear();
  CellState state = CellState::start;
  std::uint32_t start = 0;
  const auto end = [&](std::size_t at) {
    const bool quoted = at > start && row[start] == '"';
    cells.push_back({start, static_cast<std::uint32_t>(at) - start, quoted});
    start = static_cast<std::uint32_t>(at) + 1;
  };
  for (std::size_t at = 0; at < row.size(); ++at) {
    state = afterByte(state, row[at], separator);
    if (state == CellState::start) end(at);
  }
  end(row.size());
}

std::string textOf(std::string_view row, const Cell &cell) {
  const std::string_view bytes = row.substr(cell.offset, cell.length);
  if (!cell.quoted) return toValidUtf8(bytes);
  std::string text;
  text.reserve(bytes.size());
  bool inside = true;
  for (std::size_t at = 1; at < bytes.size(); ++at) {
    if (!inside || bytes[at] != '"') {
      text += bytes[at];
    } else if (at + 1 < bytes.size() && bytes[at + 1] == '"') {
      text += bytes[++at];
    } else {
      inside = false;
    }
  }
  return toValidUtf8(text);
}

std::string asCell(std::string_view text, char separator) {
  const bool blank = !text.empty() && (text.front() == ' ' || text.front() == '\t');
  if (!blank && text.find_first_of("\"\r\n") == std::string_view::npos &&
      text.find(separator) == std::string_view::npos)
    return std::string(text);
  std::string cell = "\"";
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell + '"';
}

CellKind kindOf(std::string_view text) {
  if (text.empty()) return CellKind::empty;
  const auto isOf = [text](const auto &words) { return std::find(words.begin(), words.end(), text) != words.end(); };
  // Most cells are words or addresses: only few letters begin anything else.
  constexpr std::string_view kMayBegin = "+-.0123456789iI \t\r\n\v\f#1<NntTfF";
  if (kMayBegin.find(text.front()) == std::string_view::npos) return CellKind::text;
  if (isOf(kNoValue)) return CellKind::empty;
  if (isOf(kBooleans)) return CellKind::boolean;
  return numberKind(text);
}

}  // namespace prelabel::tables
