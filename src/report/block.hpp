// A report as one block of flat columns, for another side that shares no memory. Layout: wasm/border.md.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/json.hpp"

namespace prelabel {

// `findings` sorted; `rules` is the catalogue their rules are numbered by. The table of `rows` tasks is the last
// section: its bytes are to be written behind the block.
std::vector<std::uint8_t> packReport(std::string_view head, std::span<const Finding> findings,
                                     std::span<const Rule *const> rules, std::size_t rows, const InputNames &names);

}  // namespace prelabel
