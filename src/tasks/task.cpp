// Reading the fields of tasks, predictions and results in one pass over their members.
#include "tasks/task.hpp"

#include <array>
#include <string>

namespace prelabel {

namespace {

// Where a key of T goes. Tables are tiny, and lengths differ, so comparing is cheaper than hashing.
template <typename T>
struct Field {
  std::string_view key;
  json::Value T::*member;
};

constexpr std::array<Field<Task>, 5> kTaskFields = {{{"data", &Task::data},
                                                     {"predictions", &Task::predictions},
                                                     {"annotations", &Task::annotations},
                                                     {"id", &Task::id},
                                                     {"meta", &Task::meta}}};

constexpr std::array<Field<Prediction>, 4> kPredictionFields = {{{"result", &Prediction::result},
                                                                 {"score", &Prediction::score},
                                                                 {"model_version", &Prediction::modelVersion},
                                                                 {"id", &Prediction::id}}};

constexpr std::array<Field<Result>, 17> kResultFields = {{{"id", &Result::id},
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
                                                          {"direction", &Result::direction}}};

template <typename T, std::size_t N>
void readFields(T &target, const std::array<Field<T>, N> &fields) {
  for (const json::Member member : target.item.members()) {
    std::string unescaped;
    std::string_view key = member.key.rawText();
    if (member.key.hasEscape()) {
      unescaped = member.key.text();
      key = unescaped;
    }
    for (const Field<T> &field : fields) {
      if (field.key == key) {
        target.*field.member = member.value;  // of equal keys the last one stays
        break;
      }
    }
  }
}

}  // namespace

Task readTask(json::Value item) {
  Task task;
  task.item = item;
  readFields(task, kTaskFields);
  return task;
}

Prediction readPrediction(json::Value item, std::uint32_t index) {
  Prediction prediction;
  prediction.item = item;
  prediction.index = index;
  readFields(prediction, kPredictionFields);
  return prediction;
}

Result readResult(json::Value item, std::uint32_t index) {
  Result result;
  result.item = item;
  result.index = index;
  readFields(result, kResultFields);
  return result;
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
