// Label Studio counts, in one line, what may be separators.
#include "tables/dialect.hpp"

#include <algorithm>

namespace prelabel::tables {

namespace {

bool endsInAnyCase(std::string_view name, std::string_view lower) {
  if (name.size() < lower.size()) return false;
  const std::string_view end = name.substr(name.size() - lower.size());
  return std::equal(end.begin(), end.end(), lower.begin(), [](char given, char wanted) {
    return (given >= 'A' && given <= 'Z' ? static_cast<char>(given | 0x20) : given) == wanted;
  });
}

}  // namespace

std::optional<TableForm> formOfName(std::string_view name) {
  if (endsInAnyCase(name, ".csv")) return TableForm::csv;
  if (endsInAnyCase(name, ".tsv")) return TableForm::tsv;
  return std::nullopt;
}

char separatorOf(TableForm form, std::string_view firstLine) {
  if (form == TableForm::tsv) return '\t';
  const auto semicolons = std::count(firstLine.begin(), firstLine.end(), ';');
  return semicolons > std::count(firstLine.begin(), firstLine.end(), ',') ? ';' : ',';
}

}  // namespace prelabel::tables
