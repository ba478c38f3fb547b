// Looking at what differs between results of one form, as strictly as the rules do or more so.
#include "rules/known_forms.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <initializer_list>

#include "regions/rectangle.hpp"
#include "rules/shape.hpp"
#include "tasks/result_control.hpp"
#include "text/words.hpp"

namespace prelabel {

enum class KnownForms::Role : std::uint8_t {
  id,
  type,
  fromName,
  toName,
  value,
  imageWidth,
  imageHeight,
  unturned,  // 0: the image is not turned
  score,
  no,    // false, which is what leaving it out means
  free,  // any text
  x,
  y,
  width,
  height,
  rotation,
  labels,
};

namespace {

constexpr std::size_t kMostForms = 64;
constexpr std::size_t kMostLearned = 4;  // from one prediction

std::uint64_t mix(std::uint64_t hash) {
  hash *= 0x9E3779B97F4A7C15;
  return hash ^ (hash >> 29);
}

std::uint64_t hashOfPlace(std::array<double, 5> numbers) {
  std::uint64_t hash = 0;
  for (const double number : numbers) {
    const double plain = number + 0.0;  // -0 is 0
    std::uint64_t bits = 0;
    std::memcpy(&bits, &plain, sizeof bits);
    hash = mix(hash ^ bits);
  }
  return hash;
}

// Wholly within the image and the part of it that the first view shows: whatever is nearer to an edge than this is
// left to the rules.
bool isInside(const Bounds &bounds) {
  constexpr double kEdge = 0.005, kMargin = 1;  // percent
  return bounds.x >= -kEdge && bounds.y >= -kEdge && bounds.right() <= 100 + kEdge && bounds.bottom() <= 100 + kEdge &&
         bounds.x <= 100 - kMargin && bounds.y <= 100 - kMargin && bounds.right() >= kMargin &&
         bounds.bottom() >= kMargin;
}

bool isPlainText(json::Value value) { return value.isString() && !value.hasEscape(); }
bool isText(json::Value value, std::string_view text) { return isPlainText(value) && sameText(value.rawText(), text); }

bool readNumber(json::Value value, double &out) {
  out = value.number();
  return value.isNumber();
}

}  // namespace

void HashSet::clear(std::size_t most) {
  const std::size_t size = std::bit_ceil(std::max<std::size_t>(most * 2, 16));
  if (slots_.size() < size) slots_.resize(size);
  mask_ = size - 1;
  std::fill_n(slots_.begin(), size, 0);
}

bool HashSet::add(std::uint64_t hash) {
  hash |= 1;
  std::size_t at = static_cast<std::size_t>(hash >> 20) & mask_;
  for (; slots_[at] != 0; at = (at + 1) & mask_) {
    if (slots_[at] == hash) return false;
  }
  slots_[at] = hash;
  return true;
}

// ---- one result

bool KnownForms::readMember(const Form &form, Role role, json::Value value, Varying &out) {
  switch (role) {
    case Role::id:
      if (!isPlainText(value) || value.length() <= 2) return false;
      out.id = value.rawText();
      return !holdsByte(out.id, '#');
    case Role::type:
      return isText(value, form.type);
    case Role::fromName:
      return isText(value, form.fromName);
    case Role::toName:
      return isText(value, form.toName);
    case Role::value:
      return value.isObject() && value.size() == form.valueMembers;
    case Role::imageWidth:
      return isPixelCount(value) && readNumber(value, out.image.width);
    case Role::imageHeight:
      return isPixelCount(value) && readNumber(value, out.image.height);
    case Role::unturned:
      return value.isNumber() && value.number() == 0;
    case Role::score:
      return value.isNull() || (value.isNumber() && value.number() >= 0 && value.number() <= 1);
    case Role::no:
      return value.isBoolean() && !value.boolean();
    case Role::free:
      return value.isString();
    case Role::x:
      return readNumber(value, out.x);
    case Role::y:
      return readNumber(value, out.y);
    case Role::width:
      return readNumber(value, out.width);
    case Role::height:
      return readNumber(value, out.height);
    case Role::rotation:
      return readNumber(value, out.rotation);
    case Role::labels: {
      if (!value.isArray() || value.size() != 1) return false;
      const json::Value label = value.at(0);
      if (!isPlainText(label)) return false;
      out.label = form.labels.find(label.rawText());
      return out.label != TextIndex::kNone;
    }
  }
  return false;
}

bool KnownForms::read(const Form &form, json::Value item, Varying &out) {
  if (!item.isObject() || item.size() != form.members) return false;
  // Keys and values alternate; the members of `value` stand where it begins.
  const json::Document *const document = item.document();
  const json::Node *node = document->nodes() + item.node() + 1;
  for (const Step &step : form.steps) {
    const json::Value key(document, node), value(document, node + 1);
    if (!key.isKey(step.key) || !readMember(form, step.role, value, out)) return false;
    node = step.role == Role::value ? node + 2 : json::nodeBehind(node + 1);
  }
  return true;
}

bool KnownForms::matchAny(json::Value item, Varying &out) {
  if (read(forms_[last_], item, out)) return true;
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    if (i == last_) continue;
    out = {};
    if (!read(forms_[i], item, out)) continue;
    last_ = i;
    return true;
  }
  return false;
}

