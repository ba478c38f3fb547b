// Numbers as JSON writes them: their end, and their value as the nearest double. Private to this room.
#pragma once

namespace prelabel::json {

struct NumberEnd {
  const char *end;  // behind the longest number that starts at the given byte; nullptr when none does
  bool isFinite;    // false: beyond the range of a double
  double value;
};

// Reads the number at `begin`. Somewhere behind it must stand a byte that cannot continue it (a closing bracket, NUL).
// What ends the number is not judged: `01` reads as `0`.
NumberEnd readNumber(const char *begin);

}  // namespace prelabel::json
