// Looking up what a task gives each object of the config.
#include "report/preview_objects.hpp"

#include "regions/original_sizes.hpp"
#include "report/preview_words.hpp"
#include "tasks/data.hpp"
#include "tasks/result_control.hpp"

namespace prelabel {

namespace {

ImageSize originalSize(const Result &result) {
  const ImageSize size = givenSize(result);
  return size.known() ? size : ImageSize{};
}

// What the data has under `$key`; absent without one.
json::Value dataOf(const std::string &attribute, json::Value data) {
  return attribute.starts_with("$") ? lookUp(data, std::string_view(attribute).substr(1)) : json::Value();
}

void addUrl(JsonText &out, json::Value value) {
  if (value.isString())
    out.text(value.text());
  else
    out.null();
}

void addSize(JsonText &out, const PreviewSizes &sizes, const std::string &object, std::size_t page) {
  bool isMeasured = false;
  const ImageSize size = sizes.of(object, page, isMeasured);
  if (!size.known()) {
    out.null();
    return;
  }
  out.open('{').number("width", size.width).number("height", size.height);
  out.text("from", isMeasured ? "image" : "original").close('}');
}

// Addresses of all pages: a single text counts as a list of one.
std::vector<json::Value> pagesOf(json::Value list) {
  std::vector<json::Value> pages;
  if (list.isString()) pages.push_back(list);
  for (const json::Value url : list.items()) pages.push_back(url);
  return pages;
}

void addPages(JsonText &out, const PreviewSizes &sizes, const std::string &object, json::Value list) {
  const std::vector<json::Value> pages = pagesOf(list);
  addUrl(out.key("url"), pages.empty() ? json::Value() : pages.front());
  addSize(out.key("size"), sizes, object, 0);
  out.open("sizes", '[');
  for (std::size_t page = 0; page < pages.size(); ++page) addSize(out, sizes, object, page);
  out.close(']').open("urls", '[');
  for (const json::Value page : pages) addUrl(out, page);
  out.close(']');
}

}  // namespace

PreviewSizes::PreviewSizes(const ImageSizes &images, json::Value predictions, const LabelingConfig *config)
    : images_(images), config_(config) {
  add(predictions);
}

void PreviewSizes::add(json::Value lists) {
  for (const json::Value list : lists.items()) {
    for (const json::Value item : list.find("result").items()) {
      const Result result = readResult(item, 0);
      const ImageSize size = originalSize(result);
      if (size.known() && result.toName.isString()) told_[result.toName.text()].try_emplace(pageOf(result), size);
    }
  }
}

ImageSize PreviewSizes::of(const Result &result) const {
  const std::string object = textOrRaw(result.toName);
  const std::size_t page = pageOf(result);
  if (const ImageSize size = measured(object, page); size.known()) return size;
  const ImageSize own = originalSize(result);
  return own.known() ? own : told(object, page);
}

ImageSize PreviewSizes::of(const std::string &object, std::size_t page, bool &isMeasured) const {
  const ImageSize size = measured(object, page);
  isMeasured = size.known();
  return isMeasured ? size : told(object, page);
}

ImageSize PreviewSizes::measured(const std::string &object, std::size_t page) const {
  const auto known = images_.of.find(object);
  if (known == images_.of.end()) return images_.any;
  return page < known->second.size() ? known->second[page] : ImageSize{};
}

ImageSize PreviewSizes::told(const std::string &object, std::size_t page) const {
  const auto pages = told_.find(object);
  if (pages == told_.end()) return {};
  const auto known = pages->second.find(page);
  return known == pages->second.end() ? ImageSize{} : known->second;
}

// Only an object with several images has pages: others ignore the index.
std::size_t PreviewSizes::pageOf(const Result &result) const {
  const ObjectTag *object = config_ ? objectNamed(*config_, result.toName) : nullptr;
  if (!object || object->valueList.empty()) return 0;
  const json::Value page = prelabel::pageOf(result);
  if (!page.isNumber()) return 0;
  const double index = page.number();
  return index > 0 && index < 1e9 ? static_cast<std::size_t>(index) : 0;
}

void addObjects(JsonText &out, const LabelingConfig &config, json::Value data, const PreviewSizes &sizes) {
  out.open('[');
  for (const ObjectTag &object : config.objects()) {
    out.open('{').text("name", object.name).text("tag", object.info ? object.info->name : std::string_view());
    if (object.valueList.empty()) {
      addUrl(out.key("url"), dataOf(object.value, data));
      addSize(out.key("size"), sizes, object.name, 0);
    } else {  // wins over `value`
      addPages(out, sizes, object.name, dataOf(object.valueList, data));
    }
    out.close('}');
  }
  out.close(']');
}

}  // namespace prelabel
