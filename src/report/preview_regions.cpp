// Writing regions with their style, words and shape.
#include "report/preview_regions.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "regions/style.hpp"
#include "report/preview_shapes.hpp"
#include "report/preview_words.hpp"

namespace prelabel {

namespace {

using Json = nlohmann::ordered_json;

Json numberOrNull(json::Value value) { return value.isNumber() ? Json(value.number()) : Json(nullptr); }

void addShown(Json &out, NotShown effect) {
  out["shown"] = effect == NotShown::isShown;
  if (effect != NotShown::isShown) out["reason"] = toString(effect);
}

Json styleJson(const RegionStyle &style) {
  return {{"stroke", toHex(style.stroke)},
          {"strokeOpacity", style.stroke.alpha},
          {"strokeWidth", style.strokeWidth},
          {"fill", toHex(style.fill)},
          {"fillOpacity", style.fillOpacity}};
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

Words wordsOf(const std::vector<const PreviewItem *> &items) {
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
    words.styles.push_back({item->control, takenType ? item->control->info->resultType : type, !labels.empty(),
                            labels.empty() ? std::string() : labels.front()});
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

Json ResultsWriter::write(const Prediction &prediction, const SeenResults &seen) {
  Json out;
  out["modelVersion"] = prediction.modelVersion ? textOrRaw(prediction.modelVersion) : "undefined";
  out["score"] = numberOrNull(prediction.score);
  addResults(out, prediction.result, prediction.index, seen);
  return out;
}

Json ResultsWriter::writeAnnotation(json::Value result, std::uint32_t index, const SeenResults &seen) {
  Json out;
  addResults(out, result, index, seen);
  return out;
}

void ResultsWriter::addResults(Json &out, json::Value results, std::uint32_t index, const SeenResults &seen) {
  for (const char *list : {"regions", "values", "relations"}) out[list] = Json::array();
  pointer_ = ground_.place.pointer + ground_.document.pointer(results);
  originals_.add(results);
  const PreviewGroups groups = groupResults(results, index, ground_.config, seen);
  for (const std::vector<std::uint32_t> &members : groups.regions) out["regions"].push_back(region(groups, members));
  for (const std::uint32_t item : groups.values) out["values"].push_back(value(groups.items[item]));
  for (const Result &result : groups.relations) {
    out["relations"].push_back(relation(result, seen.of(index, result.index)));
  }
}

Json ResultsWriter::region(const PreviewGroups &groups, const std::vector<std::uint32_t> &members) {
  std::vector<const PreviewItem *> items;
  for (const std::uint32_t member : members) items.push_back(&groups.items[member]);
  const PreviewItem &first = *items.front();
  const Words words = wordsOf(items);
  const bool closable = isClosable(first, ground_.config);
  static const LabelingConfig kNone;
  const RegionStyle style = styleOf(first.kind, isFilled(first.kind, first.fields, closable), words.styles,
                                    ground_.config ? *ground_.config : kNone);
  Json out;
  out["id"] = regionId(first.result.id);
  out["control"] = textOrRaw(first.result.fromName);
  out["object"] = textOrRaw(first.result.toName);
  out["kind"] = toString(first.kind);
  out["labels"] = words.labels;
  out["text"] = words.text;
  out["values"] = Json::array();
  for (const PreviewItem *item : items) {
    if (item->isAnswer()) out["values"].push_back(value(*item));
  }
  out["score"] = numberOrNull(words.score);
  out["color"] = toHex(style.stroke);
  out["style"] = styleJson(style);
  // What an unknown answer says is not ticked, but its box is drawn.
  addShown(out, first.isAnswer() && first.effect == NotShown::notTicked ? NotShown::isShown : first.effect);
  out["itemIndex"] = first.fields.itemIndex.isNumber() ? first.fields.itemIndex.number() : 0;
  const ImageSize original = first.kind == RegionKind::vector ? originals_.of(first.result.toName) : ImageSize{};
  addShape(out, first.kind, first.fields, {ground_.sizes.of(first.result), original, closable, &ground_.document});
  out["results"] = Json::array();
  for (const PreviewItem *item : items) out["results"].push_back(item->result.index);
  if (items.size() > 1) {
    out["parts"] = Json::array();
    for (const PreviewItem *item : items) {
      const json::Value part = item->result.item;
      out["parts"].push_back({ground_.place.offset + part.offset(), part.length()});
    }
  }
  addPlace(out, first.result);
  return out;
}

Json ResultsWriter::value(const PreviewItem &item) const {
  Json out;
  out["control"] = textOrRaw(item.result.fromName);
  out["type"] = textOrRaw(item.result.type);
  out["text"] = answerOf(item.result, item.control);
  addShown(out, item.effect);
  addPlace(out, item.result);
  return out;
}

Json ResultsWriter::relation(const Result &result, NotShown effect) const {
  Json out = {{"from", regionId(result.fromId)},
              {"to", regionId(result.toId)},
              {"direction", directionOf(result.direction)},
              {"labels", relationLabels(result.item.find("labels"), ground_.config)}};
  addShown(out, effect);
  addPlace(out, result);
  return out;
}

void ResultsWriter::addPlace(Json &out, const Result &result) const {
  out["result"] = result.index;
  out["pointer"] = pointer_ + '/' + std::to_string(result.index);
  out["offset"] = ground_.place.offset + result.item.offset();
  out["length"] = result.item.length();
}

}  // namespace prelabel
