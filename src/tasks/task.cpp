// Reading the fields of tasks, predictions and results in one pass over their members.
#include "tasks/task.hpp"

#include <string>

#include "json/fields.hpp"

namespace prelabel {

namespace {

constexpr json::Fields<Task, 5> kTaskFields({{{"data", &Task::data},
                                              {"predictions", &Task::predictions},
                                              {"annotations", &Task::annotations},
                                              {"id", &Task::id},
                                              {"meta", &Task::meta}}});

constexpr json::Fields<Prediction, 4> kPredictionFields({{{"result", &Prediction::result},
                                                          {"score", &Prediction::score},
                                                          {"model_version", &Prediction::modelVersion},
                                                          {"id", &Prediction::id}}});

constexpr json::Fields<Result, 18> kResultFields({{{"id", &Result::id},
                                                   {"type", &Result::type},
                                                   {"value", &Result::value},
                                                   {"from_name", &Result::fromName},
                                                   {"to_name", &Result::toName},
                                                   {"original_width", &Result::originalWidth},
                                                   {"original_height", &Result::originalHeight},
                                                   {"image_rotation", &Result::imageRotation},
                                                   {"score", &Result::score},
                                                   {"item_index", &Result::itemIndex},
                                                   {"parentID", &Result::parentId},
                                                   {"readonly", &Result::readonly},
                                                   {"hidden", &Result::hidden},
                                                   {"origin", &Result::origin},
                                                   {"from_id", &Result::fromId},
                                                   {"to_id", &Result::toId},
                                                   {"direction", &Result::direction},
                                                   {"dynamic", &Result::dynamic}}});

}  // namespace

Task readTask(json::Value item) {
  Task task;
  task.item = item;
  kTaskFields.read(item, task);
  return task;
}

Prediction readPrediction(json::Value item, std::uint32_t index) {
  Prediction prediction;
  prediction.item = item;
  prediction.index = index;
  kPredictionFields.read(item, prediction);
  return prediction;
}

Result readResult(json::Value item, std::uint32_t index) {
  Result result;
  result.item = item;
  result.index = index;
  kResultFields.read(item, result);
  return result;
}

json::Value pageOf(const Result &result) {
  static constexpr json::Key kItemIndex{"item_index"};
  const json::Value inside = result.value.find(kItemIndex);
  return inside ? inside : result.itemIndex;
}

bool isFalsy(json::Value value) {
  switch (value.kind()) {
    case json::Kind::null:
      return true;
    case json::Kind::boolean:
      return !value.boolean();
    case json::Kind::number:
      return value.number() == 0;
    case json::Kind::string:
      return value.length() == 2;
    default:
      return value.size() == 0;
  }
}

std::string regionId(json::Value id) {
  if (!id || isFalsy(id) || id.kind() >= json::Kind::array) return {};
  std::string text = id.isString() ? id.text() : std::string(id.raw());
  return text.substr(0, text.find('#'));
}

}  // namespace prelabel
