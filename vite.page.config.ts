// The page: dist/page, static files with hashed names that work under any path and under the strict policy.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { base64 } from './tools/bundle-plugins.mjs';

export default defineConfig({
  root: fileURLToPath(new URL('web/page', import.meta.url)),
  base: './',
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('dist/page', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing as data: URLs, which the page's policy allows for pictures only.
    assetsInlineLimit: 0,
    // The polyfill is a script the browsers we support do not need.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', 'pictures.html'].map((file) => fileURLToPath(new URL(`web/page/${file}`, import.meta.url))),
    },
  },
  plugins: [base64()],
  worker: { format: 'es', plugins: () => [base64()] },
});
