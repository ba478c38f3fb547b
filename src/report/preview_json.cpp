// Writing a task: its outcome, objects, predictions and annotations, then the findings.
#include "report/preview_json.hpp"

#include "report/preview_regions.hpp"

namespace prelabel {

namespace {

void addTask(JsonText &out, const PreviewData &data) {
  out.key("task").number(static_cast<double>(data.place.task));
  out.text("file", data.place.file < data.names.files.size() ? data.names.files[data.place.file] : std::string());
  out.integer("offset", data.place.offset).integer("length", data.length).integer("line", data.place.position.line);
  out.open("outcome", '{')
      .text("import", toString(data.effects.import))
      .text("serverCheck", toString(data.effects.serverCheck));
  out.text("view", toString(data.effects.view)).close('}');
}

void addLists(JsonText &out, const PreviewData &data) {
  PreviewSizes sizes(data.images, data.predictions, data.config);
  sizes.add(data.annotations);
  const json::Value values = data.task.data.isObject() ? data.task.data : data.task.item;
  out.key("objects");
  if (data.config)
    addObjects(out, *data.config, values, sizes);
  else
    out.open('[').close(']');
  const PreviewGround ground{data.document, data.place, data.config, sizes, values};
  ResultsWriter writer(ground, out);
  std::uint32_t index = 0;
  out.open("predictions", '[');
  for (const json::Value item : data.predictions.items()) writer.write(readPrediction(item, index++), data.effects);
  out.close(']').open("annotations", '[');
  index = 0;
  for (const json::Value item : data.annotations.items()) {
    writer.writeAnnotation(item.find("result"), index++, data.annotated);
  }
  out.close(']');
}

}  // namespace

std::string previewJson(const PreviewData &data) {
  JsonText out;
  out.open('{');
  addTask(out, data);
  addLists(out, data);
  out.open("findings", '[');
  for (const Finding &finding : data.findings) out.raw(findingJson(finding, data.names));
  return out.close(']').close('}').take();
}

}  // namespace prelabel
