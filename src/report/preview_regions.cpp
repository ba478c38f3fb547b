// Writing regions with their style, words and shape.
#include "report/preview_regions.hpp"

#include <algorithm>

#include "regions/style.hpp"
#include "report/preview_shapes.hpp"
#include "report/preview_words.hpp"

namespace prelabel {

namespace {

void addNumber(JsonText &out, std::string_view name, json::Value value) {
  if (value.isNumber())
    out.number(name, value.number());
  else
    out.null(name);
}

void addShown(JsonText &out, NotShown effect) {
  out.flag("shown", effect == NotShown::isShown);
  if (effect != NotShown::isShown) out.text("reason", toString(effect));
}

void addStyle(JsonText &out, const RegionStyle &style) {
  out.open("style", '{').text("stroke", toHex(style.stroke)).number("strokeOpacity", style.stroke.alpha);
  out.number("strokeWidth", style.strokeWidth).text("fill", toHex(style.fill));
  out.number("fillOpacity", style.fillOpacity).close('}');
}

std::vector<const PreviewItem *> itemsOf(const PreviewGroups &groups, const std::vector<std::uint32_t> &members) {
  std::vector<const PreviewItem *> items;
  for (const std::uint32_t member : members) items.push_back(&groups.items[member]);
  return items;
}

bool isClosable(const PreviewItem &item, const LabelingConfig *config) {
  if (!item.control || !config || item.control->element == kNoElement) return false;
  return config->elements()[item.control->element].value("closable") == "true";
}

// What the results of one region say together.
struct Words {
  std::vector<std::string> labels;  // of the first that has any: its caption
  std::vector<std::string> text;    // of the first text area
  json::Value score;                // the first
  std::vector<StyleSource> styles;
};

Words wordsOf(const std::vector<const PreviewItem *> &items, TaskLabels &taskLabels) {
  Words words;
  for (const PreviewItem *item : items) {
    // The editor deletes the labels of a result that it hands to another control.
    const std::vector<std::string> labels =
        item->takenOver ? std::vector<std::string>() : labelsOf(item->result, item->control);
    if (words.labels.empty() && !item->isAnswer()) words.labels = labels;
    if (words.text.empty() && item->result.type.is("textarea")) words.text = textsOf(item->result.value.find("text"));
    if (!words.score.isNumber()) words.score = item->result.score;
    const bool takenType = item->takenOver && item->control && item->control->info;
    const std::string_view type = item->result.type.isString() ? item->result.type.rawText() : std::string_view();
    const std::string first = labels.empty() ? std::string() : labels.front();
    words.styles.push_back({item->control, takenType ? item->control->info->resultType : type, !labels.empty(), first,
                            item->control ? taskLabels.find(*item->control, first) : nullptr});
  }
  return words;
}

// Those the config has: others are not written beside the line.
std::vector<std::string> relationLabels(json::Value list, const LabelingConfig *config) {
  std::vector<std::string> labels = list.isArray() ? textsOf(list) : std::vector<std::string>();
  if (!config) return labels;
  std::erase_if(labels, [config](const std::string &label) {
    const auto &known = config->relationLabels();
    return std::none_of(known.begin(), known.end(), [&](const LabelDefinition &one) { return one.value == label; });
  });
  return labels;
}

std::string_view directionOf(json::Value direction) {
  if (direction.is("left")) return "left";
  return direction.is("bi") ? "bi" : "right";
}

}  // namespace

void ResultsWriter::write(const Prediction &prediction, const SeenResults &seen) {
  out_.open('{').text("modelVersion", prediction.modelVersion ? textOrRaw(prediction.modelVersion) : "undefined");
  addNumber(out_, "score", prediction.score);
  addResults(prediction.result, prediction.index, seen);
  out_.close('}');
}

void ResultsWriter::writeAnnotation(json::Value result, std::uint32_t index, const SeenResults &seen) {
  out_.open('{');
  addResults(result, index, seen);
  out_.close('}');
}

void ResultsWriter::addResults(json::Value results, std::uint32_t index, const SeenResults &seen) {
  pointer_ = ground_.place.pointer + ground_.document.pointer(results);
  originals_.add(results);
  const PreviewGroups groups = groupResults(results, index, ground_.config, seen);
  out_.open("regions", '[');
  for (std::size_t i = 0; i < groups.regions.size(); ++i) addRegion(groups, i);
  out_.close(']').open("values", '[');
  for (const std::uint32_t item : groups.values) addValue(groups.items[item]);
  out_.close(']').open("relations", '[');
  for (const Result &result : groups.relations) addRelation(result, seen.of(index, result.index));
  out_.close(']');
}

void ResultsWriter::addRegion(const PreviewGroups &groups, std::size_t index) {
  const std::vector<const PreviewItem *> items = itemsOf(groups, groups.regions[index]);
  const PreviewItem &first = *items.front();
  std::vector<std::uint32_t> told = groups.regions[index];
  told.insert(told.end(), groups.wordsBeside[index].begin(), groups.wordsBeside[index].end());
  std::sort(told.begin(), told.end());
  const Words words = wordsOf(itemsOf(groups, told), taskLabels_);
  const bool closable = isClosable(first, ground_.config);
  static const LabelingConfig kNone;
  const RegionStyle style = styleOf(first.kind, isFilled(first.kind, first.fields, closable), words.styles,
                                    ground_.config ? *ground_.config : kNone);
  out_.open('{').text("id", regionId(first.result.id)).text("control", textOrRaw(first.result.fromName));
  out_.text("object", textOrRaw(first.result.toName)).text("kind", toString(first.kind));
  out_.texts("labels", words.labels).texts("text", words.text).open("values", '[');
  for (const PreviewItem *item : items) {
    if (item->isAnswer()) addValue(*item);
  }
  addNumber(out_.close(']'), "score", words.score);
  out_.text("color", toHex(style.stroke));
  addStyle(out_, style);
  // What an unknown answer says is not ticked, but its box is drawn.
  addShown(out_, first.isAnswer() && first.effect == NotShown::notTicked ? NotShown::isShown : first.effect);
  out_.number("itemIndex", first.fields.itemIndex.isNumber() ? first.fields.itemIndex.number() : 0);
  const ImageSize original = first.kind == RegionKind::vector ? originals_.of(first.result.toName) : ImageSize{};
  addShape(out_, first.kind, first.fields, {ground_.sizes.of(first.result), original, closable, &ground_.document});
  addParts(items);
  addPlace(first.result);
  out_.close('}');
}

// Which results it is made of, and where they stand when they are several.
void ResultsWriter::addParts(const std::vector<const PreviewItem *> &items) {
  out_.open("results", '[');
  for (const PreviewItem *item : items) out_.integer(item->result.index);
  out_.close(']');
  if (items.size() < 2) return;
  out_.open("parts", '[');
  for (const PreviewItem *item : items) {
    const json::Value part = item->result.item;
    out_.open('[').integer(ground_.place.offset + part.offset()).integer(part.length()).close(']');
  }
  out_.close(']');
}

void ResultsWriter::addValue(const PreviewItem &item) {
  out_.open('{').text("control", textOrRaw(item.result.fromName)).text("type", textOrRaw(item.result.type));
  out_.texts("text", answerOf(item.result, item.control));
  addShown(out_, item.effect);
  addPlace(item.result);
  out_.close('}');
}

void ResultsWriter::addRelation(const Result &result, NotShown effect) {
  out_.open('{').text("from", regionId(result.fromId)).text("to", regionId(result.toId));
  out_.text("direction", directionOf(result.direction));
  out_.texts("labels", relationLabels(result.item.find("labels"), ground_.config));
  addShown(out_, effect);
  addPlace(result);
  out_.close('}');
}

void ResultsWriter::addPlace(const Result &result) {
  out_.integer("result", result.index).text("pointer", pointer_ + '/' + std::to_string(result.index));
  out_.integer("offset", ground_.place.offset + result.item.offset()).integer("length", result.item.length());
}

}  // namespace prelabel
