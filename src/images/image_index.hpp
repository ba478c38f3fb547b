// The images that were given beside the tasks, found by the addresses tasks have for them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "json/document.hpp"

namespace prelabel {

struct GivenImage {
  std::string name;  // path as it was given: `photos/a.jpg`
  // Pixels as stored; 0: not known.
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint8_t orientation = 1;  // EXIF, 1 to 8

  bool isSized() const { return width > 0 && height > 0; }
  bool isTurned() const { return orientation >= 5; }
  std::uint32_t shownWidth() const { return isTurned() ? height : width; }
  std::uint32_t shownHeight() const { return isTurned() ? width : height; }
};

class ImageIndex {
 public:
  // Pointers that `find` gave are of no use afterwards.
  void add(GivenImage image);
  std::size_t size() const { return images_.size(); }

  // The image of an address (URL, path or name): that of the same file name, letter case aside; of several the one
  // whose folders agree longest. The prefix of uploaded files (`1a2b3c4d-`) may be missing. nullptr: none.
  const GivenImage *find(std::string_view address) const;

 private:
  std::vector<GivenImage> images_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> byName_;  // in lower case
};

// `[{ name, width?, height?, orientation? }]`; what is no such object is left out.
ImageIndex readImages(json::Value list);

// The path that an address means, percent-decoded: of `/data/local-files/?d=a/b.jpg` what stands behind `d=`.
std::string pathOfAddress(std::string_view address);

}  // namespace prelabel
