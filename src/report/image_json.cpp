// Writing down what an image file says of itself.
#include "report/image_json.hpp"

#include "report/json_text.hpp"

namespace prelabel {

std::string imageHeaderJson(const ImageHeader &header) {
  JsonText out;
  out.open('{').text("format", toString(header.format)).integer("width", header.width);
  return out.integer("height", header.height).integer("orientation", header.orientation).close('}').take();
}

}  // namespace prelabel
