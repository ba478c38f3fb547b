// Any bytes as a labeling config: read, check, and look whether what was said about them can be true.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "config/labeling_config.hpp"
#include "config/xml_scanner.hpp"
#include "rules/config_rules.hpp"

using namespace prelabel;

namespace {

void require(bool holds, const char *what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

bool within(std::string_view text, std::uint64_t offset, std::uint64_t length) {
  return offset <= text.size() && length <= text.size() - offset;
}

bool quoted(std::string_view text, const ConfigPlace &place) {
  return place.length >= 2 && text[place.offset] == text[place.offset + place.length - 1] &&
         (text[place.offset] == '"' || text[place.offset] == '\'');
}

void checkPlaces(const LabelingConfig &config) {
  const std::string_view text = config.source();
  for (const Element &element : config.elements()) {
    const ConfigPlace &place = element.place;
    require(within(text, place.offset, place.length) && place.length >= 3, "a tag stands in the text");
    require(text[place.offset] == '<' && text[place.offset + place.length - 1] == '>', "a tag runs from < to >");
    require(text.substr(element.namePlace.offset, element.namePlace.length) == element.tag, "the name of a tag");
    if (element.endNamePlace.length > 0) {
      require(text.substr(element.endNamePlace.offset, element.endNamePlace.length) == element.tag, "its closing name");
    }
    for (const Attribute &attribute : element.attributes) {
      require(text.substr(attribute.namePlace.offset, attribute.namePlace.length) == attribute.name, "an attribute");
      require(within(text, attribute.valuePlace.offset, attribute.valuePlace.length), "a value stands in the text");
      require(quoted(text, attribute.valuePlace), "a value has its quotes");
    }
  }
}

void checkFindings(const LabelingConfig &config) {
  SinkOptions options;
  options.maxPerRule = 200;
  Sink sink(configRules(), {}, options);
  checkConfigRules(config, sink);
  require(!config.problem() || sink.total() == 1, "a config that cannot be read gives one finding");
  for (const Finding &finding : sink.kept()) {
    require(within(config.source(), finding.offset, finding.length), "a finding stands in the text");
    if (!finding.fix) continue;
    for (const Edit &edit : finding.fix->edits) {
      require(within(config.source(), edit.offset, edit.length), "an edit stands in the text");
    }
  }
}

// A fix leaves a config that can be read.
void checkFixes(const LabelingConfig &config) {
  SinkOptions options;
  options.maxPerRule = 5;
  Sink sink(configRules(), {}, options);
  checkConfigRules(config, sink);
  for (const Finding &finding : sink.kept()) {
    if (!finding.fix) continue;
    std::string text = config.source();
    for (auto edit = finding.fix->edits.rbegin(); edit != finding.fix->edits.rend(); ++edit) {
      text.replace(edit->offset, edit->length, edit->text);
    }
    require(!scanXml(text).problem, "a mended config is still XML");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char *>(data), size);
  const XmlScan scan = scanXml(text);
  const LabelingConfig config = LabelingConfig::parse(text);
  require(scan.problem.has_value() == config.problem().has_value(), "what the scanner takes, pugixml takes");
  require(config.elements().size() == scan.tags.size(), "both see the same tags");
  if (scan.problem) require(within(text, scan.problem->offset, scan.problem->length), "a problem stands in the text");
  checkPlaces(config);
  checkFindings(config);
  if (size < 4096) checkFixes(config);
  for (const ControlTag &control : config.controls()) {
    for (const LabelDefinition &label : control.labels) {
      require(control.findLabel(label.stored()).has_value(), "a label is found by what results store");
    }
  }
  return 0;
}
