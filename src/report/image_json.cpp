// Writing down what an image file says of itself.
#include "report/image_json.hpp"

#include <nlohmann/json.hpp>

namespace prelabel {

std::string imageHeaderJson(const ImageHeader &header) {
  return nlohmann::ordered_json{{"format", toString(header.format)},
                                {"width", header.width},
                                {"height", header.height},
                                {"orientation", header.orientation}}
      .dump();
}

}  // namespace prelabel
