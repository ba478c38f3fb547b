// Reading labels and answers leniently: previews show what is there.
#include "report/preview_words.hpp"

namespace prelabel {

std::vector<std::string> textsOf(json::Value list) {
  std::vector<std::string> texts;
  if (list.isString()) texts.push_back(list.text());
  for (const json::Value item : list.items()) {
    if (item.isString()) {
      texts.push_back(item.text());
    } else if (item.isArray()) {  // words on a path are texts: deeper lists are shown as written
      std::string path;
      for (const json::Value word : item.items()) path += (path.empty() ? "" : " / ") + textOrRaw(word);
      texts.push_back(path);
    } else {
      texts.emplace_back(item.raw());
    }
  }
  if (list && texts.empty() && !list.isArray()) texts.emplace_back(list.raw());
  return texts;
}

std::string textOrRaw(json::Value value) {
  if (!value) return {};
  return value.isString() ? value.text() : std::string(value.raw());
}

std::vector<std::string> labelsOf(const Result &result, const ControlTag *control) {
  if (control && control->info) {
    const json::Value labels = result.value.find(control->info->valueKey);
    // What has no length is deleted by the editor.
    const bool counts = control->info->family == TagFamily::labels && (labels.isArray() || labels.isString());
    return counts ? textsOf(labels) : std::vector<std::string>();
  }
  for (const json::Member member : result.value.members()) {
    if (member.key.rawText().ends_with("labels")) return textsOf(member.value);
  }
  return {};
}

std::vector<std::string> answerOf(const Result &result, const ControlTag *control) {
  if (control && control->info) return textsOf(result.value.find(control->info->valueKey));
  const std::string type = textOrRaw(result.type);
  return textsOf(result.value.find(type == "textarea" ? "text" : type));
}

}  // namespace prelabel