bool KnownForms::coverBox(const Varying &box) {
  if (box.width <= 0 || box.height <= 0) return false;
  Bounds bounds{box.x, box.y, box.width, box.height};
  if (box.rotation != 0) {
    constexpr double kFullTurn = 360;
    if (std::abs(box.rotation) > kFullTurn) return false;
    bounds = percentBounds({box.x, box.y, box.width, box.height, box.rotation}, box.image);
  }
  if (!isInside(bounds)) return false;
  isLarge_ = isLarge_ || box.x > 1 || box.y > 1 || box.width > 1 || box.height > 1;
  if (placed_++ == 0) image_ = box.image;
  if (box.image.width != image_.width || box.image.height != image_.height) return false;
  return places_.add(hashOfPlace({box.x, box.y, box.width, box.height, box.rotation}));
}

// A question is answered once.
bool KnownForms::coverAnswer(const ControlTag *control) {
  if (std::find(answered_.begin(), answered_.end(), control) != answered_.end()) return false;
  answered_.push_back(control);
  return true;
}

bool KnownForms::coverItem(json::Value item, const IdRules &ids) {
  Varying result;
  if (!matchAny(item, result)) return false;
  const Form &form = forms_[last_];
  if (!(form.isAnswer ? coverAnswer(form.control) : coverBox(result))) return false;
  if (!result.id.empty() && (!ids_.add(quickHash(result.id)) || ids.isUsed(result.id))) return false;
  passed_.push_back({form.control, result.label});
  return true;
}

bool KnownForms::cover(json::Value results, const IdRules &ids) {
  if (forms_.empty() || results.size() == 0) return false;
  passed_.clear();
  answered_.clear();
  ids_.clear(results.size());
  places_.clear(results.size());
  placed_ = 0;
  isLarge_ = false;
  for (const json::Value item : results.items()) {
    if (!coverItem(item, ids)) return false;
  }
  return placed_ == 0 || isLarge_;  // all numbers up to 1: they may be parts of it
}

// ---- forms

struct KnownForms::KnownKey {
  Step step;
  bool inValue;
};

// The role of a key; nullptr: a key that the forms do not know. Labels stand under the control's own key.
const KnownForms::Step *KnownForms::stepOf(json::Value key, bool inValue) {
  static constexpr std::array<KnownKey, 17> kKeys = {{{{json::Key("id"), Role::id}, false},
                                                      {{json::Key("type"), Role::type}, false},
                                                      {{json::Key("from_name"), Role::fromName}, false},
                                                      {{json::Key("to_name"), Role::toName}, false},
                                                      {{json::Key("value"), Role::value}, false},
                                                      {{json::Key("original_width"), Role::imageWidth}, false},
                                                      {{json::Key("original_height"), Role::imageHeight}, false},
                                                      {{json::Key("image_rotation"), Role::unturned}, false},
                                                      {{json::Key("score"), Role::score}, false},
                                                      {{json::Key("readonly"), Role::no}, false},
                                                      {{json::Key("hidden"), Role::no}, false},
                                                      {{json::Key("origin"), Role::free}, false},
                                                      {{json::Key("x"), Role::x}, true},
                                                      {{json::Key("y"), Role::y}, true},
                                                      {{json::Key("width"), Role::width}, true},
                                                      {{json::Key("height"), Role::height}, true},
                                                      {{json::Key("rotation"), Role::rotation}, true}}};
  for (const KnownKey &known : kKeys) {
    if (known.inValue == inValue && key.isKey(known.step.key)) return &known.step;
  }
  return nullptr;
}

