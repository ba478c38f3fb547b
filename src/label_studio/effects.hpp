// What Label Studio does with a task: words shared by the emulation of its layers. No advice here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace prelabel {

enum class ImportEffect : std::uint8_t { accepted, refused, fails };
enum class ServerCheckEffect : std::uint8_t { passes, refuses };
enum class ViewEffect : std::uint8_t { opens, errors, blank };

// Why a result is not seen on opening the task.
enum class NotShown : std::uint8_t {
  isShown,
  taskNotStored,      // the import is refused or fails
  predictionsLost,    // swallowed as data, or lost with the request
  anotherPrediction,  // the page opens with a copy of another prediction of the task
  errorList,          // a list of errors stands in the task's place
  blankPage,
  unknownControl,  // from_name
  unknownObject,   // to_name
  noPlace,         // a control that draws, and a value that is no shape
  sameRegion,      // its id belongs to another shape that came first
  outsideView,
  notTicked,    // an answer that the control does not have
  laterAnswer,  // its control answers the same question again later
  samePair,     // a second relation between the same two regions
  noSuchPage,   // item_index beyond the images of its object
};

std::string_view toString(ImportEffect effect);       // "accepted"
std::string_view toString(ServerCheckEffect effect);  // "passes"
std::string_view toString(ViewEffect effect);         // "opens"
std::string_view toString(NotShown reason);           // "unknown-control"; "" when shown

// What a person sees of lists of results: the task's predictions, or its annotations.
struct SeenResults {
  // Why none of the results is seen, whatever they hold; isShown: it depends on each.
  NotShown allHidden = NotShown::isShown;
  // Per list, per result.
  std::vector<std::vector<NotShown>> results;

  NotShown of(std::size_t list, std::size_t result) const {
    if (allHidden != NotShown::isShown || list >= results.size()) return allHidden;
    return result < results[list].size() ? results[list][result] : NotShown::isShown;
  }
};

// Seen are the results of its own predictions, on opening the task.
struct TaskEffects : SeenResults {
  ImportEffect import = ImportEffect::accepted;
  // With import `fails`: the task row is stored all the same, without its predictions.
  bool storedWithoutPredictions = false;
  bool predictionsSwallowed = false;  // stored, but its predictions became data
  ServerCheckEffect serverCheck = ServerCheckEffect::passes;
  ViewEffect view = ViewEffect::opens;
};

}  // namespace prelabel
