// diagnose and Document::parse are two readers of the same grammar: what one refuses the other explains.
#include "json/syntax.hpp"
#include "support.hpp"
#include "text/utf8.hpp"

namespace {

using prelabel::json::Diagnosis;
using prelabel::json::Document;
using prelabel::json::Problem;

void check(std::string_view text, const Diagnosis &diagnosis, bool parsed) {
  fuzz::require((diagnosis.problem == Problem::none) == parsed, "parse and diagnose agree");
  if (parsed) return;
  fuzz::require(diagnosis.offset + diagnosis.length <= text.size(), "the place is in the text");
  fuzz::require(diagnosis.found.size() <= 40, "found is short");
  fuzz::require(prelabel::firstInvalidUtf8(diagnosis.found) == std::string_view::npos, "found is UTF-8");
  if (diagnosis.mend.has) {
    fuzz::require(diagnosis.mend.offset + diagnosis.mend.length <= text.size(), "the mend is in the text");
    fuzz::require(text.substr(diagnosis.mend.offset, diagnosis.mend.length) != diagnosis.mend.text, "the mend mends");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::uint32_t kDepth = 20;
  const std::string_view text(reinterpret_cast<const char *>(data), size);
  for (const char filler : {'1', ']', '"'}) {
    const fuzz::Padded input(text, filler);
    Document document;
    const bool parsed = document.parse(input.text(), true, kDepth);
    check(text, prelabel::json::diagnose(input.text(), kDepth, true), parsed);
    check(text, prelabel::json::diagnose(input.text(), kDepth, false), parsed);
  }
  // Without padding: diagnose asks for none.
  const std::string exact(text);
  (void)prelabel::json::diagnose(exact, kDepth, true);
  return 0;
}
