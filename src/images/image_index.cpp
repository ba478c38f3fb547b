// Names to images, and addresses to names.
#include "images/image_index.hpp"

#include <algorithm>
#include <compare>

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

// How well two paths agree from their ends: parts that are the same but for letter case, and those that are the same.
struct Agreement {
  std::size_t parts = 0;
  std::size_t exact = 0;

  bool operator<(const Agreement &other) const {
    return parts != other.parts ? parts < other.parts : exact < other.exact;
  }
};

Agreement agreement(std::string_view a, std::string_view b) {
  Agreement agreed;
  while (!a.empty() && !b.empty() && equalIgnoringCase(nameOf(a), nameOf(b))) {
    ++agreed.parts;
    if (nameOf(a) == nameOf(b)) ++agreed.exact;
    a = folderOf(a);
    b = folderOf(b);
  }
  return agreed;
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

std::string withSlashes(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\\', '/');
  return out;
}

void push(std::vector<std::string> &all, std::string path) {
  if (std::find(all.begin(), all.end(), path) == all.end()) all.push_back(std::move(path));
}

void pushBoth(std::vector<std::string> &all, std::string_view path) {
  push(all, percentDecoded(path));
  push(all, withSlashes(path));
}

// The values of a query, `key=value` between `?` or `&` and `&` or `#`; of `key` only, unless it is empty.
template <typename Take>
void eachParameter(std::string_view address, std::string_view key, Take take) {
  std::size_t at = address.find('?');
  while (at != address.npos && address[at] != '#') {
    const std::size_t end = address.find_first_of("&#", at + 1);
    const std::string_view part = address.substr(at + 1, end == address.npos ? end : end - at - 1);
    const std::size_t equals = part.find('=');
    if (equals != part.npos && (key.empty() || part.substr(0, equals) == key)) take(part.substr(equals + 1));
    at = end;
  }
}

std::uint32_t sideOf(json::Value value) {
  constexpr double kLongest = 1 << 24;
  return value.isNumber() && value.number() >= 1 && value.number() <= kLongest
             ? static_cast<std::uint32_t>(value.number())
             : 0;
}

}  // namespace

std::vector<std::string> pathsOfAddress(std::string_view address) {
  std::vector<std::string> paths;
  if (address.find("/local-files/") != address.npos) {
    eachParameter(address, "d", [&](std::string_view path) { pushBoth(paths, path); });
  }
  pushBoth(paths, address.substr(0, address.find_first_of("?#")));
  pushBoth(paths, address);
  eachParameter(address, "", [&](std::string_view value) {
    const std::string path = percentDecoded(value);
    if (nameOf(path).find('.') != std::string_view::npos) push(paths, path);
  });
  return paths;
}

void ImageIndex::add(GivenImage image) {
  image.name = withSlashes(image.name);
  byName_[lowerAscii(nameOf(image.name))].push_back(static_cast<std::uint32_t>(images_.size()));
  images_.push_back(std::move(image));
}

void ImageIndex::addRemote(std::string address, GivenImage image) {
  const std::string path = pathsOfAddress(address).front();
  image.name = nameOf(path);
  const auto at = static_cast<std::uint32_t>(images_.size());
  if (byAddress_.try_emplace(std::move(address), at).second) images_.push_back(std::move(image));
}

const GivenImage *ImageIndex::find(std::string_view address) const {
  if (!byName_.empty()) {
    for (const std::string &path : pathsOfAddress(address)) {
      if (const GivenImage *image = findPath(path)) return image;
    }
  }
  const auto remote = byAddress_.find(std::string(address));
  return remote == byAddress_.end() ? nullptr : &images_[remote->second];
}

const GivenImage *ImageIndex::findPath(const std::string &path) const {
  const std::string name = lowerAscii(nameOf(path));
  auto found = byName_.find(name);
  if (found == byName_.end()) found = byName_.find(std::string(withoutUploadPrefix(name)));
  if (found == byName_.end()) return nullptr;
  const GivenImage *best = nullptr;
  Agreement most;
  for (const std::uint32_t index : found->second) {
    const GivenImage &image = images_[index];
    const Agreement agreed = agreement(image.name, path);
    if (best && !(most < agreed)) continue;
    best = &image;
    most = agreed;
  }
  return best;
}

ImageIndex readImages(json::Value list) {
  ImageIndex index;
  for (const json::Value item : list.items()) {
    const json::Value name = item.find("name"), address = item.find("address"), orientation = item.find("orientation");
    if (!name.isString() && !address.isString()) continue;
    GivenImage image{name.isString() ? name.text() : "", sideOf(item.find("width")), sideOf(item.find("height"))};
    if (orientation.isNumber() && orientation.number() >= 1 && orientation.number() <= 8) {
      image.orientation = static_cast<std::uint8_t>(orientation.number());
    }
    if (!address.isString()) {
      index.add(std::move(image));
      continue;
    }
    const json::Value problem = item.find("problem"), status = item.find("status");
    if (problem.isString()) image.problem = problem.text();
    if (status.isNumber() && status.number() >= 100 && status.number() < 1000) {
      image.status = static_cast<std::uint16_t>(status.number());
    }
    index.addRemote(address.text(), std::move(image));
  }
  return index;
}

}  // namespace prelabel
