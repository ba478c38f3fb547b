// Masks by hand, for comparing with other programs: `encode HEX` (alpha of each pixel) and `decode HEX` (bytes of a
// mask) on standard input, one a line; the answer as hexadecimal, a line each.
#include <iostream>
#include <string>

#include "images/mask_decoder.hpp"
#include "images/mask_encoder.hpp"
#include "tools/hex.hpp"

int main() {
  std::string verb, text;
  while (std::getline(std::cin, verb, ' ') && std::getline(std::cin, text)) {
    const std::vector<std::uint8_t> bytes = prelabel::test::fromHex(text);
    std::vector<std::uint8_t> answer;
    if (verb == "encode")
      answer = prelabel::encodeMask(bytes);
    else
      prelabel::decodeWords(bytes, answer, prelabel::kMostMaskPixels);
    std::cout << prelabel::test::toHex(answer) << std::endl;
  }
  return 0;
}
