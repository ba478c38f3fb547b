// Makes elements of XML text with pugixml. The only file that knows pugixml.
#include "config/xml_tree.hpp"

#include <pugixml.hpp>

#include "config/xml_characters.hpp"
#include "text/utf8.hpp"

namespace prelabel {

namespace {

constexpr unsigned kOptions = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_wconv_attribute | pugi::parse_eol;

std::string trimmed(std::string text) {
  while (!text.empty() && isXmlBlank(text.back())) text.pop_back();
  std::size_t start = 0;
  while (start < text.size() && isXmlBlank(text[start])) ++start;
  text.erase(0, start);
  return text;
}

std::string ownText(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  }
  return trimmed(std::move(text));
}

// The element at a node, joined with its places; false when the two do not fit.
bool fill(Element &element, pugi::xml_node node, const XmlTagPlace &places) {
  element.tag = node.name();
  element.info = findTag(element.tag);
  element.place = places.tag;
  element.namePlace = places.name;
  element.endNamePlace = places.endName;
  element.text = ownText(node);
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (element.attributes.size() == places.attributes.size()) return false;
    const XmlAttributePlace &place = places.attributes[element.attributes.size()];
    element.attributes.push_back({attribute.name(), attribute.value(), place.name, place.value});
  }
  return element.attributes.size() == places.attributes.size();
}

pugi::xml_node nextElement(pugi::xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return node;
}

}  // namespace

std::optional<std::vector<Element>> readXmlTree(std::string_view text, const XmlScan &scan) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  pugi::xml_document document;
  if (!document.load_buffer(text.data(), text.size(), kOptions, pugi::encoding_utf8)) return std::nullopt;

  std::vector<Element> elements;
  elements.reserve(scan.tags.size());
  std::uint32_t parent = kNoElement;
  // Document order without recursion: down, else right, else up and right.
  for (pugi::xml_node node = nextElement(document.first_child()); node;) {
    if (elements.size() == scan.tags.size()) return std::nullopt;
    const auto index = static_cast<std::uint32_t>(elements.size());
    Element &element = elements.emplace_back();
    if (!fill(element, node, scan.tags[index])) return std::nullopt;
    element.parent = parent;
    if (parent != kNoElement) elements[parent].children.push_back(index);

    if (const pugi::xml_node child = nextElement(node.first_child())) {
      parent = index;
      node = child;
      continue;
    }
    pugi::xml_node next = nextElement(node.next_sibling());
    while (!next && parent != kNoElement) {
      node = node.parent();
      parent = elements[parent].parent;
      next = nextElement(node.next_sibling());
    }
    node = next;
  }
  if (elements.size() != scan.tags.size()) return std::nullopt;
  return elements;
}

}  // namespace prelabel
