import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { countArrows, wrongArrows } from './arrows.ts';
import { longFiles, maxLines } from './sizes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the house', () => {
  test('has arrows', () => {
    expect(countArrows(root)).toBeGreaterThan(50);
  });

  test('has no wrong arrow', () => {
    const found = wrongArrows(root).map(({ file, line, message }) => `${file}:${line}: ${message}`);
    expect(found).toEqual([]);
  });

  test(`has no file over ${maxLines} lines`, () => {
    expect(longFiles(root)).toEqual([]);
  });
});

describe('the check can go red', () => {
  const trees: string[] = [];
  afterEach(() => {
    for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
  });

  /** A tree of these files; what is wrong in it. */
  function judge(files: Record<string, string>): string[] {
    const tree = plant(files);
    return wrongArrows(tree).map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }

  function plant(files: Record<string, string>): string {
    const tree = mkdtempSync(join(tmpdir(), 'prelabel-arrows-'));
    trees.push(tree);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    }
    return tree;
  }

  test('a right tree is right', () => {
    expect(
      judge({
        'src/text/a.hpp': '',
        'src/rules/a.cpp': '#include <vector>\n#include "text/a.hpp"\n#include "rules/b.hpp"\n',
        'src/rules/b.hpp': 'int n = std::snprintf(buffer, 3, "%d", 1);',
        'src/json/document.cpp': '#include <simdjson.h>\n',
        'wasm/bindings.cpp': '#include <emscripten/bind.h>\n#include "checker.hpp"\n',
        'src/checker.hpp': '',
        'web/engine/core.ts': "import core from '#core';\n",
        'web/page/main.ts': "import '../elements/define.js';\n",
        'web/cli/main.ts': "import { a } from '../reports/a.js';\nimport 'node:fs';\n",
      }),
    ).toEqual([]);
  });

  test.each([
    ['upwards', 'src/text/a.cpp', '\n#include "json/b.hpp"\n', 'src/text/a.cpp:2: src/text may not use src/json'],
    [
      'sideways',
      'src/rules/a.cpp',
      '#include "label_studio/b.hpp"',
      'src/rules/a.cpp:1: src/rules may not use src/label_studio',
    ],
    [
      'to a façade',
      'src/report/a.cpp',
      '#include "checker.hpp"',
      'src/report/a.cpp:1: src/report may not use src/checker',
    ],
    [
      'from an unknown room',
      'src/misc/a.cpp',
      '#include "text/a.hpp"',
      'src/misc/a.cpp:1: src/misc is no room of rooms.ts',
    ],
    [
      'to an unknown room',
      'src/rules/a.cpp',
      '#include "misc/a.hpp"',
      'src/rules/a.cpp:1: src/misc is no room that others may use',
    ],
    ['to the module', 'web/viewer/a.ts', "import x from '#core';", 'web/viewer/a.ts:1: only web/engine may use wasm'],
    [
      'to the viewer',
      'web/engine/a.ts',
      "export * from '../viewer/a.js';",
      'web/engine/a.ts:1: web/engine may not use web/viewer',
    ],
    [
      'of types',
      'web/viewer/a.ts',
      "import type { A } from '../reports/a.js';",
      'web/viewer/a.ts:1: web/viewer may not use web/reports',
    ],
    [
      'dynamic',
      'web/reports/a.ts',
      "await import('../elements/a.js')",
      'web/reports/a.ts:1: web/reports may not use web/elements',
    ],
    [
      'of the command line',
      'web/cli/a.ts',
      "import '../viewer/a.js';",
      'web/cli/a.ts:1: web/cli may use web/engine and web/reports only, not web/viewer',
    ],
    [
      'to the command line',
      'web/page/a.ts',
      "import '../cli/a.js';",
      'web/page/a.ts:1: web/cli is no room that others may use',
    ],
  ])('an arrow %s', (_, file, text, expected) => {
    expect(judge({ [file]: text })).toEqual([expected]);
  });

  test.each([
    ['a parser in a header', 'src/json/a.hpp', '#include "simdjson.h"'],
    ['a parser elsewhere', 'src/rules/a.cpp', '#include <nlohmann/json.hpp>'],
    ['printing', 'src/rules/a.cpp', '#include <iostream>'],
    ['printing without a header', 'src/rules/a.cpp', '  std::printf("%d", 1);'],
    ['Emscripten in the core', 'src/checker.cpp', '#include <emscripten.h>'],
    ['Node in the page', 'web/page/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['Lit in the viewer', 'web/viewer/a.ts', "import { html } from 'lit';"],
  ])('%s', (_, file, text) => {
    expect(judge({ [file]: text })).toHaveLength(1);
  });

  test('a parser in two files', () => {
    const text = '#include <pugixml.hpp>\n';
    expect(judge({ 'src/config/a.cpp': text, 'src/config/b.cpp': text })).toHaveLength(1);
  });

  test('a long file', () => {
    const tree = plant({ 'src/text/a.cpp': '\n'.repeat(maxLines + 1), 'src/text/b.cpp': '\n'.repeat(maxLines) });
    expect(longFiles(tree)).toEqual([`src/text/a.cpp: ${maxLines + 1} lines`]);
  });
});
