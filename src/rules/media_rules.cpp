// media/* that need no image.
#include "rules/media_rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "rules/rows.hpp"
#include "tags/ascii_case.hpp"
#include "tasks/data.hpp"
#include "tasks/media_address.hpp"

namespace prelabel {

namespace {

const Rule kLocalPath{"media/local-path",
                      Severity::error,
                      Consequence::notShown,
                      FixKind::hint,
                      "{address} is a path on one computer, not an address.",
                      "The browser cannot open it: the task opens without its picture or sound.",
                      "Serve the file, for example as /data/local-files/?d={path} with a Local storage, or upload it.",
                      false,
                      "Label Studio hands the address to the browser as it is."};

const Rule kBareName{"media/bare-name",
                     Severity::warning,
                     Consequence::notShown,
                     FixKind::hint,
                     "{address} is not a whole address.",
                     "The browser looks for it on the pages of Label Studio and finds nothing: the task opens without "
                     "its picture or sound.",
                     "Write the whole address, or the one that Label Studio gave the file when it was uploaded.",
                     false,
                     "Label Studio renames files that are uploaded, and matches no names."};

const Rule kNoPages{"media/no-pages",
                    Severity::error,
                    Consequence::viewBroken,
                    FixKind::hint,
                    "The list of images for `{object}` is empty.",
                    "The task page stays blank.",
                    "Put at least one address into the list, or leave the task out.",
                    false,
                    "An image with `valueList` opens with the first of its pages."};

const Rule kLocalFiles{"media/local-files",
                       Severity::note,
                       Consequence::none,
                       FixKind::automatic,
                       "{address} is served from the server's disk[[, and has {problem} in its path]].",
                       "It opens only where local serving is switched on and a Local storage covers the path.",
                       "Set both up before the import[[; write {expected}]].",
                       false,
                       "The path behind ?d= starts at the document root, without a slash."};

const Rule kStorage{"media/storage-uri",
                    Severity::note,
                    Consequence::none,
                    FixKind::hint,
                    "{address} stands in the storage bucket `{bucket}`.",
                    "It opens only where the project has a source storage for this bucket[[; {trap}]].",
                    "Add the source storage to the project.",
                    false,
                    "Storage addresses are resolved by the source storage of their bucket."};

const Rule kPresigned{"media/presigned",
                      Severity::warning,
                      Consequence::none,
                      FixKind::hint,
                      "This signed address {problem}.",
                      "Then the task opens without its picture or sound.",
                      "Use addresses that last, or a source storage that signs them anew.",
                      false,
                      "A signed address works for a time only; labeling takes longer."};

const Rule kMixedContent{"media/mixed-content",
                         Severity::note,
                         Consequence::none,
                         FixKind::hint,
                         "{address} is http, and the server is https.",
                         "Browsers block or upgrade it: the task may open without its picture or sound.",
                         "Serve it by https.",
                         false,
                         "A secure page may not load insecure media from another host."};

const Rule kDataUri{"media/data-uri",
                    Severity::note,
                    Consequence::none,
                    FixKind::hint,
                    "The medium is written into the task: {size} kB of text.",
                    "It works, and makes the database and the task list as much larger.",
                    "Give an address instead when there are many tasks.",
                    false,
                    "Embedded media are stored and sent with every task."};

constexpr std::array kRules = {&kNoPages, &kLocalPath, &kBareName,     &kLocalFiles,
                               &kStorage, &kPresigned, &kMixedContent, &kDataUri};

constexpr std::array<std::string_view, 5> kMedia = {"Image", "Audio", "AudioPlus", "Video", "Pdf"};

bool isMedium(const ObjectTag &object) {
  return object.info && std::find(kMedia.begin(), kMedia.end(), object.info->name) != kMedia.end();
}

// Cells of a column of numbers or of true and false, which is no column of addresses: that has a rule of its own.
bool isTableWord(std::string_view text) {
  return !plainNumber(text).empty() || lowerAscii(text) == "true" || lowerAscii(text) == "false";
}

// Objects that show the same picture have one address: it is looked at once.
bool isUsedBefore(const std::vector<ObjectTag> &objects, const ObjectTag &object, std::string_view variable) {
  for (const ObjectTag &other : objects) {
    if (&other == &object) return false;
    if (isMedium(other) && (other.value == variable || other.valueList == variable)) return true;
  }
  return false;
}

// The path without what cannot be in a local-files address.
std::string relativePath(std::string_view text) {
  if (text.starts_with("file://")) text.remove_prefix(7);
  if (text.size() > 1 && text[1] == ':') text.remove_prefix(2);
  const std::optional<std::string> mended = mendedLocalFiles("?d=" + std::string(text));
  return mended ? mended->substr(3) : std::string(text);
}

Finding *about(TaskContext &context, const Rule &rule, json::Value address) {
  Finding *finding = context.at(rule, address);
  if (finding) finding->param("address", excerpt(address));
  return finding;
}

}  // namespace

std::span<const Rule *const> mediaRules() { return kRules; }

bool MediaRules::tellOnce(const TaskContext &context, std::string what) {
  constexpr std::size_t kMost = 200;  // buckets
  const std::pair told{context.place().file, std::move(what)};
  if (told_.size() >= kMost || std::find(told_.begin(), told_.end(), told) != told_.end()) return false;
  told_.push_back(told);
  return true;
}

void MediaRules::checkWeb(TaskContext &context, json::Value address, const std::string &text) {
  constexpr double kSoon = 7 * 86400.0;
  const std::optional<double> expiry = expiryOf(text);
  const double now = context.target().now;
  std::string problem;
  if (isSignedTwiceEscaped(text)) {
    problem = "has a signature that was escaped twice (%25)";
  } else if (expiry && now > 0 && *expiry <= now) {
    problem = "stopped working on " + dayText(*expiry);
  } else if (expiry && (now > 0 ? *expiry - now < kSoon : tellOnce(context, "presigned"))) {
    problem = "works until " + dayText(*expiry);
  }
  if (!problem.empty()) {
    if (Finding *finding = about(context, kPresigned, address)) finding->param("problem", problem);
  }
  const bool isPlain = text.starts_with("http://") && !isLoopback(hostOf(text));
  if (isPlain && context.target().https && tellOnce(context, "mixed")) about(context, kMixedContent, address);
}

void MediaRules::checkLocalFiles(TaskContext &context, json::Value address, const std::string &text) {
  const std::optional<std::string> mended = mendedLocalFiles(text);
  if (!mended && !tellOnce(context, "local-files")) return;
  Finding *finding = about(context, kLocalFiles, address);
  if (!finding || !mended) return;
  finding->param("problem", text.find(' ') != std::string::npos ? "blanks" : "odd slashes")
      .param("expected", quoted(*mended));
  finding->mend(FixKind::automatic, "Write " + quoted(*mended), context.replace(address, quoted(*mended)));
}

void MediaRules::checkAddress(TaskContext &context, json::Value address, bool inRepeater) {
  if (!address.isString()) return;
  constexpr std::size_t kLongest = 8192;
  const std::string_view raw = address.rawText();
  if (raw.starts_with("data:")) {
    if (!tellOnce(context, "data")) return;
    if (Finding *finding = about(context, kDataUri, address))
      finding->param("size", std::max(1.0, std::floor(static_cast<double>(raw.size()) / 1000)));
    return;
  }
  if (raw.size() > kLongest) return;
  const std::string text = address.text();
  switch (addressKind(text)) {
    case AddressKind::web:
      return checkWeb(context, address, text);
    case AddressKind::localFiles:
      return checkLocalFiles(context, address, text);
    case AddressKind::localPath:
      if (Finding *finding = about(context, kLocalPath, address)) finding->param("path", relativePath(text));
      return;
    case AddressKind::bareName:
      if (!isTableWord(text)) about(context, kBareName, address);
      return;
    case AddressKind::storage: {
      const std::string bucket(hostOf(text));
      if (!tellOnce(context, "bucket " + bucket)) return;
      if (Finding *finding = about(context, kStorage, address)) {
        finding->param("bucket", bucket);
        if (inRepeater) finding->param("trap", "inside a Repeater older releases do not resolve it at all");
      }
      return;
    }
    default:
      return;
  }
}

void MediaRules::check(TaskContext &context, json::Value data) {
  if (!context.config()) return;
  const std::vector<ObjectTag> &objects = context.config()->objects();
  for (const ObjectTag &object : objects) {
    if (!isMedium(object)) continue;
    for (const std::string_view variable : {std::string_view(object.value), std::string_view(object.valueList)}) {
      if (!variable.starts_with('$') || isUsedBefore(objects, object, variable)) continue;
      const std::size_t bracket = variable.find('[');
      const json::Value value =
          lookUp(data, variable.substr(1, bracket == std::string_view::npos ? bracket : bracket - 1));
      if (bracket == std::string_view::npos) {
        const bool isPaged = object.info->name == "Image" && variable == object.valueList;
        if (isPaged && value.isArray() && value.size() == 0) {
          if (Finding *finding = context.at(kNoPages, value)) finding->param("object", object.name);
        }
        checkAddress(context, value, false);
        for (const json::Value page : value.items()) checkAddress(context, page, false);
        continue;
      }
      const std::size_t field = variable.find("].");
      for (const json::Value page : value.items()) {
        checkAddress(context, field == std::string_view::npos ? page : lookUp(page, variable.substr(field + 2)), true);
      }
    }
  }
}

}  // namespace prelabel
