// The TypeScript suites. Each is a project, run by itself from tools/test.mjs.
import { defineConfig } from 'vitest/config';
import { base64 } from './tools/bundle-plugins.mjs';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'tools', include: ['tests/tools/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'arrows', include: ['tests/arrows/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'web', include: ['tests/{web,wasm}/**/*.test.ts'], environment: 'node' }, plugins: [base64()] },
      {
        // Node drives a real Chromium over the built page (tests/browser/support/chromium.ts).
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          // One browser at a time: its timings are part of what is tested.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The recordings of the real Label Studio against prelabel, and a few cases live.
        test: {
          name: 'label-studio',
          include: ['tests/label-studio/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        // All cases live; renews the recordings (npm run test:label-studio).
        test: {
          name: 'label-studio-live',
          include: ['tests/label-studio/**/*.live.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
