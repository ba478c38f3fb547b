// Which control a short form would go to.
#include "tasks/short_form.hpp"

namespace prelabel {

bool isStoredAsNull(json::Value result, const LabelingConfig &config) {
  if (!result || result.isArray()) return false;
  for (const ControlTag &control : config.controls()) {
    if (!control.info) continue;
    const std::string_view type = control.info->resultType;
    if (result.isObject() && result.find(type)) return false;
    if (result.isString() && (type == "choices" || type == "textarea")) return false;
    if ((result.isBoolean() || result.isInteger()) && type == "rating") return false;
  }
  return true;
}

}  // namespace prelabel
