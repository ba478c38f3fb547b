// One model a kind of result, as SDK 2.1.2 has them: bounds above, mostly none below.
#include "label_studio/server_values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

#include "config/attribute_number.hpp"
#include "json/number.hpp"
#include "json/replaced.hpp"

namespace prelabel {

namespace {

constexpr double kNoLimit = std::numeric_limits<double>::infinity();

bool atMost(json::Value value, double limit) {
  double number = 0;
  return laxNumber(value, &number) && number <= limit;
}

bool allAtMost(json::Value value, std::initializer_list<std::string_view> keys, double limit) {
  return std::all_of(keys.begin(), keys.end(), [&](std::string_view key) { return atMost(value.find(key), limit); });
}

bool orNull(json::Value value, bool fits) { return !value || value.isNull() || fits; }

bool isLaxInteger(json::Value value, double least, double most) {
  double number = 0;
  return laxNumber(value, &number) && number == std::floor(number) && number >= least && number <= most;
}

bool rotationFits(json::Value value) {
  const json::Value rotation = value.find("rotation");
  return orNull(rotation, atMost(rotation, 360));
}

bool isStored(const ControlTag &control, const std::string &label) {
  const std::optional<std::size_t> known = control.findLabel(label);
  if (!known || control.labels[*known].stored() == label) return known.has_value();
  // It is the value of a label with an alias; another label may be stored so.
  return std::any_of(control.labels.begin(), control.labels.end(),
                     [&](const LabelDefinition &definition) { return definition.stored() == label; });
}

template <typename Fits>
bool each(json::Value list, Fits fits) {
  if (!list.isArray()) return false;
  for (const json::Value item : list.items()) {
    if (!fits(item)) return false;
  }
  return true;
}

bool isText(json::Value value) { return value.isString(); }

bool polygonFits(json::Value value) {
  return each(value.find("points"), [](json::Value point) {
    return point.size() == 2 && each(point, [](json::Value number) { return atMost(number, 100); });
  });
}

bool vectorFits(json::Value value) {
  const json::Value closed = value.find("closed");
  if (!orNull(closed, closed.isBoolean())) return false;
  return each(value.find("vertices"), [](json::Value vertex) {
    const json::Value id = vertex.find("id"), previous = vertex.find("prevPointId");
    return allAtMost(vertex, {"x", "y"}, kNoLimit) && orNull(id, id.isString()) &&
           orNull(previous, previous.isString());
  });
}

bool taxonomyFits(const ControlTag &control, json::Value value) {
  return each(value.find("taxonomy"), [&](json::Value path) { return labelsFit(control, path); });
}

bool ratingFits(const LabelingConfig &config, const ControlTag &control, json::Value value) {
  constexpr double kDefaultMost = 5;
  const Attribute *most = config.elements()[control.element].exactAttribute("maxRating");
  return isLaxInteger(value.find("rating"), 0,
                      most ? attributeNumber(most->value).value_or(kDefaultMost) : kDefaultMost);
}

bool rankerFits(json::Value value) {
  const json::Value ranking = value.find("ranker");
  if (!ranking.isObject()) return false;
  const json::Replaced replaced(ranking);
  for (const json::Member column : ranking.members()) {
    if (replaced.has(column)) continue;
    if (!each(column.value, isText)) return false;
  }
  return true;
}

bool answerFits(const LabelingConfig &config, const ControlTag &control, json::Value value) {
  const std::string_view type = control.info->resultType;
  if (type == "choices") return labelsFit(control, value.find("choices"));
  if (type == "taxonomy") return taxonomyFits(control, value);
  if (type == "rating") return ratingFits(config, control, value);
  if (type == "number") return atMost(value.find("number"), kNoLimit);
  if (type == "datetime") return value.find("datetime").isString();
  if (type == "textarea") return each(value.find("text"), isText);
  if (type == "pairwise") return value.find("selected").isString();
  if (type == "ranker") return rankerFits(value);
  return true;
}

bool rangesFit(json::Value ranges) {
  return ranges.size() > 0 && each(ranges, [](json::Value range) {
           return allAtMost(range, {"start", "end"}, kNoLimit);
         });
}

bool trackFits(json::Value value) {
  if (!allAtMost(value, {"framesCount", "duration"}, kNoLimit)) return false;
  return each(value.find("sequence"), [](json::Value frame) {
    return allAtMost(frame, {"x", "y", "width", "height"}, 100) && allAtMost(frame, {"time", "frame"}, kNoLimit);
  });
}

bool spanFits(const TagInfo &tag, json::Value value) {
  const json::Value start = value.find("start"), end = value.find("end");
  if (!start || !end) return false;
  if (tag.name == "TimeSeriesLabels") return value.find("instant").isBoolean();
  if (tag.name == "Labels") return atMost(start, kNoLimit) && atMost(end, kNoLimit);
  for (const std::string_view key : {"startOffset", "endOffset"}) {
    const json::Value offset = value.find(key);
    if (!orNull(offset, isLaxInteger(offset, 0, kNoLimit))) return false;
  }
  return true;
}

bool mediumFits(const TagInfo &tag, json::Value value, bool isLoose) {
  if (tag.name == "TimelineLabels") return rangesFit(value.find("ranges"));
  if (tag.name == "VideoRectangle") return trackFits(value);
  constexpr std::array<std::string_view, 4> kSpans = {"Labels", "HyperTextLabels", "ParagraphLabels",
                                                      "TimeSeriesLabels"};
  const bool isSpan = std::find(kSpans.begin(), kSpans.end(), tag.name) != kSpans.end();
  return !isSpan || isLoose || spanFits(tag, value);
}

}  // namespace

bool laxNumber(json::Value value, double *number) {
  if (value.isNumber()) {
    *number = value.number();
  } else if (value.isBoolean()) {
    *number = value.boolean() ? 1 : 0;
  } else if (value.isString()) {
    const std::string text = value.text();
    const json::NumberText read = json::readNumberText(text);
    *number = read.value;
    return read.length > 0 && read.length == text.size();
  } else {
    return false;
  }
  return true;
}

// Only aliases count where a label has one; a control without static labels takes anything.
bool labelsFit(const ControlTag &control, json::Value list) {
  if (!list.isArray()) return false;
  for (const json::Value label : list.items()) {
    if (!label.isString()) return false;
    if (!control.labels.empty() && !isStored(control, label.text())) return false;
  }
  return true;
}

bool shapeFits(ShapeKind shape, json::Value value) {
  switch (shape) {
    case ShapeKind::rectangle:
      return allAtMost(value, {"x", "y", "width", "height"}, 100) && rotationFits(value);
    case ShapeKind::ellipse:
      return allAtMost(value, {"x", "y"}, 100) && allAtMost(value, {"radiusX", "radiusY"}, 50) && rotationFits(value);
    case ShapeKind::keypoint:
      return allAtMost(value, {"x", "y"}, 100);
    case ShapeKind::polygon:
      return polygonFits(value);
    case ShapeKind::brush:
      return value.find("rle").size() > 0 &&
             each(value.find("rle"), [](json::Value byte) { return isLaxInteger(byte, 0, 255); });
    case ShapeKind::bitmask:
      return value.find("imageDataURL").isString();
    case ShapeKind::vector:
      return vectorFits(value);
    default:
      return true;
  }
}

bool valueFits(const LabelingConfig &config, const ControlTag &control, json::Value value, bool isLoose) {
  const TagInfo &tag = *control.info;
  if (tag.availability == Availability::enterprise || tag.availability == Availability::development) return true;
  // A value under the control's own name is looked into.
  if (const json::Value inner = value.find(control.name); inner.isObject()) value = inner;
  if (tag.family == TagFamily::labels && !labelsFit(control, value.find(tag.valueKey))) return false;
  if (tag.family == TagFamily::classification) return answerFits(config, control, value);
  return shapeFits(tag.shape, value) && mediumFits(tag, value, isLoose);
}

}  // namespace prelabel
