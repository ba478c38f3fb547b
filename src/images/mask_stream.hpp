// The records of a brush mask (`value.rle`), one after the other: the bit format itself. Private to this room.
#pragma once

#include <algorithm>
#include <cstdint>

#include "images/bit_reader.hpp"
#include "images/mask_decoder.hpp"

namespace prelabel {

// Calls `put(value, count)` for each run of equal words, in order; `count` is at least 1 and all of them add up to at
// most `words`. Format: 32 bits count of words; 5 bits word size less 1; four times 4 bits size of a count less 1; then
// records of 1 bit "repeated", 2 bits which size, the count less 1, and one word or `count` words.
template <class Bytes, class Put>
MaskReading readMaskRecords(Bytes &bytes, Put &&put) {
  MaskReading reading;
  BitReader<Bytes> bits(bytes);
  const auto stop = [&](MaskStatus status) {
    reading.status = bytes.atEnd() ? status : MaskStatus::notBytes;
    reading.stoppedAt = bytes.position();
    return reading;
  };
  if (bytes.atEnd()) return stop(MaskStatus::empty);
  std::uint32_t wordBits = 0;
  std::uint32_t countBits[4] = {};
  if (!bits.read(32, reading.words) || !bits.read(5, wordBits)) return stop(MaskStatus::headerCut);
  ++wordBits;
  for (std::uint32_t &size : countBits) {
    if (!bits.read(4, size)) return stop(MaskStatus::headerCut);
    ++size;
  }
  while (reading.decoded < reading.words) {
    std::uint32_t head = 0, count = 0, word = 0;
    if (!bits.read(3, head) || !bits.read(countBits[head & 3], count)) return stop(MaskStatus::endsEarly);
    const std::uint32_t room = reading.words - reading.decoded;
    if (head & 4) {
      if (!bits.read(wordBits, word)) return stop(MaskStatus::endsEarly);
      const std::uint32_t fits = std::min(count + 1, room);  // a run past the end is cut, as the editor does
      put(word, fits);
      reading.decoded += fits;
    } else {
      for (std::uint32_t i = 0; i <= count; ++i) {
        if (!bits.read(wordBits, word)) return stop(MaskStatus::endsEarly);
        if (i >= room) continue;
        put(word, 1U);
        ++reading.decoded;
      }
    }
  }
  reading.stoppedAt = bytes.position();
  return reading;
}

}  // namespace prelabel
