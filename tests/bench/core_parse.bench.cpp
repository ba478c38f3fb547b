// How fast the core reads a compact list of tasks: the splitter alone, and with a document for each task.
//   c++ -std=c++20 -O3 -Isrc -I<simdjson> core_parse.bench.cpp src/json/*.cpp src/text/*.cpp <simdjson>/simdjson.cpp
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>

#include "json/document.hpp"
#include "json/splitter.hpp"

namespace {

using namespace prelabel::json;

constexpr std::size_t kBytes = 50'000'000;
constexpr std::size_t kChunk = 1 << 20;
constexpr int kRounds = 9;

std::string decimal(std::mt19937 &random) {
  char text[32];
  std::snprintf(text, sizeof text, "%.15g", static_cast<double>(random()) / 4294967296.0 * 90);
  return text;
}

std::string makeList() {
  std::mt19937 random(1);
  std::string out = "[";
  for (int id = 0; out.size() < kBytes; ++id) {
    out += (id > 0 ? ",{\"id\":" : "{\"id\":") + std::to_string(id) + R"(,"data":{"image":"https://example.com/)" +
           std::to_string(id) + R"(.jpg"},"predictions":[{"model_version":"v8","score":0.5,"result":[)";
    for (int box = 0; box < 50; ++box) {
      out += (box > 0 ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(random()) +
             R"(","type":"rectanglelabels","from_name":"label","to_name":"image","original_width":1920,)"
             R"("original_height":1080,"image_rotation":0,"value":{"x":)" +
             decimal(random) + ",\"y\":" + decimal(random) + ",\"width\":" + decimal(random) +
             ",\"height\":" + decimal(random) + R"(,"rotation":0,"rectanglelabels":["Person"]}})";
    }
    out += "]}]}";
  }
  return out + "]";
}

struct Reader : SliceHandler {
  bool onSlice(const Slice &slice) override {
    ++tasks;
    if (parses) failed += !document.parse(slice.bytes, slice.mayHaveEscapes);
    return true;
  }
  void onByteOrderMark() override {}
  void onProblem(const StreamProblem &) override { ++failed; }

  bool parses = false;
  std::size_t tasks = 0;
  std::size_t failed = 0;
  Document document;
};

void measure(const char *name, bool parses, std::string_view padded, std::size_t size) {
  std::vector<double> speeds;
  for (int round = 0; round < kRounds; ++round) {
    Reader reader;
    reader.parses = parses;
    Splitter splitter(reader);
    const std::clock_t begin = std::clock();
    for (std::size_t at = 0; at < size; at += kChunk) splitter.feed(padded.substr(at, std::min(kChunk, size - at)));
    splitter.finish();
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    if (reader.failed > 0) std::printf("%zu failed\n", reader.failed);
    speeds.push_back(static_cast<double>(size) / 1e6 / seconds);
  }
  std::sort(speeds.begin(), speeds.end());
  std::printf("%-20s %5.0f MB/s (best %.0f)\n", name, speeds[kRounds / 2], speeds.back());
}

}  // namespace

int main() {
  std::string list = makeList();
  const std::size_t size = list.size();
  list.append(kPadding, '\0');
  measure("splitter", false, list, size);
  measure("splitter + document", true, list, size);
}
