// Writing changes: findings are written already, so they are put in as text.
#include "report/changes.hpp"

namespace prelabel {

std::string changesJson(std::span<const Change> changes, std::uint64_t applied, std::uint64_t skipped,
                        const InputNames &names) {
  std::string out =
      "{\"applied\":" + std::to_string(applied) + ",\"skipped\":" + std::to_string(skipped) + ",\"changes\":[";
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (i > 0) out += ',';
    out += std::string("{\"applied\":") + (changes[i].applied ? "true" : "false") + ",\"finding\":";
    out += findingJson(changes[i].finding, names) + "}";
  }
  return out + "]}";
}

}  // namespace prelabel
