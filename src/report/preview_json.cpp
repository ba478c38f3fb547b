// Writing regions, values and objects of a task.
#include "report/preview_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>

#include "regions/rectangle.hpp"
#include "regions/region_kind.hpp"
#include "regions/style.hpp"
#include "tasks/data.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

using Json = nlohmann::ordered_json;

// A ten-thousandth of a pixel is finer than anything drawn, and hides the noise of floating point.
double rounded(double pixels) { return std::round(pixels * 1e4) / 1e4 + 0.0; }

Json pointJson(const Point &point) { return {rounded(point.x), rounded(point.y)}; }

Json boundsJson(const Bounds &bounds) {
  return {{"x", rounded(bounds.x)},
          {"y", rounded(bounds.y)},
          {"width", rounded(bounds.width)},
          {"height", rounded(bounds.height)}};
}

std::vector<std::string> textsOf(json::Value list) {
  std::vector<std::string> texts;
  if (list.isString()) texts.push_back(list.text());
  for (const json::Value item : list.items()) {
    if (item.isString()) {
      texts.push_back(item.text());
    } else if (item.isArray()) {  // a path: its words from the root
      std::string path;
      for (const std::string &word : textsOf(item)) path += (path.empty() ? "" : " / ") + word;
      texts.push_back(path);
    } else {
      texts.emplace_back(item.raw());
    }
  }
  if (list && texts.empty() && !list.isArray()) texts.emplace_back(list.raw());
  return texts;
}

// The labels of a region: under the control's key; where the control is not known, under any labels key.
std::vector<std::string> labelsOf(const Result &result, const ControlTag *control) {
  if (control && control->info) return textsOf(result.value.find(control->info->valueKey));
  for (const json::Member member : result.value.members()) {
    if (member.key.rawText().ends_with("labels")) return textsOf(member.value);
  }
  return {};
}

std::string textOrRaw(json::Value value) {
  if (!value) return {};
  return value.isString() ? value.text() : std::string(value.raw());
}

ImageSize originalSize(const Result &result) {
  if (!result.originalWidth.isNumber() || !result.originalHeight.isNumber()) return {};
  const ImageSize size{result.originalWidth.number(), result.originalHeight.number()};
  return size.known() ? size : ImageSize{};
}

class Writer {
 public:
  explicit Writer(const PreviewData &data) : data_(data) { collectSizes(); }

  Json write() {
    Json out;
    out["task"] = data_.place.task;
    out["file"] = data_.place.file < data_.names.files.size() ? data_.names.files[data_.place.file] : std::string();
    out["offset"] = data_.place.offset;
    out["length"] = data_.length;
    out["line"] = data_.place.position.line;
    out["outcome"] = {{"import", toString(data_.effects.import)},
                      {"serverCheck", toString(data_.effects.serverCheck)},
                      {"view", toString(data_.effects.view)}};
    out["objects"] = objects();
    out["predictions"] = Json::array();
    std::uint32_t index = 0;
    for (const json::Value item : data_.predictions.items()) {
      out["predictions"].push_back(prediction(readPrediction(item, index)));
      ++index;
    }
    return out;
  }

 private:
  // The first size that results of an object tell; all of one image share it.
  void collectSizes() {
    for (const json::Value prediction : data_.predictions.items()) {
      for (const json::Value item : prediction.find("result").items()) {
        const Result result = readResult(item, 0);
        const ImageSize size = originalSize(result);
        if (size.known() && result.toName.isString()) sizes_.try_emplace(result.toName.text(), size);
      }
    }
  }

  ImageSize sizeOf(const std::string &object) const {
    const auto known = sizes_.find(object);
    return known == sizes_.end() ? ImageSize{} : known->second;
  }

  Json objects() const {
    Json list = Json::array();
    if (!data_.config) return list;
    const json::Value values = data_.task.data.isObject() ? data_.task.data : data_.task.item;
    for (const ObjectTag &object : data_.config->objects()) {
      Json out;
      out["name"] = object.name;
      out["tag"] = object.info ? std::string(object.info->name) : std::string();
      const json::Value value = object.value.starts_with("$") ? lookUp(values, object.value.substr(1)) : json::Value();
      out["url"] = value.isString() ? Json(value.text()) : Json(nullptr);
      const ImageSize original = sizeOf(object.name);
      const ImageSize size = data_.image.known() ? data_.image : original;
      out["size"] = nullptr;
      if (size.known()) {
        out["size"] = {
            {"width", size.width}, {"height", size.height}, {"from", data_.image.known() ? "image" : "original"}};
      }
      list.push_back(std::move(out));
    }
    return list;
  }

