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
  std::string name;  // path as it was given: `photos/a.jpg`; of a remote one the end of its address
  // Pixels as stored; 0: not known.
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint8_t orientation = 1;  // EXIF, 1 to 8
  // Why a remote image cannot be loaded: `status`, `not-image`, `cors`, `unreadable`, `unreachable` or `timeout`;
  // empty: nothing is in the way.
  std::string problem = {};
  std::uint16_t status = 0;  // of HTTP, with `status`

  bool isSized() const { return width > 0 && height > 0; }
  bool isTurned() const { return orientation >= 5; }
  std::uint32_t shownWidth() const { return isTurned() ? height : width; }
  std::uint32_t shownHeight() const { return isTurned() ? width : height; }
};

class ImageIndex {
 public:
  // Pointers that `find` gave are of no use afterwards.
  void add(GivenImage image);
  // One that was loaded from its address, or could not be: no other address means it.
  void addRemote(std::string address, GivenImage image);
  bool isEmpty() const { return images_.empty(); }
  // Without remote ones.
  std::size_t files() const { return images_.size() - byAddress_.size(); }

  // The image of an address (URL, path or name): that of the same file name, letter case aside; of several the one
  // whose folders agree longest. The prefix of uploaded files (`1a2b3c4d-`) may be missing. Files go before a remote
  // one. nullptr: none.
  const GivenImage *find(std::string_view address) const;

 private:
  const GivenImage *findPath(const std::string &path) const;

  std::vector<GivenImage> images_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> byName_;  // in lower case
  std::unordered_map<std::string, std::uint32_t> byAddress_;
};

// `[{ name, width?, height?, orientation? }]`, and `{ address, width?, height?, problem?, status? }` of remote ones;
// what is no such object is left out.
ImageIndex readImages(json::Value list);

// The paths that an address may mean, the likeliest first, percent-decoded and as they stand: of
// `/data/local-files/?d=a/b.jpg` what stands behind `d=`; else what stands before `?` or `#`, the whole, and what
// parameters of the query name a file.
std::vector<std::string> pathsOfAddress(std::string_view address);

}  // namespace prelabel
