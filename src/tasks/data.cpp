// The table of data types by tag, as Label Studio 1.23.2 checks them on import.
#include "tasks/data.hpp"

#include <array>

namespace prelabel {

namespace {

enum : unsigned { kText = 1, kInteger = 2, kFloat = 4, kList = 8, kObject = 16, kNull = 32 };

struct Row {
  std::string_view tag;
  unsigned types;
  std::string_view words;
};

constexpr std::string_view kTextOrList = "text or a list";

constexpr std::array kRows = {
    Row{"Text", kText | kInteger | kFloat | kList, "text, a number or a list"},
    Row{"Header", kText | kInteger | kFloat, "text or a number"},
    Row{"HyperText", kText, "text"},
    Row{"Image", kText | kList, kTextOrList},
    Row{"Paragraphs", kText | kList, kTextOrList},
    Row{"Chat", kText | kList, kTextOrList},
    Row{"List", kText | kList, kTextOrList},
    Row{"Ranker", kText | kList, kTextOrList},
    Row{"Table", kText | kList | kObject, "an object, a list or text"},
    Row{"TimeSeries", kText | kList | kObject, "an object, a list or text"},
    Row{"TimeSeriesChannel", kText | kList | kObject, "an object, a list or text"},
    Row{"Choices", kText | kList, kTextOrList},
    Row{"Labels", kText | kList, kTextOrList},
    Row{"BrushLabels", kText | kList, kTextOrList},
    Row{"EllipseLabels", kText | kList, kTextOrList},
    Row{"HyperTextLabels", kText | kList, kTextOrList},
    Row{"KeyPointLabels", kText | kList, kTextOrList},
    Row{"ParagraphLabels", kText | kList, kTextOrList},
    Row{"PolygonLabels", kText | kList, kTextOrList},
    Row{"RectangleLabels", kText | kList, kTextOrList},
    Row{"TimeSeriesLabels", kText | kList, kTextOrList},
    Row{"Taxonomy", kText | kList | kNull, "text, a list or null"},
};

constexpr Row kAnyOther{"", kText, "text"};
constexpr Row kRepeater{"", kList, "a list"};

const Row &rowOf(const DataKey &key) {
  if (key.repeater) return kRepeater;
  for (const Row &row : kRows) {
    if (row.tag == key.tag) return row;
  }
  return kAnyOther;
}

unsigned typeOf(json::Value value) {
  switch (value.kind()) {
    case json::Kind::null:
      return kNull;
    case json::Kind::boolean:
      return kInteger;  // to Python a boolean is an integer
    case json::Kind::number:
      return value.isInteger() ? kInteger : kFloat;
    case json::Kind::string:
      return kText;
    case json::Kind::array:
      return kList;
    default:
      return kObject;
  }
}

}  // namespace

json::Value lookUp(json::Value data, std::string_view key) {
  json::Value value = data;
  while (value) {
    const std::size_t dot = key.find('.');
    value = value.find(key.substr(0, dot));
    if (dot == std::string_view::npos) return value;
    key.remove_prefix(dot + 1);
  }
  return {};
}

bool importAccepts(const DataKey &key, json::Value value) { return (rowOf(key).types & typeOf(value)) != 0; }

std::string_view acceptedTypes(const DataKey &key) { return rowOf(key).words; }

bool isTextMeta(json::Value meta) { return meta.isString() && meta.length() > 2; }

}  // namespace prelabel
