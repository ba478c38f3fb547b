// The functions of the module, as wasm/border.md describes them: registration and nothing else worth testing.
#include <emscripten/bind.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "checker.hpp"
#include "fixer.hpp"
#include "preview.hpp"
#include "report/block.hpp"
#include "report/image_json.hpp"
#include "report/json.hpp"
#include "report/version.hpp"
#include "rules/catalogue.hpp"
#include "rules/context.hpp"

namespace prelabel {
namespace {

struct Session {
  std::unique_ptr<Check> check;  // this
  std::unique_ptr<Fixer> fixer;  // or that
  std::vector<char> input;
  std::vector<std::uint8_t> output;
};

std::map<int, Session> &sessions() {
  static std::map<int, Session> all;
  return all;
}

Session &session(int number) { return sessions()[number]; }

void put(int number, const std::string &text) { session(number).output.assign(text.begin(), text.end()); }

std::string_view inputOf(int number, std::uint32_t length) { return {session(number).input.data(), length}; }

std::string version() { return std::string(kVersion); }
std::string catalogue() { return catalogueJson(allRules()); }

int open(const std::string &options) {
  static int last = 0;
  std::string error;
  std::optional<CheckOptions> read = readOptions(options, error);
  if (!read) {
    put(0, "{\"error\":" + prelabel::quoted(error) + "}");
    return 0;
  }
  session(++last).check = std::make_unique<Check>(std::move(*read));
  return last;
}

void close(int number) { sessions().erase(number); }

std::uintptr_t reserve(int number, std::uint32_t bytes) {
  std::vector<char> &input = session(number).input;
  if (input.size() < bytes + json::kPadding) input.resize(bytes + json::kPadding);
  return reinterpret_cast<std::uintptr_t>(input.data());
}

int openFix(const std::string &options, const std::string &apply) {
  const int number = open(options);
  if (number == 0) return 0;
  std::string error;
  const std::optional<FixChoice> choice = readFixChoice(apply, error);
  if (!choice) {
    close(number);
    put(0, "{\"error\":" + prelabel::quoted(error) + "}");
    return 0;
  }
  session(number).fixer = std::make_unique<Fixer>(session(number).check->options(), *choice);
  session(number).check.reset();
  return number;
}

// The corrected bytes since the last call.
void putOutput(int number) { put(number, session(number).fixer->takeOutput()); }

void setConfig(int number, std::uint32_t length, const std::string &name) {
  Session &at = session(number);
  if (at.fixer) return at.fixer->setConfig(inputOf(number, length), name);
  at.check->setConfig(inputOf(number, length), name);
}

void beginFile(int number, const std::string &name) {
  Session &at = session(number);
  if (at.fixer) return at.fixer->beginFile(name);
  at.check->beginFile(name);
}

bool feed(int number, std::uint32_t length) {
  Session &at = session(number);
  if (at.check) return at.check->feed(inputOf(number, length));
  at.fixer->feed(inputOf(number, length));
  putOutput(number);
  return true;
}

void endFile(int number) {
  Session &at = session(number);
  if (at.check) return at.check->endFile();
  at.fixer->endFile();
  putOutput(number);
}

void changes(int number) {
  const Fixer &fixer = *session(number).fixer;
  put(number, changesJson(fixer.changes(), fixer.names()));
}

double tasks(int number) { return static_cast<double>(session(number).check->rows().size()); }

void report(int number) {
  const Check &check = *session(number).check;
  session(number).output = packReport(check.head(), check.findings(), allRules(), check.rows().size(), check.names());
}

std::uint32_t rowBlocks(int number) { return static_cast<std::uint32_t>(session(number).check->rows().blocks()); }
std::uintptr_t rowBlock(int number, std::uint32_t index) {
  return reinterpret_cast<std::uintptr_t>(session(number).check->rows().block(index).data());
}
std::uint32_t rowBlockLength(int number, std::uint32_t index) {
  return static_cast<std::uint32_t>(session(number).check->rows().block(index).size_bytes());
}

void configReport(int number) {
  const Check &check = *session(number).check;
  put(number, check.config() ? configJson(*check.config(), check.findings(), check.names()) : "null");
}

void preview(int number, std::uint32_t length, const std::string &arguments) {
  const Check &check = *session(number).check;
  const PreviewPlace place = readPreviewPlace(arguments);
  const LabelingConfig *config = check.usableConfig();
  put(number, previewTask(check.options(), config, check.names().config, inputOf(number, length), place));
}

void masks(int number, std::uint32_t length, const std::string &arguments) {
  const Check &check = *session(number).check;
  const LabelingConfig *config = check.usableConfig();
  session(number).output = previewMasks(check.options(), config, inputOf(number, length), readPreviewPlace(arguments));
}

void imageHeader(int number, std::uint32_t length) {
  const std::string_view bytes = inputOf(number, length);
  put(number, imageHeaderJson(readImageHeader({reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()})));
}

std::uintptr_t output(int number) { return reinterpret_cast<std::uintptr_t>(session(number).output.data()); }
std::uint32_t outputLength(int number) { return static_cast<std::uint32_t>(session(number).output.size()); }

}  // namespace
}  // namespace prelabel

EMSCRIPTEN_BINDINGS(prelabel) {
  using emscripten::function;
  function("version", &prelabel::version);
  function("catalogue", &prelabel::catalogue);
  function("open", &prelabel::open);
  function("openFix", &prelabel::openFix);
  function("changes", &prelabel::changes);
  function("close", &prelabel::close);
  function("reserve", &prelabel::reserve);
  function("setConfig", &prelabel::setConfig);
  function("beginFile", &prelabel::beginFile);
  function("feed", &prelabel::feed);
  function("endFile", &prelabel::endFile);
  function("tasks", &prelabel::tasks);
  function("report", &prelabel::report);
  function("rowBlocks", &prelabel::rowBlocks);
  function("rowBlock", &prelabel::rowBlock);
  function("rowBlockLength", &prelabel::rowBlockLength);
  function("configReport", &prelabel::configReport);
  function("preview", &prelabel::preview);
  function("masks", &prelabel::masks);
  function("imageHeader", &prelabel::imageHeader);
  function("output", &prelabel::output);
  function("outputLength", &prelabel::outputLength);
}
