// The splitter: however a stream is cut into chunks, the same comes out; and nothing of a correct file is lost.
#include "json/splitter.hpp"

#include "support.hpp"
#include "text/utf8.hpp"

namespace {

using namespace prelabel;
using namespace prelabel::json;

class Recorder : public SliceHandler {
 public:
  explicit Recorder(std::string_view stream) : stream_(stream) {}

  bool onSlice(const Slice &slice) override {
    fuzz::require(!slice.bytes.empty(), "a slice has bytes");
    fuzz::require(stream_.substr(slice.offset, slice.bytes.size()) == slice.bytes, "a slice's bytes are the stream's");
    fuzz::require(slice.position == positionAt(stream_, slice.offset), "position of a slice");
    const bool isCorrect = diagnose(slice.bytes).problem == Problem::none;
    fuzz::require(!(isCorrect && slice.truncated), "a truncated slice is no JSON");
    const bool hasBackslash = slice.bytes.find('\\') != std::string_view::npos;
    fuzz::require(slice.mayHaveEscapes || !isCorrect || !hasBackslash, "escapes");
    fuzz::require(slice.offset >= end_, "slices do not overlap");
    end_ = slice.offset + slice.bytes.size();
    note("slice", slice.offset, slice.bytes.size(), slice.position);
    note(slice.truncated ? "truncated" : "whole", slice.index, slice.mayHaveEscapes, {});
    return true;
  }
  void onByteOrderMark() override { log += "mark\n"; }
  void onProblem(const StreamProblem &problem) override {
    fuzz::require(problem.offset + problem.length <= stream_.size(), "a problem is in the stream");
    fuzz::require(problem.position == positionAt(stream_, problem.offset), "position of a problem");
    fuzz::require(firstInvalidUtf8(problem.found) == std::string_view::npos, "found is UTF-8");
    ++problems;
    note("problem", problem.offset, problem.length, problem.position);
    note(problem.found.c_str(), static_cast<std::uint64_t>(problem.problem), problem.mend.has, {});
    if (!problem.mend.has) return;
    fuzz::require(problem.mend.offset + problem.mend.length <= stream_.size(), "a mend is in the stream");
    note(problem.mend.text.c_str(), problem.mend.offset, problem.mend.length, {});
  }

  std::string log;
  int problems = 0;

 private:
  void note(const char *what, std::uint64_t a, std::uint64_t b, Position position) {
    log += std::string(what) + ' ' + std::to_string(a) + ' ' + std::to_string(b) + ' ' + std::to_string(position.line) +
           ':' + std::to_string(position.column) + '\n';
  }

  std::string_view stream_;
  std::uint64_t end_ = 0;
};

// `steps`: sizes of the chunks, over and over; empty: all at once.
Recorder split(std::string_view stream, const std::vector<std::size_t> &steps, SplitterLimits limits) {
  Recorder recorder(stream);
  Splitter splitter(recorder, limits);
  std::size_t turn = 0;
  for (std::size_t at = 0; at < stream.size();) {
    const std::size_t size = steps.empty() ? stream.size() : std::min(steps[turn++ % steps.size()], stream.size() - at);
    const fuzz::Padded chunk(stream.substr(at, size), "1\"]}, "[turn % 6]);
    splitter.feed(chunk.text());
    at += size;
    fuzz::require(splitter.bytesSeen() == at, "bytes seen");
  }
  fuzz::require(splitter.position() == positionAt(stream, stream.size()), "position of the end");
  splitter.finish();
  recorder.log += "form " + std::to_string(static_cast<int>(splitter.form()));
  return recorder;
}

// Of a correct list without a mark, every item is a slice.
void checkAgainstDocument(std::string_view stream, const Recorder &recorder) {
  const fuzz::Padded padded(stream);
  Document document;
  if (!document.parse(padded.text()) || !document.root().isArray()) return;
  fuzz::require(recorder.problems == 0, "a correct list has no problem");
  std::string expected;
  for (const Value item : document.root().items()) {
    const std::string line = "slice " + std::to_string(item.offset()) + ' ' + std::to_string(item.length()) + ' ';
    fuzz::require(recorder.log.find(line) != std::string::npos, "every item is a slice");
  }
}

}  // namespace

// The first bytes choose the limit and the cuts; the rest is the stream.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::size_t kChoices = 4;
  if (size < kChoices) return 0;
  SplitterLimits limits;
  const bool isLimited = data[0] >= 200;
  if (isLimited) limits.maxSliceBytes = data[0] - 199U;
  const std::vector<std::size_t> steps = {1U + data[1] % 64U, 1U + data[2] % 8U, 1U + data[3] % 16U};
  const std::string_view stream(reinterpret_cast<const char *>(data) + kChoices, size - kChoices);
  const Recorder whole = split(stream, {}, limits);
  fuzz::require(split(stream, steps, limits).log == whole.log, "cuts do not matter");
  if (size < 600) fuzz::require(split(stream, {1}, limits).log == whole.log, "single bytes give the same");
  if (!isLimited) checkAgainstDocument(stream, whole);
  return 0;
}
