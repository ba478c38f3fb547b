// Runs a fuzzer's check over all files of the given folders, as a plain program.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "support.hpp"

int main(int count, char **arguments) {
  int replayed = 0;
  for (int i = 1; i < count; ++i) {
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(arguments[i])) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path &path : files) {
      std::ifstream file(path, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
      ++replayed;
    }
  }
  std::printf("%d files\n", replayed);
  return replayed > 0 ? 0 : 1;
}
