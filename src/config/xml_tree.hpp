// The elements of a config that the scanner has accepted: pugixml resolves the text, the scan gives the places.
#pragma once

#include <string_view>
#include <vector>

#include "config/xml_scanner.hpp"

namespace prelabel {

// Elements in document order, root first. Nothing when the parser and the scanner disagree: that is a defect of ours.
std::optional<std::vector<Element>> readXmlTree(std::string_view text, const XmlScan &scan);

}  // namespace prelabel
