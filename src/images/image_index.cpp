// Names to images, and addresses to names.
#include "images/image_index.hpp"

#include <algorithm>

#include "tags/ascii_case.hpp"

namespace prelabel {

namespace {

std::string_view nameOf(std::string_view path) { return path.substr(path.rfind('/') + 1); }

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = lowerAscii(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// `1a2b3c4d-name` of an uploaded file without what Label Studio put before it.
std::string_view withoutUploadPrefix(std::string_view name) {
  constexpr std::size_t kDigits = 8;
  if (name.size() <= kDigits + 1 || name[kDigits] != '-') return name;
  const bool isHex = std::all_of(name.begin(), name.begin() + kDigits, [](char c) { return hexDigit(c) >= 0; });
  return isHex ? name.substr(kDigits + 1) : name;
}

// The path without its last part.
std::string_view folderOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

// How many parts of two paths are the same, from their ends.
std::size_t agreement(std::string_view a, std::string_view b) {
  std::size_t parts = 0;
  while (!a.empty() && !b.empty() && nameOf(a) == nameOf(b)) {
    ++parts;
    a = folderOf(a);
    b = folderOf(b);
  }
  return parts;
}

std::string percentDecoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool isEscape =
        text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
    if (isEscape) {
      out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
      i += 2;
    } else {
      out += text[i] == '\\' ? '/' : text[i];
    }
  }
  return out;
}

std::uint32_t sideOf(json::Value value) {
  constexpr double kLongest = 1 << 24;
  return value.isNumber() && value.number() >= 1 && value.number() <= kLongest
             ? static_cast<std::uint32_t>(value.number())
             : 0;
}

}  // namespace

std::string pathOfAddress(std::string_view address) {
  constexpr std::string_view kLocalFiles = "d=";
  for (std::size_t at = address.find(kLocalFiles); at != address.npos; at = address.find(kLocalFiles, at + 1)) {
    if (at == 0 || (address[at - 1] != '?' && address[at - 1] != '&')) continue;
    const std::string_view path = address.substr(at + kLocalFiles.size());
    return percentDecoded(path.substr(0, path.find_first_of("&#")));
  }
  return percentDecoded(address.substr(0, address.find_first_of("?#")));
}

void ImageIndex::add(GivenImage image) {
  std::replace(image.name.begin(), image.name.end(), '\\', '/');
  byName_[lowerAscii(nameOf(image.name))].push_back(static_cast<std::uint32_t>(images_.size()));
  images_.push_back(std::move(image));
}

const GivenImage *ImageIndex::find(std::string_view address) const {
  const std::string path = pathOfAddress(address);
  const std::string name = lowerAscii(nameOf(path));
  auto found = byName_.find(name);
  if (found == byName_.end()) found = byName_.find(std::string(withoutUploadPrefix(name)));
  if (found == byName_.end()) return nullptr;
  const GivenImage *best = nullptr;
  std::size_t most = 0;
  for (const std::uint32_t index : found->second) {
    const GivenImage &image = images_[index];
    const std::size_t parts = agreement(image.name, path);
    if (best && parts <= most) continue;
    best = &image;
    most = parts;
  }
  return best;
}

ImageIndex readImages(json::Value list) {
  ImageIndex index;
  for (const json::Value item : list.items()) {
    const json::Value name = item.find("name"), orientation = item.find("orientation");
    if (!name.isString()) continue;
    GivenImage image{name.text(), sideOf(item.find("width")), sideOf(item.find("height"))};
    if (orientation.isNumber() && orientation.number() >= 1 && orientation.number() <= 8) {
      image.orientation = static_cast<std::uint8_t>(orientation.number());
    }
    index.add(std::move(image));
  }
  return index;
}

}  // namespace prelabel
