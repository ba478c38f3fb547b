// The package: ES modules in dist/, flat, so that `new URL('./worker.js', import.meta.url)` and `./core.wasm` mean the
// same in every one of them, in our build and in that of whoever uses the package.
import { defineConfig } from 'rolldown';
import { base64, plainUrls } from './tools/bundle-plugins.mjs';

const entries = {
  index: 'web/engine/index.ts',
  inline: 'web/engine/inline.ts',
  worker: 'web/engine/worker.ts',
  elements: 'web/elements/define.ts',
  'cli/main': 'web/cli/main.ts',
};

export default defineConfig({
  input: entries,
  external: /^node:/,
  platform: 'neutral',
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // Neutral looks at nothing by itself.
    mainFields: ['module', 'main'],
    conditionNames: ['import', 'default'],
  },
  plugins: [base64(), plainUrls()],
  // An import nobody can find would only fail at the user's.
  onLog(level, log, report) {
    if (level === 'warn') throw new Error(log.message);
    report(level, log);
  },
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    minify: true,
    comments: { legal: true, annotation: true, jsdoc: false },
  },
});
