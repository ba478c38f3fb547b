// Putting the areas' lists together.
#include "rules/catalogue.hpp"

#include <vector>

#include "rules/answer_rules.hpp"
#include "rules/colour_rules.hpp"
#include "rules/config_rules.hpp"
#include "rules/data_rules.hpp"
#include "rules/file_rules.hpp"
#include "rules/heavy.hpp"
#include "rules/id_rules.hpp"
#include "rules/image_rules.hpp"
#include "rules/label_rules.hpp"
#include "rules/limit_rules.hpp"
#include "rules/link_rules.hpp"
#include "rules/mask_rules.hpp"
#include "rules/media_rules.hpp"
#include "rules/prediction_rules.hpp"
#include "rules/relation_rules.hpp"
#include "rules/result_rules.hpp"
#include "rules/server_rules.hpp"
#include "rules/shape_rules.hpp"
#include "rules/table_rules.hpp"
#include "rules/task_rules.hpp"

namespace prelabel {

std::span<const Rule *const> allRules() {
  static const std::vector<const Rule *> rules = [] {
    std::vector<const Rule *> all;
    // One a line, so that areas come and go by themselves.
    // clang-format off
    for (const std::span<const Rule *const> area : {
             jsonRules(),
             fileRules(),
             tableRules(),
             limitRules(),
             configRules(),
             taskRules(),
             dataRules(),
             predictionRules(),
             resultNameRules(),
             pageRules(),
             resultFieldRules(),
             idRules(),
             labelRules(),
             choiceRules(),
             shapeNumberRules(),
             shapeRangeRules(),
             shapeSizeRules(),
             shapeDuplicateRules(),
             originalSizeRules(),
             colourRules(),
             heavyRules(),
             unitRules(),
             ellipseRules(),
             keypointRules(),
             polygonRules(),
             vectorRules(),
             brushRules(),
             bitmaskRules(),
             taxonomyRules(),
             numberRules(),
             dateRules(),
             textAreaRules(),
             orderRules(),
             linkRules(),
             imageRules(),
             relationRules(),
             serverRules(),
             mediaRules(),
         }) {
      // clang-format on
      all.insert(all.end(), area.begin(), area.end());
    }
    return all;
  }();
  return rules;
}

const Rule *findRule(std::string_view id) {
  for (const Rule *rule : allRules()) {
    if (rule->id == id) return rule;
  }
  return nullptr;
}

}  // namespace prelabel