  Json prediction(const Prediction &prediction) {
    Json out;
    out["modelVersion"] = prediction.modelVersion ? textOrRaw(prediction.modelVersion) : "undefined";
    out["score"] = prediction.score.isNumber() ? Json(prediction.score.number()) : Json(nullptr);
    out["regions"] = Json::array();
    out["values"] = Json::array();
    out["relations"] = Json::array();
    pointer_ = data_.place.pointer + data_.document.pointer(prediction.result);
    std::uint32_t index = 0;
    for (const json::Value item : prediction.result.items()) {
      const Result result = readResult(item, index++);
      if (!result.item.isObject()) continue;
      const NotShown effect = data_.effects.of(prediction.index, result.index);
      if (result.isRelation()) {
        out["relations"].push_back(relation(result, effect));
        continue;
      }
      const ControlTag *control = data_.config ? controlNamed(*data_.config, result.fromName) : nullptr;
      const RegionKind kind = regionKindOf(result);
      const bool answers = control && control->info && control->info->family == TagFamily::classification;
      if (kind == RegionKind::rectangle && !answers) {
        out["regions"].push_back(rectangle(result, control, effect));
      } else {
        out["values"].push_back(value(result, control, effect));
      }
    }
    return out;
  }

  static Json relation(const Result &result, NotShown effect) {
    Json out = {{"from", textOrRaw(result.fromId)},
                {"to", textOrRaw(result.toId)},
                {"direction", result.direction.isString() ? result.direction.text() : "right"},
                {"labels", textsOf(result.item.find("labels"))}};
    addShown(out, effect);
    return out;
  }

  void addPlace(Json &out, const Result &result) const {
    out["result"] = result.index;
    out["pointer"] = pointer_ + '/' + std::to_string(result.index);
    out["offset"] = data_.place.offset + result.item.offset();
    out["length"] = result.item.length();
  }

  static void addShown(Json &out, NotShown effect) {
    out["shown"] = effect == NotShown::isShown;
    if (effect != NotShown::isShown) out["reason"] = toString(effect);
  }

  static Json styleJson(const RegionStyle &style) {
    return {{"stroke", toHex(style.stroke)},
            {"strokeOpacity", style.stroke.alpha},
            {"strokeWidth", style.strokeWidth},
            {"fill", toHex(style.fill)},
            {"fillOpacity", style.fillOpacity}};
  }

  Json rectangle(const Result &result, const ControlTag *control, NotShown effect) const {
    const std::vector<std::string> labels = labelsOf(result, control);
    const LabelingConfig none;
    const RegionStyle style = styleOf(control, labels.empty() ? std::string_view() : std::string_view(labels.front()),
                                      data_.config ? *data_.config : none);
    const Rectangle shape = readRectangle(readRegionFields(result)).value_or(Rectangle{});
    Json out;
    out["id"] = regionId(result.id);
    out["control"] = textOrRaw(result.fromName);
    out["object"] = textOrRaw(result.toName);
    out["kind"] = toString(RegionKind::rectangle);
    out["labels"] = labels;
    out["score"] = result.score.isNumber() ? Json(result.score.number()) : Json(nullptr);
    out["color"] = toHex(style.stroke);
    out["style"] = styleJson(style);
    addShown(out, effect);
    out["itemIndex"] = result.itemIndex.isNumber() ? Json(result.itemIndex.number()) : Json(0);
    out["rotation"] = shape.rotation;
    ImageSize size = data_.image.known() ? data_.image : originalSize(result);
    if (!size.known() && result.toName.isString()) size = sizeOf(result.toName.text());
    out["outline"] = nullptr;
    out["bounds"] = nullptr;
    out["area"] = nullptr;
    if (size.known()) {
      const std::vector<Point> outline = corners(shape, size);
      out["outline"] = Json::array();
      for (const Point &point : outline) out["outline"].push_back(pointJson(point));
      out["bounds"] = boundsJson(boundsOf(outline));
      out["area"] = rounded(areaOf(outline));
    }
    out["value"] = {
        {"x", shape.x}, {"y", shape.y}, {"width", shape.width}, {"height", shape.height}, {"rotation", shape.rotation}};
    addPlace(out, result);
    return out;
  }

  Json value(const Result &result, const ControlTag *control, NotShown effect) const {
    Json out;
    out["control"] = textOrRaw(result.fromName);
    out["type"] = textOrRaw(result.type);
    const std::string key = control && control->info ? std::string(control->info->valueKey) : textOrRaw(result.type);
    out["text"] = textsOf(result.value.find(key));
    addShown(out, effect);
    addPlace(out, result);
    return out;
  }

  const PreviewData &data_;
  std::unordered_map<std::string, ImageSize> sizes_;  // by object
  std::string pointer_;                               // of the list of results at hand
};

}  // namespace

std::string previewJson(const PreviewData &data) {
  std::string text = Writer(data).write().dump(-1, ' ', false, Json::error_handler_t::replace);
  text.back() = ',';  // findings are written already: they are put in as text
  text += "\"findings\":[";
  for (std::size_t i = 0; i < data.findings.size(); ++i) {
    if (i > 0) text += ',';
    text += findingJson(data.findings[i], data.names);
  }
  return text + "]}";
}

}  // namespace prelabel