bool KnownForms::addSteps(json::Value object, bool inValue, Form &form, std::uint32_t &seen) {
  for (const json::Member member : object.members()) {
    if (member.key.hasEscape()) return false;
    const std::string_view labelsKey = form.control->info->valueKey;
    const bool isLabels = inValue && !form.control->labels.empty() && member.key.is(labelsKey);
    const Step labels{json::Key(labelsKey), Role::labels};
    const Step *const step = isLabels ? &labels : stepOf(member.key, inValue);
    const std::uint32_t bit = step ? std::uint32_t{1} << static_cast<std::uint32_t>(step->role) : 0;
    // `no` and `free` are roles of several keys: a key that stands twice is left to the rules in any case.
    if (!step || ((seen & bit) != 0 && step->role != Role::no)) return false;
    seen |= bit;
    form.steps.push_back(*step);
    if (step->role == Role::value && !addSteps(member.value, true, form, seen)) return false;
  }
  return true;
}

// Whether a result of the form has all it needs.
bool KnownForms::isWhole(const Form &form, std::uint32_t seen) {
  const auto has = [seen](Role role) { return (seen >> static_cast<std::uint32_t>(role) & 1) != 0; };
  const auto hasAll = [&has](std::initializer_list<Role> roles) {
    return std::all_of(roles.begin(), roles.end(), has);
  };
  if (!hasAll({Role::type, Role::fromName, Role::toName, Role::value})) return false;
  if (has(Role::labels) == form.control->labels.empty()) return false;
  if (form.isAnswer) return form.valueMembers == 1 && has(Role::labels);
  return hasAll({Role::id, Role::imageWidth, Role::imageHeight, Role::x, Role::y, Role::width, Role::height});
}

bool KnownForms::describe(const LabelingConfig &config, const Result &result, Form &form) {
  const ControlTag *const control = controlNamed(config, result.fromName);
  if (!control || !control->info || control->dynamicLabels || control->name != result.fromName.rawText()) return false;
  form.isAnswer = control->info->resultType == "choices" && !control->perRegion;
  if (!form.isAnswer && control->info->shape != ShapeKind::rectangle) return false;
  if (!result.value.isObject() || !isPlainText(result.toName)) return false;
  const auto target = std::find(control->toName.begin(), control->toName.end(), result.toName.rawText());
  if (target == control->toName.end()) return false;
  form.control = control;
  form.fromName = control->name;
  form.toName = *target;
  form.type = control->info->resultType;
  form.members = result.item.size();
  form.valueMembers = result.value.size();
  std::uint32_t seen = 0;
  if (!addSteps(result.item, false, form, seen) || !isWhole(form, seen)) return false;
  for (std::uint32_t i = 0; i < control->labels.size(); ++i) {
    const std::string_view label = control->labels[i].stored();
    if (control->findLabel(label) == i) form.labels.enter(label, i);
  }
  return true;
}

void KnownForms::learn(const LabelingConfig &config, std::span<const Result> results) {
  std::size_t learned = 0;
  for (const Result &result : results) {
    if (forms_.size() == kMostForms || learned == kMostLearned) return;
    Varying ignored;
    if (!forms_.empty() && matchAny(result.item, ignored)) continue;
    Form form;
    if (!describe(config, result, form) || !read(form, result.item, ignored)) continue;
    forms_.push_back(std::move(form));
    ++learned;
  }
}

}  // namespace prelabel
