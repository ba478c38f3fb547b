// Writing changes: findings are written already, so they are put in as text.
#include "report/changes.hpp"

namespace prelabel {

std::string changesJson(const Changes &changes, const InputNames &names) {
  std::string out = "{\"applied\":" + std::to_string(changes.applied) +
                    ",\"skipped\":" + std::to_string(changes.skipped) + ",\"changes\":[";
  for (std::size_t i = 0; i < changes.list.size(); ++i) {
    if (i > 0) out += ',';
    out += std::string("{\"applied\":") + (changes.list[i].applied ? "true" : "false") + ",\"finding\":";
    out += findingJson(changes.list[i].finding, names) + "}";
  }
  out += "],\"problems\":[";
  for (std::size_t i = 0; i < changes.problems.size(); ++i) {
    if (i > 0) out += ',';
    out += findingJson(changes.problems[i], names);
  }
  return out + "]}";
}

}  // namespace prelabel
