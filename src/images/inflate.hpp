// Deflated data (RFC 1951), read byte by byte with a window of 32 KiB and nothing else in memory. Private to this room.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace prelabel {

// Code lengths of symbols as a table to decode by: how many codes have each length, and the symbols in their order.
class HuffmanCode {
 public:
  static constexpr int kMostBits = 15;

  // False: more codes than fit into these lengths.
  bool assign(const std::uint8_t *lengths, std::size_t count);
  // The symbol of the next bits; `bit` gives them one by one, -1 at the end of the data. -1: none.
  template <class Bit>
  int decode(Bit &&bit) const {
    int code = 0, first = 0, index = 0;
    for (int length = 1; length <= kMostBits; ++length) {
      const int next = bit();
      if (next < 0) return -1;
      code |= next;
      const int count = counts_[static_cast<std::size_t>(length)];
      if (code - count < first) return symbols_[static_cast<std::size_t>(index + code - first)];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }

 private:
  std::array<std::uint16_t, kMostBits + 1> counts_{};
  std::array<std::uint16_t, 288> symbols_{};
};

// `Source` gives bytes: `int next()`, -1 when there is none.
template <class Source>
class Inflater {
 public:
  explicit Inflater(Source &source) : source_(source), window_(kWindow) {}

  // The next byte; -1: the data ends here, or is none.
  int next() {
    while (copies_ == 0) {
      if (block_ == Block::none && !begin()) return -1;
      const int byte = block_ == Block::stored ? storedByte() : codedByte();
      if (byte >= 0) return put(static_cast<std::uint8_t>(byte));
      if (byte == kBroken) return -1;
    }
    --copies_;
    return put(window_[(at_ - distance_) % kWindow]);
  }

 private:
  enum class Block : std::uint8_t { none, stored, coded };
  static constexpr std::size_t kWindow = 32768;
  static constexpr int kGoOn = -2, kBroken = -1;

  int put(std::uint8_t byte) {
    window_[at_++ % kWindow] = byte;
    return byte;
  }

  int bit() {
    if (held_ == 0) {
      const int byte = source_.next();
      if (byte < 0) return -1;
      bits_ = static_cast<unsigned>(byte);
      held_ = 8;
    }
    const int one = static_cast<int>(bits_ & 1);
    bits_ >>= 1;
    --held_;
    return one;
  }

  // A number of so many bits; -1 when they are not there.
  int number(int bits) {
    int value = 0;
    for (int i = 0; i < bits; ++i) {
      const int one = bit();
      if (one < 0) return -1;
      value |= one << i;
    }
    return value;
  }

  // The head of the next block. False: there is none.
  bool begin() {
    if (isLast_) return false;
    const int last = bit(), kind = number(2);
    if (last < 0 || kind < 0 || kind > 2) return false;
    isLast_ = last == 1;
    block_ = kind == 0 ? Block::stored : Block::coded;
    if (kind == 1) return fixedCodes();
    return kind == 0 ? storedHead() : dynamicCodes();
  }

  bool storedHead() {
    held_ = 0;
    const int length = number(16), check = number(16);
    stored_ = length;
    return length >= 0 && check >= 0 && (length ^ check) == 0xFFFF;
  }

  bool fixedCodes() {
    std::array<std::uint8_t, 288> lengths{};
    for (std::size_t i = 0; i < lengths.size(); ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    std::array<std::uint8_t, 30> distances{};
    distances.fill(5);
    return literals_.assign(lengths.data(), lengths.size()) && distances_.assign(distances.data(), distances.size());
  }

  bool dynamicCodes() {
    static constexpr std::array<std::uint8_t, 19> kOrder = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                            11, 4,  12, 3, 13, 2, 14, 1, 15};
    const int literals = number(5), distances = number(5), lengths = number(4);
    if (literals < 0 || distances < 0 || lengths < 0 || literals > 29 || distances > 29) return false;
    std::array<std::uint8_t, 19> own{};
    for (int i = 0; i < lengths + 4; ++i) {
      const int length = number(3);
      if (length < 0) return false;
      own[kOrder[static_cast<std::size_t>(i)]] = static_cast<std::uint8_t>(length);
    }
    HuffmanCode code;
    if (!code.assign(own.data(), own.size())) return false;
    std::array<std::uint8_t, 320> all{};
    const std::size_t first = static_cast<std::size_t>(literals) + 257;
    const std::size_t count = first + static_cast<std::size_t>(distances) + 1;
    for (std::size_t at = 0; at < count;) {
      const int symbol = code.decode([this] { return bit(); });
      if (symbol < 0 || (symbol == 16 && at == 0)) return false;
      if (symbol < 16) {
        all[at++] = static_cast<std::uint8_t>(symbol);
        continue;
      }
      const int more = symbol == 16 ? number(2) : number(symbol == 17 ? 3 : 7);
      const std::size_t times = static_cast<std::size_t>(more) + (symbol == 18 ? 11 : 3);
      if (more < 0 || at + times > count) return false;
      const std::uint8_t repeated = symbol == 16 ? all[at - 1] : 0;
      for (std::size_t i = 0; i < times; ++i) all[at++] = repeated;
    }
    return literals_.assign(all.data(), first) && distances_.assign(all.data() + first, count - first);
  }

  int storedByte() {
    if (stored_-- > 0) return source_.next();
    block_ = Block::none;
    return kGoOn;
  }

  int codedByte() {
    const int symbol = literals_.decode([this] { return bit(); });
    if (symbol < 256) return symbol < 0 ? kBroken : symbol;
    if (symbol == 256) {
      block_ = Block::none;
      return kGoOn;
    }
    return readCopy(symbol - 257) ? kGoOn : kBroken;
  }

  bool readCopy(int lengthCode) {
    if (lengthCode > 28) return false;
    // Codes come in groups of four lengths, or two distances, each group with one extra bit more than the last.
    const int lengthBits = lengthCode < 8 || lengthCode == 28 ? 0 : lengthCode / 4 - 1;
    const int lengthMore = number(lengthBits);
    const int code = distances_.decode([this] { return bit(); });
    if (lengthMore < 0 || code < 0 || code > 29) return false;
    const int distanceBits = code < 4 ? 0 : code / 2 - 1;
    const int distanceMore = number(distanceBits);
    if (distanceMore < 0) return false;
    const int length = lengthCode < 8 ? lengthCode + 3 : ((4 + lengthCode % 4) << lengthBits) + 3 + lengthMore;
    copies_ = static_cast<std::size_t>(lengthCode == 28 ? 258 : length);
    distance_ = static_cast<std::size_t>(code < 4 ? code + 1 : ((2 + code % 2) << distanceBits) + 1 + distanceMore);
    return distance_ <= at_;
  }

  Source &source_;
  std::vector<std::uint8_t> window_;
  std::size_t at_ = 0;  // bytes given so far
  std::size_t copies_ = 0, distance_ = 0;
  int stored_ = 0;
  unsigned bits_ = 0;
  int held_ = 0;
  Block block_ = Block::none;
  bool isLast_ = false;
  HuffmanCode literals_, distances_;
};

}  // namespace prelabel
