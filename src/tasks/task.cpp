// Reading the fields of tasks, predictions and results in one pass over their members.
#include "tasks/task.hpp"

#include <array>
#include <string>
#include <utility>

namespace prelabel {

namespace {

// Where a key of T goes.
template <typename T>
struct Field {
  json::Key key;
  json::Value T::*member;

  constexpr Field(std::string_view name, json::Value T::*place) : key(name), member(place) {}
};

// The fields of T by the top bits of their keys' hashes, chained where these are equal.
template <typename T, std::size_t N>
class Fields {
 public:
  explicit constexpr Fields(const std::array<Field<T>, N> &fields) : fields_(fields) {
    first_.fill(kNone);
    for (std::size_t i = 0; i < N; ++i) {
      std::uint8_t &first = first_[slotOf(fields[i].key.hash)];
      next_[i] = std::exchange(first, static_cast<std::uint8_t>(i));
    }
  }

  // Reads the members of `target.item`; of equal keys the last one stays.
  void read(T &target) const {
    for (const json::Member member : target.item.members()) {
      if (member.key.hasEscape()) {
        readEscaped(target, member);
        continue;
      }
      for (std::uint8_t i = first_[slotOf(member.key.keyHash())]; i != kNone; i = next_[i]) {
        if (member.key.isKey(fields_[i].key)) target.*fields_[i].member = member.value;
      }
    }
  }

 private:
  static constexpr std::uint8_t kNone = 0xFF;
  static constexpr std::size_t slotOf(std::uint32_t hash) { return hash >> 26; }

  void readEscaped(T &target, const json::Member &member) const {
    for (const Field<T> &field : fields_) {
      if (member.key.isKey(field.key)) target.*field.member = member.value;
    }
  }

  std::array<Field<T>, N> fields_;
  std::array<std::uint8_t, 64> first_{};
  std::array<std::uint8_t, N> next_{};
};

constexpr Fields<Task, 5> kTaskFields({{{"data", &Task::data},
                                        {"predictions", &Task::predictions},
                                        {"annotations", &Task::annotations},
                                        {"id", &Task::id},
                                        {"meta", &Task::meta}}});

constexpr Fields<Prediction, 4> kPredictionFields({{{"result", &Prediction::result},
                                                    {"score", &Prediction::score},
                                                    {"model_version", &Prediction::modelVersion},
                                                    {"id", &Prediction::id}}});

constexpr Fields<Result, 17> kResultFields({{{"id", &Result::id},
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
                                             {"direction", &Result::direction}}});

}  // namespace

Task readTask(json::Value item) {
  Task task;
  task.item = item;
  kTaskFields.read(task);
  return task;
}

Prediction readPrediction(json::Value item, std::uint32_t index) {
  Prediction prediction;
  prediction.item = item;
  prediction.index = index;
  kPredictionFields.read(prediction);
  return prediction;
}

Result readResult(json::Value item, std::uint32_t index) {
  Result result;
  result.item = item;
  result.index = index;
  kResultFields.read(result);
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
