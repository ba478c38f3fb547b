// Which separator a table is written with, as Label Studio finds it out.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace prelabel::tables {

enum class TableForm : std::uint8_t { csv, tsv };

// What a file is by the ending of its name, in any case; nothing: no table.
std::optional<TableForm> formOfName(std::string_view name);

// The separator of a file that begins with `firstLine` (all bytes before the first LF): `;` in a CSV file where it is
// strictly more frequent than `,` (those within quotes count as well), a tab in a TSV file.
char separatorOf(TableForm form, std::string_view firstLine);

}  // namespace prelabel::tables
