// The table of tasks while it grows: blocks of rows, so that growing moves nothing and never needs the room twice.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "report/summary.hpp"

namespace prelabel {

class TaskRows {
 public:
  static constexpr std::size_t kBlockRows = 2048;

  void push_back(const TaskRow &row) {
    if (size_ % kBlockRows == 0) blocks_.push_back(std::make_unique<Block>());
    (*blocks_.back())[size_++ % kBlockRows] = row;
  }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  TaskRow &operator[](std::size_t index) { return (*blocks_[index / kBlockRows])[index % kBlockRows]; }
  const TaskRow &operator[](std::size_t index) const { return (*blocks_[index / kBlockRows])[index % kBlockRows]; }

  // Its rows in pieces, as they lie in memory.
  std::size_t blocks() const { return blocks_.size(); }
  std::span<const TaskRow> block(std::size_t index) const {
    return std::span(*blocks_[index]).first(std::min(kBlockRows, size_ - index * kBlockRows));
  }

 private:
  using Block = std::array<TaskRow, kBlockRows>;
  std::vector<std::unique_ptr<Block>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace prelabel
