// Reading options: small JSON from our own callers, still checked word by word.
#include "options.hpp"

#include <algorithm>
#include <array>

#include "json/document.hpp"
#include "rules/catalogue.hpp"

namespace prelabel {

namespace {

constexpr std::array<std::string_view, 3> kRoutes = {"file", "api", "storage"};

bool readRoute(json::Value value, CheckOptions &options) {
  if (!value) return true;
  for (std::size_t i = 0; i < kRoutes.size(); ++i) {
    if (!value.is(kRoutes[i])) continue;
    options.route = static_cast<Route>(i);
    return true;
  }
  return false;
}

bool readRelease(json::Value value, CheckOptions &options, std::string &error) {
  if (!value) return true;
  const std::optional<Release> known = value.isString() ? findRelease(value.text()) : std::nullopt;
  if (known) {
    options.release = *known;
    return true;
  }
  error = "Label Studio " + std::string(value.raw()) + " is not known. Known:";
  for (const std::string_view name : releaseNames()) error += (error.back() == ':' ? " " : ", ") + std::string(name);
  error += '.';
  return false;
}

bool readSetting(json::Value value, RuleSetting &setting) {
  if (value.is("off"))
    setting.off = true;
  else if (value.is("note"))
    setting.severity = Severity::note;
  else if (value.is("warning"))
    setting.severity = Severity::warning;
  else if (value.is("error"))
    setting.severity = Severity::error;
  else
    return false;
  return true;
}

bool readRules(json::Value rules, CheckOptions &options, std::string &error) {
  const std::span<const Rule *const> all = allRules();
  options.rules.resize(all.size());
  for (const json::Member member : rules.members()) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Rule *rule) { return member.key.is(rule->id); });
    if (found == all.end()) {
      error = "There is no rule `" + member.key.text() + "`.";
      return false;
    }
    if (!readSetting(member.value, options.rules[static_cast<std::size_t>(found - all.begin())])) {
      error = "`" + member.key.text() + "` can be off, note, warning or error, not " + std::string(member.value.raw()) +
              ".";
      return false;
    }
  }
  return true;
}

template <typename Number>
void readLimit(json::Value value, Number &limit) {
  if (value.isNumber() && value.number() >= 0) limit = static_cast<Number>(std::min(value.number(), 4e9));
}

}  // namespace

std::string_view toString(Route route) { return kRoutes[static_cast<std::size_t>(route)]; }

EmulationOptions emulationOf(const CheckOptions &options, ViewEffect configView) {
  return {options.route == Route::api, options.route == Route::storage, options.sink.serverCheck, options.release,
          configView};
}

std::optional<CheckOptions> readOptions(std::string_view text, std::string &error) {
  CheckOptions options;
  std::string padded(text);
  padded.append(json::kPadding, '\0');
  json::Document document;
  if (!document.parse(std::string_view(padded).substr(0, text.size())) || !document.root().isObject()) {
    error = "The options are not a JSON object.";
    return std::nullopt;
  }
  const json::Value labelStudio = document.root().find("labelStudio");
  if (!readRelease(labelStudio.find("version"), options, error)) return std::nullopt;
  if (!readRoute(labelStudio.find("route"), options)) {
    error = "The route can be file, api or storage.";
    return std::nullopt;
  }
  const json::Value https = labelStudio.find("https"), now = labelStudio.find("now");
  options.https = https.isBoolean() && https.boolean();
  if (now.isNumber()) options.now = now.number();
  const json::Value serverCheck = labelStudio.find("serverCheck");
  options.sink.serverCheck = serverCheck.isBoolean() && serverCheck.boolean();
  if (!readRules(document.root().find("rules"), options, error)) return std::nullopt;
  const json::Value limits = document.root().find("limits");
  readLimit(limits.find("findings"), options.sink.maxFindings);
  readLimit(limits.find("findingsPerRule"), options.sink.maxPerRule);
  readLimit(limits.find("tasks"), options.maxTasks);
  readLimit(limits.find("taskBytes"), options.maxTaskBytes);
  readLimit(limits.find("depth"), options.maxDepth);
  readLimit(limits.find("bitmaskBytes"), options.maxBitmaskBytes);
  options.maxTaskBytes = std::min<std::uint64_t>(options.maxTaskBytes, json::kMaxTextBytes - 1);
  if (const json::Value images = document.root().find("images"); images.size() > 0) {
    options.images = std::make_shared<const ImageIndex>(readImages(images));
  }
  return options;
}

}  // namespace prelabel
