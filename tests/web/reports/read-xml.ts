// XML read by somebody else's parser: Python's expat. Throws for what is not well-formed.
import { spawnSync } from 'node:child_process';

export interface XmlElement {
  /** Without its namespace. */
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

const kProgram = `
import json, sys, xml.etree.ElementTree as tree
def read(e):
    name = e.tag.removeprefix('{http://www.w3.org/2000/svg}')
    return {'name': name, 'attributes': e.attrib, 'text': e.text or '', 'children': [read(c) for c in e]}
json.dump([read(tree.fromstring(text)) for text in json.load(sys.stdin)], sys.stdout)`;

export function readXml(texts: readonly string[]): XmlElement[] {
  const input = JSON.stringify(texts);
  const { status, stdout, stderr } = spawnSync('python3', ['-c', kProgram], { input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout));
}

/** The element and all within it. */
export function allOf(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(allOf)];
}
