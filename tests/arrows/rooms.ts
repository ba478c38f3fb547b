// The rooms of the house and the order they stand in; and what may be used in one of them only.

/** A room may use every room of an earlier row, none of its own row or a later one. `src/x.*`: files, not a folder. */
export const rows: string[][] = [
  ['src/text'],
  ['src/json', 'src/tables'],
  ['src/tags'],
  ['src/config'],
  ['src/tasks'],
  ['src/regions', 'src/images'],
  ['src/findings'],
  ['src/rules', 'src/label_studio'],
  ['src/report'],
  ['src/options'],
  ['src/checker', 'src/preview'],
  ['src/fixer'],
  ['wasm'],
  ['web/engine'],
  ['web/viewer', 'web/reports'],
  ['web/elements'],
  ['web/react', 'web/page'],
];

/** These stand aside and use only what is named. */
export const aside: Record<string, string[]> = {
  'web/cli': ['web/engine', 'web/reports'],
};

/** Nobody may use these though they stand earlier: the module has one door. */
export const onlyFrom: Record<string, string[]> = {
  wasm: ['web/engine'],
};

export const noPrinting = 'no files and no printing in the core or the module';

/** Other people's code, and the system: where it may be used. `once`: in one file at most. */
export const foreign: Array<{ name: RegExp; in: RegExp; once?: boolean; what: string }> = [
  { name: /^simdjson/, in: /^src\/json\/[^/]+\.cpp$/, once: true, what: 'simdjson in one .cpp of src/json' },
  { name: /^pugixml/, in: /^src\/config\/[^/]+\.cpp$/, once: true, what: 'pugixml in one .cpp of src/config' },
  { name: /^nlohmann\/json_fwd/, in: /^src\/report\//, what: 'the names of nlohmann/json in src/report' },
  {
    name: /^nlohmann\/(?!json_fwd)/,
    in: /^src\/report\/[^/]+\.cpp$/,
    what: 'nlohmann/json in .cpp files of src/report',
  },
  { name: /^emscripten/, in: /^wasm\//, what: 'Emscripten in wasm/' },
  {
    name: /^(iostream|fstream|filesystem|print)$/,
    in: /^$/,
    what: noPrinting,
  },
  {
    name: /^node:/,
    in: /^web\/(cli|reports\/node|engine\/node)/,
    what: "Node's modules in web/cli and web/engine/node*",
  },
  { name: /^lit(\/|$)|^@lit/, in: /^web\/(elements|page)\//, what: 'Lit in web/elements and web/page' },
  { name: /^react/, in: /^web\/react\//, what: 'React in web/react' },
];
