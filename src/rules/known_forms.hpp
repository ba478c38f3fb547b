// Results written like others that no rule had anything to say about: of them only what differs is looked at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "config/labeling_config.hpp"
#include "json/document.hpp"
#include "regions/geometry.hpp"
#include "rules/id_rules.hpp"
#include "tasks/task.hpp"
#include "text/text_index.hpp"

namespace prelabel {

// A set of hashes that is emptied quickly and keeps its memory.
class HashSet {
 public:
  // Empties it and makes room for so many.
  void clear(std::size_t most);
  // False: it was there already.
  bool add(std::uint64_t hash);

 private:
  std::vector<std::uint64_t> slots_;  // 0: free
  std::size_t mask_ = 0;
};

// Most results of a file have the same keys in the same order, the same names and a label of the config; they differ in
// id, place, score and image size. All rules look at the first results of such a form. When they stay silent, those
// that follow need no more than a look at what differs, and where that look is not quite sure, the rules look again.
// Forms are known of boxes, and of choices for the whole image.
class KnownForms {
 public:
  // A result that was passed by.
  struct Passed {
    const ControlTag *control;
    std::uint32_t label;  // index into the control's labels; TextIndex::kNone without any
  };

  // Whether the rules would have nothing to say about any of these results, nor about all of them together; `ids` knows
  // the other ids of the task. False promises nothing.
  bool cover(json::Value results, const IdRules &ids);
  // Those that `cover` passed by, in their order.
  std::span<const Passed> passed() const { return passed_; }

  // The rules had nothing to say about all of these results, the whole of a prediction. Config and rules stay the same
  // from call to call.
  void learn(const LabelingConfig &config, std::span<const Result> results);

 private:
  enum class Role : std::uint8_t;
  struct KnownKey;
  struct Step {
    json::Key key;
    Role role;
  };
  // What is the same in all results of a form.
  struct Form {
    const ControlTag *control = nullptr;
    std::string_view fromName, toName, type;
    std::uint32_t members = 0;       // of the result
    std::uint32_t valueMembers = 0;  // of its value
    std::vector<Step> steps;         // keys in their order, those of the value where it stands
    TextIndex labels;                // as results should store them
    bool isAnswer = false;           // to the whole image: without a place
  };
  // What differs.
  struct Varying {
    std::string_view id;
    double x = 0, y = 0, width = 0, height = 0, rotation = 0;
    ImageSize image;
    std::uint32_t label = TextIndex::kNone;
  };
  static const Step *stepOf(json::Value key, bool inValue);
  static bool describe(const LabelingConfig &config, const Result &result, Form &form);
  static bool addSteps(json::Value object, bool inValue, Form &form, std::uint32_t &seen);
  static bool read(const Form &form, json::Value item, Varying &out);
  static bool readMember(const Form &form, Role role, json::Value value, Varying &out);
  static bool isWhole(const Form &form, std::uint32_t seen);
  bool matchAny(json::Value item, Varying &out);
  bool coverItem(json::Value item, const IdRules &ids);
  bool coverBox(const Varying &box);
  bool coverAnswer(const ControlTag *control);

  std::vector<Form> forms_;
  std::size_t last_ = 0;  // the form met last
  std::vector<Passed> passed_;
  std::vector<const ControlTag *> answered_;
  HashSet ids_;
  HashSet places_;
  ImageSize image_;         // of the prediction at hand, as its first box says
  std::size_t placed_ = 0;  // boxes of it so far
  bool isLarge_ = false;    // a number of them is above 1
};

}  // namespace prelabel
