// Deciding by attributes and tag names what each element is (config reference, sections 2 to 6).
#include "config/config_reader.hpp"

#include <algorithm>

#include "config/data_keys.hpp"
#include "config/label_reader.hpp"
#include "config/repeater.hpp"
#include "config/tag_kind.hpp"
#include "config/xml_tree.hpp"

namespace prelabel {

namespace {

// The parts between commas, blanks kept: no layer of Label Studio trims them.
std::vector<std::string> splitNames(std::string_view list) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= list.size();) {
    const std::size_t end = std::min(list.find(',', start), list.size());
    parts.emplace_back(list.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

}  // namespace

void ConfigReader::collectNames() {
  const std::vector<Element> &elements = config_.elements_;
  for (std::uint32_t i = 0; i < elements.size(); ++i) {
    if (elements[i].attribute("name")) config_.nameOrder_.push_back(i);
  }
  std::sort(config_.nameOrder_.begin(), config_.nameOrder_.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int order = elements[a].value("name").compare(elements[b].value("name"));
    return order != 0 ? order < 0 : a < b;
  });
}

void ConfigReader::collectFlags() {
  for (const Element &element : config_.elements_) {
    const TagInfo *info = element.anyCaseInfo();
    if (!info || info->name != "Repeater") continue;
    const std::string_view given = element.value("indexFlag");
    const std::string flag(given.empty() ? kDefaultIndexFlag : given);
    std::vector<std::string> &flags = config_.indexFlags_;
    if (std::find(flags.begin(), flags.end(), flag) == flags.end()) flags.push_back(flag);
  }
}

void ConfigReader::collectObjects() {
  for (std::uint32_t i = 0; i < config_.elements_.size(); ++i) {
    const Element &element = config_.elements_[i];
    if (!isObjectTag(element) || config_.insideMarkup(i)) continue;
    config_.objects_.push_back({std::string(element.value("name")), element.anyCaseInfo(), i,
                                std::string(element.value("value")), std::string(element.value("valueList"))});
  }
}

void ConfigReader::addControl(std::uint32_t index, const TagInfo *info, const Attribute &name) {
  const Element &element = config_.elements_[index];
  ControlTag control;
  control.name = name.value;
  control.info = info;
  control.element = index;
  const std::string_view toName = element.value("toName");
  if (!toName.empty()) {
    control.toName = splitNames(toName);
  } else if (isSelfReferencing(info)) {
    control.toName = {control.name};
  } else if (config_.objects_.size() == 1) {
    control.toName = {config_.objects_.front().name};
  }
  control.toNameBroken =
      control.toName.empty() || !std::all_of(control.toName.begin(), control.toName.end(),
                                             [&](const std::string &n) { return config_.hasName(n); });
  control.perRegion = element.value("perRegion") == "true";
  control.multiple = element.value("choice") == "multiple";
  control.allowEmpty = element.value("allowEmpty") == "true";
  control.dynamicLabels = hasDynamicLabels(element, info);
  for (const char *colour : {"fillColor", "strokeColor"}) {
    const bool dies = readColour(element.value(colour)).verdict == ColourVerdict::blankPage;
    control.diesOfColours = control.diesOfColours || dies;
  }
  config_.controls_.push_back(std::move(control));
}

void ConfigReader::collectControls() {
  for (std::uint32_t i = 0; i < config_.elements_.size(); ++i) {
    const Element &element = config_.elements_[i];
    if (!isControlTag(element) || config_.insideMarkup(i)) continue;
    addControl(i, element.anyCaseInfo(), *element.attribute("name"));
  }
}

void ConfigReader::collectLabels() {
  std::vector<std::uint32_t> controlOf(config_.elements_.size(), kNoElement);  // element → index in controls_
  for (std::uint32_t c = 0; c < config_.controls_.size(); ++c) controlOf[config_.controls_[c].element] = c;
  for (std::uint32_t i = 0; i < config_.elements_.size(); ++i) {
    const Element &element = config_.elements_[i];
    const TagInfo *info = element.anyCaseInfo();
    if (!isLabelTag(info)) continue;
    if (info->name == "Relation") config_.relationLabels_.push_back(readLabel(element, i));
    // The owner is the nearest control around; Views and Choices may stand between.
    std::uint32_t up = element.parent;
    while (up != kNoElement && controlOf[up] == kNoElement) up = config_.elements_[up].parent;
    if (up == kNoElement || config_.insideMarkup(i)) continue;
    ControlTag &owner = config_.controls_[controlOf[up]];
    LabelDefinition label = readLabel(element, i);
    if (label.stored().empty()) continue;
    if (isResolvedByTask(label.value, info, config_.indexFlags_)) owner.dynamicLabels = true;
    owner.labels.push_back(std::move(label));
  }
}

void ConfigReader::orderLabels() {
  for (ControlTag &control : config_.controls_) indexLabels(control);
}

LabelingConfig ConfigReader::read(std::string_view xml) {
  ConfigReader reader;
  LabelingConfig &config = reader.config_;
  config.source_ = xml;
  XmlScan scan = scanXml(config.source_);
  config.problem_ = std::move(scan.problem);
  if (config.problem_) return std::move(config);
  std::optional<std::vector<Element>> elements = readXmlTree(config.source_, scan);
  if (!elements) {
    config.problem_ = XmlProblem{false, 0, 0, "The config cannot be read", {}, {}};
    return std::move(config);
  }
  config.elements_ = std::move(*elements);
  reader.collectNames();
  reader.collectFlags();
  reader.collectObjects();
  reader.collectControls();
  reader.collectLabels();
  reader.orderLabels();
  config.dataKeys_ = collectDataKeys(config.elements_);
  return std::move(config);
}

LabelingConfig LabelingConfig::parse(std::string_view xml) { return ConfigReader::read(xml); }

}  // namespace prelabel
