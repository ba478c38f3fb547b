// How fast the core is, without JavaScript: splitter alone, splitter and document (bare parsing), the whole check with
// all rules. Usage: core_bench CONFIG TASKS ROUNDS; prints milliseconds, medians of turns, as one JSON object.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "checker.hpp"
#include "json/document.hpp"
#include "json/splitter.hpp"

namespace {

using namespace prelabel;

constexpr std::size_t kChunk = 1 << 20;

std::string readFile(const char *path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Takes elements as the check does: whole ones are parsed where they begin.
struct Reader : json::SliceHandler {
  std::size_t onElement(std::string_view bytes) override {
    const std::size_t length = parses ? document.parsePrefix(bytes) : 0;
    read = length > 0;
    return length;
  }
  bool onSlice(const json::Slice &slice) override {
    if (parses && !read) document.parse(slice.bytes, slice.mayHaveEscapes);
    read = false;
    return true;
  }
  void onByteOrderMark() override {}
  void onProblem(const json::StreamProblem &) override {}

  bool parses = false;
  bool read = false;
  json::Document document;
};

template <typename Feed>
void feedAll(std::string_view padded, Feed feed) {
  const std::size_t size = padded.size() - json::kPadding;
  for (std::size_t at = 0; at < size; at += kChunk) feed(padded.substr(at, std::min(kChunk, size - at)));
}

void parse(std::string_view padded, bool documents) {
  Reader reader;
  reader.parses = documents;
  json::Splitter splitter(reader);
  feedAll(padded, [&](std::string_view chunk) { splitter.feed(chunk); });
  splitter.finish();
}

void check(std::string_view padded, std::string_view config) {
  std::string error;
  Check check(*readOptions("{}", error));
  check.setConfig(config, "config.xml");
  check.beginFile("tasks.json");
  feedAll(padded, [&](std::string_view chunk) { check.feed(chunk); });
  check.endFile();
}

double milliseconds(std::chrono::steady_clock::time_point since) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count();
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 4) return 2;
  const std::string config = readFile(arguments[1]);
  std::string tasks = readFile(arguments[2]);
  const double size = static_cast<double>(tasks.size());
  tasks.append(json::kPadding, '\0');
  const int rounds = std::atoi(arguments[3]);
  std::array<std::vector<double>, 3> times;
  for (int round = -1; round < rounds; ++round) {
    for (std::size_t what = 0; what < times.size(); ++what) {
      const auto begin = std::chrono::steady_clock::now();
      what == 2 ? check(tasks, config) : parse(tasks, what == 1);
      if (round >= 0) times[what].push_back(milliseconds(begin));
    }
  }
  for (std::vector<double> &all : times) std::sort(all.begin(), all.end());
  const auto median = [&](std::size_t what) { return times[what][times[what].size() / 2]; };
  std::printf("{\"bytes\":%.0f,\"split\":%.2f,\"parse\":%.2f,\"check\":%.2f}\n", size, median(0), median(1), median(2));
}
