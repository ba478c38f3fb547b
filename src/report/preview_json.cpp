// Writing a task: its outcome, objects, predictions and annotations, then the findings.
#include "report/preview_json.hpp"

#include <nlohmann/json.hpp>

#include "report/preview_regions.hpp"

namespace prelabel {

namespace {

using Json = nlohmann::ordered_json;

Json taskJson(const PreviewData &data) {
  Json out;
  out["task"] = data.place.task;
  out["file"] = data.place.file < data.names.files.size() ? data.names.files[data.place.file] : std::string();
  out["offset"] = data.place.offset;
  out["length"] = data.length;
  out["line"] = data.place.position.line;
  out["outcome"] = {{"import", toString(data.effects.import)},
                    {"serverCheck", toString(data.effects.serverCheck)},
                    {"view", toString(data.effects.view)}};
  PreviewSizes sizes(data.images, data.predictions, data.config);
  sizes.add(data.annotations);
  const json::Value values = data.task.data.isObject() ? data.task.data : data.task.item;
  out["objects"] = data.config ? objectsJson(*data.config, values, sizes) : Json::array();
  out["predictions"] = Json::array();
  const PreviewGround ground{data.document, data.place, data.config, sizes};
  ResultsWriter writer(ground);
  std::uint32_t index = 0;
  for (const json::Value item : data.predictions.items()) {
    out["predictions"].push_back(writer.write(readPrediction(item, index++), data.effects));
  }
  out["annotations"] = Json::array();
  index = 0;
  for (const json::Value item : data.annotations.items()) {
    out["annotations"].push_back(writer.writeAnnotation(item.find("result"), index++, data.annotated));
  }
  return out;
}

}  // namespace

std::string previewJson(const PreviewData &data) {
  std::string text = taskJson(data).dump(-1, ' ', false, Json::error_handler_t::replace);
  text.back() = ',';  // findings are written already: they are put in as text
  text += "\"findings\":[";
  for (std::size_t i = 0; i < data.findings.size(); ++i) {
    if (i > 0) text += ',';
    text += findingJson(data.findings[i], data.names);
  }
  return text + "]}";
}

}  // namespace prelabel
