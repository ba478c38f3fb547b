// Tables: however a CSV or TSV file is cut into chunks, its rows, findings and fixes are the same; places are right.
#include <memory>
#include <string>

#include "checker.hpp"
#include "support.hpp"
#include "tables/row_reader.hpp"

namespace {

using namespace prelabel;
using namespace prelabel::tables;

constexpr std::string_view kConfig =
    R"(<View><Image name="image" value="$image"/><Text name="t" value="$a"/><RectangleLabels name="r" toName="image">)"
    R"(<Label value="A"/></RectangleLabels></View>)";

class Recorder final : public RowHandler {
 public:
  explicit Recorder(std::string_view stream) : stream_(stream) {}
  bool onRow(const Row &row) override {
    fuzz::require(stream_.substr(row.offset, row.bytes.size()) == row.bytes, "a row's bytes are the stream's");
    fuzz::require(row.position == positionAt(stream_, row.offset), "position of a row");
    fuzz::require(row.offset >= end_, "rows do not overlap");
    end_ = row.offset + row.bytes.size();
    log += "row " + std::to_string(row.index) + ' ' + std::to_string(row.offset) + ' ' +
           std::to_string(row.bytes.size()) + '\n';
    return true;
  }
  void onRowProblem(RowProblem problem, std::uint64_t offset, Position position) override {
    fuzz::require(position == positionAt(stream_, offset), "position of a problem");
    log += "problem " + std::to_string(static_cast<int>(problem)) + ' ' + std::to_string(offset) + '\n';
  }
  std::string log;

 private:
  std::string_view stream_;
  std::uint64_t end_ = 0;
};

// Chunks live alone in memory, so that a read past one or of an old one is seen.
template <typename Target>
void feed(Target &target, std::string_view text, std::size_t chunk) {
  for (std::size_t at = 0; at < text.size(); at += chunk) {
    const fuzz::Padded piece(text.substr(at, chunk));
    target.feed(piece.text());
  }
}

std::string rowsOf(std::string_view text, TableForm form, std::uint64_t limit, std::size_t chunk) {
  Recorder recorder(text);
  RowReader reader(recorder, form, limit);
  feed(reader, text, chunk);
  reader.finish();
  fuzz::require(reader.bytesSeen() == text.size(), "bytes seen");
  return recorder.log;
}

std::string reportOf(std::string_view text, TableForm form, std::size_t chunk) {
  std::string error;
  Check check(*readOptions("{}", error));
  check.setConfig(kConfig, "config.xml");
  check.beginFile(form == TableForm::csv ? "a.csv" : "a.tsv");
  feed(check, text, chunk);
  check.endFile();
  std::string report = check.head();
  for (const Finding &finding : check.findings()) {
    if (finding.file != kConfigFile) {
      fuzz::require(finding.offset + finding.length <= text.size(), "a finding is in the file");
      fuzz::require(finding.position == positionAt(text, finding.offset), "position of a finding");
    }
    report += findingJson(finding, check.names());
  }
  return report;
}

}  // namespace

// The first bytes choose the form, the limit and the cuts; the rest is the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::size_t kChoices = 3;
  if (size < kChoices) return 0;
  const TableForm form = data[0] % 2 ? TableForm::tsv : TableForm::csv;
  const std::uint64_t limit = data[1] >= 200 ? data[1] - 199U : 1000;
  const std::size_t chunk = 1U + data[2] % 32U;
  const std::string_view text(reinterpret_cast<const char *>(data) + kChoices, size - kChoices);
  const std::size_t all = text.size() + 1;
  const std::string rows = rowsOf(text, form, limit, all);
  fuzz::require(rowsOf(text, form, limit, chunk) == rows, "cuts do not matter to rows");
  fuzz::require(rowsOf(text, form, limit, 1) == rows, "single bytes give the same rows");
  fuzz::require(reportOf(text, form, chunk) == reportOf(text, form, all), "cuts do not matter to the report");
  return 0;
}
