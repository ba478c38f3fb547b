// The whole check: any bytes as tasks, whole and in chunks, with a config; then its fixes, and a preview.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "checker.hpp"
#include "fixer.hpp"
#include "preview.hpp"
#include "support.hpp"

namespace {

using namespace prelabel;

constexpr std::string_view kConfig =
    R"(<View><Choices name="choice" toName="image"><Choice value="Boeing"/><Choice value="Airbus" alias="AB"/></Choices>)"
    R"(<RectangleLabels name="label" toName="image"><Label value="Airplane" background="green"/><Label value="Car"/>)"
    R"(</RectangleLabels><Image name="image" value="$image"/></View>)";

CheckOptions options() {
  std::string error;
  return *readOptions("{}", error);
}

// Chunks live alone in memory, so that a read past one or of an old one is seen.
template <typename Target>
void feed(Target &target, std::string_view text, std::size_t chunk) {
  target.setConfig(kConfig, "config.xml");
  target.beginFile("tasks.json");
  for (std::size_t at = 0; at < text.size(); at += chunk) {
    const fuzz::Padded piece(text.substr(at, chunk));
    target.feed(piece.text());
  }
  target.endFile();
}

std::string reportOf(std::string_view text, std::size_t chunk) {
  Check check(options());
  feed(check, text, chunk);
  std::string report = check.head();
  for (const Finding &finding : check.findings()) {
    report += findingJson(finding, check.names());
    if (finding.file == kConfigFile) continue;
    fuzz::require(finding.offset + finding.length <= text.size(), "a finding lies within the file");
  }
  return report;
}

std::string corrected(std::string_view text, std::size_t chunk, FixChoice choice) {
  Fixer fixer(options(), std::move(choice));
  feed(fixer, text, chunk);
  return fixer.takeOutput();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  if (size == 0 || size > 8192) return 0;
  const std::size_t chunk = 1 + data[0] % 61;
  const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
  const std::size_t whole = text.size() + 1;
  fuzz::require(reportOf(text, whole) == reportOf(text, chunk), "chunks do not matter");
  fuzz::require(corrected(text, chunk, {false, false, {}}) == text, "without fixes the bytes pass as they are");
  fuzz::require(corrected(text, whole, {true, true, {}}) == corrected(text, chunk, {true, true, {}}),
                "chunks do not matter to fixes");
  static const LabelingConfig config = LabelingConfig::parse(kConfig);
  const fuzz::Padded task(text);
  previewTask(options(), &config, "config.xml", task.text(), {});
  return 0;
}
