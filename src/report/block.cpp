// Packing findings and rows into columns.
#include "report/block.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_map>

namespace prelabel {

namespace {

static_assert(std::endian::native == std::endian::little, "columns are written as they lie in memory");

constexpr std::uint32_t kMagic = 0x42524C50;  // "PLRB"
constexpr std::uint32_t kBlockVersion = 1;

struct Section {
  std::uint32_t id;
  std::uint32_t elementSize;
  const void *bytes;
  std::size_t size;
};

struct SectionEntry {
  std::uint32_t id;
  std::uint32_t elementSize;
  std::uint32_t offset;
  std::uint32_t size;
};
static_assert(sizeof(SectionEntry) == 16);

template <typename T>
Section columnOf(std::uint32_t id, const std::vector<T> &column) {
  return {id, sizeof(T), column.data(), column.size() * sizeof(T)};
}

std::size_t aligned(std::size_t offset) { return (offset + 7) / 8 * 8; }

std::vector<std::uint8_t> pack(std::span<const Section> sections) {
  std::size_t end = 16 + sections.size() * sizeof(SectionEntry);
  std::vector<SectionEntry> entries;
  for (const Section &section : sections) {
    const std::size_t start = aligned(end);
    entries.push_back(
        {section.id, section.elementSize, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(section.size)});
    end = start + section.size;
  }
  // The last section may be written behind the block, by whoever has its bytes.
  if (!sections.back().bytes) end = entries.back().offset;
  std::vector<std::uint8_t> block(aligned(end));
  const std::uint32_t header[4] = {kMagic, kBlockVersion, static_cast<std::uint32_t>(sections.size()), 0};
  std::memcpy(block.data(), header, sizeof header);
  std::memcpy(block.data() + 16, entries.data(), entries.size() * sizeof(SectionEntry));
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].size && sections[i].bytes)
      std::memcpy(block.data() + entries[i].offset, sections[i].bytes, sections[i].size);
  }
  return block;
}

}  // namespace

std::vector<std::uint8_t> packReport(std::string_view head, std::span<const Finding> findings,
                                     std::span<const Rule *const> rules, std::size_t rows, const InputNames &names) {
  std::unordered_map<const Rule *, std::uint16_t> numbers;
  for (std::size_t i = 0; i < rules.size(); ++i) numbers.emplace(rules[i], static_cast<std::uint16_t>(i));
  std::vector<std::uint16_t> rule;
  std::vector<std::uint8_t> severity, consequence;
  std::vector<std::uint32_t> file, textEnd;
  std::vector<std::int32_t> task;
  std::string text;
  for (const Finding &finding : findings) {
    rule.push_back(numbers[finding.rule]);
    severity.push_back(static_cast<std::uint8_t>(finding.severity));
    consequence.push_back(static_cast<std::uint8_t>(finding.consequence));
    file.push_back(finding.file);
    task.push_back(static_cast<std::int32_t>(finding.task));
    text += findingJson(finding, names);
    textEnd.push_back(static_cast<std::uint32_t>(text.size()));
  }
  const Section sections[] = {
      {1, 1, head.data(), head.size()},
      columnOf(2, rule),
      columnOf(3, severity),
      columnOf(4, consequence),
      columnOf(5, file),
      columnOf(6, task),
      columnOf(7, textEnd),
      {8, 1, text.data(), text.size()},
      {9, sizeof(TaskRow), nullptr, rows * sizeof(TaskRow)},
  };
  return pack(sections);
}

}  // namespace prelabel
