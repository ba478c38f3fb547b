// The walk over the bytes: one state, which any cut leaves as it is.
#include "tables/row_reader.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace prelabel::tables {

namespace {

// Of a file of one endless line, so much decides on the separator.
constexpr std::size_t kLongestFirstLine = 1 << 20;

bool isBreak(char c) { return c == '\n' || c == '\r'; }

bool isUtf16Mark(std::string_view text) { return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"); }

}  // namespace

RowReader::RowReader(RowHandler &handler, TableForm form, std::uint64_t maxRowBytes)
    : handler_(handler), form_(form), maxRowBytes_(maxRowBytes) {}

void RowReader::feed(std::string_view chunk) {
  seen_ += chunk.size();
  if (separator_ != 0 || stopped_) return scan(chunk);
  // As much as decides, and no more: the same for every way of cutting.
  const std::size_t room = kLongestFirstLine - firstLine_.size();
  const std::size_t lineEnd = chunk.substr(0, room).find('\n');
  const std::size_t taken = lineEnd == std::string_view::npos ? std::min(room, chunk.size()) : lineEnd + 1;
  firstLine_ += chunk.substr(0, taken);
  if (lineEnd == std::string_view::npos && taken < room) return;
  begin();
  scan(chunk.substr(taken));
}

void RowReader::begin() {
  separator_ = separatorOf(form_, firstLine_);
  if (isUtf16Mark(firstLine_)) {
    handler_.onRowProblem(RowProblem::utf16, 0, {});
    stopped_ = true;
    return;
  }
  std::string_view text = firstLine_;
  if (text.starts_with(kByteOrderMark)) {
    beginRow(text.substr(0, kByteOrderMark.size()));
    at_ = start_ = kByteOrderMark.size();
    text.remove_prefix(kByteOrderMark.size());
  }
  scan(text);
  firstLine_ = std::string();
}

void RowReader::finish() {
  if (separator_ == 0) begin();
  if (stopped_) return;
  if (state_ == CellState::quoted) {
    PositionTracker tracker(startPosition_);
    if (!tooLarge_) tracker.advance(std::string_view(held_).substr(0, static_cast<std::size_t>(quote_ - start_)));
    handler_.onRowProblem(RowProblem::unclosedQuote, tooLarge_ ? start_ : quote_, tracker.position());
    return;  // where the row was meant to end, nobody knows
  }
  endRow({});
}

// From `at` on, bytes that change nothing: text within a cell.
std::size_t RowReader::skipText(std::string_view chunk, std::size_t at) {
  if (state_ == CellState::quoted) return std::min(chunk.find('"', at), chunk.size());
  if (state_ != CellState::plain || isBlank_) return at;
  while (at < chunk.size() && chunk[at] != separator_ && !isBreak(chunk[at])) ++at;
  return at;
}

void RowReader::take(std::string_view chunk, std::size_t at) {
  const char byte = chunk[at];
  const CellState before = state_;
  state_ = afterByte(state_, byte, separator_);
  if (before == CellState::start && state_ == CellState::quoted) quote_ = at_ + at;
  if (byte == separator_ || (byte != ' ' && byte != '\t')) isBlank_ = false;
}

void RowReader::scan(std::string_view chunk) {
  std::size_t start = 0;    // of the row at hand, or of its part in this chunk
  std::size_t tracked = 0;  // up to here the position is known
  for (std::size_t at = 0; at < chunk.size() && !stopped_; ++at) {
    const bool secondOfBreak = afterCarriageReturn_ && chunk[at] == '\n';
    afterCarriageReturn_ = false;
    if (!secondOfBreak) {
      at = skipText(chunk, at);
      if (at == chunk.size()) break;
      if (!isBreak(chunk[at]) || state_ == CellState::quoted) {
        take(chunk, at);
        continue;
      }
      endRow(chunk.substr(start, at - start));
      afterCarriageReturn_ = chunk[at] == '\r';
    }
    beginRow(chunk.substr(tracked, at + 1 - tracked));
    start_ = at_ + at + 1;
    start = tracked = at + 1;
  }
  if (stopped_) return;
  hold(chunk.substr(start));
  tracker_.advance(chunk.substr(tracked));
  at_ += chunk.size();
}

void RowReader::beginRow(std::string_view passed) {
  tracker_.advance(passed);
  startPosition_ = tracker_.position();
  state_ = CellState::start;
  isBlank_ = true;
  tooLarge_ = false;
  held_.clear();
}

void RowReader::hold(std::string_view bytes) {
  if (tooLarge_) return;
  held_ += bytes;
  if (held_.size() <= maxRowBytes_) return;
  handler_.onRowProblem(RowProblem::tooLarge, start_, startPosition_);
  tooLarge_ = true;
  held_ = std::string();
}

// `bytes`: its last part.
void RowReader::endRow(std::string_view bytes) {
  if (isBlank_) return;
  if (!held_.empty() || tooLarge_ || bytes.size() > maxRowBytes_) {
    hold(bytes);
    bytes = held_;
  }
  const std::uint64_t index = index_++;
  if (!tooLarge_) stopped_ = !handler_.onRow({bytes, start_, startPosition_, index});
}

}  // namespace prelabel::tables
